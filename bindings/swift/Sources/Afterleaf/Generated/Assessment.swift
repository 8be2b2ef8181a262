// Made from afterleaf/v1/assessment.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// The whole answer about a person.
///
/// `because` lists, wherever it stands, the answers that an output rests on:
/// input ids ("sbp"; also one that was not answered, where the pack gives silence
/// a value), scale ids ("SOWS"), items ("PHQ9.p9"), "last_use", or presence facts
/// ("screen.state"). With presence facts held fixed, removing any
/// other answer would leave that output as it is.
public struct Assessment: AfterleafMessage {
  public var phase: PhaseAssessment?
  public var scores: [ScaleResult] = []
  public var indexes: [IndexResult] = []
  public var safety: SafetyAssessment?
  public var exercise: ExercisePlan?
  /// What may be offered, in order. An empty list is a normal answer.
  public var protocols: [OfferedProtocol] = []
  /// Everything flagged, in the pack's order.
  public var flags: [Flag] = []
  /// Answers that could not be used. The rest was assessed without them.
  public var issues: [Issue] = []
  /// What to ask next, most useful first.
  public var ask: [Question] = []
  public var contacts: [CrisisContact] = []
  /// The notice to show under every answer.
  public var notice: String = ""
  public var pack: PackIdentity?
  /// Rules about the log that hold, in the pack's order. Only with a log.
  public var log: [LogFinding] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: PhaseAssessment? = nil,
    scores: [ScaleResult] = [],
    indexes: [IndexResult] = [],
    safety: SafetyAssessment? = nil,
    exercise: ExercisePlan? = nil,
    protocols: [OfferedProtocol] = [],
    flags: [Flag] = [],
    issues: [Issue] = [],
    ask: [Question] = [],
    contacts: [CrisisContact] = [],
    notice: String = "",
    pack: PackIdentity? = nil,
    log: [LogFinding] = []
  ) {
    self.phase = phase
    self.scores = scores
    self.indexes = indexes
    self.safety = safety
    self.exercise = exercise
    self.protocols = protocols
    self.flags = flags
    self.issues = issues
    self.ask = ask
    self.contacts = contacts
    self.notice = notice
    self.pack = pack
    self.log = log
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A rule about the log that holds.
public struct LogFinding: AfterleafMessage {
  /// For example "UL-01".
  public var rule: String = ""
  /// For example "USE_DAILY". Empty: a remark, not a flag.
  public var flag: String = ""
  public var about: String = ""
  /// What it rests on: the days looked at.
  public var days: DayRange?
  /// Scales to be answered next.
  public var prompts: [String] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    rule: String = "",
    flag: String = "",
    about: String = "",
    days: DayRange? = nil,
    prompts: [String] = [],
    evidence: Evidence? = nil
  ) {
    self.rule = rule
    self.flag = flag
    self.about = about
    self.days = days
    self.prompts = prompts
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PhaseAssessment: AfterleafMessage {
  /// Phase id, for example "ACUTE_PEAK". Always set.
  public var phase: String = ""
  /// Phase by time alone, before scores were looked at.
  public var phaseByTime: String = ""
  /// Texts in the locale. `about` is empty while the tier is T3: nothing but
  /// first aid is said then.
  public var title: String = ""
  public var about: String = ""
  /// Whole hours since the last use; both absent when it is not known or the
  /// phase does not run by time. For an exact time both are equal.
  public var hoursFrom: Int32?
  public var hoursTo: Int32?
  /// Day since the last use, counted from 1: hours_from / 24 + 1.
  public var day: Int32?
  /// Window of `phaseByTime` in hours since the last use, [from, to). `to` is
  /// absent for the last phase.
  public var windowFromH: Int32?
  public var windowToH: Int32?
  /// How far the phases still ahead are, as ranges, never as promised dates.
  public var next: [PhaseBoundary] = []
  /// Worst withdrawal severity of the scales with a total, 0 none to 3 severe.
  /// Absent: no such scale has a total.
  public var severity: Int32?
  /// Flags that the phase model set.
  public var flags: [String] = []
  public var because: [String] = []
  /// Every phase in order, for a picture of the way.
  public var steps: [PhaseStep] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: String = "",
    phaseByTime: String = "",
    title: String = "",
    about: String = "",
    hoursFrom: Int32? = nil,
    hoursTo: Int32? = nil,
    day: Int32? = nil,
    windowFromH: Int32? = nil,
    windowToH: Int32? = nil,
    next: [PhaseBoundary] = [],
    severity: Int32? = nil,
    flags: [String] = [],
    because: [String] = [],
    steps: [PhaseStep] = []
  ) {
    self.phase = phase
    self.phaseByTime = phaseByTime
    self.title = title
    self.about = about
    self.hoursFrom = hoursFrom
    self.hoursTo = hoursTo
    self.day = day
    self.windowFromH = windowFromH
    self.windowToH = windowToH
    self.next = next
    self.severity = severity
    self.flags = flags
    self.because = because
    self.steps = steps
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PhaseBoundary: AfterleafMessage {
  /// The phase that begins there by time.
  public var phase: String = ""
  public var title: String = ""
  /// Hours from now, earliest and latest. They differ where the last use or what
  /// shifts the window is not known exactly.
  public var inHoursFrom: Int32 = 0
  public var inHoursTo: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: String = "",
    title: String = "",
    inHoursFrom: Int32 = 0,
    inHoursTo: Int32 = 0
  ) {
    self.phase = phase
    self.title = title
    self.inHoursFrom = inHoursFrom
    self.inHoursTo = inHoursTo
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PhaseStep: AfterleafMessage {
  public var phase: String = ""
  public var title: String = ""
  public var here: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: String = "",
    title: String = "",
    here: Bool = false
  ) {
    self.phase = phase
    self.title = title
    self.here = here
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleResult: AfterleafMessage {
  public enum State: OpenEnum {
    case notBegun
    /// Begun, but nothing that is summed was answered (the BARS global rating
    /// alone), or a SCREEN or WORST scale has unanswered items.
    case partial
    /// Begun by items, and too many of them are missing for a total.
    case notScorable
    case scored
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .notBegun
      case 1: self = .partial
      case 2: self = .notScorable
      case 3: self = .scored
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .notBegun: 0
      case .partial: 1
      case .notScorable: 2
      case .scored: 3
      case .unrecognized(let number): number
      }
    }
  }

  public var scale: String = ""
  public var title: String = ""
  public var state: ScaleResult.State = .notBegun
  /// Absent: there is no total. Missing is never 0.
  public var total: Int32?
  /// The total was scaled up from the answered items by the published rule.
  public var prorated: Bool = false
  /// Summed items answered, and how many there are.
  public var answered: Int32 = 0
  public var expected: Int32 = 0
  /// Smallest and largest total that the missing items leave possible.
  public var lowest: Int32?
  public var highest: Int32?
  /// Largest total that the scale can have, for drawing.
  public var maximum: Int32 = 0
  /// Band id and label; empty: no band, or the scale has none.
  public var band: String = ""
  public var bandLabel: String = ""
  /// SCREEN scales: "clear", "yes_any" or "unknown".
  public var result: String = ""
  /// Item answers as used, for scales answered by items.
  public var items: [ItemResult] = []
  /// A total computed elsewhere was taken over; its source.
  public var external: Bool = false
  public var source: String = ""
  public var notes: [String] = []
  /// Only when an earlier total was given.
  public var change: ScaleChange?
  public var issues: [Issue] = []
  public var direction: Scale.Direction = .higherIsWorse
  public var evidence: Evidence?
  /// Totals count parts of a unit: 10 means tenths, 67 is 6.7. At least 1.
  public var totalPerUnit: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    title: String = "",
    state: ScaleResult.State = .notBegun,
    total: Int32? = nil,
    prorated: Bool = false,
    answered: Int32 = 0,
    expected: Int32 = 0,
    lowest: Int32? = nil,
    highest: Int32? = nil,
    maximum: Int32 = 0,
    band: String = "",
    bandLabel: String = "",
    result: String = "",
    items: [ItemResult] = [],
    external: Bool = false,
    source: String = "",
    notes: [String] = [],
    change: ScaleChange? = nil,
    issues: [Issue] = [],
    direction: Scale.Direction = .higherIsWorse,
    evidence: Evidence? = nil,
    totalPerUnit: Int32 = 0
  ) {
    self.scale = scale
    self.title = title
    self.state = state
    self.total = total
    self.prorated = prorated
    self.answered = answered
    self.expected = expected
    self.lowest = lowest
    self.highest = highest
    self.maximum = maximum
    self.band = band
    self.bandLabel = bandLabel
    self.result = result
    self.items = items
    self.external = external
    self.source = source
    self.notes = notes
    self.change = change
    self.issues = issues
    self.direction = direction
    self.evidence = evidence
    self.totalPerUnit = totalPerUnit
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ItemResult: AfterleafMessage {
  public var item: String = ""
  public var label: String = ""
  public var value: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    item: String = "",
    label: String = "",
    value: Int32 = 0
  ) {
    self.item = item
    self.label = label
    self.value = value
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleChange: AfterleafMessage {
  public enum Verdict: OpenEnum {
    /// The scale has no established threshold; no claim is made.
    case noThreshold
    /// Smaller than measurement noise.
    case noClearChange
    case improved
    case worsened
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .noThreshold
      case 1: self = .noClearChange
      case 2: self = .improved
      case 3: self = .worsened
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .noThreshold: 0
      case .noClearChange: 1
      case .improved: 2
      case .worsened: 3
      case .unrecognized(let number): number
      }
    }
  }

  /// Now minus earlier.
  public var points: Int32 = 0
  public var verdict: ScaleChange.Verdict = .noThreshold
  /// The threshold used, in points. Absent: none.
  public var threshold: Int32?
  /// The threshold used, in percent of the earlier total. Absent: none.
  public var thresholdPercent: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    points: Int32 = 0,
    verdict: ScaleChange.Verdict = .noThreshold,
    threshold: Int32? = nil,
    thresholdPercent: Int32? = nil
  ) {
    self.points = points
    self.verdict = verdict
    self.threshold = threshold
    self.thresholdPercent = thresholdPercent
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct IndexResult: AfterleafMessage {
  public var index: String = ""
  public var title: String = ""
  /// Bounds of the points; equal when nothing is missing.
  public var lower: Int32 = 0
  public var upper: Int32 = 0
  /// From the upper bound, or from the override.
  public var band: String = ""
  public var bandLabel: String = ""
  /// Some component is missing.
  public var incomplete: Bool = false
  public var because: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    index: String = "",
    title: String = "",
    lower: Int32 = 0,
    upper: Int32 = 0,
    band: String = "",
    bandLabel: String = "",
    incomplete: Bool = false,
    because: [String] = []
  ) {
    self.index = index
    self.title = title
    self.lower = lower
    self.upper = upper
    self.band = band
    self.bandLabel = bandLabel
    self.incomplete = incomplete
    self.because = because
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct SafetyAssessment: AfterleafMessage {
  /// The tier that is certain. Always set; T0 means that nothing certain was
  /// found, not that all is clear: see possible_tier.
  public var tier: Tier?
  /// The tier that cannot be ruled out yet.
  public var possibleTier: Tier?
  /// Title and advice of the tier in the locale.
  public var title: String = ""
  public var about: String = ""
  /// Certain alerts by tier, highest first, then those only possible.
  public var alerts: [FiredAlert] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    tier: Tier? = nil,
    possibleTier: Tier? = nil,
    title: String = "",
    about: String = "",
    alerts: [FiredAlert] = []
  ) {
    self.tier = tier
    self.possibleTier = possibleTier
    self.title = title
    self.about = about
    self.alerts = alerts
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct FiredAlert: AfterleafMessage {
  /// For example "TR-30".
  public var alert: String = ""
  public var tier: Tier?
  /// False: cannot be ruled out; the inputs that would settle it are in `ask`.
  public var certain: Bool = false
  /// What to do. Empty while the alert is only possible (an open question is
  /// asked, not answered with an alarm), and for lesser alerts while the tier is
  /// T3.
  public var message: String = ""
  /// Why the alert exists.
  public var rationale: String = ""
  public var because: [String] = []
  /// Unanswered inputs that would settle an alert that is only possible.
  public var unsettled: [String] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    alert: String = "",
    tier: Tier? = nil,
    certain: Bool = false,
    message: String = "",
    rationale: String = "",
    because: [String] = [],
    unsettled: [String] = [],
    evidence: Evidence? = nil
  ) {
    self.alert = alert
    self.tier = tier
    self.certain = certain
    self.message = message
    self.rationale = rationale
    self.because = because
    self.unsettled = unsettled
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExercisePlan: AfterleafMessage {
  /// Hardest exercise for now. Always set.
  public var ceiling: Intensity?
  public var title: String = ""
  /// Ceiling of the phase alone.
  public var phaseCeiling: Intensity?
  /// Every limit that applies, in the pack's order.
  public var limits: [AppliedLimit] = []
  /// Longest session, where a limit bounds it.
  public var maxMinutes: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    ceiling: Intensity? = nil,
    title: String = "",
    phaseCeiling: Intensity? = nil,
    limits: [AppliedLimit] = [],
    maxMinutes: Int32? = nil
  ) {
    self.ceiling = ceiling
    self.title = title
    self.phaseCeiling = phaseCeiling
    self.limits = limits
    self.maxMinutes = maxMinutes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct AppliedLimit: AfterleafMessage {
  /// For example "EX-07".
  public var limit: String = ""
  /// False: applies because it cannot be ruled out.
  public var certain: Bool = false
  /// Absent: this limit does not bound intensity.
  public var maxIntensity: Intensity?
  /// It is one of those that set the ceiling.
  public var setsCeiling: Bool = false
  public var message: String = ""
  public var because: [String] = []
  public var unsettled: [String] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    limit: String = "",
    certain: Bool = false,
    maxIntensity: Intensity? = nil,
    setsCeiling: Bool = false,
    message: String = "",
    because: [String] = [],
    unsettled: [String] = [],
    evidence: Evidence? = nil
  ) {
    self.limit = limit
    self.certain = certain
    self.maxIntensity = maxIntensity
    self.setsCeiling = setsCeiling
    self.message = message
    self.because = because
    self.unsettled = unsettled
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct OfferedProtocol: AfterleafMessage {
  /// For example "EX_ACUTE".
  public var `protocol`: String = ""
  public var protocolClass: ProtocolClass = .unspecified
  public var title: String = ""
  public var about: String = ""
  public var steps: [String] = []
  /// Cut to the ceiling. Absent: not an activity.
  public var dose: Dose?
  /// Names of the kinds of activity, in the locale.
  public var kindLabels: [String] = []
  /// The protocol it stands in for. Empty: none.
  public var insteadOf: String = ""
  public var because: [String] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    `protocol`: String = "",
    protocolClass: ProtocolClass = .unspecified,
    title: String = "",
    about: String = "",
    steps: [String] = [],
    dose: Dose? = nil,
    kindLabels: [String] = [],
    insteadOf: String = "",
    because: [String] = [],
    evidence: Evidence? = nil
  ) {
    self.protocol = `protocol`
    self.protocolClass = protocolClass
    self.title = title
    self.about = about
    self.steps = steps
    self.dose = dose
    self.kindLabels = kindLabels
    self.insteadOf = insteadOf
    self.because = because
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Flag: AfterleafMessage {
  public var flag: String = ""
  public var about: String = ""
  public var because: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    flag: String = "",
    about: String = "",
    because: [String] = []
  ) {
    self.flag = flag
    self.about = about
    self.because = because
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Question: AfterleafMessage {
  /// Input id, scale id, or "last_use".
  public var id: String = ""
  /// In the locale.
  public var question: String = ""
  /// Highest tier that the answer could bring into play, if any.
  public var couldReach: Tier?
  /// Rules that wait for it: alerts, limits, protocols, findings.
  public var rules: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    question: String = "",
    couldReach: Tier? = nil,
    rules: [String] = []
  ) {
    self.id = id
    self.question = question
    self.couldReach = couldReach
    self.rules = rules
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct CrisisContact: AfterleafMessage {
  public var service: String = ""
  public var kind: CrisisService.Kind = .unspecified
  public var channel: CrisisService.Channel = .unspecified
  public var name: String = ""
  public var value: String = ""
  public var smsBody: String = ""
  public var hours: String = ""
  public var note: String = ""
  /// The entry is past its date; it is still shown. Needs as_of.
  public var stale: Bool = false
  /// Nobody has checked this entry and dated it.
  public var unverified: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    service: String = "",
    kind: CrisisService.Kind = .unspecified,
    channel: CrisisService.Channel = .unspecified,
    name: String = "",
    value: String = "",
    smsBody: String = "",
    hours: String = "",
    note: String = "",
    stale: Bool = false,
    unverified: Bool = false
  ) {
    self.service = service
    self.kind = kind
    self.channel = channel
    self.name = name
    self.value = value
    self.smsBody = smsBody
    self.hours = hours
    self.note = note
    self.stale = stale
    self.unverified = unverified
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Assessment: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.phase)
    case 2:
      try reader.read(field, into: &self.scores)
    case 3:
      try reader.read(field, into: &self.indexes)
    case 4:
      try reader.read(field, into: &self.safety)
    case 5:
      try reader.read(field, into: &self.exercise)
    case 6:
      try reader.read(field, into: &self.protocols)
    case 7:
      try reader.read(field, into: &self.flags)
    case 8:
      try reader.read(field, into: &self.issues)
    case 9:
      try reader.read(field, into: &self.ask)
    case 10:
      try reader.read(field, into: &self.contacts)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.notice)
    case 12:
      try reader.read(field, into: &self.pack)
    case 13:
      try reader.read(field, into: &self.log)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.phase)
    writer.write(2, self.scores)
    writer.write(3, self.indexes)
    writer.write(4, self.safety)
    writer.write(5, self.exercise)
    writer.write(6, self.protocols)
    writer.write(7, self.flags)
    writer.write(8, self.issues)
    writer.write(9, self.ask)
    writer.write(10, self.contacts)
    writer.write(11, as: StringWire.self, self.notice)
    writer.write(12, self.pack)
    writer.write(13, self.log)
  }
}

extension LogFinding: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.rule)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 4:
      try reader.read(field, into: &self.days)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.prompts)
    case 6:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.rule)
    writer.write(2, as: StringWire.self, self.flag)
    writer.write(3, as: StringWire.self, self.about)
    writer.write(4, self.days)
    writer.write(5, as: StringWire.self, self.prompts)
    writer.write(6, self.evidence)
  }
}

extension PhaseAssessment: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phase)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.phaseByTime)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.hoursFrom)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.hoursTo)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.day)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.windowFromH)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.windowToH)
    case 10:
      try reader.read(field, into: &self.next)
    case 11:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.severity)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.flags)
    case 13:
      try reader.read(field, as: StringWire.self, into: &self.because)
    case 14:
      try reader.read(field, into: &self.steps)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phase)
    writer.write(2, as: StringWire.self, self.phaseByTime)
    writer.write(3, as: StringWire.self, self.title)
    writer.write(4, as: StringWire.self, self.about)
    writer.write(5, as: IntegerWire<Int32>.self, self.hoursFrom)
    writer.write(6, as: IntegerWire<Int32>.self, self.hoursTo)
    writer.write(7, as: IntegerWire<Int32>.self, self.day)
    writer.write(8, as: IntegerWire<Int32>.self, self.windowFromH)
    writer.write(9, as: IntegerWire<Int32>.self, self.windowToH)
    writer.write(10, self.next)
    writer.write(11, as: IntegerWire<Int32>.self, self.severity)
    writer.write(12, as: StringWire.self, self.flags)
    writer.write(13, as: StringWire.self, self.because)
    writer.write(14, self.steps)
  }
}

