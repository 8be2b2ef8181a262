// Made from afterleaf/v1/functions.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

public struct ScoreScaleRequest: AfterleafMessage {
  public var response: ScaleResponse?
  /// For scales whose bands differ by sex or age. Absent: unspecified.
  public var person: Person?
  /// An earlier total of the same scale, to speak about change.
  public var earlierTotal: Int32?
  public var locale: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    response: ScaleResponse? = nil,
    person: Person? = nil,
    earlierTotal: Int32? = nil,
    locale: String = ""
  ) {
    self.response = response
    self.person = person
    self.earlierTotal = earlierTotal
    self.locale = locale
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PhaseReply: AfterleafMessage {
  public var phase: PhaseAssessment?
  public var indexes: [IndexResult] = []
  public var issues: [Issue] = []
  public var pack: PackIdentity?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: PhaseAssessment? = nil,
    indexes: [IndexResult] = [],
    issues: [Issue] = [],
    pack: PackIdentity? = nil
  ) {
    self.phase = phase
    self.indexes = indexes
    self.issues = issues
    self.pack = pack
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct SafetyReply: AfterleafMessage {
  public var safety: SafetyAssessment?
  public var flags: [Flag] = []
  public var issues: [Issue] = []
  public var ask: [Question] = []
  public var contacts: [CrisisContact] = []
  public var pack: PackIdentity?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    safety: SafetyAssessment? = nil,
    flags: [Flag] = [],
    issues: [Issue] = [],
    ask: [Question] = [],
    contacts: [CrisisContact] = [],
    pack: PackIdentity? = nil
  ) {
    self.safety = safety
    self.flags = flags
    self.issues = issues
    self.ask = ask
    self.contacts = contacts
    self.pack = pack
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ProtocolReply: AfterleafMessage {
  public var exercise: ExercisePlan?
  public var protocols: [OfferedProtocol] = []
  public var issues: [Issue] = []
  public var pack: PackIdentity?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    exercise: ExercisePlan? = nil,
    protocols: [OfferedProtocol] = [],
    issues: [Issue] = [],
    pack: PackIdentity? = nil
  ) {
    self.exercise = exercise
    self.protocols = protocols
    self.issues = issues
    self.pack = pack
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct DescribePackRequest: AfterleafMessage {
  public var locale: String = ""
  /// Wording of scales that the host may use; of a scale and language that the
  /// pack has wording for too, it stands instead. One whose licence asks for a
  /// permission that is not stated is refused with an issue.
  public var wordings: [ScaleWording] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    locale: String = "",
    wordings: [ScaleWording] = []
  ) {
    self.locale = locale
    self.wordings = wordings
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What an app needs to draw its screens.
public struct PackDescription: AfterleafMessage {
  public var pack: PackIdentity?
  public var locale: String = ""
  public var locales: [String] = []
  public var inputs: [InputDescription] = []
  public var scales: [ScaleDescription] = []
  public var protocols: [ProtocolDescription] = []
  public var phases: [PhaseStep] = []
  public var topics: [String] = []
  public var regions: [String] = []
  public var notice: String = ""
  /// Those of `locales` whose texts no clinician has read yet.
  public var localesAwaitingReview: [String] = []
  /// Wordings of the request that were refused, and why.
  public var issues: [Issue] = []
  /// How many people at once are handed to afterleaf_assess_batch.
  public var columns: ColumnLayout?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    pack: PackIdentity? = nil,
    locale: String = "",
    locales: [String] = [],
    inputs: [InputDescription] = [],
    scales: [ScaleDescription] = [],
    protocols: [ProtocolDescription] = [],
    phases: [PhaseStep] = [],
    topics: [String] = [],
    regions: [String] = [],
    notice: String = "",
    localesAwaitingReview: [String] = [],
    issues: [Issue] = [],
    columns: ColumnLayout? = nil
  ) {
    self.pack = pack
    self.locale = locale
    self.locales = locales
    self.inputs = inputs
    self.scales = scales
    self.protocols = protocols
    self.phases = phases
    self.topics = topics
    self.regions = regions
    self.notice = notice
    self.localesAwaitingReview = localesAwaitingReview
    self.issues = issues
    self.columns = columns
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The columns of a batch: one number of 16 bits for each person and each thing
/// that can be known, and what the numbers that come back mean.
public struct ColumnLayout: AfterleafMessage {
  /// Names these columns and outcomes. Every call hands it back, so that columns
  /// made for another pack are refused. 0: see `refused`.
  public var fingerprint: UInt64 = 0
  /// In the order in which they are handed over.
  public var columns: [Column] = []
  /// What stands in place of a number. Nothing was said: means what the input
  /// declares about silence.
  public var missing: Int32 = 0
  /// Asked, and not known. The same as missing but in a column of an input.
  public var notKnown: Int32 = 0
  /// Ids behind the outcomes: the number of a tier, phase or ceiling is a place
  /// in its list, bit i of a set is place i.
  public var tiers: [String] = []
  public var phases: [String] = []
  public var intensities: [String] = []
  public var protocols: [String] = []
  public var flags: [String] = []
  /// Why the pack cannot be assessed by columns; then all else is empty.
  public var refused: [Issue] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fingerprint: UInt64 = 0,
    columns: [Column] = [],
    missing: Int32 = 0,
    notKnown: Int32 = 0,
    tiers: [String] = [],
    phases: [String] = [],
    intensities: [String] = [],
    protocols: [String] = [],
    flags: [String] = [],
    refused: [Issue] = []
  ) {
    self.fingerprint = fingerprint
    self.columns = columns
    self.missing = missing
    self.notKnown = notKnown
    self.tiers = tiers
    self.phases = phases
    self.intensities = intensities
    self.protocols = protocols
    self.flags = flags
    self.refused = refused
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Column: AfterleafMessage {
  public enum Kind: OpenEnum {
    case unspecified
    /// As AssessRequest.answers.
    case input
    /// As ScaleResponse.answers: an illegal answer is one that was begun.
    case item
    /// As ScaleResponse.total: items that give a total win over it.
    case total
    /// As ScaleResponse.result.
    case result
    /// Whole hours, as LastUse.hours_ago.
    case lastUse
    /// The other end where the hours are a range, as LastUse.hours_ago_between.
    /// Without hours before it, it is an invalid last use.
    case lastUseTo
    /// 1: done. Screen.done.
    case screenDone
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .input
      case 2: self = .item
      case 3: self = .total
      case 4: self = .result
      case 5: self = .lastUse
      case 6: self = .lastUseTo
      case 7: self = .screenDone
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .input: 1
      case .item: 2
      case .total: 3
      case .result: 4
      case .lastUse: 5
      case .lastUseTo: 6
      case .screenDone: 7
      case .unrecognized(let number): number
      }
    }
  }

  /// The input; "\<SCALE>.\<item>"; "\<SCALE>", a total computed elsewhere;
  /// "\<SCALE>.result", a result stated elsewhere; "last_use.hours" and
  /// "last_use.hours_to"; or "screen.done".
  public var id: String = ""
  public var kind: Column.Kind = .unspecified
  /// Smallest and largest legal number. What lies outside counts as missing, of
  /// the last use as invalid.
  public var min: Int32 = 0
  public var max: Int32 = 0
  /// Of a number: units in one step, and the unit.
  public var step: Int32 = 0
  public var unit: String = ""
  /// More is written as `max`.
  public var capped: Bool = false
  /// Of named values: the name of each number from `min` on.
  public var values: [String] = []
  /// Of an item or total with gaps between: the numbers that are legal.
  public var numbers: [Int32] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    kind: Column.Kind = .unspecified,
    min: Int32 = 0,
    max: Int32 = 0,
    step: Int32 = 0,
    unit: String = "",
    capped: Bool = false,
    values: [String] = [],
    numbers: [Int32] = []
  ) {
    self.id = id
    self.kind = kind
    self.min = min
    self.max = max
    self.step = step
    self.unit = unit
    self.capped = capped
    self.values = values
    self.numbers = numbers
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct InputDescription: AfterleafMessage {
  /// What ``domain`` can be.
  public enum Domain: Hashable, Sendable {
    case integer(IntegerDomain)
    case enumeration(EnumDomain)
    case yesNo(YesNoDomain)
  }

  public var id: String = ""
  public var question: String = ""
  /// Field of the request, empty when it is answered by id.
  public var field: String = ""
  /// At most one of the cases of ``Domain``.
  public var domain: Domain?
  public var screen: ScreenRole = .notInScreen

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    question: String = "",
    field: String = "",
    domain: Domain? = nil,
    screen: ScreenRole = .notInScreen
  ) {
    self.id = id
    self.question = question
    self.field = field
    self.domain = domain
    self.screen = screen
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleDescription: AfterleafMessage {
  public var id: String = ""
  public var title: String = ""
  public var items: [ItemDescription] = []
  public var bands: [Band] = []
  public var bandLabels: [String] = []
  public var recall: String = ""
  public var rater: Scale.Rater = .selfRater
  public var licence: Scale.Licence = .unspecified
  public var loincPanel: String = ""
  public var loincTotal: String = ""
  public var direction: Scale.Direction = .higherIsWorse
  public var minimum: Int32 = 0
  public var maximum: Int32 = 0
  public var method: Scale.Method = .unspecified
  /// The total counts parts of a unit: 10 means tenths. At least 1.
  public var totalPerUnit: Int32 = 0
  /// The publisher's wording, where the pack or the request has it in the locale
  /// asked for: what stands above the items. Never a translation of ours.
  public var instruction: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    items: [ItemDescription] = [],
    bands: [Band] = [],
    bandLabels: [String] = [],
    recall: String = "",
    rater: Scale.Rater = .selfRater,
    licence: Scale.Licence = .unspecified,
    loincPanel: String = "",
    loincTotal: String = "",
    direction: Scale.Direction = .higherIsWorse,
    minimum: Int32 = 0,
    maximum: Int32 = 0,
    method: Scale.Method = .unspecified,
    totalPerUnit: Int32 = 0,
    instruction: String = ""
  ) {
    self.id = id
    self.title = title
    self.items = items
    self.bands = bands
    self.bandLabels = bandLabels
    self.recall = recall
    self.rater = rater
    self.licence = licence
    self.loincPanel = loincPanel
    self.loincTotal = loincTotal
    self.direction = direction
    self.minimum = minimum
    self.maximum = maximum
    self.method = method
    self.totalPerUnit = totalPerUnit
    self.instruction = instruction
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ItemDescription: AfterleafMessage {
  public var id: String = ""
  /// Our own label, never the instrument's wording: show it as a label.
  public var label: String = ""
  public var values: [Int32] = []
  public var loinc: String = ""
  /// The publisher's wording, where there is one in the locale asked for.
  public var question: String = ""
  public var answers: [AnswerWording] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    label: String = "",
    values: [Int32] = [],
    loinc: String = "",
    question: String = "",
    answers: [AnswerWording] = []
  ) {
    self.id = id
    self.label = label
    self.values = values
    self.loinc = loinc
    self.question = question
    self.answers = answers
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ProtocolDescription: AfterleafMessage {
  public var id: String = ""
  public var title: String = ""
  public var about: String = ""
  public var protocolClass: ProtocolClass = .unspecified

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    about: String = "",
    protocolClass: ProtocolClass = .unspecified
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.protocolClass = protocolClass
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct CrisisContactsRequest: AfterleafMessage {
  public var region: String = ""
  public var locale: String = ""
  /// Now, to mark stale entries. Absent: none is marked.
  public var asOfS: Int64?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    region: String = "",
    locale: String = "",
    asOfS: Int64? = nil
  ) {
    self.region = region
    self.locale = locale
    self.asOfS = asOfS
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct CrisisContactsReply: AfterleafMessage {
  /// The region whose entries these are; empty: the fallback.
  public var region: String = ""
  public var contacts: [CrisisContact] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    region: String = "",
    contacts: [CrisisContact] = []
  ) {
    self.region = region
    self.contacts = contacts
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExplainRequest: AfterleafMessage {
  /// A topic, or the id of a phase, scale, index, flag, rule about logs, alert,
  /// limit, protocol, claim or source.
  public var topic: String = ""
  public var locale: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    topic: String = "",
    locale: String = ""
  ) {
    self.topic = topic
    self.locale = locale
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Explanation: AfterleafMessage {
  public var topic: String = ""
  public var title: String = ""
  public var statements: [ExplainedStatement] = []
  public var sources: [Source] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    topic: String = "",
    title: String = "",
    statements: [ExplainedStatement] = [],
    sources: [Source] = []
  ) {
    self.topic = topic
    self.title = title
    self.statements = statements
    self.sources = sources
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExplainedStatement: AfterleafMessage {
  public var text: String = ""
  public var evidence: Evidence?
  /// Grade A, U or X, alone or beside another: shown as what is not supported.
  public var unsupported: Bool = false
  /// Id of the claim, where the statement is one.
  public var claim: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    text: String = "",
    evidence: Evidence? = nil,
    unsupported: Bool = false,
    claim: String = ""
  ) {
    self.text = text
    self.evidence = evidence
    self.unsupported = unsupported
    self.claim = claim
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension ScoreScaleRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.response)
    case 2:
      try reader.read(field, into: &self.person)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.earlierTotal)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.response)
    writer.write(2, self.person)
    writer.write(3, as: ZigZagWire<Int32>.self, self.earlierTotal)
    writer.write(4, as: StringWire.self, self.locale)
  }
}

extension PhaseReply: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.phase)
    case 2:
      try reader.read(field, into: &self.indexes)
    case 3:
      try reader.read(field, into: &self.issues)
    case 4:
      try reader.read(field, into: &self.pack)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.phase)
    writer.write(2, self.indexes)
    writer.write(3, self.issues)
    writer.write(4, self.pack)
  }
}

extension SafetyReply: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.safety)
    case 2:
      try reader.read(field, into: &self.flags)
    case 3:
      try reader.read(field, into: &self.issues)
    case 4:
      try reader.read(field, into: &self.ask)
    case 5:
      try reader.read(field, into: &self.contacts)
    case 6:
      try reader.read(field, into: &self.pack)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.safety)
    writer.write(2, self.flags)
    writer.write(3, self.issues)
    writer.write(4, self.ask)
    writer.write(5, self.contacts)
    writer.write(6, self.pack)
  }
}

extension ProtocolReply: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.exercise)
    case 2:
      try reader.read(field, into: &self.protocols)
    case 3:
      try reader.read(field, into: &self.issues)
    case 4:
      try reader.read(field, into: &self.pack)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.exercise)
    writer.write(2, self.protocols)
    writer.write(3, self.issues)
    writer.write(4, self.pack)
  }
}

