#!/usr/bin/env python3
"""Writes the pack and the requests whose instructions are counted.

    frozen_content.py FOLDER

They are made up, of the size of a real pack, and change with nothing but this
file: what clinicians edit never moves a figure. Text protos: pack.textproto and
one file for each request; and people, the numbers of the columns of a batch.
"""

import pathlib
import random
import struct
import sys

# Counts of what the pack holds.
SYMPTOMS = 40
NUMBERS = 16
SCALES = 5
ITEMS = 9
FINDINGS = 24
ALERTS = 64
LIMITS = 32
PROTOCOLS = 24
# In the columns of a batch.
PEOPLE = 1000

AS_OF = 1_764_331_200
EVIDENCE = "evidence { grade: E verification: DESIGN }"
PHASES = ["UNPLACED", "WITH", "LESS", "ONSET", "PEAK", "EASING", "CLEAR", "SLIP", "BACK"]
PHASE_FLAGS = ["INVALID_TIME", "DATA_MISSING", "CONFLICT", "AMBIGUOUS", "SCORES_MISSING"]
SCORE_BANDS = [("NONE", 0, 6), ("MILD", 7, 13), ("MARKED", 14, 20), ("SEVERE", 21, 27)]

INPUTS = """
inputs { id: "age" field: "person.age" integer { min: 0 max: 120 unit: "years" }
  silence_number: 40 always_ask: true }
inputs { id: "pregnant" field: "person.pregnant" yes_no {} silence_value: "no" }
inputs { id: "status" field: "use.status"
  enumeration { values: ["USING", "TAPERING", "STOPPED", "UNKNOWN"] }
  silence_value: "UNKNOWN" unknown_value: "UNKNOWN" }
inputs { id: "product" field: "use.product"
  enumeration { values: ["CANDY", "SODA", "SYRUP", "UNKNOWN"] }
  silence_value: "UNKNOWN" unknown_value: "UNKNOWN" }
inputs { id: "doses" field: "use.doses_tenths" integer { min: 0 max: 1000 unit: "0.1/day" } }
inputs { id: "days_pw" field: "use.days_per_week"
  integer { min: 0 max: 7 unit: "days/week" } }
inputs { id: "abstinence" field: "use.longest_abstinence_h"
  integer { min: 0 max: 100000 unit: "h" } silence_number: 0 }
inputs { id: "use_days" field: "use.use_days_last_7" integer { min: 0 max: 7 unit: "days" }
  silence_number: 1 }
inputs { id: "pulse" field: "vitals.heart_rate_bpm"
  integer { min: 20 max: 300 unit: "1/min" } not_asked_because: "FEW_MEASURE" }
"""

