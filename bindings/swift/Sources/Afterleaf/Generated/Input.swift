// Made from afterleaf/v1/input.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

public enum ScreenRole: OpenEnum {
  /// Not part of the screen.
  case notInScreen
  /// A symptom outside the core: silence never counts against completeness,
  /// "unknown" does.
  case symptom
  /// A core item: a finished screen has answered it, so silence then means no.
  case core
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .notInScreen
    case 1: self = .symptom
    case 2: self = .core
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .notInScreen: 0
    case .symptom: 1
    case .core: 2
    case .unrecognized(let number): number
    }
  }
}

/// One thing that can be known about a person: its legal values, and what it
/// means when nothing was said.
public struct Input: AfterleafMessage {
  /// Legal values; exactly one of the three.
  public enum Domain: Hashable, Sendable {
    case integer(IntegerDomain)
    case enumeration(EnumDomain)
    /// Yes or no. Write `yes_no {}`.
    case yesNo(YesNoDomain)
  }

  /// What silence means. None of the three: UNKNOWN, the input may be anything
  /// in its domain. An input that the request marks unknown ranges over its
  /// domain whatever is declared here.
  public enum Silence: Hashable, Sendable {
    /// Silence means this number.
    case silenceNumber(Int32)
    /// Silence means this value: an id of the enumeration, or "yes" / "no".
    case silenceValue(String)
    /// The input was not asked, so every test of it is false, certain and
    /// possible alike. Holds the id of the Reason that reviewers signed.
    case notAskedBecause(String)
  }

  /// For example "sbp". Lower case, digits and '_' ; unique in the pack.
  public var id: String = ""
  /// Where the request carries it, for example "vitals.systolic_mmhg" (the list
  /// is in assess.h). Empty: the input is answered by its id, in the screen, in
  /// co_use, or in AssessRequest.answers.
  public var field: String = ""
  /// Legal values; exactly one of the three.
  public var domain: Domain?
  /// What silence means. None of the three: UNKNOWN, the input may be anything
  /// in its domain. An input that the request marks unknown ranges over its
  /// domain whatever is declared here.
  public var silence: Silence?
  /// Part the input plays in the safety screen.
  public var screen: ScreenRole = .notInScreen
  /// Put it on the ask list whenever it was not given, whatever else is known.
  public var alwaysAsk: Bool = false
  /// Text id of the question, for example "input.sbp". Absent: "input.\<id>".
  public var question: String = ""
  /// Of an enumeration: the value that says "not known" (for example "UNKNOWN").
  /// An input with this value counts as not given. Absent: there is none.
  public var unknownValue: String = ""
  /// Of a number: how many of its units are one step of its column in a batch,
  /// where numbers have 16 bits; for example 100 for tenths of a gram of an input
  /// in mg. The part of a step is dropped, so every number that is tested must
  /// lie on a step. 0 means 1.
  public var columnStep: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    field: String = "",
    domain: Domain? = nil,
    silence: Silence? = nil,
    screen: ScreenRole = .notInScreen,
    alwaysAsk: Bool = false,
    question: String = "",
    unknownValue: String = "",
    columnStep: Int32 = 0
  ) {
    self.id = id
    self.field = field
    self.domain = domain
    self.silence = silence
    self.screen = screen
    self.alwaysAsk = alwaysAsk
    self.question = question
    self.unknownValue = unknownValue
    self.columnStep = columnStep
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct IntegerDomain: AfterleafMessage {
  /// Smallest and largest legal value, both included.
  public var min: Int32 = 0
  public var max: Int32 = 0
  /// For example "mmHg", "0.1 C", "mg/day", "min".
  public var unit: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    min: Int32 = 0,
    max: Int32 = 0,
    unit: String = ""
  ) {
    self.min = min
    self.max = max
    self.unit = unit
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct EnumDomain: AfterleafMessage {
  /// Value ids in order, at most 64, for example "LEAF", "EXTRACT".
  public var values: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    values: [String] = []
  ) {
    self.values = values
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct YesNoDomain: AfterleafMessage {
  /// A message in which nothing is set.
  public init() {}

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A reason that reviewers sign once and every report lists: why an unknown
/// answer may be ignored, or why an input may stay unasked.
public struct Reason: AfterleafMessage {
  /// For example "SCREEN_HOLDS_LIGHT".
  public var id: String = ""
  /// The sentence that is signed.
  public var text: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    text: String = ""
  ) {
    self.id = id
    self.text = text
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Input: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.field)
    case 3:
      var earlier: IntegerDomain?
      if case .integer(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .integer(value) }
    case 4:
      var earlier: EnumDomain?
      if case .enumeration(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .enumeration(value) }
    case 5:
      var earlier: YesNoDomain?
      if case .yesNo(let value)? = self.domain { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.domain = .yesNo(value) }
    case 6:
      if let value = try reader.read(field, as: ZigZagWire<Int32>.self) { self.silence = .silenceNumber(value) }
    case 7:
      if let value = try reader.read(field, as: StringWire.self) { self.silence = .silenceValue(value) }
    case 8:
      if let value = try reader.read(field, as: StringWire.self) { self.silence = .notAskedBecause(value) }
    case 9:
      try reader.read(field, as: EnumWire<ScreenRole>.self, into: &self.screen)
    case 10:
      try reader.read(field, as: BoolWire.self, into: &self.alwaysAsk)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.question)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.unknownValue)
    case 13:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.columnStep)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.field)
    if case .integer(let value)? = self.domain { writer.write(3, value) }
    if case .enumeration(let value)? = self.domain { writer.write(4, value) }
    if case .yesNo(let value)? = self.domain { writer.write(5, value) }
    if case .silenceNumber(let value)? = self.silence { writer.writePresent(6, as: ZigZagWire<Int32>.self, value) }
    if case .silenceValue(let value)? = self.silence { writer.writePresent(7, as: StringWire.self, value) }
    if case .notAskedBecause(let value)? = self.silence { writer.writePresent(8, as: StringWire.self, value) }
    writer.write(9, as: EnumWire<ScreenRole>.self, self.screen)
    writer.write(10, as: BoolWire.self, self.alwaysAsk)
    writer.write(11, as: StringWire.self, self.question)
    writer.write(12, as: StringWire.self, self.unknownValue)
    writer.write(13, as: IntegerWire<Int32>.self, self.columnStep)
  }
}

extension IntegerDomain: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.min)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.max)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.min)
    writer.write(2, as: ZigZagWire<Int32>.self, self.max)
    writer.write(3, as: StringWire.self, self.unit)
  }
}

extension EnumDomain: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.values)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.values)
  }
}

extension YesNoDomain: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    try reader.skip(field)
  }

  package func encode(to writer: inout WireWriter) {
  }
}

extension Reason: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.text)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.text)
  }
}
