// Made from afterleaf/v1/use_log_analysis.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

public struct AnalyzeUseLogRequest: AfterleafMessage {
  public var log: UseLog?
  /// Now, in seconds since 1970-01-01T00:00:00Z, not later than the year 9999.
  /// Without it nothing can be said of a log with entries, which is an issue.
  public var asOfS: Int64?
  /// Minutes by which the person's clock is ahead of UTC now, -720 to 840; also of
  /// entries that do not say. Absent: 0.
  public var utcOffsetMinutes: Int32 = 0
  /// As in AssessRequest.
  public var locale: String = ""
  /// Protocol whose weekly dose exercise is compared with, for example "EX_PAWS"
  /// from an assessment. Empty: it is compared with none.
  public var exerciseProtocol: String = ""
  /// Absent: no outcomes.
  public var outcomes: OutcomeRules?
  /// Give in `days`, too, what the phase would have been derived from at the end
  /// of each day.
  public var deriveEveryDay: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    log: UseLog? = nil,
    asOfS: Int64? = nil,
    utcOffsetMinutes: Int32 = 0,
    locale: String = "",
    exerciseProtocol: String = "",
    outcomes: OutcomeRules? = nil,
    deriveEveryDay: Bool = false
  ) {
    self.log = log
    self.asOfS = asOfS
    self.utcOffsetMinutes = utcOffsetMinutes
    self.locale = locale
    self.exerciseProtocol = exerciseProtocol
    self.outcomes = outcomes
    self.deriveEveryDay = deriveEveryDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// How the outcomes of research are counted.
public struct OutcomeRules: AfterleafMessage {
  public enum MissingDays: OpenEnum {
    /// Days that are not known stay out; they end every run.
    case missingLeftOut
    /// They count as days of use.
    case missingIsUse
    /// They count as days without use. Only for a source that records use alone.
    case missingIsNoUse
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .missingLeftOut
      case 1: self = .missingIsUse
      case 2: self = .missingIsNoUse
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .missingLeftOut: 0
      case .missingIsUse: 1
      case .missingIsNoUse: 2
      case .unrecognized(let number): number
      }
    }
  }

  /// Days to look at, of which those count that are over. Absent: from the first
  /// day of the log.
  public var period: DayRange?
  /// Days before the period that use is compared with. Absent: no reduction is
  /// given.
  public var baseline: DayRange?
  public var missing: OutcomeRules.MissingDays = .missingLeftOut
  /// Relapse, first rule: so many days of use in a row. 0: 7.
  public var relapseRunDays: Int32 = 0
  /// Relapse, second rule: so many days of use within `relapseWindowDays`.
  /// 0: 3 in 7.
  public var relapseUseDays: Int32 = 0
  public var relapseWindowDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    period: DayRange? = nil,
    baseline: DayRange? = nil,
    missing: OutcomeRules.MissingDays = .missingLeftOut,
    relapseRunDays: Int32 = 0,
    relapseUseDays: Int32 = 0,
    relapseWindowDays: Int32 = 0
  ) {
    self.period = period
    self.baseline = baseline
    self.missing = missing
    self.relapseRunDays = relapseRunDays
    self.relapseUseDays = relapseUseDays
    self.relapseWindowDays = relapseWindowDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What a log shows. It describes; it never says how much of anything to take,
/// and a stretch without entries is never called abstinence.
public struct UseLogAnalysis: AfterleafMessage {
  /// Every calendar day from the first to that of the analysis. Empty: there is
  /// nothing to show.
  public var days: [LogDay] = []
  /// Whole weeks of 7 days counted back from today; the first may be shorter.
  public var weeks: [LogWeek] = []
  /// What was used, the pack's substance first, then by name.
  public var substances: [SubstanceDays] = []
  /// Rules that hold, in the pack's order.
  public var findings: [LogFinding] = []
  /// What an assessment takes from the log.
  public var derived: DerivedUse?
  public var breaks: [UseBreak] = []
  public var plannedBreaks: [PlannedBreakAudit] = []
  /// Absent: no plan.
  public var taper: TaperComparison?
  /// Absent: too few pairs, or all alike.
  public var association: RecoveryAssociation?
  public var progress: AfterleafProgress?
  /// Absent: not asked for.
  public var outcomes: UseOutcomes?
  public var issues: [Issue] = []
  /// The notice to show under every answer.
  public var notice: String = ""
  public var pack: PackIdentity?
  /// Entries that were analysed, of all kinds.
  public var entriesUsed: Int32 = 0
  /// Stretches in which a day without an entry counts as a day without use, since
  /// the person said so. Every report states them.
  public var complete: [DayRange] = []
  /// Today, in days since 1970-01-01 by the clock of the request.
  public var today: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: [LogDay] = [],
    weeks: [LogWeek] = [],
    substances: [SubstanceDays] = [],
    findings: [LogFinding] = [],
    derived: DerivedUse? = nil,
    breaks: [UseBreak] = [],
    plannedBreaks: [PlannedBreakAudit] = [],
    taper: TaperComparison? = nil,
    association: RecoveryAssociation? = nil,
    progress: AfterleafProgress? = nil,
    outcomes: UseOutcomes? = nil,
    issues: [Issue] = [],
    notice: String = "",
    pack: PackIdentity? = nil,
    entriesUsed: Int32 = 0,
    complete: [DayRange] = [],
    today: Int32 = 0
  ) {
    self.days = days
    self.weeks = weeks
    self.substances = substances
    self.findings = findings
    self.derived = derived
    self.breaks = breaks
    self.plannedBreaks = plannedBreaks
    self.taper = taper
    self.association = association
    self.progress = progress
    self.outcomes = outcomes
    self.issues = issues
    self.notice = notice
    self.pack = pack
    self.entriesUsed = entriesUsed
    self.complete = complete
    self.today = today
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The pack's substance on one day.
public struct LogDay: AfterleafMessage {
  public enum State: OpenEnum {
    /// Nothing is known.
    case noEntry
    case noUse
    case use
    /// The person said that there was none, and a use stands there too. It counts
    /// as use.
    case useDespiteNoUse
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .noEntry
      case 1: self = .noUse
      case 2: self = .use
      case 3: self = .useDespiteNoUse
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .noEntry: 0
      case .noUse: 1
      case .use: 2
      case .useDespiteNoUse: 3
      case .unrecognized(let number): number
      }
    }
  }

  public var day: Int32 = 0
  public var state: LogDay.State = .noEntry
  public var doses: Int32 = 0
  /// By unit, in the pack's order; what was logged, never what was not.
  public var amounts: [AmountSum] = []
  /// Of the plan, where one was in force.
  public var plannedThousandths: Int64?
  /// Only with `deriveEveryDay`: as of the end of the day, or of now.
  public var derived: DerivedUse?
  public var exerciseMinutes: Int32 = 0
  public var exerciseSessions: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    day: Int32 = 0,
    state: LogDay.State = .noEntry,
    doses: Int32 = 0,
    amounts: [AmountSum] = [],
    plannedThousandths: Int64? = nil,
    derived: DerivedUse? = nil,
    exerciseMinutes: Int32 = 0,
    exerciseSessions: Int32 = 0
  ) {
    self.day = day
    self.state = state
    self.doses = doses
    self.amounts = amounts
    self.plannedThousandths = plannedThousandths
    self.derived = derived
    self.exerciseMinutes = exerciseMinutes
    self.exerciseSessions = exerciseSessions
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct AmountSum: AfterleafMessage {
  public var unit: String = ""
  public var thousandths: Int64 = 0
  /// Some use of the day has no amount in this unit: the sum is less than what
  /// was used.
  public var incomplete: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    unit: String = "",
    thousandths: Int64 = 0,
    incomplete: Bool = false
  ) {
    self.unit = unit
    self.thousandths = thousandths
    self.incomplete = incomplete
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct LogWeek: AfterleafMessage {
  public var days: DayRange?
  public var useDays: Int32 = 0
  public var noUseDays: Int32 = 0
  public var unknownDays: Int32 = 0
  public var doses: Int32 = 0
  public var amounts: [AmountSum] = []
  public var exerciseSessions: Int32 = 0
  public var exerciseMinutes: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: DayRange? = nil,
    useDays: Int32 = 0,
    noUseDays: Int32 = 0,
    unknownDays: Int32 = 0,
    doses: Int32 = 0,
    amounts: [AmountSum] = [],
    exerciseSessions: Int32 = 0,
    exerciseMinutes: Int32 = 0
  ) {
    self.days = days
    self.useDays = useDays
    self.noUseDays = noUseDays
    self.unknownDays = unknownDays
    self.doses = doses
    self.amounts = amounts
    self.exerciseSessions = exerciseSessions
    self.exerciseMinutes = exerciseMinutes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct SubstanceDays: AfterleafMessage {
  /// Of the spellings in the log the one that sorts first; for the pack's own, the
  /// pack's name.
  public var substance: String = ""
  public var own: Bool = false
  public var uses: Int32 = 0
  public var useDays: Int32 = 0
  public var firstDay: Int32 = 0
  public var lastDay: Int32 = 0
  /// Longest row of use days, and when it began.
  public var longestRun: Int32 = 0
  public var longestRunFromDay: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    substance: String = "",
    own: Bool = false,
    uses: Int32 = 0,
    useDays: Int32 = 0,
    firstDay: Int32 = 0,
    lastDay: Int32 = 0,
    longestRun: Int32 = 0,
    longestRunFromDay: Int32 = 0
  ) {
    self.substance = substance
    self.own = own
    self.uses = uses
    self.useDays = useDays
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.longestRun = longestRun
    self.longestRunFromDay = longestRunFromDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What an assessment takes from a log where the request does not say. See
/// assess.h.
public struct DerivedUse: AfterleafMessage {
  /// From the last use of the log to the last moment that is not known to be
  /// without use. Absent: no use in the log. Today counts as known until it is
  /// over.
  public var lastUseFromS: Int64?
  public var lastUseToS: Int64?
  /// Days of use in the last 7. Absent: none, and not every day is known.
  public var useDaysLast7: Int32?
  /// The abstinence before the present uses, in hours. Absent: none was long
  /// enough for the pack's phase model to tell them apart.
  public var longestAbstinenceH: Int32?
  /// Of the usual days up to the last use. Absent or empty: they do not say.
  public var product: String = ""
  public var amountMg: Int32?
  public var dosesTenths: Int32?
  public var daysPerWeek: Int32?
  /// Inputs answered yes, by rules that hold.
  public var answeredYes: [String] = []
  /// Sleep of the last night.
  public var sleepMinutes: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    lastUseFromS: Int64? = nil,
    lastUseToS: Int64? = nil,
    useDaysLast7: Int32? = nil,
    longestAbstinenceH: Int32? = nil,
    product: String = "",
    amountMg: Int32? = nil,
    dosesTenths: Int32? = nil,
    daysPerWeek: Int32? = nil,
    answeredYes: [String] = [],
    sleepMinutes: Int32? = nil
  ) {
    self.lastUseFromS = lastUseFromS
    self.lastUseToS = lastUseToS
    self.useDaysLast7 = useDaysLast7
    self.longestAbstinenceH = longestAbstinenceH
    self.product = product
    self.amountMg = amountMg
    self.dosesTenths = dosesTenths
    self.daysPerWeek = daysPerWeek
    self.answeredYes = answeredYes
    self.sleepMinutes = sleepMinutes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A time without use between two uses, or since the last one, in which a whole
/// local day lies.
public struct UseBreak: AfterleafMessage {
  public var fromS: Int64 = 0
  public var toS: Int64 = 0
  /// Longest abstinence in it: hours in a row in known days.
  public var knownHours: Int32 = 0
  /// Every day of it is known.
  public var known: Bool = false
  /// It still lasts.
  public var present: Bool = false
  /// Highest total of a withdrawal scale taken in it, by scale.
  public var highestScores: [ScaleTotal] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fromS: Int64 = 0,
    toS: Int64 = 0,
    knownHours: Int32 = 0,
    known: Bool = false,
    present: Bool = false,
    highestScores: [ScaleTotal] = []
  ) {
    self.fromS = fromS
    self.toS = toS
    self.knownHours = knownHours
    self.known = known
    self.present = present
    self.highestScores = highestScores
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleTotal: AfterleafMessage {
  public var scale: String = ""
  public var total: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    total: Int32 = 0
  ) {
    self.scale = scale
    self.total = total
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PlannedBreakAudit: AfterleafMessage {
  public enum State: OpenEnum {
    /// It has not begun.
    case ahead
    /// Not over, without a use so far.
    case underWay
    /// Over, and every day is known to be without use.
    case kept
    /// There was a use in it.
    case notKept
    /// Over, without a use in the log, and not every day is known.
    case notKnown
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .ahead
      case 1: self = .underWay
      case 2: self = .kept
      case 3: self = .notKept
      case 4: self = .notKnown
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .ahead: 0
      case .underWay: 1
      case .kept: 2
      case .notKept: 3
      case .notKnown: 4
      case .unrecognized(let number): number
      }
    }
  }

  public var days: DayRange?
  public var state: PlannedBreakAudit.State = .ahead
  /// Days of it with a use, and of which nothing is known. Today counts as known
  /// until it is over.
  public var useDays: Int32 = 0
  public var unknownDays: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: DayRange? = nil,
    state: PlannedBreakAudit.State = .ahead,
    useDays: Int32 = 0,
    unknownDays: Int32 = 0
  ) {
    self.days = days
    self.state = state
    self.useDays = useDays
    self.unknownDays = unknownDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What was used beside what was planned, day by day and over the last week. It
/// names no amount to take. A day is compared exactly, a week within the pack's
/// percentage of the plan. Today is compared when it is over, or as soon as it is
/// more than planned.
public struct TaperComparison: AfterleafMessage {
  public enum State: OpenEnum {
    /// No day can be compared.
    case notComparable
    case onPlan
    /// Less than planned.
    case ahead
    /// More than planned.
    case behind
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .notComparable
      case 1: self = .onPlan
      case 2: self = .ahead
      case 3: self = .behind
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .notComparable: 0
      case .onPlan: 1
      case .ahead: 2
      case .behind: 3
      case .unrecognized(let number): number
      }
    }
  }

  public var approvedBy: String = ""
  public var unit: String = ""
  public var days: [TaperDay] = []
  /// Over the days of the last 7 that can be compared, today included.
  public var lastWeek: TaperComparison.State = .notComparable
  /// Neutral words for it.
  public var about: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    approvedBy: String = "",
    unit: String = "",
    days: [TaperDay] = [],
    lastWeek: TaperComparison.State = .notComparable,
    about: String = ""
  ) {
    self.approvedBy = approvedBy
    self.unit = unit
    self.days = days
    self.lastWeek = lastWeek
    self.about = about
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct TaperDay: AfterleafMessage {
  public var day: Int32 = 0
  public var plannedThousandths: Int64 = 0
  /// Of today so far. Absent: not known, or not wholly.
  public var actualThousandths: Int64?
  public var state: TaperComparison.State = .notComparable

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    day: Int32 = 0,
    plannedThousandths: Int64 = 0,
    actualThousandths: Int64? = nil,
    state: TaperComparison.State = .notComparable
  ) {
    self.day = day
    self.plannedThousandths = plannedThousandths
    self.actualThousandths = actualThousandths
    self.state = state
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// How recovery on the day after goes together with use. An association says
/// nothing about what causes what. A pair is a known day and how recovered the
/// person felt on the next: RecoveryDay.overall_recovery of the next day, or else
/// UseEntry.next_day_recovery of the last use that has it.
public struct RecoveryAssociation: AfterleafMessage {
  public var pairs: Int32 = 0
  public var usePairs: Int32 = 0
  /// Pearson's correlation of use (0 or 1) with recovery in hundredths, -100 to
  /// 100, half rounded away from 0. Below 0: recovery was rated lower after days of
  /// use.
  public var rHundredths: Int32 = 0
  /// Mean rating after days of use and after days without, in tenths.
  public var meanAfterUseTenths: Int32 = 0
  public var meanAfterNoUseTenths: Int32 = 0
  public var about: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    pairs: Int32 = 0,
    usePairs: Int32 = 0,
    rHundredths: Int32 = 0,
    meanAfterUseTenths: Int32 = 0,
    meanAfterNoUseTenths: Int32 = 0,
    about: String = ""
  ) {
    self.pairs = pairs
    self.usePairs = usePairs
    self.rHundredths = rHundredths
    self.meanAfterUseTenths = meanAfterUseTenths
    self.meanAfterNoUseTenths = meanAfterNoUseTenths
    self.about = about
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct AfterleafProgress: AfterleafMessage {
  public var scores: [ScoreTrend] = []
  public var metrics: [MetricTrend] = []
  /// Absent: no session.
  public var exercise: ExerciseAdherence?
  public var milestones: Milestones?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scores: [ScoreTrend] = [],
    metrics: [MetricTrend] = [],
    exercise: ExerciseAdherence? = nil,
    milestones: Milestones? = nil
  ) {
    self.scores = scores
    self.metrics = metrics
    self.exercise = exercise
    self.milestones = milestones
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A scale over time.
public struct ScoreTrend: AfterleafMessage {
  public var scale: String = ""
  public var title: String = ""
  public var points: [ScorePoint] = []
  /// The latest total with the first, and with the one before it. Absent: fewer
  /// than two totals.
  public var sinceFirst: ScaleChange?
  public var sincePrevious: ScaleChange?
  public var direction: Scale.Direction = .higherIsWorse
  /// Largest total, bands and their labels, for drawing.
  public var maximum: Int32 = 0
  public var bands: [Band] = []
  public var bandLabels: [String] = []
  public var totalPerUnit: Int32 = 0
  /// Words for `sinceFirst`.
  public var about: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    title: String = "",
    points: [ScorePoint] = [],
    sinceFirst: ScaleChange? = nil,
    sincePrevious: ScaleChange? = nil,
    direction: Scale.Direction = .higherIsWorse,
    maximum: Int32 = 0,
    bands: [Band] = [],
    bandLabels: [String] = [],
    totalPerUnit: Int32 = 0,
    about: String = ""
  ) {
    self.scale = scale
    self.title = title
    self.points = points
    self.sinceFirst = sinceFirst
    self.sincePrevious = sincePrevious
    self.direction = direction
    self.maximum = maximum
    self.bands = bands
    self.bandLabels = bandLabels
    self.totalPerUnit = totalPerUnit
    self.about = about
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScorePoint: AfterleafMessage {
  public var atS: Int64 = 0
  public var day: Int32 = 0
  /// Absent: no total.
  public var total: Int32?
  public var band: String = ""
  public var prorated: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    atS: Int64 = 0,
    day: Int32 = 0,
    total: Int32? = nil,
    band: String = "",
    prorated: Bool = false
  ) {
    self.atS = atS
    self.day = day
    self.total = total
    self.band = band
    self.prorated = prorated
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A recovery metric over time, by its name in RecoveryDay, in the order of days. Of
/// yes and no the values are 1 and 0.
public struct MetricTrend: AfterleafMessage {
  public var metric: String = ""
  public var points: [MetricPoint] = []
  /// Values and mean of the last 7 days, in tenths; values and mean of the last
  /// 28. Absent mean: no value, or a yes or no.
  public var valuesLast7: Int32 = 0
  public var meanLast7Tenths: Int32?
  public var valuesLast28: Int32 = 0
  public var meanLast28Tenths: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    metric: String = "",
    points: [MetricPoint] = [],
    valuesLast7: Int32 = 0,
    meanLast7Tenths: Int32? = nil,
    valuesLast28: Int32 = 0,
    meanLast28Tenths: Int32? = nil
  ) {
    self.metric = metric
    self.points = points
    self.valuesLast7 = valuesLast7
    self.meanLast7Tenths = meanLast7Tenths
    self.valuesLast28 = valuesLast28
    self.meanLast28Tenths = meanLast28Tenths
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct MetricPoint: AfterleafMessage {
  public var day: Int32 = 0
  public var value: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    day: Int32 = 0,
    value: Int32 = 0
  ) {
    self.day = day
    self.value = value
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Regularity before intensity. What was not logged is not counted.
public struct ExerciseAdherence: AfterleafMessage {
  public enum State: OpenEnum {
    /// There is nothing to compare with, or minutes that are missing could change
    /// the answer.
    case notCompared
    case below
    case within
    case above
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .notCompared
      case 1: self = .below
      case 2: self = .within
      case 3: self = .above
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .notCompared: 0
      case .below: 1
      case .within: 2
      case .above: 3
      case .unrecognized(let number): number
      }
    }
  }

  /// Weeks of 7 days counted back from today in which there was a session, of all
  /// weeks since the first session.
  public var weeksWithSessions: Int32 = 0
  public var weeks: Int32 = 0
  /// Weeks in a row with a session up to now; this week may still be empty.
  public var currentRunWeeks: Int32 = 0
  public var longestRunWeeks: Int32 = 0
  /// Of the last 7 days.
  public var daysLast7: Int32 = 0
  public var minutesLast7: Int32 = 0
  /// Some session of the last 7 days has no minutes.
  public var minutesIncomplete: Bool = false
  /// Of the protocol asked for. Minutes are those that it gives for a week. Where
  /// it gives none, the fewest are its fewest minutes of a session times its fewest
  /// days, and the most its most times its most. Absent: none, or it gives no
  /// number.
  public var daysFrom: Int32?
  public var daysTo: Int32?
  public var minutesFrom: Int32?
  public var minutesTo: Int32?
  public var daysState: ExerciseAdherence.State = .notCompared
  public var minutesState: ExerciseAdherence.State = .notCompared
  /// By kind of activity over the last 28 days: most minutes first, then most
  /// sessions, then by name.
  public var kinds: [KindMinutes] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    weeksWithSessions: Int32 = 0,
    weeks: Int32 = 0,
    currentRunWeeks: Int32 = 0,
    longestRunWeeks: Int32 = 0,
    daysLast7: Int32 = 0,
    minutesLast7: Int32 = 0,
    minutesIncomplete: Bool = false,
    daysFrom: Int32? = nil,
    daysTo: Int32? = nil,
    minutesFrom: Int32? = nil,
    minutesTo: Int32? = nil,
    daysState: ExerciseAdherence.State = .notCompared,
    minutesState: ExerciseAdherence.State = .notCompared,
    kinds: [KindMinutes] = []
  ) {
    self.weeksWithSessions = weeksWithSessions
    self.weeks = weeks
    self.currentRunWeeks = currentRunWeeks
    self.longestRunWeeks = longestRunWeeks
    self.daysLast7 = daysLast7
    self.minutesLast7 = minutesLast7
    self.minutesIncomplete = minutesIncomplete
    self.daysFrom = daysFrom
    self.daysTo = daysTo
    self.minutesFrom = minutesFrom
    self.minutesTo = minutesTo
    self.daysState = daysState
    self.minutesState = minutesState
    self.kinds = kinds
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct KindMinutes: AfterleafMessage {
  public var kind: String = ""
  public var sessions: Int32 = 0
  /// Of the sessions whose minutes are known.
  public var minutes: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    kind: String = "",
    sessions: Int32 = 0,
    minutes: Int32 = 0
  ) {
    self.kind = kind
    self.sessions = sessions
    self.minutes = minutes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What no lapse takes away, beside what a lapse begins anew.
public struct Milestones: AfterleafMessage {
  /// Days known to be without use, of the whole log.
  public var lifetimeNoUseDays: Int32 = 0
  /// Days known to be without use in a row up to now, today only when it is known.
  public var currentRunDays: Int32 = 0
  public var longestRunDays: Int32 = 0
  /// Milestones of the pack that some run reached, smallest first, and the day on
  /// which each was reached first.
  public var reached: [Milestone] = []
  /// Next one of the current run. Absent: there is none.
  public var nextDays: Int32?
  /// Days of which the log says anything but what other substances were used.
  public var daysLogged: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    lifetimeNoUseDays: Int32 = 0,
    currentRunDays: Int32 = 0,
    longestRunDays: Int32 = 0,
    reached: [Milestone] = [],
    nextDays: Int32? = nil,
    daysLogged: Int32 = 0
  ) {
    self.lifetimeNoUseDays = lifetimeNoUseDays
    self.currentRunDays = currentRunDays
    self.longestRunDays = longestRunDays
    self.reached = reached
    self.nextDays = nextDays
    self.daysLogged = daysLogged
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Milestone: AfterleafMessage {
  public var days: Int32 = 0
  public var onDay: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: Int32 = 0,
    onDay: Int32 = 0
  ) {
    self.days = days
    self.onDay = onDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Outcomes as research publishes them. Definitions and sources are in use_log.h.
public struct UseOutcomes: AfterleafMessage {
  /// The days of it that are over.
  public var period: DayRange?
  public var missing: OutcomeRules.MissingDays = .missingLeftOut
  /// Before the rule for missing days is applied; together all days of the period.
  public var useDays: Int32 = 0
  public var noUseDays: Int32 = 0
  public var missingDays: Int32 = 0
  /// Days abstinent, and longest run of them, by the rule for missing days.
  public var daysAbstinent: Int32 = 0
  public var longestAbstinentRun: Int32 = 0
  /// Hundredths of a percent of the days that count. Absent: no day counts.
  public var percentDaysAbstinentHundredths: Int32?
  /// Days from the first day of the period, 0 for that day, to the first use, or to
  /// the first day of use of the first relapse by each rule. Absent: it never
  /// happened, or missing days leave open whether or when: then `..._open`.
  public var daysToFirstUse: Int32?
  public var firstUseOpen: Bool = false
  public var daysToRelapseRun: Int32?
  public var relapseRunOpen: Bool = false
  public var daysToRelapseWindow: Int32?
  public var relapseWindowOpen: Bool = false
  /// Use in the last 28 days of the period: days of use, and of which nothing is
  /// known.
  public var useDaysLast28: Int32 = 0
  public var missingDaysLast28: Int32 = 0
  /// Days of use in hundredths of a percent of the days that count, of the baseline
  /// and of the period, and by how much the period is lower. Absent: no baseline, or
  /// no day of it counts.
  public var baselineUsePercentHundredths: Int32?
  public var usePercentHundredths: Int32?
  public var reductionHundredths: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    period: DayRange? = nil,
    missing: OutcomeRules.MissingDays = .missingLeftOut,
    useDays: Int32 = 0,
    noUseDays: Int32 = 0,
    missingDays: Int32 = 0,
    daysAbstinent: Int32 = 0,
    longestAbstinentRun: Int32 = 0,
    percentDaysAbstinentHundredths: Int32? = nil,
    daysToFirstUse: Int32? = nil,
    firstUseOpen: Bool = false,
    daysToRelapseRun: Int32? = nil,
    relapseRunOpen: Bool = false,
    daysToRelapseWindow: Int32? = nil,
    relapseWindowOpen: Bool = false,
    useDaysLast28: Int32 = 0,
    missingDaysLast28: Int32 = 0,
    baselineUsePercentHundredths: Int32? = nil,
    usePercentHundredths: Int32? = nil,
    reductionHundredths: Int32? = nil
  ) {
    self.period = period
    self.missing = missing
    self.useDays = useDays
    self.noUseDays = noUseDays
    self.missingDays = missingDays
    self.daysAbstinent = daysAbstinent
    self.longestAbstinentRun = longestAbstinentRun
    self.percentDaysAbstinentHundredths = percentDaysAbstinentHundredths
    self.daysToFirstUse = daysToFirstUse
    self.firstUseOpen = firstUseOpen
    self.daysToRelapseRun = daysToRelapseRun
    self.relapseRunOpen = relapseRunOpen
    self.daysToRelapseWindow = daysToRelapseWindow
    self.relapseWindowOpen = relapseWindowOpen
    self.useDaysLast28 = useDaysLast28
    self.missingDaysLast28 = missingDaysLast28
    self.baselineUsePercentHundredths = baselineUsePercentHundredths
    self.usePercentHundredths = usePercentHundredths
    self.reductionHundredths = reductionHundredths
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension AnalyzeUseLogRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.log)
    case 2:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.asOfS)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.utcOffsetMinutes)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.exerciseProtocol)
    case 6:
      try reader.read(field, into: &self.outcomes)
    case 7:
      try reader.read(field, as: BoolWire.self, into: &self.deriveEveryDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.log)
    writer.write(2, as: IntegerWire<Int64>.self, self.asOfS)
    writer.write(3, as: ZigZagWire<Int32>.self, self.utcOffsetMinutes)
    writer.write(4, as: StringWire.self, self.locale)
    writer.write(5, as: StringWire.self, self.exerciseProtocol)
    writer.write(6, self.outcomes)
    writer.write(7, as: BoolWire.self, self.deriveEveryDay)
  }
}

extension OutcomeRules: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.period)
    case 2:
      try reader.read(field, into: &self.baseline)
    case 3:
      try reader.read(field, as: EnumWire<OutcomeRules.MissingDays>.self, into: &self.missing)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.relapseRunDays)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.relapseUseDays)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.relapseWindowDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.period)
    writer.write(2, self.baseline)
    writer.write(3, as: EnumWire<OutcomeRules.MissingDays>.self, self.missing)
    writer.write(4, as: IntegerWire<Int32>.self, self.relapseRunDays)
    writer.write(5, as: IntegerWire<Int32>.self, self.relapseUseDays)
    writer.write(6, as: IntegerWire<Int32>.self, self.relapseWindowDays)
  }
}

extension UseLogAnalysis: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.days)
    case 2:
      try reader.read(field, into: &self.weeks)
    case 3:
      try reader.read(field, into: &self.substances)
    case 4:
      try reader.read(field, into: &self.findings)
    case 5:
      try reader.read(field, into: &self.derived)
    case 6:
      try reader.read(field, into: &self.breaks)
    case 7:
      try reader.read(field, into: &self.plannedBreaks)
    case 8:
      try reader.read(field, into: &self.taper)
    case 9:
      try reader.read(field, into: &self.association)
    case 10:
      try reader.read(field, into: &self.progress)
    case 11:
      try reader.read(field, into: &self.outcomes)
    case 12:
      try reader.read(field, into: &self.issues)
    case 13:
      try reader.read(field, as: StringWire.self, into: &self.notice)
    case 14:
      try reader.read(field, into: &self.pack)
    case 15:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.entriesUsed)
    case 16:
      try reader.read(field, into: &self.complete)
    case 17:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.today)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.days)
    writer.write(2, self.weeks)
    writer.write(3, self.substances)
    writer.write(4, self.findings)
    writer.write(5, self.derived)
    writer.write(6, self.breaks)
    writer.write(7, self.plannedBreaks)
    writer.write(8, self.taper)
    writer.write(9, self.association)
    writer.write(10, self.progress)
    writer.write(11, self.outcomes)
    writer.write(12, self.issues)
    writer.write(13, as: StringWire.self, self.notice)
    writer.write(14, self.pack)
    writer.write(15, as: IntegerWire<Int32>.self, self.entriesUsed)
    writer.write(16, self.complete)
    writer.write(17, as: ZigZagWire<Int32>.self, self.today)
  }
}