MODEL = """
indexes {
  id: "HABIT"
  components { input: "doses" max_points: 2
    cuts { from: 20 points: 1 } cuts { from: 50 points: 2 }
    not_applicable_when { fact: "product" is_one_of: "SYRUP" } }
  components { input: "product" max_points: 2 values { value: "CANDY" points: 1 }
    values { value: "SODA" points: 0 } values { value: "SYRUP" points: 2 } }
  discount_when { fact: "days_pw" to: 2 }
  discount: 1
  bands { id: "WEAK" from: 0 to: 1 }
  bands { id: "STRONG" from: 2 to: 4 flag: "STRONG_HABIT" }
  incomplete_flag: "HABIT_INCOMPLETE"
  EVIDENCE
}
phase_model {
  phases { id: "UNPLACED" ceiling: LIGHT }
  phases { id: "WITH" ceiling: VIGOROUS }
  phases { id: "LESS" ceiling: VIGOROUS }
  phases { id: "ONSET" ceiling: MODERATE acuity: 3 }
  phases { id: "PEAK" ceiling: LIGHT acuity: 4 }
  phases { id: "EASING" ceiling: MODERATE acuity: 2 }
  phases { id: "CLEAR" ceiling: VIGOROUS acuity: 1 }
  phases { id: "SLIP" ceiling: MODERATE }
  phases { id: "BACK" ceiling: MODERATE }
  status_input: "status"
  using_value: "USING"
  tapering_value: "TAPERING"
  stopped_value: "STOPPED"
  unknown_phase: "UNPLACED"
  using_phase: "WITH"
  tapering_phase: "LESS"
  timeline: ["ONSET", "PEAK", "EASING", "CLEAR"]
  window_input: "product"
  windows { values: "CANDY" boundaries_h: [20, 50] }
  windows { values: "SODA" boundaries_h: [24, 40] otherwise: true }
  modifiers { index: "HABIT" band: "STRONG" add_h: [0, 12] }
  late { from_h: 200 sure_from_h: 400 burden { scale: "S0" from: 14 }
    burden_flag: "STILL_THERE" }
  severity { scale: "S0" cuts: [7, 14, 21] }
  score_steps { from: "ONSET" severity_from: 3 to: "PEAK" flag: "EARLY_PEAK" }
  tapering_gap_h: 48
  using_gap_h: 120
  frequent_using_gap_h: 72
  frequency_input: "days_pw"
  frequent_from: 4
  lapse { abstinence_input: "abstinence" abstinence_from_h: 400 use_days_input: "use_days"
    recent_below_h: 48 relapse_from_days: 3 lapse_phase: "SLIP" relapse_phase: "BACK"
    flag: "ATE_AGAIN" }
  no_time { phase_by_severity: ["EASING", "EASING", "PEAK", "PEAK"] }
  invalid_input_flag: "INVALID_TIME"
  data_missing_flag: "DATA_MISSING"
  conflict_flag: "CONFLICT"
  ambiguous_flag: "AMBIGUOUS"
  scores_missing_flag: "SCORES_MISSING"
  EVIDENCE
}
use_log_model {
  substance: "sugar"
  substance_names: "candy"
  units { id: "piece" max_thousandths: 20000 plannable: true }
  product_input: "product"
  reasons: ["tired", "company"]
  usual_days: 7
  on_plan_percent: 10
  milestone_days: [1, 7]
}
use_log_rules { id: "LOG-1" flag: "EVERY_DAY"
  use_days { any { within_days: 3 at_least: 3 } } }
use_log_rules { id: "LOG-2" flag: "BREAK_HURT"
  break_score { gap_h: 24 scale: "S0" total_from: 14 } }
metric_rules { id: "LOG-3" flag: "SHORT_SLEEP" prompts: "S1" metric: SLEEP_MINUTES
  latest { within_days: 1 to: 299 } }
services { id: "any.emergency" kind: EMERGENCY channel: NOTE }
services { id: "us.emergency" region: "US" kind: EMERGENCY channel: CALL value: "555-0100"
  verified_on: "2026-01-31" }
""".replace("EVIDENCE", EVIDENCE)


def symptom(i):
    return f"symptom_{i % SYMPTOMS}"


def measure(i):
    return f"number_{i % NUMBERS}"


def test_number(i):
    return f'fact: "{measure(i)}" from: {100 + 37 * i % 700}'


def condition(i):
    """Conditions of every kind, in turn."""
    scale = f"S{i % SCALES}"
    kinds = [
        f'fact: "{symptom(7 * i)}" is: true',
        f'any {{ fact: "{symptom(i)}" is: true }} any {{ fact: "{symptom(3 * i + 1)}" is: true }}'
        f' any {{ {test_number(i)} }}',
        f'all {{ fact: "{symptom(5 * i)}" is: true }} all {{ {test_number(i)} }}',
        f'any {{ fact: "{scale}" from: {8 + i % 16} }}'
        f' any {{ all {{ fact: "{symptom(11 * i)}" is: true }}'
        f' all {{ fact: "{scale}.i{i % ITEMS}" from: 2 }} }}',
        f'at_least: 2 of {{ fact: "{symptom(i)}" is: true }}'
        f' of {{ fact: "{symptom(i + 9)}" is: true }} of {{ {test_number(i + 5)} }}',
        f'all {{ fact: "{scale}.band" is_one_of: ["MARKED", "SEVERE"] }}'
        f' all {{ none {{ fact: "{symptom(2 * i)}" is: true }} }}',
        f'all {{ fact: "phase" is_one_of: ["ONSET", "PEAK", "EASING"] }}'
        f' all {{ {test_number(3 * i)} }}',
    ]
    return kinds[i % len(kinds)]