extension DescribePackRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 2:
      try reader.read(field, into: &self.wordings)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.locale)
    writer.write(2, self.wordings)
  }
}

extension PackDescription: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.pack)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.locales)
    case 4:
      try reader.read(field, into: &self.inputs)
    case 5:
      try reader.read(field, into: &self.scales)
    case 6:
      try reader.read(field, into: &self.protocols)
    case 7:
      try reader.read(field, into: &self.phases)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.topics)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.regions)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.notice)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.localesAwaitingReview)
    case 12:
      try reader.read(field, into: &self.issues)
    case 13:
      try reader.read(field, into: &self.columns)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.pack)
    writer.write(2, as: StringWire.self, self.locale)
    writer.write(3, as: StringWire.self, self.locales)
    writer.write(4, self.inputs)
    writer.write(5, self.scales)
    writer.write(6, self.protocols)
    writer.write(7, self.phases)
    writer.write(8, as: StringWire.self, self.topics)
    writer.write(9, as: StringWire.self, self.regions)
    writer.write(10, as: StringWire.self, self.notice)
    writer.write(11, as: StringWire.self, self.localesAwaitingReview)
    writer.write(12, self.issues)
    writer.write(13, self.columns)
  }
}

extension ColumnLayout: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<UInt64>.self, into: &self.fingerprint)
    case 2:
      try reader.read(field, into: &self.columns)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.missing)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.notKnown)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.tiers)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.phases)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.intensities)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.protocols)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.flags)
    case 10:
      try reader.read(field, into: &self.refused)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<UInt64>.self, self.fingerprint)
    writer.write(2, self.columns)
    writer.write(3, as: ZigZagWire<Int32>.self, self.missing)
    writer.write(4, as: ZigZagWire<Int32>.self, self.notKnown)
    writer.write(5, as: StringWire.self, self.tiers)
    writer.write(6, as: StringWire.self, self.phases)
    writer.write(7, as: StringWire.self, self.intensities)
    writer.write(8, as: StringWire.self, self.protocols)
    writer.write(9, as: StringWire.self, self.flags)
    writer.write(10, self.refused)
  }
}