extension LogDay: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    case 2:
      try reader.read(field, as: EnumWire<LogDay.State>.self, into: &self.state)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.doses)
    case 4:
      try reader.read(field, into: &self.amounts)
    case 5:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.plannedThousandths)
    case 6:
      try reader.read(field, into: &self.derived)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.exerciseMinutes)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.exerciseSessions)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.day)
    writer.write(2, as: EnumWire<LogDay.State>.self, self.state)
    writer.write(3, as: IntegerWire<Int32>.self, self.doses)
    writer.write(4, self.amounts)
    writer.write(5, as: ZigZagWire<Int64>.self, self.plannedThousandths)
    writer.write(6, self.derived)
    writer.write(7, as: IntegerWire<Int32>.self, self.exerciseMinutes)
    writer.write(8, as: IntegerWire<Int32>.self, self.exerciseSessions)
  }
}

extension AmountSum: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 2:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.thousandths)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.incomplete)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.unit)
    writer.write(2, as: ZigZagWire<Int64>.self, self.thousandths)
    writer.write(3, as: BoolWire.self, self.incomplete)
  }
}

extension LogWeek: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.days)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.noUseDays)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.unknownDays)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.doses)
    case 6:
      try reader.read(field, into: &self.amounts)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.exerciseSessions)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.exerciseMinutes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.days)
    writer.write(2, as: IntegerWire<Int32>.self, self.useDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.noUseDays)
    writer.write(4, as: IntegerWire<Int32>.self, self.unknownDays)
    writer.write(5, as: IntegerWire<Int32>.self, self.doses)
    writer.write(6, self.amounts)
    writer.write(7, as: IntegerWire<Int32>.self, self.exerciseSessions)
    writer.write(8, as: IntegerWire<Int32>.self, self.exerciseMinutes)
  }
}

