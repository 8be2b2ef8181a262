// Made from afterleaf/v1/use_log_model.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

public enum Metric: OpenEnum {
  case unspecified
  case soreness
  case sleepMinutes
  case sleepQuality
  case energy
  case hrvRmssdMs
  case restingHeartRate
  case stiffnessMinutes
  case mentalRecovery
  case overallRecovery
  /// 0 no, 1 yes.
  case hotSwollenJoint
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .soreness
    case 2: self = .sleepMinutes
    case 3: self = .sleepQuality
    case 4: self = .energy
    case 5: self = .hrvRmssdMs
    case 6: self = .restingHeartRate
    case 7: self = .stiffnessMinutes
    case 8: self = .mentalRecovery
    case 9: self = .overallRecovery
    case 10: self = .hotSwollenJoint
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .soreness: 1
    case .sleepMinutes: 2
    case .sleepQuality: 3
    case .energy: 4
    case .hrvRmssdMs: 5
    case .restingHeartRate: 6
    case .stiffnessMinutes: 7
    case .mentalRecovery: 8
    case .overallRecovery: 9
    case .hotSwollenJoint: 10
    case .unrecognized(let number): number
    }
  }
}

/// What the engine needs to know to read a log of use (UseLog), and the rules
/// that it holds against one. A rule raises a flag and explains it; no rule can
/// name an amount, a product, or a time to take anything.
///
/// Days are local calendar days. "The last N days" are the day of the analysis
/// and the N - 1 days before it; "the N before" are the N days before those. A
/// \*use day\* has at least one use. A day is \*known\* when it has a use, when the
/// person said that there was none, or when it lies in a stretch that the person
/// says is complete; on every other day nothing is known. \*Abstinence\* is time in
/// known days without use: a day that is not known ends it.
public struct UseLogModel: AfterleafMessage {
  /// The name of the substance that entries without a name mean: "kratom".
  public var substance: String = ""
  /// Other names for it, compared without regard to the case of A to Z and to
  /// white space around them.
  public var substanceNames: [String] = []
  public var units: [LogUnit] = []
  /// Enumeration input whose values are the products of entries.
  public var productInput: String = ""
  /// Values of it from weak to strong; the others have no place in the order.
  public var productsRising: [String] = []
  /// Value that stands for several products at once.
  public var mixedProduct: String = ""
  /// Legal reasons of a use.
  public var reasons: [String] = []
  /// Co-substances that slow the body down, by the name in entries and other
  /// names for it, compared in the same way.
  public var depressants: [LogName] = []
  /// Unit whose thousandths are the milligrams of the request's `use.amount_mg`.
  public var usualAmountUnit: String = ""
  /// A usual day of use is taken from this many days up to the last use.
  public var usualDays: Int32 = 0
  /// Of a taper, a week within this percentage of the plan is on plan.
  public var onPlanPercent: Int32 = 0
  /// Days without use after which the person is told so, smallest first.
  public var milestoneDays: [Int32] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    substance: String = "",
    substanceNames: [String] = [],
    units: [LogUnit] = [],
    productInput: String = "",
    productsRising: [String] = [],
    mixedProduct: String = "",
    reasons: [String] = [],
    depressants: [LogName] = [],
    usualAmountUnit: String = "",
    usualDays: Int32 = 0,
    onPlanPercent: Int32 = 0,
    milestoneDays: [Int32] = [],
    evidence: Evidence? = nil
  ) {
    self.substance = substance
    self.substanceNames = substanceNames
    self.units = units
    self.productInput = productInput
    self.productsRising = productsRising
    self.mixedProduct = mixedProduct
    self.reasons = reasons
    self.depressants = depressants
    self.usualAmountUnit = usualAmountUnit
    self.usualDays = usualDays
    self.onPlanPercent = onPlanPercent
    self.milestoneDays = milestoneDays
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct LogUnit: AfterleafMessage {
  /// For example "g_leaf".
  public var id: String = ""
  /// Most that one entry may say, in thousandths of the unit.
  public var maxThousandths: Int64 = 0
  /// A taper plan may be written in it: its doses are reliable enough.
  public var plannable: Bool = false
  /// Text id. Absent: "unit.\<id>".
  public var label: String = ""
  /// Nothing is known of amounts in it: they are kept and not compared.
  public var unknown: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    maxThousandths: Int64 = 0,
    plannable: Bool = false,
    label: String = "",
    unknown: Bool = false
  ) {
    self.id = id
    self.maxThousandths = maxThousandths
    self.plannable = plannable
    self.label = label
    self.unknown = unknown
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct LogName: AfterleafMessage {
  public var name: String = ""
  public var otherNames: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    name: String = "",
    otherNames: [String] = []
  ) {
    self.name = name
    self.otherNames = otherNames
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A rule about use. Exactly one of the kinds.
public struct UseLogRule: AfterleafMessage {
  /// What ``kind`` can be.
  public enum Kind: Hashable, Sendable {
    case useDays(UseDaysRule)
    case ownCap(OwnCapRule)
    case meanChange(MeanChangeRule)
    case chasing(ChasingRule)
    case relief(ReliefRule)
    case breakScore(BreakScoreRule)
    case breakMissed(BreakMissedRule)
    case labelChange(LabelChangeRule)
    case productRise(ProductRiseRule)
    case coUse(CoUseRule)
    case association(AssociationRule)
    case reportMissing(ReportMissingRule)
    case beforeExercise(BeforeExerciseRule)
    case logGap(LogGapRule)
    case offPlan(OffPlanRule)
    case driving(DrivingRule)
    case afterAbstinence(AfterAbstinenceRule)
  }

  /// For example "UL-01".
  public var id: String = ""
  /// For example "USE_DAILY". Empty: it is told without a flag.
  public var flag: String = ""
  /// Text id of what the person reads. Absent: "log.\<id>".
  public var about: String = ""
  public var evidence: Evidence?
  /// A yes/no input that counts as answered yes in an assessment while the rule
  /// holds. Absent: none.
  public var answers: String = ""
  /// At most one of the cases of ``Kind``.
  public var kind: Kind?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    flag: String = "",
    about: String = "",
    evidence: Evidence? = nil,
    answers: String = "",
    kind: Kind? = nil
  ) {
    self.id = id
    self.flag = flag
    self.about = about
    self.evidence = evidence
    self.answers = answers
    self.kind = kind
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Use on at least so many of the last days; one entry of `any` is enough.
public struct UseDaysRule: AfterleafMessage {
  public var any: [DayCount] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    any: [DayCount] = []
  ) {
    self.any = any
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct DayCount: AfterleafMessage {
  public var withinDays: Int32 = 0
  public var atLeast: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0,
    atLeast: Int32 = 0
  ) {
    self.withinDays = withinDays
    self.atLeast = atLeast
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// More days of use in the last `withinDays` than the person's own cap.
public struct OwnCapRule: AfterleafMessage {
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0
  ) {
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A mean of the last `windowDays` compared with that of the `windowDays`
/// before. Both windows need `minDays`. Amounts are compared in one unit only:
/// a day counts when all its amounts are known and of that unit; any unit will do.
public struct MeanChangeRule: AfterleafMessage {
  public enum Measure: OpenEnum {
    case unspecified
    /// Amount on a use day. `minDays` counts use days.
    case amountPerUseDay
    /// Uses on a use day. `minDays` counts use days.
    case dosesPerUseDay
    /// Rating of the wanted effect. `minDays` counts ratings.
    case wantedEffect
    /// Amount on a known day, 0 on one without use. `minDays` counts known days.
    /// Every use day of both windows has to count.
    case amountPerDay
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .amountPerUseDay
      case 2: self = .dosesPerUseDay
      case 3: self = .wantedEffect
      case 4: self = .amountPerDay
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .amountPerUseDay: 1
      case .dosesPerUseDay: 2
      case .wantedEffect: 3
      case .amountPerDay: 4
      case .unrecognized(let number): number
      }
    }
  }

  /// What ``change`` can be.
  public enum Change: Hashable, Sendable {
    /// Now at least this percentage of before.
    case risesToPercent(Int32)
    /// Now higher by at least so many tenths.
    case risesByTenths(Int32)
    /// Now lower by at least so many tenths.
    case fallsByTenths(Int32)
    /// Now below this percentage of before.
    case fallsBelowPercent(Int32)
  }

  public var measure: MeanChangeRule.Measure = .unspecified
  public var windowDays: Int32 = 0
  public var minDays: Int32 = 0
  /// At most one of the cases of ``Change``.
  public var change: Change?
  /// Only while the mean amount on a use day, in a unit that both windows have,
  /// is not lower than before. Amounts that are not known are not lower.
  public var amountNotReduced: Bool = false
  /// Only without a taper plan that was in force on a day of the last window.
  public var withoutPlan: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    measure: MeanChangeRule.Measure = .unspecified,
    windowDays: Int32 = 0,
    minDays: Int32 = 0,
    change: Change? = nil,
    amountNotReduced: Bool = false,
    withoutPlan: Bool = false
  ) {
    self.measure = measure
    self.windowDays = windowDays
    self.minDays = minDays
    self.change = change
    self.amountNotReduced = amountNotReduced
    self.withoutPlan = withoutPlan
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// `rule`, a MeanChangeRule, held at the end of one of the last `withinDays`
/// days before today, and the mean amount on a use day since then is above that
/// of its last window.
public struct ChasingRule: AfterleafMessage {
  public var rule: String = ""
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    rule: String = "",
    withinDays: Int32 = 0
  ) {
    self.rule = rule
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Use for relief: `reason` on at least `reliefDays` of the `ofUseDays` most
/// recent use days, or a use within `wakingMinutes` of waking on at least
/// `wakingDays` of the last `wakingWithinDays` days.
public struct ReliefRule: AfterleafMessage {
  public var reason: String = ""
  public var reliefDays: Int32 = 0
  public var ofUseDays: Int32 = 0
  public var wakingMinutes: Int32 = 0
  public var wakingDays: Int32 = 0
  public var wakingWithinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    reason: String = "",
    reliefDays: Int32 = 0,
    ofUseDays: Int32 = 0,
    wakingMinutes: Int32 = 0,
    wakingDays: Int32 = 0,
    wakingWithinDays: Int32 = 0
  ) {
    self.reason = reason
    self.reliefDays = reliefDays
    self.ofUseDays = ofUseDays
    self.wakingMinutes = wakingMinutes
    self.wakingDays = wakingDays
    self.wakingWithinDays = wakingWithinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A score of `scale` of at least `totalFrom`, taken within a time of `gapH`
/// hours or more between two uses, or since the last one. Whether the days
/// between were known does not matter: this can only warn.
public struct BreakScoreRule: AfterleafMessage {
  public var gapH: Int32 = 0
  public var scale: String = ""
  public var totalFrom: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    gapH: Int32 = 0,
    scale: String = "",
    totalFrom: Int32 = 0
  ) {
    self.gapH = gapH
    self.scale = scale
    self.totalFrom = totalFrom
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A use on a day of a planned break that touches the last `withinDays` days.
public struct BreakMissedRule: AfterleafMessage {
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0
  ) {
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Uses of the last `withinDays` days carry two or more names on the packet.
/// What follows from it: nothing, which is what its text says. Without a flag.
public struct LabelChangeRule: AfterleafMessage {
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0
  ) {
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The strongest product of the last `windowDays`, by `productsRising`, is
/// stronger than that of the `windowDays` before, which had one.
public struct ProductRiseRule: AfterleafMessage {
  public var windowDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    windowDays: Int32 = 0
  ) {
    self.windowDays = windowDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A depressant within `withinH` hours of a use, the later of the two no longer
/// ago than `recentH` hours. What is known only to the day may have been at any
/// time of it.
public struct CoUseRule: AfterleafMessage {
  public var withinH: Int32 = 0
  public var recentH: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinH: Int32 = 0,
    recentH: Int32 = 0
  ) {
    self.withinH = withinH
    self.recentH = recentH
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// There are at least `minPairs` pairs of a known day and the recovery felt on
/// the day after it. Told without a flag, as an association.
public struct AssociationRule: AfterleafMessage {
  public var minPairs: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    minPairs: Int32 = 0
  ) {
    self.minPairs = minPairs
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A use of the last `withinDays` days of which the log does not say that a
/// laboratory report of its product was seen. That one was seen lowers nothing.
public struct ReportMissingRule: AfterleafMessage {
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0
  ) {
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A use in the `withinH` hours before a session of the last `withinDays` days,
/// by the times of both or by the use's `minutesFromExercise`.
public struct BeforeExerciseRule: AfterleafMessage {
  public var withinH: Int32 = 0
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinH: Int32 = 0,
    withinDays: Int32 = 0
  ) {
    self.withinH = withinH
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The last known day is at least `days` days before today.
public struct LogGapRule: AfterleafMessage {
  public var days: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: Int32 = 0
  ) {
    self.days = days
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// More than the taper plan says on `daysInRow` days in a row, the last of
/// which lies in the last `withinDays` days.
public struct OffPlanRule: AfterleafMessage {
  public var daysInRow: Int32 = 0
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    daysInRow: Int32 = 0,
    withinDays: Int32 = 0
  ) {
    self.daysInRow = daysInRow
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Driving within `withinH` hours after a use, in the last `withinDays` days.
public struct DrivingRule: AfterleafMessage {
  public var withinH: Int32 = 0
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinH: Int32 = 0,
    withinDays: Int32 = 0
  ) {
    self.withinH = withinH
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A use in the last `withinDays` days that ended an abstinence of at least
/// `abstinenceH` hours.
public struct AfterAbstinenceRule: AfterleafMessage {
  public var abstinenceH: Int32 = 0
  public var withinDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    abstinenceH: Int32 = 0,
    withinDays: Int32 = 0
  ) {
    self.abstinenceH = abstinenceH
    self.withinDays = withinDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A rule about how a person recovers. Exactly one of the kinds.
public struct MetricRule: AfterleafMessage {
  /// What ``kind`` can be.
  public enum Kind: Hashable, Sendable {
    case latest(LatestRule)
    case daysInRow(DaysInRowRule)
    case daysOf(DaysOfRule)
    case mean(MeanRule)
    case baseline(BaselineRule)
  }

  /// For example "RM-04-hrv".
  public var id: String = ""
  /// For example "HRV_LOW". Empty: it is told without a flag.
  public var flag: String = ""
  /// Text id of what the person reads. Absent: "log.\<id>".
  public var about: String = ""
  public var evidence: Evidence?
  /// As of UseLogRule.
  public var answers: String = ""
  /// Scales to be answered next.
  public var prompts: [String] = []
  public var metric: Metric = .unspecified
  /// At most one of the cases of ``Kind``.
  public var kind: Kind?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    flag: String = "",
    about: String = "",
    evidence: Evidence? = nil,
    answers: String = "",
    prompts: [String] = [],
    metric: Metric = .unspecified,
    kind: Kind? = nil
  ) {
    self.id = id
    self.flag = flag
    self.about = about
    self.evidence = evidence
    self.answers = answers
    self.prompts = prompts
    self.metric = metric
    self.kind = kind
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The most recent value of the last `withinDays` days lies in [from, to].
public struct LatestRule: AfterleafMessage {
  public var withinDays: Int32 = 0
  public var from: Int32?
  public var to: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0,
    from: Int32? = nil,
    to: Int32? = nil
  ) {
    self.withinDays = withinDays
    self.from = from
    self.to = to
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The value lies in [from, to] on each of `days` days in a row, the last of them
/// today or yesterday. A day without a value ends the row.
public struct DaysInRowRule: AfterleafMessage {
  public var days: Int32 = 0
  public var from: Int32?
  public var to: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: Int32 = 0,
    from: Int32? = nil,
    to: Int32? = nil
  ) {
    self.days = days
    self.from = from
    self.to = to
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The value lies in [from, to] on at least `days` of the last `ofDays` days.
public struct DaysOfRule: AfterleafMessage {
  public var days: Int32 = 0
  public var ofDays: Int32 = 0
  public var from: Int32?
  public var to: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: Int32 = 0,
    ofDays: Int32 = 0,
    from: Int32? = nil,
    to: Int32? = nil
  ) {
    self.days = days
    self.ofDays = ofDays
    self.from = from
    self.to = to
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The mean of the last `withinDays` days, of which at least `minDays` have a
/// value, is below `below`.
public struct MeanRule: AfterleafMessage {
  public var withinDays: Int32 = 0
  public var minDays: Int32 = 0
  public var below: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    withinDays: Int32 = 0,
    minDays: Int32 = 0,
    below: Int32 = 0
  ) {
    self.withinDays = withinDays
    self.minDays = minDays
    self.below = below
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Compared with the person's own baseline, the values of the `baselineDays`
/// days up to the day looked at, of which at least `minDays` have one; on each
/// of `days` days in a row, the last of them today or yesterday.
public struct BaselineRule: AfterleafMessage {
  /// What ``against`` can be.
  public enum Against: Hashable, Sendable {
    /// The mean of natural logarithms of the `recentDays` days up to the day
    /// looked at is below that of the baseline by more than so many hundredths
    /// of its standard deviation (of the sample).
    case belowSdHundredths(Int32)
    /// The day's value is above the mean of the baseline before that day by at
    /// least this much.
    case aboveMean(Int32)
  }

  public var baselineDays: Int32 = 0
  public var minDays: Int32 = 0
  public var days: Int32 = 0
  /// At most one of the cases of ``Against``.
  public var against: Against?
  public var recentDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    baselineDays: Int32 = 0,
    minDays: Int32 = 0,
    days: Int32 = 0,
    against: Against? = nil,
    recentDays: Int32 = 0
  ) {
    self.baselineDays = baselineDays
    self.minDays = minDays
    self.days = days
    self.against = against
    self.recentDays = recentDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension UseLogModel: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.substance)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.substanceNames)
    case 3:
      try reader.read(field, into: &self.units)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.productInput)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.productsRising)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.mixedProduct)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.reasons)
    case 8:
      try reader.read(field, into: &self.depressants)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.usualAmountUnit)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.usualDays)
    case 11:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.onPlanPercent)
    case 12:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.milestoneDays)
    case 13:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.substance)
    writer.write(2, as: StringWire.self, self.substanceNames)
    writer.write(3, self.units)
    writer.write(4, as: StringWire.self, self.productInput)
    writer.write(5, as: StringWire.self, self.productsRising)
    writer.write(6, as: StringWire.self, self.mixedProduct)
    writer.write(7, as: StringWire.self, self.reasons)
    writer.write(8, self.depressants)
    writer.write(9, as: StringWire.self, self.usualAmountUnit)
    writer.write(10, as: IntegerWire<Int32>.self, self.usualDays)
    writer.write(11, as: IntegerWire<Int32>.self, self.onPlanPercent)
    writer.write(12, as: IntegerWire<Int32>.self, self.milestoneDays)
    writer.write(13, self.evidence)
  }
}

extension LogUnit: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.maxThousandths)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.plannable)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.label)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.unknown)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: IntegerWire<Int64>.self, self.maxThousandths)
    writer.write(3, as: BoolWire.self, self.plannable)
    writer.write(4, as: StringWire.self, self.label)
    writer.write(5, as: BoolWire.self, self.unknown)
  }
}

extension LogName: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.name)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.otherNames)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.name)
    writer.write(2, as: StringWire.self, self.otherNames)
  }
}

extension UseLogRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 4:
      try reader.read(field, into: &self.evidence)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.answers)
    case 10:
      var earlier: UseDaysRule?
      if case .useDays(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .useDays(value) }
    case 11:
      var earlier: OwnCapRule?
      if case .ownCap(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .ownCap(value) }
    case 12:
      var earlier: MeanChangeRule?
      if case .meanChange(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .meanChange(value) }
    case 13:
      var earlier: ChasingRule?
      if case .chasing(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .chasing(value) }
    case 14:
      var earlier: ReliefRule?
      if case .relief(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .relief(value) }
    case 15:
      var earlier: BreakScoreRule?
      if case .breakScore(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .breakScore(value) }
    case 16:
      var earlier: BreakMissedRule?
      if case .breakMissed(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .breakMissed(value) }
    case 17:
      var earlier: LabelChangeRule?
      if case .labelChange(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .labelChange(value) }
    case 18:
      var earlier: ProductRiseRule?
      if case .productRise(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .productRise(value) }
    case 19:
      var earlier: CoUseRule?
      if case .coUse(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .coUse(value) }
    case 20:
      var earlier: AssociationRule?
      if case .association(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .association(value) }
    case 21:
      var earlier: ReportMissingRule?
      if case .reportMissing(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .reportMissing(value) }
    case 22:
      var earlier: BeforeExerciseRule?
      if case .beforeExercise(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .beforeExercise(value) }
    case 23:
      var earlier: LogGapRule?
      if case .logGap(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .logGap(value) }
    case 24:
      var earlier: OffPlanRule?
      if case .offPlan(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .offPlan(value) }
    case 25:
      var earlier: DrivingRule?
      if case .driving(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .driving(value) }
    case 26:
      var earlier: AfterAbstinenceRule?
      if case .afterAbstinence(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .afterAbstinence(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.flag)
    writer.write(3, as: StringWire.self, self.about)
    writer.write(4, self.evidence)
    writer.write(5, as: StringWire.self, self.answers)
    if case .useDays(let value)? = self.kind { writer.write(10, value) }
    if case .ownCap(let value)? = self.kind { writer.write(11, value) }
    if case .meanChange(let value)? = self.kind { writer.write(12, value) }
    if case .chasing(let value)? = self.kind { writer.write(13, value) }
    if case .relief(let value)? = self.kind { writer.write(14, value) }
    if case .breakScore(let value)? = self.kind { writer.write(15, value) }
    if case .breakMissed(let value)? = self.kind { writer.write(16, value) }
    if case .labelChange(let value)? = self.kind { writer.write(17, value) }
    if case .productRise(let value)? = self.kind { writer.write(18, value) }
    if case .coUse(let value)? = self.kind { writer.write(19, value) }
    if case .association(let value)? = self.kind { writer.write(20, value) }
    if case .reportMissing(let value)? = self.kind { writer.write(21, value) }
    if case .beforeExercise(let value)? = self.kind { writer.write(22, value) }
    if case .logGap(let value)? = self.kind { writer.write(23, value) }
    if case .offPlan(let value)? = self.kind { writer.write(24, value) }
    if case .driving(let value)? = self.kind { writer.write(25, value) }
    if case .afterAbstinence(let value)? = self.kind { writer.write(26, value) }
  }
}

