// Made from wire_kinds.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

import Afterleaf

public enum Level: OpenEnum {
  case unspecified
  case noLevel
  case someLevel
  case lowest
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .noLevel
    case 2: self = .someLevel
    case -2147483648: self = .lowest
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .noLevel: 1
    case .someLevel: 2
    case .lowest: -2147483648
    case .unrecognized(let number): number
    }
  }
}

/// Every scalar with its default left out.
public struct Scalars: AfterleafMessage {
  public var aBool: Bool = false
  public var anInt32: Int32 = 0
  public var anInt64: Int64 = 0
  public var aUint32: UInt32 = 0
  public var aUint64: UInt64 = 0
  public var aSint32: Int32 = 0
  public var aSint64: Int64 = 0
  public var aFixed32: UInt32 = 0
  public var aFixed64: UInt64 = 0
  public var anSfixed32: Int32 = 0
  public var anSfixed64: Int64 = 0
  public var aFloat: Float = 0
  public var aDouble: Double = 0
  public var aString: String = ""
  public var someBytes: [UInt8] = []
  public var level: Level = .unspecified

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    aBool: Bool = false,
    anInt32: Int32 = 0,
    anInt64: Int64 = 0,
    aUint32: UInt32 = 0,
    aUint64: UInt64 = 0,
    aSint32: Int32 = 0,
    aSint64: Int64 = 0,
    aFixed32: UInt32 = 0,
    aFixed64: UInt64 = 0,
    anSfixed32: Int32 = 0,
    anSfixed64: Int64 = 0,
    aFloat: Float = 0,
    aDouble: Double = 0,
    aString: String = "",
    someBytes: [UInt8] = [],
    level: Level = .unspecified
  ) {
    self.aBool = aBool
    self.anInt32 = anInt32
    self.anInt64 = anInt64
    self.aUint32 = aUint32
    self.aUint64 = aUint64
    self.aSint32 = aSint32
    self.aSint64 = aSint64
    self.aFixed32 = aFixed32
    self.aFixed64 = aFixed64
    self.anSfixed32 = anSfixed32
    self.anSfixed64 = anSfixed64
    self.aFloat = aFloat
    self.aDouble = aDouble
    self.aString = aString
    self.someBytes = someBytes
    self.level = level
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Every scalar that may be absent.
public struct OptionalScalars: AfterleafMessage {
  public var aBool: Bool?
  public var anInt32: Int32?
  public var anInt64: Int64?
  public var aUint32: UInt32?
  public var aUint64: UInt64?
  public var aSint32: Int32?
  public var aSint64: Int64?
  public var aFixed32: UInt32?
  public var aFixed64: UInt64?
  public var anSfixed32: Int32?
  public var anSfixed64: Int64?
  public var aFloat: Float?
  public var aDouble: Double?
  public var aString: String?
  public var someBytes: [UInt8]?
  public var level: Level?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    aBool: Bool? = nil,
    anInt32: Int32? = nil,
    anInt64: Int64? = nil,
    aUint32: UInt32? = nil,
    aUint64: UInt64? = nil,
    aSint32: Int32? = nil,
    aSint64: Int64? = nil,
    aFixed32: UInt32? = nil,
    aFixed64: UInt64? = nil,
    anSfixed32: Int32? = nil,
    anSfixed64: Int64? = nil,
    aFloat: Float? = nil,
    aDouble: Double? = nil,
    aString: String? = nil,
    someBytes: [UInt8]? = nil,
    level: Level? = nil
  ) {
    self.aBool = aBool
    self.anInt32 = anInt32
    self.anInt64 = anInt64
    self.aUint32 = aUint32
    self.aUint64 = aUint64
    self.aSint32 = aSint32
    self.aSint64 = aSint64
    self.aFixed32 = aFixed32
    self.aFixed64 = aFixed64
    self.anSfixed32 = anSfixed32
    self.anSfixed64 = anSfixed64
    self.aFloat = aFloat
    self.aDouble = aDouble
    self.aString = aString
    self.someBytes = someBytes
    self.level = level
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct RepeatedScalars: AfterleafMessage {
  public var bools: [Bool] = []
  public var int32s: [Int32] = []
  public var int64s: [Int64] = []
  public var uint32s: [UInt32] = []
  public var uint64s: [UInt64] = []
  public var sint32s: [Int32] = []
  public var sint64s: [Int64] = []
  public var fixed32s: [UInt32] = []
  public var fixed64s: [UInt64] = []
  public var sfixed32s: [Int32] = []
  public var sfixed64s: [Int64] = []
  public var floats: [Float] = []
  public var doubles: [Double] = []
  public var strings: [String] = []
  public var byteStrings: [[UInt8]] = []
  public var levels: [Level] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    bools: [Bool] = [],
    int32s: [Int32] = [],
    int64s: [Int64] = [],
    uint32s: [UInt32] = [],
    uint64s: [UInt64] = [],
    sint32s: [Int32] = [],
    sint64s: [Int64] = [],
    fixed32s: [UInt32] = [],
    fixed64s: [UInt64] = [],
    sfixed32s: [Int32] = [],
    sfixed64s: [Int64] = [],
    floats: [Float] = [],
    doubles: [Double] = [],
    strings: [String] = [],
    byteStrings: [[UInt8]] = [],
    levels: [Level] = []
  ) {
    self.bools = bools
    self.int32s = int32s
    self.int64s = int64s
    self.uint32s = uint32s
    self.uint64s = uint64s
    self.sint32s = sint32s
    self.sint64s = sint64s
    self.fixed32s = fixed32s
    self.fixed64s = fixed64s
    self.sfixed32s = sfixed32s
    self.sfixed64s = sfixed64s
    self.floats = floats
    self.doubles = doubles
    self.strings = strings
    self.byteStrings = byteStrings
    self.levels = levels
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Members of a oneof with another field between them, and the largest number.
public struct Choice: AfterleafMessage {
  public struct Leaf: AfterleafMessage {
    public var first: Int32?
    public var list: [Int32] = []

    /// A message in which nothing is set.
    public init() {}

    /// A message of these fields; the others are not set.
    public init(
      first: Int32? = nil,
      list: [Int32] = []
    ) {
      self.first = first
      self.list = list
    }

    public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
      self = try Self.decoded(from: bytes)
    }

    public func serialized() -> [UInt8] { encoded() }
  }

  /// What ``pick`` can be.
  public enum Pick: Hashable, Sendable {
    case flag(Bool)
    case number(Int64)
    case text(String)
    case leaf(Choice.Leaf)
    case level(Level)
  }

  /// At most one of the cases of ``Pick``.
  public var pick: Pick?
  public var between: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    pick: Pick? = nil,
    between: Int32 = 0
  ) {
    self.pick = pick
    self.between = between
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A message inside itself, in every way that is possible.
public struct Tree: AfterleafMessage {
  /// What ``other`` can be.
  public indirect enum Other: Hashable, Sendable {
    case twin(Tree)
    case detour(Detour)
  }

  public var label: String = ""
  public var next: Tree? {
    get { storedNext.first }
    set { storedNext = newValue.map { [$0] } ?? [] }
  }
  private var storedNext: [Tree] = []
  public var children: [Tree] = []
  /// At most one of the cases of ``Other``.
  public var other: Other?
  public var choice: Choice?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    label: String = "",
    next: Tree? = nil,
    children: [Tree] = [],
    other: Other? = nil,
    choice: Choice? = nil
  ) {
    self.label = label
    self.next = next
    self.children = children
    self.other = other
    self.choice = choice
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// On the way from Tree to Tree.
public struct Detour: AfterleafMessage {
  public var back: Tree? {
    get { storedBack.first }
    set { storedBack = newValue.map { [$0] } ?? [] }
  }
  private var storedBack: [Tree] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    back: Tree? = nil
  ) {
    self.back = back
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Names that Swift has other plans for.
public struct Keywords: AfterleafMessage {
  public struct Nothing: AfterleafMessage {
    /// A message in which nothing is set.
    public init() {}

    public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
      self = try Self.decoded(from: bytes)
    }

    public func serialized() -> [UInt8] { encoded() }
  }

  /// What ``switch`` can be.
  public enum Switch: Hashable, Sendable {
    case `case`(Int32)
    case `let`(Keywords.Nothing)
  }

  public var `class`: String = ""
  public var `is`: Bool = false
  public var `default`: Int32 = 0
  public var `protocol`: [Int32] = []
  /// At most one of the cases of ``Switch``.
  public var `switch`: Switch?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    `class`: String = "",
    `is`: Bool = false,
    `default`: Int32 = 0,
    `protocol`: [Int32] = [],
    `switch`: Switch? = nil
  ) {
    self.class = `class`
    self.is = `is`
    self.default = `default`
    self.protocol = `protocol`
    self.switch = `switch`
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Scalars: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: BoolWire.self, into: &self.aBool)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.anInt32)
    case 3:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.anInt64)
    case 4:
      try reader.read(field, as: IntegerWire<UInt32>.self, into: &self.aUint32)
    case 5:
      try reader.read(field, as: IntegerWire<UInt64>.self, into: &self.aUint64)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.aSint32)
    case 7:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.aSint64)
    case 8:
      try reader.read(field, as: FixedWire<UInt32>.self, into: &self.aFixed32)
    case 9:
      try reader.read(field, as: FixedWire<UInt64>.self, into: &self.aFixed64)
    case 10:
      try reader.read(field, as: FixedWire<Int32>.self, into: &self.anSfixed32)
    case 11:
      try reader.read(field, as: FixedWire<Int64>.self, into: &self.anSfixed64)
    case 12:
      try reader.read(field, as: FloatWire.self, into: &self.aFloat)
    case 13:
      try reader.read(field, as: DoubleWire.self, into: &self.aDouble)
    case 14:
      try reader.read(field, as: StringWire.self, into: &self.aString)
    case 15:
      try reader.read(field, as: BytesWire.self, into: &self.someBytes)
    case 16:
      try reader.read(field, as: EnumWire<Level>.self, into: &self.level)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: BoolWire.self, self.aBool)
    writer.write(2, as: IntegerWire<Int32>.self, self.anInt32)
    writer.write(3, as: IntegerWire<Int64>.self, self.anInt64)
    writer.write(4, as: IntegerWire<UInt32>.self, self.aUint32)
    writer.write(5, as: IntegerWire<UInt64>.self, self.aUint64)
    writer.write(6, as: ZigZagWire<Int32>.self, self.aSint32)
    writer.write(7, as: ZigZagWire<Int64>.self, self.aSint64)
    writer.write(8, as: FixedWire<UInt32>.self, self.aFixed32)
    writer.write(9, as: FixedWire<UInt64>.self, self.aFixed64)
    writer.write(10, as: FixedWire<Int32>.self, self.anSfixed32)
    writer.write(11, as: FixedWire<Int64>.self, self.anSfixed64)
    writer.write(12, as: FloatWire.self, self.aFloat)
    writer.write(13, as: DoubleWire.self, self.aDouble)
    writer.write(14, as: StringWire.self, self.aString)
    writer.write(15, as: BytesWire.self, self.someBytes)
    writer.write(16, as: EnumWire<Level>.self, self.level)
  }
}