extension Column: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: EnumWire<Column.Kind>.self, into: &self.kind)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.min)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.max)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.step)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 7:
      try reader.read(field, as: BoolWire.self, into: &self.capped)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.values)
    case 9:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.numbers)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: EnumWire<Column.Kind>.self, self.kind)
    writer.write(3, as: ZigZagWire<Int32>.self, self.min)
    writer.write(4, as: ZigZagWire<Int32>.self, self.max)
    writer.write(5, as: IntegerWire<Int32>.self, self.step)
    writer.write(6, as: StringWire.self, self.unit)
    writer.write(7, as: BoolWire.self, self.capped)
    writer.write(8, as: StringWire.self, self.values)
    writer.write(9, as: ZigZagWire<Int32>.self, self.numbers)
  }
}

extension InputDescription: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.question)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.field)
    case 4:
      var earlier: IntegerDomain?
      if case .integer(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .integer(value) }
    case 5:
      var earlier: EnumDomain?
      if case .enumeration(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .enumeration(value) }
    case 6:
      var earlier: YesNoDomain?
      if case .yesNo(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .yesNo(value) }
    case 7:
      try reader.read(field, as: EnumWire<ScreenRole>.self, into: &self.screen)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.question)
    writer.write(3, as: StringWire.self, self.field)
    if case .integer(let value)? = self.domain { writer.write(4, value) }
    if case .enumeration(let value)? = self.domain { writer.write(5, value) }
    if case .yesNo(let value)? = self.domain { writer.write(6, value) }
    writer.write(7, as: EnumWire<ScreenRole>.self, self.screen)
  }
}