extension PhaseBoundary: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phase)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.inHoursFrom)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.inHoursTo)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phase)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: IntegerWire<Int32>.self, self.inHoursFrom)
    writer.write(4, as: IntegerWire<Int32>.self, self.inHoursTo)
  }
}

extension PhaseStep: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phase)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.here)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phase)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: BoolWire.self, self.here)
  }
}

extension ScaleResult: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: EnumWire<ScaleResult.State>.self, into: &self.state)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.total)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.prorated)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.answered)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.expected)
    case 8:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.lowest)
    case 9:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.highest)
    case 10:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.maximum)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.band)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.bandLabel)
    case 13:
      try reader.read(field, as: StringWire.self, into: &self.result)
    case 14:
      try reader.read(field, into: &self.items)
    case 15:
      try reader.read(field, as: BoolWire.self, into: &self.external)
    case 16:
      try reader.read(field, as: StringWire.self, into: &self.source)
    case 17:
      try reader.read(field, as: StringWire.self, into: &self.notes)
    case 18:
      try reader.read(field, into: &self.change)
    case 19:
      try reader.read(field, into: &self.issues)
    case 20:
      try reader.read(field, as: EnumWire<Scale.Direction>.self, into: &self.direction)
    case 21:
      try reader.read(field, into: &self.evidence)
    case 22:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.totalPerUnit)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: EnumWire<ScaleResult.State>.self, self.state)
    writer.write(4, as: ZigZagWire<Int32>.self, self.total)
    writer.write(5, as: BoolWire.self, self.prorated)
    writer.write(6, as: IntegerWire<Int32>.self, self.answered)
    writer.write(7, as: IntegerWire<Int32>.self, self.expected)
    writer.write(8, as: ZigZagWire<Int32>.self, self.lowest)
    writer.write(9, as: ZigZagWire<Int32>.self, self.highest)
    writer.write(10, as: ZigZagWire<Int32>.self, self.maximum)
    writer.write(11, as: StringWire.self, self.band)
    writer.write(12, as: StringWire.self, self.bandLabel)
    writer.write(13, as: StringWire.self, self.result)
    writer.write(14, self.items)
    writer.write(15, as: BoolWire.self, self.external)
    writer.write(16, as: StringWire.self, self.source)
    writer.write(17, as: StringWire.self, self.notes)
    writer.write(18, self.change)
    writer.write(19, self.issues)
    writer.write(20, as: EnumWire<Scale.Direction>.self, self.direction)
    writer.write(21, self.evidence)
    writer.write(22, as: IntegerWire<Int32>.self, self.totalPerUnit)
  }
}