extension OptionalScalars: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: BoolWire.self, into: &self.aBool)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.anInt32)
    case 3:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.anInt64)
    case 4:
      try reader.read(field, as: IntegerWire<UInt32>.self, into: &self.aUint32)
    case 5:
      try reader.read(field, as: IntegerWire<UInt64>.self, into: &self.aUint64)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.aSint32)
    case 7:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.aSint64)
    case 8:
      try reader.read(field, as: FixedWire<UInt32>.self, into: &self.aFixed32)
    case 9:
      try reader.read(field, as: FixedWire<UInt64>.self, into: &self.aFixed64)
    case 10:
      try reader.read(field, as: FixedWire<Int32>.self, into: &self.anSfixed32)
    case 11:
      try reader.read(field, as: FixedWire<Int64>.self, into: &self.anSfixed64)
    case 12:
      try reader.read(field, as: FloatWire.self, into: &self.aFloat)
    case 13:
      try reader.read(field, as: DoubleWire.self, into: &self.aDouble)
    case 14:
      try reader.read(field, as: StringWire.self, into: &self.aString)
    case 15:
      try reader.read(field, as: BytesWire.self, into: &self.someBytes)
    case 16:
      try reader.read(field, as: EnumWire<Level>.self, into: &self.level)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: BoolWire.self, self.aBool)
    writer.write(2, as: IntegerWire<Int32>.self, self.anInt32)
    writer.write(3, as: IntegerWire<Int64>.self, self.anInt64)
    writer.write(4, as: IntegerWire<UInt32>.self, self.aUint32)
    writer.write(5, as: IntegerWire<UInt64>.self, self.aUint64)
    writer.write(6, as: ZigZagWire<Int32>.self, self.aSint32)
    writer.write(7, as: ZigZagWire<Int64>.self, self.aSint64)
    writer.write(8, as: FixedWire<UInt32>.self, self.aFixed32)
    writer.write(9, as: FixedWire<UInt64>.self, self.aFixed64)
    writer.write(10, as: FixedWire<Int32>.self, self.anSfixed32)
    writer.write(11, as: FixedWire<Int64>.self, self.anSfixed64)
    writer.write(12, as: FloatWire.self, self.aFloat)
    writer.write(13, as: DoubleWire.self, self.aDouble)
    writer.write(14, as: StringWire.self, self.aString)
    writer.write(15, as: BytesWire.self, self.someBytes)
    writer.write(16, as: EnumWire<Level>.self, self.level)
  }
}

