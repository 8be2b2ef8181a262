"""Whether an engine answers an example of a pack as the example expects.

What is compared is what `afterleaf pack test` compares: a field of the
expectation that is not set is not looked at.
"""

from __future__ import annotations

from typing import Any, Callable, Iterable

from google.protobuf.message import Message

from afterleaf import _log_patterns, messages
from afterleaf.engine import Engine
from afterleaf.errors import AfterleafError


def differences(engine: Engine, example: messages.Example) -> list[str]:
    """What differs, a line each; empty when all is as expected."""
    given = example.WhichOneof("given")
    if given is None:
        return ["gives neither a patient nor answers nor a log"]
    faults = _log_patterns.faults(example)
    if faults:
        return faults
    question, comparisons = _KINDS[given]
    if not any(getattr(example, field).ListFields() for field in comparisons):
        return ["expects nothing"]
    try:
        actual = getattr(engine, question)(
            getattr(_log_patterns.written_out(example), given))
    except AfterleafError as error:
        return [f"refused: {error}"]
    return [line for field, compare in comparisons.items()
            for line in compare(getattr(example, field), actual)]


def _assessment(expected: messages.ExpectedAssessment,
                actual: messages.Assessment) -> list[str]:
    safety = actual.safety
    exercise = actual.exercise
    alerts = safety.alerts
    certain = [alert for alert in alerts if alert.certain]
    possible = [alert for alert in alerts if not alert.certain]
    offered = [offer.protocol for offer in actual.protocols]
    asked = [question.id for question in actual.ask]
    differ = _Differences(expected)

    differ.value("phase", actual.phase.phase)
    rules = [alert.alert for alert in certain if alert.tier == safety.tier]
    if expected.HasField("tier"):
        if expected.tier != safety.tier:
            differ.say("tier", _by(_tier(expected.tier), expected.rules),
                       _by(_tier(safety.tier), rules))
        elif expected.tier > messages.T0:
            differ.sets("rules", expected.rules, rules)
    differ.value("possible_tier", safety.possible_tier, lambda tier: _by(
        _tier(tier), [alert.alert for alert in possible if alert.tier == tier]
        if tier == safety.possible_tier else []))
    differ.value("ceiling", exercise.ceiling, messages.Intensity.Name)
    differ.set("flags", [flag.flag for flag in actual.flags])
    differ.set("protocols", offered)
    differ.contains("must", offered)
    differ.excludes("must_not", offered)
    differ.contains("ask", asked)
    differ.set("issues", [issue.code for issue in actual.issues])
    differ.set("alerts", [alert.alert for alert in certain])
    differ.set("possible_alerts", [alert.alert for alert in possible])
    differ.set("limits", [limit.limit for limit in exercise.limits])
    differ.value("max_minutes", exercise.max_minutes)
    differ.order("protocols_in_order", offered)
    differ.order("ask_in_order", asked)
    differ.excludes("not_asked", asked)
    differ.value("severity", actual.phase.severity
                 if actual.phase.HasField("severity") else -1)
    for offer in expected.offers:
        differ.part("offers", offer, offer.protocol,
                    {found.protocol: found for found in actual.protocols},
                    _offer)
    for index in expected.indexes:
        differ.part("indexes", index, index.index,
                    {found.index: found for found in actual.indexes}, _index)
    for scale in expected.scores:
        differ.part("scores", scale.score, scale.scale,
                    {found.scale: found for found in actual.scores}, _score)
    return differ.lines


def _score(expected: messages.ExpectedScore,
           actual: messages.ScaleResult) -> list[str]:
    total = actual.total if actual.HasField("total") else None
    differ = _Differences(expected)
    differ.value("state", actual.state, messages.ScaleResult.State.Name)
    differ.value("total", total)
    if expected.no_total and total is not None:
        differ.say("total", "none", str(total))
    if expected.band and expected.band != (actual.band or "-"):
        differ.say("band", expected.band, actual.band or "-")
    differ.value("prorated", actual.prorated)
    differ.value("answered", actual.answered)
    differ.value("result", actual.result or None)
    differ.set("issues", [issue.code for issue in actual.issues])
    differ.value("verdict", actual.change.verdict
                 if actual.HasField("change") else None,
                 messages.ScaleChange.Verdict.Name)
    differ.contains("notes", actual.notes)
    if expected.no_notes and actual.notes:
        differ.say("notes", "none", _words(actual.notes))
    differ.value("lowest", actual.lowest)
    differ.value("highest", actual.highest)
    return differ.lines


def _offer(expected: messages.ExpectedOffer,
           actual: messages.OfferedProtocol) -> list[str]:
    differ = _Differences(expected)
    differ.value("protocol_class", actual.protocol_class,
                 messages.ProtocolClass.Name)
    differ.value("dose", actual.dose, repr)
    return differ.lines


def _index(expected: messages.ExpectedIndex,
           actual: messages.IndexResult) -> list[str]:
    differ = _Differences(expected)
    differ.value("lower", actual.lower)
    differ.value("upper", actual.upper)
    differ.value("band", actual.band)
    return differ.lines