extension ScaleDescription: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, into: &self.items)
    case 4:
      try reader.read(field, into: &self.bands)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.bandLabels)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.recall)
    case 7:
      try reader.read(field, as: EnumWire<Scale.Rater>.self, into: &self.rater)
    case 8:
      try reader.read(field, as: EnumWire<Scale.Licence>.self, into: &self.licence)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.loincPanel)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.loincTotal)
    case 11:
      try reader.read(field, as: EnumWire<Scale.Direction>.self, into: &self.direction)
    case 12:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.minimum)
    case 13:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.maximum)
    case 14:
      try reader.read(field, as: EnumWire<Scale.Method>.self, into: &self.method)
    case 15:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.totalPerUnit)
    case 16:
      try reader.read(field, as: StringWire.self, into: &self.instruction)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, self.items)
    writer.write(4, self.bands)
    writer.write(5, as: StringWire.self, self.bandLabels)
    writer.write(6, as: StringWire.self, self.recall)
    writer.write(7, as: EnumWire<Scale.Rater>.self, self.rater)
    writer.write(8, as: EnumWire<Scale.Licence>.self, self.licence)
    writer.write(9, as: StringWire.self, self.loincPanel)
    writer.write(10, as: StringWire.self, self.loincTotal)
    writer.write(11, as: EnumWire<Scale.Direction>.self, self.direction)
    writer.write(12, as: ZigZagWire<Int32>.self, self.minimum)
    writer.write(13, as: ZigZagWire<Int32>.self, self.maximum)
    writer.write(14, as: EnumWire<Scale.Method>.self, self.method)
    writer.write(15, as: IntegerWire<Int32>.self, self.totalPerUnit)
    writer.write(16, as: StringWire.self, self.instruction)
  }
}