extension SubstanceDays: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.substance)
    case 2:
      try reader.read(field, as: BoolWire.self, into: &self.own)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.uses)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDays)
    case 5:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.firstDay)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.lastDay)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestRun)
    case 8:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.longestRunFromDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.substance)
    writer.write(2, as: BoolWire.self, self.own)
    writer.write(3, as: IntegerWire<Int32>.self, self.uses)
    writer.write(4, as: IntegerWire<Int32>.self, self.useDays)
    writer.write(5, as: ZigZagWire<Int32>.self, self.firstDay)
    writer.write(6, as: ZigZagWire<Int32>.self, self.lastDay)
    writer.write(7, as: IntegerWire<Int32>.self, self.longestRun)
    writer.write(8, as: ZigZagWire<Int32>.self, self.longestRunFromDay)
  }
}

extension DerivedUse: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.lastUseFromS)
    case 2:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.lastUseToS)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDaysLast7)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestAbstinenceH)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.product)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.amountMg)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.dosesTenths)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysPerWeek)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.answeredYes)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.sleepMinutes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.lastUseFromS)
    writer.write(2, as: IntegerWire<Int64>.self, self.lastUseToS)
    writer.write(3, as: IntegerWire<Int32>.self, self.useDaysLast7)
    writer.write(4, as: IntegerWire<Int32>.self, self.longestAbstinenceH)
    writer.write(5, as: StringWire.self, self.product)
    writer.write(6, as: IntegerWire<Int32>.self, self.amountMg)
    writer.write(7, as: IntegerWire<Int32>.self, self.dosesTenths)
    writer.write(8, as: IntegerWire<Int32>.self, self.daysPerWeek)
    writer.write(9, as: StringWire.self, self.answeredYes)
    writer.write(10, as: IntegerWire<Int32>.self, self.sleepMinutes)
  }
}