extension UseDaysRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.any)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.any)
  }
}

extension DayCount: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.atLeast)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
    writer.write(2, as: IntegerWire<Int32>.self, self.atLeast)
  }
}

extension OwnCapRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension MeanChangeRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<MeanChangeRule.Measure>.self, into: &self.measure)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.windowDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minDays)
    case 4:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.change = .risesToPercent(value) }
    case 5:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.change = .risesByTenths(value) }
    case 6:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.change = .fallsByTenths(value) }
    case 7:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.change = .fallsBelowPercent(value) }
    case 8:
      try reader.read(field, as: BoolWire.self, into: &self.amountNotReduced)
    case 9:
      try reader.read(field, as: BoolWire.self, into: &self.withoutPlan)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<MeanChangeRule.Measure>.self, self.measure)
    writer.write(2, as: IntegerWire<Int32>.self, self.windowDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.minDays)
    if case .risesToPercent(let value)? = self.change { writer.writePresent(4, as: IntegerWire<Int32>.self, value) }
    if case .risesByTenths(let value)? = self.change { writer.writePresent(5, as: IntegerWire<Int32>.self, value) }
    if case .fallsByTenths(let value)? = self.change { writer.writePresent(6, as: IntegerWire<Int32>.self, value) }
    if case .fallsBelowPercent(let value)? = self.change { writer.writePresent(7, as: IntegerWire<Int32>.self, value) }
    writer.write(8, as: BoolWire.self, self.amountNotReduced)
    writer.write(9, as: BoolWire.self, self.withoutPlan)
  }
}