extension ItemDescription: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.label)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.values)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.loinc)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.question)
    case 6:
      try reader.read(field, into: &self.answers)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.label)
    writer.write(3, as: ZigZagWire<Int32>.self, self.values)
    writer.write(4, as: StringWire.self, self.loinc)
    writer.write(5, as: StringWire.self, self.question)
    writer.write(6, self.answers)
  }
}

extension ProtocolDescription: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 4:
      try reader.read(field, as: EnumWire<ProtocolClass>.self, into: &self.protocolClass)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: StringWire.self, self.about)
    writer.write(4, as: EnumWire<ProtocolClass>.self, self.protocolClass)
  }
}

extension CrisisContactsRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.region)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 3:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.asOfS)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.region)
    writer.write(2, as: StringWire.self, self.locale)
    writer.write(3, as: IntegerWire<Int64>.self, self.asOfS)
  }
}

extension CrisisContactsReply: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.region)
    case 2:
      try reader.read(field, into: &self.contacts)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.region)
    writer.write(2, self.contacts)
  }
}

extension ExplainRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.topic)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.topic)
    writer.write(2, as: StringWire.self, self.locale)
  }
}

extension Explanation: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.topic)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, into: &self.statements)
    case 4:
      try reader.read(field, into: &self.sources)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.topic)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, self.statements)
    writer.write(4, self.sources)
  }
}

extension ExplainedStatement: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.text)
    case 2:
      try reader.read(field, into: &self.evidence)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.unsupported)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.claim)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.text)
    writer.write(2, self.evidence)
    writer.write(3, as: BoolWire.self, self.unsupported)
    writer.write(4, as: StringWire.self, self.claim)
  }
}