extension RepeatedScalars: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: BoolWire.self, into: &self.bools)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.int32s)
    case 3:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.int64s)
    case 4:
      try reader.read(field, as: IntegerWire<UInt32>.self, into: &self.uint32s)
    case 5:
      try reader.read(field, as: IntegerWire<UInt64>.self, into: &self.uint64s)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.sint32s)
    case 7:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.sint64s)
    case 8:
      try reader.read(field, as: FixedWire<UInt32>.self, into: &self.fixed32s)
    case 9:
      try reader.read(field, as: FixedWire<UInt64>.self, into: &self.fixed64s)
    case 10:
      try reader.read(field, as: FixedWire<Int32>.self, into: &self.sfixed32s)
    case 11:
      try reader.read(field, as: FixedWire<Int64>.self, into: &self.sfixed64s)
    case 12:
      try reader.read(field, as: FloatWire.self, into: &self.floats)
    case 13:
      try reader.read(field, as: DoubleWire.self, into: &self.doubles)
    case 14:
      try reader.read(field, as: StringWire.self, into: &self.strings)
    case 15:
      try reader.read(field, as: BytesWire.self, into: &self.byteStrings)
    case 16:
      try reader.read(field, as: EnumWire<Level>.self, into: &self.levels)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: BoolWire.self, self.bools)
    writer.write(2, as: IntegerWire<Int32>.self, self.int32s)
    writer.write(3, as: IntegerWire<Int64>.self, self.int64s)
    writer.write(4, as: IntegerWire<UInt32>.self, self.uint32s)
    writer.write(5, as: IntegerWire<UInt64>.self, self.uint64s)
    writer.write(6, as: ZigZagWire<Int32>.self, self.sint32s)
    writer.write(7, as: ZigZagWire<Int64>.self, self.sint64s)
    writer.write(8, as: FixedWire<UInt32>.self, self.fixed32s)
    writer.write(9, as: FixedWire<UInt64>.self, self.fixed64s)
    writer.write(10, as: FixedWire<Int32>.self, self.sfixed32s)
    writer.write(11, as: FixedWire<Int64>.self, self.sfixed64s)
    writer.write(12, as: FloatWire.self, self.floats)
    writer.write(13, as: DoubleWire.self, self.doubles)
    writer.write(14, as: StringWire.self, self.strings)
    writer.write(15, as: BytesWire.self, self.byteStrings)
    writer.write(16, as: EnumWire<Level>.self, self.levels)
  }
}