extension UseBreak: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.fromS)
    case 2:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.toS)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.knownHours)
    case 4:
      try reader.read(field, as: BoolWire.self, into: &self.known)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.present)
    case 6:
      try reader.read(field, into: &self.highestScores)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.fromS)
    writer.write(2, as: IntegerWire<Int64>.self, self.toS)
    writer.write(3, as: IntegerWire<Int32>.self, self.knownHours)
    writer.write(4, as: BoolWire.self, self.known)
    writer.write(5, as: BoolWire.self, self.present)
    writer.write(6, self.highestScores)
  }
}

extension ScaleTotal: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.total)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: ZigZagWire<Int32>.self, self.total)
  }
}

extension PlannedBreakAudit: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.days)
    case 2:
      try reader.read(field, as: EnumWire<PlannedBreakAudit.State>.self, into: &self.state)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDays)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.unknownDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.days)
    writer.write(2, as: EnumWire<PlannedBreakAudit.State>.self, self.state)
    writer.write(3, as: IntegerWire<Int32>.self, self.useDays)
    writer.write(4, as: IntegerWire<Int32>.self, self.unknownDays)
  }
}

extension TaperComparison: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.approvedBy)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 3:
      try reader.read(field, into: &self.days)
    case 4:
      try reader.read(field, as: EnumWire<TaperComparison.State>.self, into: &self.lastWeek)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.about)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.approvedBy)
    writer.write(2, as: StringWire.self, self.unit)
    writer.write(3, self.days)
    writer.write(4, as: EnumWire<TaperComparison.State>.self, self.lastWeek)
    writer.write(5, as: StringWire.self, self.about)
  }
}