extension ChasingRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.rule)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.rule)
    writer.write(2, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension ReliefRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.reason)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.reliefDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.ofUseDays)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.wakingMinutes)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.wakingDays)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.wakingWithinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.reason)
    writer.write(2, as: IntegerWire<Int32>.self, self.reliefDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.ofUseDays)
    writer.write(4, as: IntegerWire<Int32>.self, self.wakingMinutes)
    writer.write(5, as: IntegerWire<Int32>.self, self.wakingDays)
    writer.write(6, as: IntegerWire<Int32>.self, self.wakingWithinDays)
  }
}

extension BreakScoreRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.gapH)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.totalFrom)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.gapH)
    writer.write(2, as: StringWire.self, self.scale)
    writer.write(3, as: IntegerWire<Int32>.self, self.totalFrom)
  }
}

extension BreakMissedRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension LabelChangeRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension ProductRiseRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.windowDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.windowDays)
  }
}

extension CoUseRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinH)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.recentH)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinH)
    writer.write(2, as: IntegerWire<Int32>.self, self.recentH)
  }
}

extension AssociationRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minPairs)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.minPairs)
  }
}

extension ReportMissingRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension BeforeExerciseRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinH)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinH)
    writer.write(2, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension LogGapRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.days)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.days)
  }
}