class Pack:

    def __init__(self):
        self.parts = [
            'id: "frozen"\nversion: "1.0.0"\nschema: 1\ndefault_locale: "en"\nnotice: "notice"\n'
            'reasons { id: "FEW_MEASURE" text: "Few people measure it." }\n', INPUTS, MODEL
        ]
        self.texts = {}
        for i in ["age", "pregnant", "status", "product", "doses", "days_pw", "abstinence",
                  "use_days", "pulse", "last_use"]:
            self.text(f"input.{i}")
        self.add_inputs()
        self.add_scales()
        self.add_rules()
        self.add_fixed_texts()

    def text(self, name):
        self.texts[name] = f"A sentence of a usual length that stands for {name}."

    def add(self, part):
        self.parts.append(part + "\n")

    def add_inputs(self):
        for i in range(SYMPTOMS):
            role = ["CORE", "CORE", "SYMPTOM"][i % 3]
            silence = ' silence_value: "no"' if role == "SYMPTOM" else ""
            self.add(f'inputs {{ id: "{symptom(i)}" yes_no {{}} screen: {role}{silence} }}')
            self.text(f"input.{symptom(i)}")
        for i in range(NUMBERS):
            silence = ' not_asked_because: "FEW_MEASURE"' if i % 4 == 0 else ""
            self.add(f'inputs {{ id: "{measure(i)}" integer {{ min: 0 max: 1000 unit: "1" }}'
                     f'{silence} }}')
            self.text(f"input.{measure(i)}")

    def add_scales(self):
        bands = " ".join(f'bands {{ id: "{name}" from: {low} to: {high} label: "band.{name}" }}'
                         for name, low, high in SCORE_BANDS)
        for s in range(SCALES):
            items = " ".join(f'items {{ id: "i{i}" }}' for i in range(ITEMS))
            self.add(f'scales {{ id: "S{s}" method: SUM values: [0, 1, 2, 3] {items} {bands} '
                     f'min_answered: {ITEMS - 2} changes {{ points: 4 {EVIDENCE} }} {EVIDENCE} }}')
            self.text(f"scale.S{s}")
            for i in range(ITEMS):
                self.text(f"scale.S{s}.i{i}")
        for name, _, _ in SCORE_BANDS:
            self.text(f"band.{name}")

    def add_rules(self):
        for i in range(FINDINGS):
            flag = " flag: true" if i % 2 else ""
            self.add(f'findings {{ id: "FOUND_{i}"{flag} when {{ {condition(i)} }} {EVIDENCE} }}')
            self.text(f"flag.FOUND_{i}")
        for i in range(ALERTS):
            when = condition(i + 3)
            if i % 8 == 0:
                when = f'any {{ fact: "FOUND_{i % FINDINGS}" is: true }} any {{ {when} }}'
            self.add(f'alerts {{ id: "A-{i}" tier: T{1 + i % 3} message: "say.{i % 9}" '
                     f'when {{ {when} }} {EVIDENCE} }}')
            self.text(f"why.A-{i}")
            self.text(f"say.{i % 9}")
        for i in range(LIMITS):
            ceiling = ["NONE", "LIGHT", "MODERATE"][i % 3]
            when = 'fact: "tier" from: 3' if i == 0 else condition(i + 5)
            self.add(f'limits {{ id: "L-{i}" max_intensity: {ceiling} max_minutes: {10 + i} '
                     f'when {{ {when} }} {EVIDENCE} }}')
            self.text(f"limit.L-{i}")
        for i in range(PROTOCOLS):
            when = condition(i + 1)
            if i % 3:
                when = f'fact: "phase" is_one_of: ["PEAK", "EASING", "{PHASES[i % len(PHASES)]}"]'
            dose = ("dose { intensity_from: LIGHT intensity_to: MODERATE minutes_from: 10 "
                    'minutes_to: 30 kinds: ["walking", "cycling"] } needs: LIGHT'
                    if i % 4 == 0 else "")
            self.add(f'protocols {{ id: "P_{i}" protocol_class: SELF_CARE rank: {i + 1} '
                     f'when {{ {when} }} {dose} steps: "step.{i % 5}" {EVIDENCE} }}')
            self.text(f"protocol.P_{i}")
            self.text(f"step.{i % 5}")

    def add_fixed_texts(self):
        for name in (["notice", "index.HABIT", "band.WEAK", "band.STRONG", "kind.walking",
                      "kind.cycling", "service.any.emergency", "service.us.emergency",
                      "unit.piece", "log.LOG-1", "log.LOG-2", "log.LOG-3"] +
                     [f"phase.{phase}" for phase in PHASES] +
                     [f"flag.{flag}" for flag in PHASE_FLAGS +
                      ["STRONG_HABIT", "HABIT_INCOMPLETE", "STILL_THERE", "EARLY_PEAK",
                       "ATE_AGAIN"]] +
                     [f"tier.T{tier}" for tier in range(4)] + ["tier.T0.about"] +
                     [f"intensity.{level}" for level in ["NONE", "LIGHT", "MODERATE", "VIGOROUS"]] +
                     [f"log.taper.{word}" for word in
                      ["not_comparable", "on_plan", "ahead", "behind"]] +
                     [f"log.trend.{word}" for word in
                      ["no_threshold", "no_clear_change", "improved", "worsened"]] +
                     [f"log.recovery.{word}" for word in ["lower", "higher", "alike"]]):
            self.text(name)

    def write(self):
        texts = "\n".join(f'  texts {{ id: "{name}" text: "{text}" }}'
                          for name, text in sorted(self.texts.items()))
        return "".join(self.parts) + f'languages {{\n  locale: "en"\n{texts}\n}}\n'