extension ItemResult: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.item)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.label)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.item)
    writer.write(2, as: StringWire.self, self.label)
    writer.write(3, as: ZigZagWire<Int32>.self, self.value)
  }
}

extension ScaleChange: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.points)
    case 2:
      try reader.read(field, as: EnumWire<ScaleChange.Verdict>.self, into: &self.verdict)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.threshold)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.thresholdPercent)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.points)
    writer.write(2, as: EnumWire<ScaleChange.Verdict>.self, self.verdict)
    writer.write(3, as: IntegerWire<Int32>.self, self.threshold)
    writer.write(4, as: IntegerWire<Int32>.self, self.thresholdPercent)
  }
}

extension IndexResult: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.index)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.lower)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.upper)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.band)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.bandLabel)
    case 7:
      try reader.read(field, as: BoolWire.self, into: &self.incomplete)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.because)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.index)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: IntegerWire<Int32>.self, self.lower)
    writer.write(4, as: IntegerWire<Int32>.self, self.upper)
    writer.write(5, as: StringWire.self, self.band)
    writer.write(6, as: StringWire.self, self.bandLabel)
    writer.write(7, as: BoolWire.self, self.incomplete)
    writer.write(8, as: StringWire.self, self.because)
  }
}

extension SafetyAssessment: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.tier)
    case 2:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.possibleTier)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 5:
      try reader.read(field, into: &self.alerts)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<Tier>.self, self.tier)
    writer.write(2, as: EnumWire<Tier>.self, self.possibleTier)
    writer.write(3, as: StringWire.self, self.title)
    writer.write(4, as: StringWire.self, self.about)
    writer.write(5, self.alerts)
  }
}