extension TaperDay: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    case 2:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.plannedThousandths)
    case 3:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.actualThousandths)
    case 4:
      try reader.read(field, as: EnumWire<TaperComparison.State>.self, into: &self.state)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.day)
    writer.write(2, as: ZigZagWire<Int64>.self, self.plannedThousandths)
    writer.write(3, as: ZigZagWire<Int64>.self, self.actualThousandths)
    writer.write(4, as: EnumWire<TaperComparison.State>.self, self.state)
  }
}

extension RecoveryAssociation: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.pairs)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.usePairs)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.rHundredths)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.meanAfterUseTenths)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.meanAfterNoUseTenths)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.about)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.pairs)
    writer.write(2, as: IntegerWire<Int32>.self, self.usePairs)
    writer.write(3, as: ZigZagWire<Int32>.self, self.rHundredths)
    writer.write(4, as: IntegerWire<Int32>.self, self.meanAfterUseTenths)
    writer.write(5, as: IntegerWire<Int32>.self, self.meanAfterNoUseTenths)
    writer.write(6, as: StringWire.self, self.about)
  }
}

extension AfterleafProgress: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.scores)
    case 2:
      try reader.read(field, into: &self.metrics)
    case 3:
      try reader.read(field, into: &self.exercise)
    case 4:
      try reader.read(field, into: &self.milestones)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.scores)
    writer.write(2, self.metrics)
    writer.write(3, self.exercise)
    writer.write(4, self.milestones)
  }
}