def _findings(expected: messages.ExpectedUseLog,
              findings: Iterable[messages.LogFinding]) -> list[str]:
    found = list(findings)
    rules = [finding.rule for finding in found]
    differ = _Differences(expected, "log ")
    differ.set("flags", [one.flag for one in found if one.flag])
    differ.set("rules", rules)
    differ.contains("must", rules)
    differ.excludes("must_not", rules)
    differ.set("prompts", [prompt for one in found for prompt in one.prompts])
    return differ.lines


def _log_of_patient(expected: messages.ExpectedUseLog,
                    actual: messages.Assessment) -> list[str]:
    told = {"flags", "rules", "must", "must_not", "prompts"}
    lines = _findings(expected, actual.log)
    if {field.name for field, _ in expected.ListFields()} - told:
        lines.append(
            "expect_log: an assessment tells only which rules hold (flags, "
            "rules, must, must_not, prompts); give the log as `log` to expect "
            "more of it")
    return lines


def _log(expected: messages.ExpectedUseLog,
         actual: messages.UseLogAnalysis) -> list[str]:
    own = next((one for one in actual.substances if one.own),
               messages.SubstanceDays())
    milestones = actual.progress.milestones
    shown = actual.HasField("association")
    r = actual.association.r_hundredths if shown else None
    differ = _Differences(expected)
    differ.lines += _findings(expected, actual.findings)
    differ.set("issues", [issue.code for issue in actual.issues])
    differ.lines += _derived(expected.derived, actual.derived)
    differ.value("use_days", own.use_days)
    differ.value("longest_run", own.longest_run)
    differ.value("lifetime_no_use_days", milestones.lifetime_no_use_days)
    differ.value("taper_last_week", actual.taper.last_week
                 if actual.HasField("taper") else None,
                 messages.TaperComparison.State.Name)
    differ.value("milestones", [one.days for one in milestones.reached])
    differ.value("next_milestone", milestones.next_days
                 if milestones.HasField("next_days") else -1)
    differ.value("r_hundredths", r)
    if expected.no_association and shown:
        differ.say("association", "none", str(r))
    return differ.lines


def _derived(expected: messages.DerivedUse,
             actual: messages.DerivedUse) -> list[str]:
    differ = _Differences(expected, "derived ")
    given = {field.name: value for field, value in actual.ListFields()}
    for field, _ in expected.ListFields():
        if field.name == "answered_yes":
            differ.sets(field.name, expected.answered_yes, actual.answered_yes)
        else:
            differ.value(field.name, given.get(field.name))
    return differ.lines


class _Differences:
    """Compares fields of an expectation that are set, by their names."""

    def __init__(self, expected: Message, about: str = "") -> None:
        self.lines: list[str] = []
        # Stands before what differs.
        self._about = about
        self._set = {field.name: value for field, value in expected.ListFields()}

    def say(self, what: str, expected: str, actual: str) -> None:
        self.lines.append(f"{self._about}{what.replace('_', ' ')}: "
                          f"expected {expected}, got {actual}")

    def value(self, name: str, actual: Any,
              words: Callable[[Any], str] = str) -> None:
        if name in self._set and self._set[name] != actual:
            self.say(name, words(self._set[name]),
                     "none" if actual is None else words(actual))

    def set(self, name: str, actual: Iterable[str]) -> None:
        if name in self._set:
            self.sets(name, self._set[name].ids, actual)

    def sets(self, name: str, expected: Iterable[str],
             actual: Iterable[str]) -> None:
        missing, surplus = set(expected) - set(actual), set(actual) - set(expected)
        parts = ([f"missing {_words(missing)}"] if missing else []) + (
            [f"not expected {_words(surplus)}"] if surplus else [])
        if parts:
            self.lines.append(
                f"{self._about}{name.replace('_', ' ')}: {'; '.join(parts)}")

    def contains(self, name: str, actual: Iterable[str]) -> None:
        self.sets(name, self._set.get(name, ()),
                  set(actual) & set(self._set.get(name, ())))

    def excludes(self, name: str, actual: Iterable[str]) -> None:
        self.sets(name, (), set(actual) & set(self._set.get(name, ())))

    def order(self, name: str, actual: Iterable[str]) -> None:
        wanted = list(self._set.get(name, ()))
        found = [id for id in actual if id in wanted]
        if wanted and found != wanted:
            self.say(name, ", ".join(wanted), ", ".join(found) or "none")

    def part(self, name: str, expected: Any, id: str, actual: dict[str, Any],
             compare: Callable[[Any, Any], list[str]]) -> None:
        """Compares what stands under `id` with what is expected of it."""
        if id in actual:
            self.lines += [f"{id} {line}"
                           for line in compare(expected, actual[id])]
        else:
            self.lines.append(f"{name}: {id} is missing")


def _tier(tier: int) -> str:
    return messages.Tier.Name(tier)


def _by(what: str, rules: Iterable[str]) -> str:
    return f"{what} by {_words(rules)}" if rules else what


def _words(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids)) or "none"


# What an example gives: the question, and how what stands in each field of
# expectations is compared with the reply.
_KINDS: dict[str, tuple[str, dict[str, Callable[[Any, Any], list[str]]]]] = {
    "patient": ("assess", {"expect": _assessment,
                           "expect_log": _log_of_patient}),
    "answers": ("score_scale", {"expect_score": _score}),
    "log": ("analyze_log", {"expect_log": _log}),
}
