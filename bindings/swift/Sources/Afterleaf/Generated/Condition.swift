// Made from afterleaf/v1/condition.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// One clinical condition, as data. It is either one test of one fact, or a
/// group of further conditions; exactly one of the forms below is used.
///
/// ```text
/// fact: "sbp" from: 180                        systolic pressure 180 or more
/// any { fact: "chest_pain" is: true }
/// any { fact: "dyspnea_rest" is: true }        either of the two
/// ```
///
/// A condition always evaluates to a pair (certain, possible). A known answer
/// has one value, an unknown one its whole domain, an input that was not asked
/// makes its test false in both halves. Groups combine the pairs by strong
/// Kleene rules. There is no test for "is unknown": where content must speak of
/// absence it reads a presence fact such as `screen.state` or `sbp.given`.
///
/// Facts, by name:
///
/// ```text
/// <input>             an answer of the person (see Input)
/// <input>.given       yes or no: was the input answered
/// <SCALE>             the scale's total
/// <SCALE>.<item>      one item's answer
/// <SCALE>.band        the band of the total, by band id
/// <SCALE>.state       NOT_BEGUN, PARTIAL, NOT_SCORABLE or SCORED
/// <SCALE>.result      of a SCREEN scale: clear, yes_any or unknown
/// <INDEX>             the index's band, by band id
/// <INDEX>.complete    yes or no: was every component of the index known
/// screen.state        NOT_DONE, INCOMPLETE or COMPLETE
/// last_use.given      INSTANT, RANGE or NONE
/// last_use.hours      whole hours since the last use; of a range, its low end
/// severity            worst withdrawal severity, 0 to 3; -1 when no scale says
/// phase               phase id
/// phase_by_time       phase id before scores were looked at
/// <PHASE_FLAG>        yes or no, a flag that the phase model sets
/// <FINDING>           yes or no, a finding listed above the reader
/// tier                0 to 3, the certain tier (limits and protocols only)
/// ```
public struct Condition: AfterleafMessage {
  /// The fact that is tested. Empty in a group.
  public var fact: String = ""
  /// The value lies in [from, to], both ends included. One end may be absent.
  /// For numbers, totals, severity and tier.
  public var from: Int32?
  public var to: Int32?
  /// The value is one of these ids. For enumerations, bands, states, phases.
  public var isOneOf: [String] = []
  /// The value is yes (true) or no (false). For yes/no facts.
  public var `is`: Bool?
  /// All, any, or none of these hold. 1 to 64 members.
  public var all: [Condition] = []
  public var any: [Condition] = []
  public var none: [Condition] = []
  /// At least `atLeast` of the members of `of` hold; 1 to the number of `of`.
  public var atLeast: Int32 = 0
  public var of: [Condition] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fact: String = "",
    from: Int32? = nil,
    to: Int32? = nil,
    isOneOf: [String] = [],
    `is`: Bool? = nil,
    all: [Condition] = [],
    any: [Condition] = [],
    none: [Condition] = [],
    atLeast: Int32 = 0,
    of: [Condition] = []
  ) {
    self.fact = fact
    self.from = from
    self.to = to
    self.isOneOf = isOneOf
    self.is = `is`
    self.all = all
    self.any = any
    self.none = none
    self.atLeast = atLeast
    self.of = of
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Condition: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.fact)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.from)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.to)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.isOneOf)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.is)
    case 6:
      try reader.read(field, into: &self.all)
    case 7:
      try reader.read(field, into: &self.any)
    case 8:
      try reader.read(field, into: &self.none)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.atLeast)
    case 10:
      try reader.read(field, into: &self.of)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.fact)
    writer.write(2, as: ZigZagWire<Int32>.self, self.from)
    writer.write(3, as: ZigZagWire<Int32>.self, self.to)
    writer.write(4, as: StringWire.self, self.isOneOf)
    writer.write(5, as: BoolWire.self, self.is)
    writer.write(6, self.all)
    writer.write(7, self.any)
    writer.write(8, self.none)
    writer.write(9, as: IntegerWire<Int32>.self, self.atLeast)
    writer.write(10, self.of)
  }
}