extension Choice: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      if let value = try reader.read(field, as: BoolWire.self) { self.pick = .flag(value) }
    case 3:
      if let value = try reader.read(field, as: ZigZagWire<Int64>.self) { self.pick = .number(value) }
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.between)
    case 5:
      if let value = try reader.read(field, as: StringWire.self) { self.pick = .text(value) }
    case 7:
      var earlier: Choice.Leaf?
      if case .leaf(let value)? = self.pick { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.pick = .leaf(value) }
    case 536870911:
      if let value = try reader.read(field, as: EnumWire<Level>.self) { self.pick = .level(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    if case .flag(let value)? = self.pick { writer.writePresent(1, as: BoolWire.self, value) }
    if case .number(let value)? = self.pick { writer.writePresent(3, as: ZigZagWire<Int64>.self, value) }
    writer.write(4, as: IntegerWire<Int32>.self, self.between)
    if case .text(let value)? = self.pick { writer.writePresent(5, as: StringWire.self, value) }
    if case .leaf(let value)? = self.pick { writer.write(7, value) }
    if case .level(let value)? = self.pick { writer.writePresent(536870911, as: EnumWire<Level>.self, value) }
  }
}

extension Choice.Leaf: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.first)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.list)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.first)
    writer.write(2, as: IntegerWire<Int32>.self, self.list)
  }
}

extension Tree: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.label)
    case 2:
      try reader.read(field, into: &self.next)
    case 3:
      try reader.read(field, into: &self.children)
    case 4:
      var earlier: Tree?
      if case .twin(let value)? = self.other { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.other = .twin(value) }
    case 5:
      var earlier: Detour?
      if case .detour(let value)? = self.other { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.other = .detour(value) }
    case 6:
      try reader.read(field, into: &self.choice)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.label)
    writer.write(2, self.next)
    writer.write(3, self.children)
    if case .twin(let value)? = self.other { writer.write(4, value) }
    if case .detour(let value)? = self.other { writer.write(5, value) }
    writer.write(6, self.choice)
  }
}

extension Detour: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.back)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.back)
  }
}

extension Keywords: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.class)
    case 2:
      try reader.read(field, as: BoolWire.self, into: &self.is)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.default)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.protocol)
    case 5:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.switch = .case(value) }
    case 6:
      var earlier: Keywords.Nothing?
      if case .let(let value)? = self.switch { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.switch = .let(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.class)
    writer.write(2, as: BoolWire.self, self.is)
    writer.write(3, as: IntegerWire<Int32>.self, self.default)
    writer.write(4, as: IntegerWire<Int32>.self, self.protocol)
    if case .case(let value)? = self.switch { writer.writePresent(5, as: IntegerWire<Int32>.self, value) }
    if case .let(let value)? = self.switch { writer.write(6, value) }
  }
}

extension Keywords.Nothing: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    try reader.skip(field)
  }

  package func encode(to writer: inout WireWriter) {
  }
}
