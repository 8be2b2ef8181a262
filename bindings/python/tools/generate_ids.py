"""Writes src/afterleaf/ids.py: the ids of the shipped pack as constants.

usage: generate_ids.py PACK_FOLDER OUTPUT

Needs the package itself, which reads the pack. A test compares the result with
the file that is there.
"""

import pathlib
import re
import sys

import afterleaf
from afterleaf import messages

HEAD = '''\
"""The ids of the pack that the library carries, as constants.

Each is text, so it stands wherever an id does:

    engine.score_scale(response={"scale": ids.Scale.PHQ9, "total": 12})
    reply.phase.phase == ids.Phase.ACUTE_PEAK
"""

# Generated from content/kratom by tools/generate_ids.py. Do not edit.

from __future__ import annotations

import enum


class _Id(str, enum.Enum):
    """Text that also has a name."""

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]
'''


def member(an_id: str) -> str:
    """The name of a constant: "TR-30" is TR_30."""
    name = re.sub(r"\W", "_", an_id).upper()
    return f"_{name}" if name[0].isdigit() else name


def class_name(an_id: str) -> str:
    """The name of a class: "trigger_drug" is TriggerDrug."""
    return "".join(part.capitalize() for part in an_id.split("_"))


def id_class(name: str, about: str, ids: list[str]) -> str:
    """The source of one class; raises when two ids share a name."""
    names = [member(an_id) for an_id in ids]
    if len(set(names)) != len(ids):
        raise ValueError(f"two ids of {name} have the same name")
    lines = [f'    {name} = "{an_id}"' for name, an_id in zip(names, ids)]
    return "\n".join([f"\n\nclass {name}(_Id):", f'    """{about}"""', "",
                      *lines, ""])


def log_rules(
        pack: messages.Pack
) -> list[messages.UseLogRule | messages.MetricRule]:
    return [*pack.use_log_rules, *pack.metric_rules]


def flags(pack: messages.Pack) -> list[str]:
    """Every flag, in the order in which rules and phases name them."""
    model = pack.phase_model
    found = [model.invalid_input_flag, model.data_missing_flag,
             model.conflict_flag, model.ambiguous_flag,
             model.scores_missing_flag, model.late.burden_flag,
             model.lapse.flag]
    for step in model.score_steps:
        found += [step.flag, step.too_late_flag]
    found += [finding.id for finding in pack.findings if finding.flag]
    found += [rule.flag for rule in log_rules(pack)]
    return list(dict.fromkeys(flag for flag in found if flag))


def source(pack: messages.Pack) -> str:
    services = pack.services
    regions = dict.fromkeys(s.region for s in services if s.region)
    parts = [
        ("Input", "Things that can be known about a person.",
         [one.id for one in pack.inputs]),
        ("Scale", "Symptom scales.", [one.id for one in pack.scales]),
        ("Index", "Indexes of several answers.",
         [one.id for one in pack.indexes]),
        ("Phase", "Phases, in the order of recovery.",
         [one.id for one in pack.phase_model.phases]),
        ("Flag", "Flags of the phase, of findings and of logs.", flags(pack)),
        ("LogRule", "Rules about logs.", [one.id for one in log_rules(pack)]),
        ("LogUnit", "Units of amounts in logs.",
         [one.id for one in pack.use_log_model.units]),
        ("LogReason", "Reasons of uses in logs.",
         list(pack.use_log_model.reasons)),
        ("Alert", "Rules of urgency.", [one.id for one in pack.alerts]),
        ("Limit", "Limits of exercise and protocols.",
         [one.id for one in pack.limits]),
        ("Protocol", "What may be offered.", [one.id for one in pack.protocols]),
        ("Topic", "What can be explained.", [one.id for one in pack.topics]),
        ("Region", "Regions with contacts of their own.", list(regions)),
    ]
    parts += [(class_name(one.id), f'Values of the input "{one.id}".',
               list(one.enumeration.values))
              for one in pack.inputs if one.HasField("enumeration")]
    return HEAD + "".join(id_class(*part) for part in parts)


def main(folder: str, output: str) -> None:
    pack = messages.Pack.FromString(afterleaf.read_pack(folder))
    pathlib.Path(output).write_text(source(pack), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