extension OffPlanRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysInRow)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.daysInRow)
    writer.write(2, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension DrivingRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinH)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinH)
    writer.write(2, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension AfterAbstinenceRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.abstinenceH)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.abstinenceH)
    writer.write(2, as: IntegerWire<Int32>.self, self.withinDays)
  }
}

extension MetricRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 4:
      try reader.read(field, into: &self.evidence)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.answers)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.prompts)
    case 7:
      try reader.read(field, as: EnumWire<Metric>.self, into: &self.metric)
    case 10:
      var earlier: LatestRule?
      if case .latest(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .latest(value) }
    case 11:
      var earlier: DaysInRowRule?
      if case .daysInRow(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .daysInRow(value) }
    case 12:
      var earlier: DaysOfRule?
      if case .daysOf(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .daysOf(value) }
    case 13:
      var earlier: MeanRule?
      if case .mean(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .mean(value) }
    case 14:
      var earlier: BaselineRule?
      if case .baseline(let value)? = self.kind { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.kind = .baseline(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.flag)
    writer.write(3, as: StringWire.self, self.about)
    writer.write(4, self.evidence)
    writer.write(5, as: StringWire.self, self.answers)
    writer.write(6, as: StringWire.self, self.prompts)
    writer.write(7, as: EnumWire<Metric>.self, self.metric)
    if case .latest(let value)? = self.kind { writer.write(10, value) }
    if case .daysInRow(let value)? = self.kind { writer.write(11, value) }
    if case .daysOf(let value)? = self.kind { writer.write(12, value) }
    if case .mean(let value)? = self.kind { writer.write(13, value) }
    if case .baseline(let value)? = self.kind { writer.write(14, value) }
  }
}