extension ScoreTrend: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, into: &self.points)
    case 4:
      try reader.read(field, into: &self.sinceFirst)
    case 5:
      try reader.read(field, into: &self.sincePrevious)
    case 6:
      try reader.read(field, as: EnumWire<Scale.Direction>.self, into: &self.direction)
    case 7:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.maximum)
    case 8:
      try reader.read(field, into: &self.bands)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.bandLabels)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.totalPerUnit)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.about)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, self.points)
    writer.write(4, self.sinceFirst)
    writer.write(5, self.sincePrevious)
    writer.write(6, as: EnumWire<Scale.Direction>.self, self.direction)
    writer.write(7, as: ZigZagWire<Int32>.self, self.maximum)
    writer.write(8, self.bands)
    writer.write(9, as: StringWire.self, self.bandLabels)
    writer.write(10, as: IntegerWire<Int32>.self, self.totalPerUnit)
    writer.write(11, as: StringWire.self, self.about)
  }
}

extension ScorePoint: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.atS)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.total)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.band)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.prorated)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.atS)
    writer.write(2, as: ZigZagWire<Int32>.self, self.day)
    writer.write(3, as: ZigZagWire<Int32>.self, self.total)
    writer.write(4, as: StringWire.self, self.band)
    writer.write(5, as: BoolWire.self, self.prorated)
  }
}

