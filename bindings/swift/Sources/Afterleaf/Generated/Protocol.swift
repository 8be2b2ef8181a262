// Made from afterleaf/v1/protocol.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

public enum ProtocolClass: OpenEnum {
  case unspecified
  /// May be shown as something to do.
  case selfCare
  /// May be shown only as "discuss with a clinician".
  case askClinician
  /// Never shown as an action.
  case clinicianOnly
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .selfCare
    case 2: self = .askClinician
    case 3: self = .clinicianOnly
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .selfCare: 1
    case .askClinician: 2
    case .clinicianOnly: 3
    case .unrecognized(let number): number
    }
  }
}

/// Something to do or to ask for in recovery. Offered only when its condition is
/// certain and every limit lets it pass.
public struct AfterleafProtocol: AfterleafMessage {
  /// For example "EX_ACUTE".
  public var id: String = ""
  /// Absent: offered only as the replacement of another protocol.
  public var when: Condition?
  public var protocolClass: ProtocolClass = .unspecified
  /// Absent: not an activity.
  public var dose: Dose?
  /// Lowest exercise ceiling at which it may be offered. NONE: always.
  public var needs: Intensity = .noIntensity
  /// Protocol that takes its place below that ceiling; it must itself pass every
  /// limit. Absent: nothing does.
  public var replacement: String = ""
  /// Order in the reply, smallest first; unique.
  public var rank: Int32 = 0
  /// For limits. The id is a tag too and need not be repeated.
  public var tags: [String] = []
  /// Text ids. Absent: "protocol.\<id>" and "protocol.\<id>.about".
  public var title: String = ""
  public var about: String = ""
  /// Text ids of single steps or tips, in order.
  public var steps: [String] = []
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    when: Condition? = nil,
    protocolClass: ProtocolClass = .unspecified,
    dose: Dose? = nil,
    needs: Intensity = .noIntensity,
    replacement: String = "",
    rank: Int32 = 0,
    tags: [String] = [],
    title: String = "",
    about: String = "",
    steps: [String] = [],
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.when = when
    self.protocolClass = protocolClass
    self.dose = dose
    self.needs = needs
    self.replacement = replacement
    self.rank = rank
    self.tags = tags
    self.title = title
    self.about = about
    self.steps = steps
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// How much of an activity. Absent numbers are not prescribed.
public struct Dose: AfterleafMessage {
  /// Lowest and highest intensity; the exercise ceiling cuts the upper end.
  public var intensityFrom: Intensity = .noIntensity
  public var intensityTo: Intensity = .noIntensity
  /// Minutes of one session.
  public var minutesFrom: Int32?
  public var minutesTo: Int32?
  public var daysPerWeekFrom: Int32?
  public var daysPerWeekTo: Int32?
  /// Minutes of the whole week at the lower intensity, fewest and most.
  public var weekMinutesFrom: Int32?
  public var weekMinutesTo: Int32?
  /// Kinds of activity, for example "walking"; text ids are "kind.\<id>".
  public var kinds: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    intensityFrom: Intensity = .noIntensity,
    intensityTo: Intensity = .noIntensity,
    minutesFrom: Int32? = nil,
    minutesTo: Int32? = nil,
    daysPerWeekFrom: Int32? = nil,
    daysPerWeekTo: Int32? = nil,
    weekMinutesFrom: Int32? = nil,
    weekMinutesTo: Int32? = nil,
    kinds: [String] = []
  ) {
    self.intensityFrom = intensityFrom
    self.intensityTo = intensityTo
    self.minutesFrom = minutesFrom
    self.minutesTo = minutesTo
    self.daysPerWeekFrom = daysPerWeekFrom
    self.daysPerWeekTo = daysPerWeekTo
    self.weekMinutesFrom = weekMinutesFrom
    self.weekMinutesTo = weekMinutesTo
    self.kinds = kinds
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension AfterleafProtocol: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, into: &self.when)
    case 3:
      try reader.read(field, as: EnumWire<ProtocolClass>.self, into: &self.protocolClass)
    case 4:
      try reader.read(field, into: &self.dose)
    case 5:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.needs)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.replacement)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.rank)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.tags)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.steps)
    case 12:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, self.when)
    writer.write(3, as: EnumWire<ProtocolClass>.self, self.protocolClass)
    writer.write(4, self.dose)
    writer.write(5, as: EnumWire<Intensity>.self, self.needs)
    writer.write(6, as: StringWire.self, self.replacement)
    writer.write(7, as: IntegerWire<Int32>.self, self.rank)
    writer.write(8, as: StringWire.self, self.tags)
    writer.write(9, as: StringWire.self, self.title)
    writer.write(10, as: StringWire.self, self.about)
    writer.write(11, as: StringWire.self, self.steps)
    writer.write(12, self.evidence)
  }
}

extension Dose: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.intensityFrom)
    case 2:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.intensityTo)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutesFrom)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minutesTo)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysPerWeekFrom)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysPerWeekTo)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.weekMinutesFrom)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.weekMinutesTo)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.kinds)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<Intensity>.self, self.intensityFrom)
    writer.write(2, as: EnumWire<Intensity>.self, self.intensityTo)
    writer.write(3, as: IntegerWire<Int32>.self, self.minutesFrom)
    writer.write(4, as: IntegerWire<Int32>.self, self.minutesTo)
    writer.write(5, as: IntegerWire<Int32>.self, self.daysPerWeekFrom)
    writer.write(6, as: IntegerWire<Int32>.self, self.daysPerWeekTo)
    writer.write(7, as: IntegerWire<Int32>.self, self.weekMinutesFrom)
    writer.write(8, as: IntegerWire<Int32>.self, self.weekMinutesTo)
    writer.write(9, as: StringWire.self, self.kinds)
  }
}