extension FiredAlert: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.alert)
    case 2:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.tier)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.certain)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.message)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.rationale)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.because)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.unsettled)
    case 8:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.alert)
    writer.write(2, as: EnumWire<Tier>.self, self.tier)
    writer.write(3, as: BoolWire.self, self.certain)
    writer.write(4, as: StringWire.self, self.message)
    writer.write(5, as: StringWire.self, self.rationale)
    writer.write(6, as: StringWire.self, self.because)
    writer.write(7, as: StringWire.self, self.unsettled)
    writer.write(8, self.evidence)
  }
}

extension ExercisePlan: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.ceiling)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.phaseCeiling)
    case 4:
      try reader.read(field, into: &self.limits)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.maxMinutes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<Intensity>.self, self.ceiling)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: EnumWire<Intensity>.self, self.phaseCeiling)
    writer.write(4, self.limits)
    writer.write(5, as: IntegerWire<Int32>.self, self.maxMinutes)
  }
}

extension AppliedLimit: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.limit)
    case 2:
      try reader.read(field, as: BoolWire.self, into: &self.certain)
    case 3:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.maxIntensity)
    case 4:
      try reader.read(field, as: BoolWire.self, into: &self.setsCeiling)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.message)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.because)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.unsettled)
    case 8:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.limit)
    writer.write(2, as: BoolWire.self, self.certain)
    writer.write(3, as: EnumWire<Intensity>.self, self.maxIntensity)
    writer.write(4, as: BoolWire.self, self.setsCeiling)
    writer.write(5, as: StringWire.self, self.message)
    writer.write(6, as: StringWire.self, self.because)
    writer.write(7, as: StringWire.self, self.unsettled)
    writer.write(8, self.evidence)
  }
}

