#include "tests/batch/every_kind.h"

#include "tests/support/engine.h"

namespace afterleaf::batch_test {

Pack EveryKindOfContent() {
  return support::TinyPack(R"(
    reasons { id: "FEW" text: "Few are asked." }
    inputs { id: "cold" integer { min: -40 max: 60 unit: "C" } }
    inputs {
      id: "weight" integer { min: 0 max: 300000 unit: "g" } column_step: 50
      not_asked_because: "FEW"
    }
    inputs {
      id: "colour" enumeration { values: ["RED", "GREEN", "BLUE"] }
      not_asked_because: "FEW"
    }
    inputs { id: "shape" enumeration { values: ["ROUND", "FLAT"] } }
    inputs { id: "cough" yes_no {} screen: CORE }
    inputs { id: "rash" yes_no {} screen: CORE silence_value: "no" }
    inputs { id: "ache" yes_no {} screen: SYMPTOM not_asked_because: "FEW" }
    inputs { id: "numb" yes_no {} not_asked_because: "FEW" }
    inputs { id: "s1" yes_no {} screen: CORE }
    inputs { id: "s2" yes_no {} }
    inputs { id: "s3" yes_no {} not_asked_because: "FEW" }

    scales {
      id: "SKIPS" method: SUM values: [0, 1, 2, 3] multiplier: 3
      items { id: "a" } items { id: "b" } items { id: "c" }
      items { id: "beside" not_summed: true }
      skips { item: "a" value: 0 then: ["b", "c"] set: 1 }
      skips { item: "b" value: 1 then: "beside" set: 3 }
      bands { id: "LOW" from: 0 to: 9 label: "notice" }
      bands { id: "MIDDLE" from: 12 to: 18 label: "notice" }
      bands { id: "HIGH" from: 21 to: 27 label: "notice" }
      band_sets {
        when { all { fact: "shape" is_one_of: "FLAT" }
               all { none { fact: "cough" is: true } } }
        bands { id: "LOW" from: 0 to: 3 label: "notice" }
        bands { id: "HIGH" from: 6 to: 27 label: "notice" }
      }
    }
    scales {
      id: "MOST" method: SUM values: [0, 1, 2, 5] min_answered: 2
      points { value: 2 points: 7 }
      items { id: "a" safety: true } items { id: "b" values: [1, 2] }
      items { id: "c" } items { id: "d" values: [0, 1, 2] }
    }
    scales {
      id: "TURNED" method: SUM values: [0, 1, 2, 3, 4] min_answered: 3
      direction: LOWER_IS_WORSE
      items { id: "a" } items { id: "b" } items { id: "c" safety: true }
      items {
        id: "d"
        points { value: 0 points: 4 } points { value: 1 points: 3 }
        points { value: 3 points: 1 } points { value: 4 points: 0 }
      }
      bands { id: "BAD" from: 0 to: 7 label: "notice" }
      bands { id: "GOOD" from: 8 to: 16 label: "notice" }
    }
    scales {
      id: "MEANS" method: MEAN values: [0, 1, 2, 3, 4, 5] total_per_unit: 10
      items { id: "a" } items { id: "b" } items { id: "c" }
    }
    scales {
      id: "WORSE" method: WORST values: [0, 1, 2, 9]
      items { id: "a" } items { id: "b" }
      items { id: "c" points { value: 1 points: 4 } safety: true }
    }
    scales { id: "ELSEWHERE" method: EXTERNAL stated_total { min: 3 max: 40 } }
    scales {
      id: "ANY" method: SCREEN values: [0, 1] never_prorate: true
      items { id: "a" safety: true } items { id: "b" }
    }
    scales {
      id: "BOUND" method: WORST values: [0, 1] never_prorate: true
      items { id: "q1" input: "s1" }
      items { id: "q2" input: "s2" points { value: 1 points: 2 } safety: true }
      items { id: "q3" input: "s3" points { value: 1 points: 4 } }
      skips { item: "q1" value: 0 then: "q2" set: 0 }
      skips { item: "q2" value: 0 then: "q3" set: 1 }
      bands { id: "NO" from: 0 to: 1 label: "notice" }
      bands { id: "YES" from: 2 to: 4 label: "notice" }
    }
    scales {
      id: "ANY_BOUND" method: SCREEN values: [0, 1] never_prorate: true
      items { id: "q3" input: "s3" } items { id: "q4" input: "ache" }
    }

    indexes {
      id: "RISK"
      components {
        input: "cold" max_points: 3
        cuts { from: -10 points: 2 } cuts { from: 0 points: 1 }
        cuts { from: 30 points: 3 }
        not_applicable_when { fact: "colour" is_one_of: "BLUE" }
      }
      components {
        input: "weight" max_points: 2
        cuts { from: 0 points: 1 } cuts { from: 50050 points: 2 }
      }
      components {
        input: "product" max_points: 4
        values { value: "SHORT" points: 0 } values { value: "LONG" points: 4 }
      }
      components {
        input: "rash" max_points: 1 values { value: "yes" points: 1 }
        values { value: "no" points: 0 }
      }
      discount_when { fact: "days_pw" to: 2 } discount: 3
      override_when { all { fact: "numb" is: true }
                      all { fact: "weight.given" is: false } }
      override_band: "MUCH"
      bands { id: "LITTLE" from: 0 to: 3 flag: "RISK_LITTLE" }
      bands { id: "SOME" from: 4 to: 6 }
      bands { id: "MUCH" from: 7 to: 10 flag: "RISK_MUCH" }
      incomplete_flag: "RISK_INCOMPLETE"
    }
    phase_model {
      modifiers { index: "RISK" band: "SOME" add_h: [5, 30] }
      severity { scale: "SKIPS" cuts: [3, 9, 21] }
      severity { scale: "MEANS" cuts: [10, 25, 40] }
      late {
        burden { scale: "TURNED" from: 10 } burden { scale: "ELSEWHERE" from: 20 }
      }
      score_steps { from: "ONSET" severity_from: 1 to: "PEAK" flag: "EARLY" }
      score_steps {
        from: ["EASING", "FREE"] severity_from: 2 to: "ONSET" flag: "LATER"
        within_h_after_acute: 40 too_late_flag: "TOO_LATE"
      }
    }

    findings { id: "F_INPUTS" flag: true when {
      at_least: 3
      of { fact: "cold" from: -5 to: 4 } of { fact: "weight" from: 70000 }
      of { fact: "weight" to: 99999 } of { fact: "colour" is_one_of: ["RED", "BLUE"] }
      of { fact: "shape" is_one_of: "ROUND" } of { none { fact: "cough" is: true } }
    } }
    findings { id: "F_GIVEN" flag: true when {
      any { all { fact: "cold.given" is: true } all { fact: "colour.given" is: true } }
      any { all { fact: "ache.given" is: true } all { fact: "cough.given" is: false } }
      any { fact: "last_use.given" is_one_of: "RANGE" }
    } }
    findings { id: "F_TOTALS" flag: true when {
      at_least: 2
      of { fact: "SKIPS" from: 12 } of { fact: "MOST" from: 9 to: 15 }
      of { fact: "TURNED" to: 5 } of { fact: "MEANS" from: 17 }
      of { fact: "WORSE" from: 4 } of { fact: "ELSEWHERE" from: 4 to: 39 }
      of { fact: "BOUND" from: 2 }
    } }
    findings { id: "F_BANDS" flag: true when {
      any { fact: "SKIPS.band" is_one_of: ["MIDDLE", "HIGH"] }
      any { fact: "TURNED.band" is_one_of: "BAD" }
      any { fact: "BOUND.band" is_one_of: "YES" }
    } }
    findings { id: "F_ITEMS" flag: true when {
      at_least: 2
      of { fact: "SKIPS.beside" from: 2 } of { fact: "MOST.a" from: 5 }
      of { fact: "TURNED.c" to: 1 } of { fact: "WORSE.b" from: 2 }
      of { fact: "ANY.b" from: 1 } of { fact: "BOUND.q3" from: 1 }
      of { fact: "ANY_BOUND.q4" from: 1 }
    } }
    findings { id: "F_STATES" flag: true when {
      at_least: 3
      of { fact: "SKIPS.state" is_one_of: ["PARTIAL", "NOT_SCORABLE"] }
      of { fact: "MOST.state" is_one_of: "NOT_SCORABLE" }
      of { fact: "WORSE.state" is_one_of: "PARTIAL" }
      of { fact: "ELSEWHERE.state" is_one_of: "SCORED" }
      of { fact: "ANY.state" is_one_of: ["NOT_BEGUN", "PARTIAL"] }
      of { fact: "BOUND.state" is_one_of: ["PARTIAL", "SCORED"] }
      of { fact: "ANY_BOUND.result" is_one_of: "yes_any" }
      of { fact: "ANY.result" is_one_of: ["clear", "unknown"] }
    } }
    findings { id: "F_SCREEN" flag: true when {
      fact: "screen.state" is_one_of: ["NOT_DONE", "INCOMPLETE"] } }
    findings { id: "F_COMPLETE" flag: true when {
      fact: "screen.state" is_one_of: "COMPLETE" } }
    findings { id: "F_HOURS" flag: true when {
      fact: "last_use.hours" from: 11 to: 23 } }
    findings { id: "F_RISK" flag: true when {
      any { fact: "RISK" is_one_of: "MUCH" } any { fact: "RISK.complete" is: true } } }
    findings { id: "f_nested" when {
      none { any { fact: "F_SCREEN" is: true }
             any { all { fact: "severity" from: 1 } all { fact: "severity" to: 2 } } } } }
    findings { id: "F_PHASE" flag: true when {
      any { all { fact: "phase" is_one_of: ["PEAK", "FREE"] }
            all { fact: "phase_by_time" is_one_of: ["ONSET", "FREE"] } }
      any { all { fact: "EARLY" is: false } all { fact: "f_nested" is: true } }
      any { fact: "severity" to: -1 } } }

    alerts { id: "A1" tier: T1 when { fact: "F_ITEMS" is: true } message: "notice" }
    alerts { id: "A2" tier: T2 when { fact: "cold" from: 30 } message: "notice" }
    alerts {
      id: "A3" tier: T3 message: "notice"
      when { all { fact: "cough" is: true } all { fact: "rash" is: true } }
    }
    alerts {
      id: "A4" tier: T2 message: "notice" ignore_unknown_because: "FEW"
      when { any { fact: "MOST.a" from: 1 } any { fact: "weight" from: 100000 } }
    }
    limits { id: "L1" when { fact: "tier" from: 2 } max_intensity: LIGHT message: "notice" }
    limits {
      id: "L2" when { fact: "tier" from: 3 } max_intensity: NONE
      only_protocols: ["P1", "P5"] message: "notice"
    }
    limits {
      id: "L3" when { fact: "cold" to: -20 } forbid_tags: "wet" forbid_kinds: "swim"
      message: "notice" ignore_unknown_because: "FEW"
    }
    limits {
      id: "L4" when { fact: "F_TOTALS" is: true } max_intensity: MODERATE
      forbid_kinds: ["run", "row"] message: "notice"
    }
    protocols {
      id: "P1" protocol_class: ASK_CLINICIAN rank: 3 when { fact: "tier" from: 1 to: 2 }
    }
    protocols {
      id: "P2" protocol_class: SELF_CARE rank: 1 needs: VIGOROUS replacement: "P3"
      when { none { fact: "phase" is_one_of: "UNPLACED" } }
      dose { intensity_from: LIGHT intensity_to: VIGOROUS kinds: ["run", "swim"] }
    }
    protocols {
      id: "P3" protocol_class: SELF_CARE rank: 2 needs: LIGHT tags: "wet"
      dose { intensity_from: LIGHT intensity_to: LIGHT kinds: "swim" }
    }
    protocols {
      id: "P4" protocol_class: CLINICIAN_ONLY rank: 5 when { fact: "F_PHASE" is: true }
    }
    protocols {
      id: "P5" protocol_class: SELF_CARE rank: 4 needs: MODERATE
      when { any { fact: "F_RISK" is: true } any { fact: "F_COMPLETE" is: false } }
      dose { intensity_from: LIGHT intensity_to: MODERATE kinds: "row" }
    }
  )");
}

}  // namespace afterleaf::batch_test
