// Made from afterleaf/v1/rule.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// A named condition that findings below it, alerts, limits and protocols may
/// read as a yes/no fact.
public struct Finding: AfterleafMessage {
  /// For example "post_acute", or the flag's own name, "BP_HIGH".
  public var id: String = ""
  public var when: Condition?
  /// Show the id as a flag of the assessment when certain.
  public var flag: Bool = false
  /// Inputs (by id) and scales (by id) to ask for when certain and not yet
  /// answered.
  public var ask: [String] = []
  public var evidence: Evidence?
  /// Text id that explains the flag. Absent: "flag.\<id>".
  public var about: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    when: Condition? = nil,
    flag: Bool = false,
    ask: [String] = [],
    evidence: Evidence? = nil,
    about: String = ""
  ) {
    self.id = id
    self.when = when
    self.flag = flag
    self.ask = ask
    self.evidence = evidence
    self.about = about
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A condition that says how soon the person needs help. Certain alerts set the
/// tier; alerts that are only possible set the tier that cannot be ruled out.
public struct AfterleafAlert: AfterleafMessage {
  /// For example "TR-30".
  public var id: String = ""
  public var when: Condition?
  /// T1 to T3.
  public var tier: Tier = .t0
  /// Text id of what the person reads, for example "sd.suicide_screen".
  public var message: String = ""
  /// Text id of one sentence on why. Absent: "why.\<id>".
  public var rationale: String = ""
  public var evidence: Evidence?
  /// Id of a Reason: only certain counts. Absent: possible counts too.
  public var ignoreUnknownBecause: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    when: Condition? = nil,
    tier: Tier = .t0,
    message: String = "",
    rationale: String = "",
    evidence: Evidence? = nil,
    ignoreUnknownBecause: String = ""
  ) {
    self.id = id
    self.when = when
    self.tier = tier
    self.message = message
    self.rationale = rationale
    self.evidence = evidence
    self.ignoreUnknownBecause = ignoreUnknownBecause
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A condition that bounds what may be offered. Limits apply when certain, and
/// also when only possible; the strictest wins and their order never matters.
public struct Limit: AfterleafMessage {
  /// For example "EX-07".
  public var id: String = ""
  public var when: Condition?
  /// Hardest exercise allowed. Absent: this limit does not bound it.
  public var maxIntensity: Intensity?
  /// Longest session in minutes. Absent: not bounded.
  public var maxMinutes: Int32?
  /// Protocols with one of these tags are not offered. A protocol's id is one
  /// of its tags.
  public var forbidTags: [String] = []
  /// Kinds of activity that are taken out of what is offered.
  public var forbidKinds: [String] = []
  /// Only these protocols may be offered; several such lists intersect.
  public var onlyProtocols: [String] = []
  /// Text id of what the person reads. Absent: "limit.\<id>".
  public var message: String = ""
  public var evidence: Evidence?
  /// Id of a Reason: only certain counts. Absent: possible counts too.
  public var ignoreUnknownBecause: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    when: Condition? = nil,
    maxIntensity: Intensity? = nil,
    maxMinutes: Int32? = nil,
    forbidTags: [String] = [],
    forbidKinds: [String] = [],
    onlyProtocols: [String] = [],
    message: String = "",
    evidence: Evidence? = nil,
    ignoreUnknownBecause: String = ""
  ) {
    self.id = id
    self.when = when
    self.maxIntensity = maxIntensity
    self.maxMinutes = maxMinutes
    self.forbidTags = forbidTags
    self.forbidKinds = forbidKinds
    self.onlyProtocols = onlyProtocols
    self.message = message
    self.evidence = evidence
    self.ignoreUnknownBecause = ignoreUnknownBecause
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Finding: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, into: &self.when)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.flag)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.ask)
    case 5:
      try reader.read(field, into: &self.evidence)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.about)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, self.when)
    writer.write(3, as: BoolWire.self, self.flag)
    writer.write(4, as: StringWire.self, self.ask)
    writer.write(5, self.evidence)
    writer.write(6, as: StringWire.self, self.about)
  }
}

extension AfterleafAlert: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, into: &self.when)
    case 3:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.tier)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.message)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.rationale)
    case 6:
      try reader.read(field, into: &self.evidence)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.ignoreUnknownBecause)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, self.when)
    writer.write(3, as: EnumWire<Tier>.self, self.tier)
    writer.write(4, as: StringWire.self, self.message)
    writer.write(5, as: StringWire.self, self.rationale)
    writer.write(6, self.evidence)
    writer.write(7, as: StringWire.self, self.ignoreUnknownBecause)
  }
}

extension Limit: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, into: &self.when)
    case 3:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.maxIntensity)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.maxMinutes)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.forbidTags)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.forbidKinds)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.onlyProtocols)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.message)
    case 9:
      try reader.read(field, into: &self.evidence)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.ignoreUnknownBecause)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, self.when)
    writer.write(3, as: EnumWire<Intensity>.self, self.maxIntensity)
    writer.write(4, as: IntegerWire<Int32>.self, self.maxMinutes)
    writer.write(5, as: StringWire.self, self.forbidTags)
    writer.write(6, as: StringWire.self, self.forbidKinds)
    writer.write(7, as: StringWire.self, self.onlyProtocols)
    writer.write(8, as: StringWire.self, self.message)
    writer.write(9, self.evidence)
    writer.write(10, as: StringWire.self, self.ignoreUnknownBecause)
  }
}