extension OfferedProtocol: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.protocol)
    case 2:
      try reader.read(field, as: EnumWire<ProtocolClass>.self, into: &self.protocolClass)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.steps)
    case 6:
      try reader.read(field, into: &self.dose)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.kindLabels)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.insteadOf)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.because)
    case 10:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.protocol)
    writer.write(2, as: EnumWire<ProtocolClass>.self, self.protocolClass)
    writer.write(3, as: StringWire.self, self.title)
    writer.write(4, as: StringWire.self, self.about)
    writer.write(5, as: StringWire.self, self.steps)
    writer.write(6, self.dose)
    writer.write(7, as: StringWire.self, self.kindLabels)
    writer.write(8, as: StringWire.self, self.insteadOf)
    writer.write(9, as: StringWire.self, self.because)
    writer.write(10, self.evidence)
  }
}

extension Flag: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.because)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.flag)
    writer.write(2, as: StringWire.self, self.about)
    writer.write(3, as: StringWire.self, self.because)
  }
}

extension Question: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.question)
    case 3:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.couldReach)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.rules)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.question)
    writer.write(3, as: EnumWire<Tier>.self, self.couldReach)
    writer.write(4, as: StringWire.self, self.rules)
  }
}

extension CrisisContact: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.service)
    case 2:
      try reader.read(field, as: EnumWire<CrisisService.Kind>.self, into: &self.kind)
    case 3:
      try reader.read(field, as: EnumWire<CrisisService.Channel>.self, into: &self.channel)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.name)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.value)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.smsBody)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.hours)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.note)
    case 9:
      try reader.read(field, as: BoolWire.self, into: &self.stale)
    case 10:
      try reader.read(field, as: BoolWire.self, into: &self.unverified)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.service)
    writer.write(2, as: EnumWire<CrisisService.Kind>.self, self.kind)
    writer.write(3, as: EnumWire<CrisisService.Channel>.self, self.channel)
    writer.write(4, as: StringWire.self, self.name)
    writer.write(5, as: StringWire.self, self.value)
    writer.write(6, as: StringWire.self, self.smsBody)
    writer.write(7, as: StringWire.self, self.hours)
    writer.write(8, as: StringWire.self, self.note)
    writer.write(9, as: BoolWire.self, self.stale)
    writer.write(10, as: BoolWire.self, self.unverified)
  }
}
