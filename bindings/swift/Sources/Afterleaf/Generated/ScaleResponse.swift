// Made from afterleaf/v1/scale_response.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// Answers to one scale: items (packed or by id), or a stated total with its
/// source, or for a screen its stated result. Items win over a stated total;
/// where they disagree the reply has an issue.
public struct ScaleResponse: AfterleafMessage {
  /// Scale id, for example "PHQ9".
  public var scale: String = ""
  /// Answers in the order of the items; -1 marks a missing one. Shorter lists
  /// leave the rest missing.
  public var answers: [Int32] = []
  /// Answers by item id, instead of or beside `answers`.
  public var items: [ItemAnswer] = []
  /// A total that was computed elsewhere.
  public var total: Int32?
  /// Unit of `total`, one of the scale's other units such as "vas_mm". Empty: the
  /// scale's own.
  public var unit: String = ""
  /// Where the total or result comes from, for example "clinic visit". Shown
  /// back, never interpreted.
  public var source: String = ""
  /// For a SCREEN scale: "clear", "yes_any" or "unknown".
  public var result: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    answers: [Int32] = [],
    items: [ItemAnswer] = [],
    total: Int32? = nil,
    unit: String = "",
    source: String = "",
    result: String = ""
  ) {
    self.scale = scale
    self.answers = answers
    self.items = items
    self.total = total
    self.unit = unit
    self.source = source
    self.result = result
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ItemAnswer: AfterleafMessage {
  /// Item id, for example "p9".
  public var item: String = ""
  public var value: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    item: String = "",
    value: Int32 = 0
  ) {
    self.item = item
    self.value = value
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension ScaleResponse: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.answers)
    case 3:
      try reader.read(field, into: &self.items)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.total)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.source)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.result)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: ZigZagWire<Int32>.self, self.answers)
    writer.write(3, self.items)
    writer.write(4, as: ZigZagWire<Int32>.self, self.total)
    writer.write(5, as: StringWire.self, self.unit)
    writer.write(6, as: StringWire.self, self.source)
    writer.write(7, as: StringWire.self, self.result)
  }
}

extension ItemAnswer: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.item)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.item)
    writer.write(2, as: ZigZagWire<Int32>.self, self.value)
  }
}