extension MetricTrend: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.metric)
    case 2:
      try reader.read(field, into: &self.points)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.valuesLast7)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.meanLast7Tenths)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.valuesLast28)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.meanLast28Tenths)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.metric)
    writer.write(2, self.points)
    writer.write(3, as: IntegerWire<Int32>.self, self.valuesLast7)
    writer.write(4, as: ZigZagWire<Int32>.self, self.meanLast7Tenths)
    writer.write(5, as: IntegerWire<Int32>.self, self.valuesLast28)
    writer.write(6, as: ZigZagWire<Int32>.self, self.meanLast28Tenths)
  }
}

extension MetricPoint: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.day)
    writer.write(2, as: ZigZagWire<Int32>.self, self.value)
  }
}

extension ExerciseAdherence: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.weeksWithSessions)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.weeks)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.currentRunWeeks)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestRunWeeks)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysLast7)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutesLast7)
    case 7:
      try reader.read(field, as: BoolWire.self, into: &self.minutesIncomplete)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysFrom)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysTo)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutesFrom)
    case 11:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutesTo)
    case 12:
      try reader.read(field, as: EnumWire<ExerciseAdherence.State>.self, into: &self.daysState)
    case 13:
      try reader.read(field, as: EnumWire<ExerciseAdherence.State>.self, into: &self.minutesState)
    case 14:
      try reader.read(field, into: &self.kinds)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.weeksWithSessions)
    writer.write(2, as: IntegerWire<Int32>.self, self.weeks)
    writer.write(3, as: IntegerWire<Int32>.self, self.currentRunWeeks)
    writer.write(4, as: IntegerWire<Int32>.self, self.longestRunWeeks)
    writer.write(5, as: IntegerWire<Int32>.self, self.daysLast7)
    writer.write(6, as: IntegerWire<Int32>.self, self.minutesLast7)
    writer.write(7, as: BoolWire.self, self.minutesIncomplete)
    writer.write(8, as: IntegerWire<Int32>.self, self.daysFrom)
    writer.write(9, as: IntegerWire<Int32>.self, self.daysTo)
    writer.write(10, as: IntegerWire<Int32>.self, self.minutesFrom)
    writer.write(11, as: IntegerWire<Int32>.self, self.minutesTo)
    writer.write(12, as: EnumWire<ExerciseAdherence.State>.self, self.daysState)
    writer.write(13, as: EnumWire<ExerciseAdherence.State>.self, self.minutesState)
    writer.write(14, self.kinds)
  }
}

