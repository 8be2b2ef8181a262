// Made from afterleaf/v1/index.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// Points added up over several inputs, with honest bounds where some are
/// missing: the lower bound gives a missing component 0, the upper bound its
/// maximum. The band is taken from the upper bound, so only that is a guarantee.
public struct Index: AfterleafMessage {
  /// For example "DRI".
  public var id: String = ""
  /// Text id. Absent: "index.\<id>".
  public var title: String = ""
  public var components: [IndexComponent] = []
  /// Points taken off both bounds (never below 0) when `discountWhen` is
  /// certain.
  public var discountWhen: Condition?
  public var discount: Int32 = 0
  /// Lowest first; together they cover 0 to the largest possible sum.
  public var bands: [IndexBand] = []
  /// When certain, the band is `overrideBand` whatever the points.
  public var overrideWhen: Condition?
  public var overrideBand: String = ""
  /// Flag shown while a component is missing, for example "DRI_INCOMPLETE".
  public var incompleteFlag: String = ""
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    components: [IndexComponent] = [],
    discountWhen: Condition? = nil,
    discount: Int32 = 0,
    bands: [IndexBand] = [],
    overrideWhen: Condition? = nil,
    overrideBand: String = "",
    incompleteFlag: String = "",
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.title = title
    self.components = components
    self.discountWhen = discountWhen
    self.discount = discount
    self.bands = bands
    self.overrideWhen = overrideWhen
    self.overrideBand = overrideBand
    self.incompleteFlag = incompleteFlag
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct IndexComponent: AfterleafMessage {
  /// The input that is scored.
  public var input: String = ""
  /// For numbers: the points of the last cut whose `from` is not above the
  /// value; below the first cut 0.
  public var cuts: [Cut] = []
  /// For enumerations and yes/no: points by value. A value that is not listed
  /// counts as missing.
  public var values: [EnumPoints] = []
  /// What a missing component adds to the upper bound.
  public var maxPoints: Int32 = 0
  /// When certain, the component does not apply, and then counts as missing.
  public var notApplicableWhen: Condition?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    input: String = "",
    cuts: [Cut] = [],
    values: [EnumPoints] = [],
    maxPoints: Int32 = 0,
    notApplicableWhen: Condition? = nil
  ) {
    self.input = input
    self.cuts = cuts
    self.values = values
    self.maxPoints = maxPoints
    self.notApplicableWhen = notApplicableWhen
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Cut: AfterleafMessage {
  public var from: Int32 = 0
  public var points: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    from: Int32 = 0,
    points: Int32 = 0
  ) {
    self.from = from
    self.points = points
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct EnumPoints: AfterleafMessage {
  public var value: String = ""
  public var points: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    value: String = "",
    points: Int32 = 0
  ) {
    self.value = value
    self.points = points
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct IndexBand: AfterleafMessage {
  /// For example "HIGH".
  public var id: String = ""
  public var from: Int32 = 0
  public var to: Int32 = 0
  /// Flag shown for this band, for example "DEPENDENCE_RISK_HIGH".
  public var flag: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    from: Int32 = 0,
    to: Int32 = 0,
    flag: String = ""
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.flag = flag
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Index: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, into: &self.components)
    case 4:
      try reader.read(field, into: &self.discountWhen)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.discount)
    case 6:
      try reader.read(field, into: &self.bands)
    case 7:
      try reader.read(field, into: &self.overrideWhen)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.overrideBand)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.incompleteFlag)
    case 10:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, self.components)
    writer.write(4, self.discountWhen)
    writer.write(5, as: IntegerWire<Int32>.self, self.discount)
    writer.write(6, self.bands)
    writer.write(7, self.overrideWhen)
    writer.write(8, as: StringWire.self, self.overrideBand)
    writer.write(9, as: StringWire.self, self.incompleteFlag)
    writer.write(10, self.evidence)
  }
}

extension IndexComponent: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.input)
    case 2:
      try reader.read(field, into: &self.cuts)
    case 3:
      try reader.read(field, into: &self.values)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.maxPoints)
    case 5:
      try reader.read(field, into: &self.notApplicableWhen)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.input)
    writer.write(2, self.cuts)
    writer.write(3, self.values)
    writer.write(4, as: IntegerWire<Int32>.self, self.maxPoints)
    writer.write(5, self.notApplicableWhen)
  }
}

extension Cut: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.from)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.points)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.from)
    writer.write(2, as: IntegerWire<Int32>.self, self.points)
  }
}

extension EnumPoints: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.value)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.points)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.value)
    writer.write(2, as: IntegerWire<Int32>.self, self.points)
  }
}

extension IndexBand: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.from)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.to)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: ZigZagWire<Int32>.self, self.from)
    writer.write(3, as: ZigZagWire<Int32>.self, self.to)
    writer.write(4, as: StringWire.self, self.flag)
  }
}