def answers(scale, missing=False):
    values = [-1 if missing and i % 2 else (scale + 2 * i) % 4 for i in range(ITEMS)]
    return f'{{ scale: "S{scale}" answers: {values} }}'


def person(missing):
    """A person with every scale and number; `missing` leaves half of it out."""
    step = 2 if missing else 1
    lines = [
        f"as_of_s: {AS_OF}", 'locale: "en"', 'region: "US"', "person { age: 38 }",
        f'use {{ status: "STOPPED" product: "CANDY" last_use {{ instant_s: {AS_OF - 30 * 3600} }} '
        + ("}" if missing else "doses_tenths: 40 days_per_week: 7 longest_abstinence_h: 72 }"),
        f'screen {{ done: {"false" if missing else "true"} present: ["symptom_2", "symptom_9"] }}',
    ]
    lines += [f"scales {answers(scale, missing)}" for scale in range(SCALES)]
    lines += [f'answers {{ input: "{measure(i)}" number: {60 + 9 * i} }}'
              for i in range(0, NUMBERS, step)]
    return "\n".join(lines) + "\n"


def diary(days):
    first = AS_OF // 86400 - days
    lines = []
    for i in range(days):
        day = first + i
        for use in range(i % 4):
            lines.append(f"uses {{ time {{ at_s: {day * 86400 + 30000 + 9000 * use} }} "
                         f'amount_thousandths: {1000 + 250 * use} unit: "piece" product: "CANDY" '
                         'reason: "tired" }')
        if i % 4 == 0:
            lines.append(f"no_use {{ time {{ day: {day} }} }}")
        lines.append(f"recovery {{ day: {day} sleep_minutes: {300 + 7 * i % 200} "
                     f"energy: {i % 11} soreness: {i % 8} }}")
        if i % 7 == 0:
            lines.append(f"scores {{ time {{ at_s: {day * 86400 + 70000} }} "
                         f"response {answers(i // 7 % SCALES)} }}")
    return "log {\n" + "\n".join(lines) + "\n}\n"


def columns():
    """By column, in the order of the layout, how many numbers people have."""
    fixed = [121, 2, 4, 4, 101, 8, 1001, 8, 301]
    last_use_and_screen = [241, 0, 2]
    return (fixed + SYMPTOMS * [2] + NUMBERS * [1001] + last_use_and_screen +
            SCALES * (ITEMS * [4] + [3 * ITEMS + 1]))


def people():
    """Column after column the numbers of all people, many of them missing."""
    chance = random.Random(20261128)
    missing = -32768
    numbers = [missing if count == 0 or chance.random() < 0.3
               else int(chance.random() * count)
               for count in columns() for _ in range(PEOPLE)]
    return struct.pack(f"<{len(numbers)}h", *numbers)


# File, message, text.
def files():
    yield "pack", "Pack", Pack().write()
    yield "nothing_known", "AssessRequest", 'locale: "en"\n'
    yield "full_person", "AssessRequest", person(missing=False)
    yield "without_reasons", "AssessRequest", person(missing=False) + "omit_reasons: true\n"
    yield "half_answered", "AssessRequest", person(missing=True)
    yield "with_log", "AssessRequest", person(missing=True) + diary(28)
    yield "log", "AnalyzeUseLogRequest", f"as_of_s: {AS_OF}\n" + diary(90)
    yield "one_scale", "ScoreScaleRequest", f"response {answers(1)}\n"
    yield "whole_pack", "DescribePackRequest", 'locale: "en"\n'
    yield "region", "CrisisContactsRequest", 'locale: "en" region: "US"\n'
    yield "alert", "ExplainRequest", f'locale: "en" topic: "A-{ALERTS - 1}"\n'


def main(folder):
    for name, message, text in files():
        path = pathlib.Path(folder, name + ".textproto")
        path.write_text(f"# proto-message: afterleaf.v1.{message}\n{text}")
    pathlib.Path(folder, "people").write_bytes(people())


if __name__ == "__main__":
    main(sys.argv[1])