extension KindMinutes: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.kind)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.sessions)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.kind)
    writer.write(2, as: IntegerWire<Int32>.self, self.sessions)
    writer.write(3, as: IntegerWire<Int32>.self, self.minutes)
  }
}

extension Milestones: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.lifetimeNoUseDays)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.currentRunDays)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestRunDays)
    case 4:
      try reader.read(field, into: &self.reached)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.nextDays)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysLogged)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.lifetimeNoUseDays)
    writer.write(2, as: IntegerWire<Int32>.self, self.currentRunDays)
    writer.write(3, as: IntegerWire<Int32>.self, self.longestRunDays)
    writer.write(4, self.reached)
    writer.write(5, as: IntegerWire<Int32>.self, self.nextDays)
    writer.write(6, as: IntegerWire<Int32>.self, self.daysLogged)
  }
}

extension Milestone: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.days)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.onDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.days)
    writer.write(2, as: ZigZagWire<Int32>.self, self.onDay)
  }
}

extension UseOutcomes: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.period)
    case 2:
      try reader.read(field, as: EnumWire<OutcomeRules.MissingDays>.self, into: &self.missing)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDays)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.noUseDays)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.missingDays)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysAbstinent)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestAbstinentRun)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.percentDaysAbstinentHundredths)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysToFirstUse)
    case 10:
      try reader.read(field, as: BoolWire.self, into: &self.firstUseOpen)
    case 11:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysToRelapseRun)
    case 12:
      try reader.read(field, as: BoolWire.self, into: &self.relapseRunOpen)
    case 13:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysToRelapseWindow)
    case 14:
      try reader.read(field, as: BoolWire.self, into: &self.relapseWindowOpen)
    case 15:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDaysLast28)
    case 16:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.missingDaysLast28)
    case 17:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.baselineUsePercentHundredths)
    case 18:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.usePercentHundredths)
    case 19:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.reductionHundredths)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.period)
    writer.write(2, as: EnumWire<OutcomeRules.MissingDays>.self, self.missing)
    writer.write(3, as: IntegerWire<Int32>.self, self.useDays)
    writer.write(4, as: IntegerWire<Int32>.self, self.noUseDays)
    writer.write(5, as: IntegerWire<Int32>.self, self.missingDays)
    writer.write(6, as: IntegerWire<Int32>.self, self.daysAbstinent)
    writer.write(7, as: IntegerWire<Int32>.self, self.longestAbstinentRun)
    writer.write(8, as: IntegerWire<Int32>.self, self.percentDaysAbstinentHundredths)
    writer.write(9, as: IntegerWire<Int32>.self, self.daysToFirstUse)
    writer.write(10, as: BoolWire.self, self.firstUseOpen)
    writer.write(11, as: IntegerWire<Int32>.self, self.daysToRelapseRun)
    writer.write(12, as: BoolWire.self, self.relapseRunOpen)
    writer.write(13, as: IntegerWire<Int32>.self, self.daysToRelapseWindow)
    writer.write(14, as: BoolWire.self, self.relapseWindowOpen)
    writer.write(15, as: IntegerWire<Int32>.self, self.useDaysLast28)
    writer.write(16, as: IntegerWire<Int32>.self, self.missingDaysLast28)
    writer.write(17, as: IntegerWire<Int32>.self, self.baselineUsePercentHundredths)
    writer.write(18, as: IntegerWire<Int32>.self, self.usePercentHundredths)
    writer.write(19, as: ZigZagWire<Int32>.self, self.reductionHundredths)
  }
}