extension LatestRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.from)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.to)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
    writer.write(2, as: IntegerWire<Int32>.self, self.from)
    writer.write(3, as: IntegerWire<Int32>.self, self.to)
  }
}

extension DaysInRowRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.days)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.from)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.to)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.days)
    writer.write(2, as: IntegerWire<Int32>.self, self.from)
    writer.write(3, as: IntegerWire<Int32>.self, self.to)
  }
}

extension DaysOfRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.days)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.ofDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.from)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.to)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.days)
    writer.write(2, as: IntegerWire<Int32>.self, self.ofDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.from)
    writer.write(4, as: IntegerWire<Int32>.self, self.to)
  }
}

extension MeanRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinDays)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.below)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.withinDays)
    writer.write(2, as: IntegerWire<Int32>.self, self.minDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.below)
  }
}

extension BaselineRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.baselineDays)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.days)
    case 4:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.against = .belowSdHundredths(value) }
    case 5:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.against = .aboveMean(value) }
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.recentDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.baselineDays)
    writer.write(2, as: IntegerWire<Int32>.self, self.minDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.days)
    if case .belowSdHundredths(let value)? = self.against { writer.writePresent(4, as: IntegerWire<Int32>.self, value) }
    if case .aboveMean(let value)? = self.against { writer.writePresent(5, as: IntegerWire<Int32>.self, value) }
    writer.write(6, as: IntegerWire<Int32>.self, self.recentDays)
  }
}
