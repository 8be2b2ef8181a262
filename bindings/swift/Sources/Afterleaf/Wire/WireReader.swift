/// How the value of a field is laid out.
package enum WireType: UInt8 {
  case varint = 0
  case fixed64 = 1
  case lengthDelimited = 2
  case startGroup = 3
  case endGroup = 4
  case fixed32 = 5
}

/// The head of a field: its value follows.
package struct WireField {
  package let number: Int
  let type: WireType
}

/// Walks serialised bytes. Nothing is read that was not first seen to be there,
/// so that no bytes can trap.
package struct WireReader {
  private let bytes: [UInt8]
  private var position = 0
  /// Where the message, or packed list, that is being read ends.
  private var end: Int
  private var nesting = 1

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// The next field of the message, or nil at its end.
  mutating func nextField() throws(WireError) -> WireField? {
    guard position < end else { return nil }
    let tag = try varint()
    guard tag <= UInt32.max, let type = WireType(rawValue: UInt8(tag & 7)),
      tag >> 3 != 0
    else { throw error(.malformedTag) }
    return WireField(number: Int(tag >> 3), type: type)
  }

  /// Passes over a field that is not known, or whose wire type is not the
  /// expected one, which Protocol Buffers treats alike.
  package mutating func skip(_ field: WireField) throws(WireError) {
    switch field.type {
    case .varint: _ = try varint()
    case .fixed64: _ = try advance(8)
    case .fixed32: _ = try advance(4)
    case .lengthDelimited: _ = try advance(length())
    case .endGroup: throw error(.unmatchedGroup)
    case .startGroup:
      try descend()
      while true {
        guard let inner = try nextField() else { throw error(.unmatchedGroup) }
        if inner.type == .endGroup {
          guard inner.number == field.number else {
            throw error(.unmatchedGroup)
          }
          break
        }
        try skip(inner)
      }
      nesting -= 1
    }
  }

  // MARK: Fields of scalars

  package mutating func read<S: WireScalar>(
    _ field: WireField, as scalar: S.Type, into value: inout S.Value
  ) throws(WireError) {
    if let read = try read(field, as: scalar) { value = read }
  }

  package mutating func read<S: WireScalar>(
    _ field: WireField, as scalar: S.Type, into value: inout S.Value?
  ) throws(WireError) {
    if let read = try read(field, as: scalar) { value = read }
  }

  /// One more element, or as many as are packed into one field.
  package mutating func read<S: WireScalar>(
    _ field: WireField, as scalar: S.Type, into values: inout [S.Value]
  ) throws(WireError) {
    guard field.type == .lengthDelimited, S.wireType != .lengthDelimited else {
      if let read = try read(field, as: scalar) { values.append(read) }
      return
    }
    let outer = try narrow()
    while position < end { values.append(try S.read(from: &self)) }
    end = outer
  }

  /// The value of a member of a oneof; nil if the field had to be skipped.
  package mutating func read<S: WireScalar>(
    _ field: WireField, as scalar: S.Type
  ) throws(WireError) -> S.Value? {
    guard field.type == S.wireType else {
      try skip(field)
      return nil
    }
    return try S.read(from: &self)
  }

  // MARK: Fields of messages

  /// A message that occurs twice is one, merged.
  package mutating func read<M: WireMessage>(
    _ field: WireField, into message: inout M?
  ) throws(WireError) {
    if let read = try read(field, mergedInto: message) { message = read }
  }

  package mutating func read<M: WireMessage>(
    _ field: WireField, into messages: inout [M]
  ) throws(WireError) {
    if let read = try read(field, mergedInto: M?.none) { messages.append(read) }
  }

  /// The value of a member of a oneof; nil if the field had to be skipped.
  package mutating func read<M: WireMessage>(
    _ field: WireField, mergedInto earlier: M?
  ) throws(WireError) -> M? {
    guard field.type == .lengthDelimited else {
      try skip(field)
      return nil
    }
    var message = earlier ?? M()
    let outer = try narrow()
    try descend()
    try message.merge(from: &self)
    nesting -= 1
    end = outer
    return message
  }

  // MARK: Values

  mutating func varint() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard position < end else { throw error(.truncated) }
      let byte = bytes[position]
      position += 1
      let bits = UInt64(byte & 0x7f)
      // Of the tenth byte one bit is left.
      guard shift < 63 || bits <= 1 else { throw error(.malformedNumber) }
      value |= bits << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    throw error(.malformedNumber)
  }

  /// An integer of as many bytes as `Bits` has, the lowest first.
  mutating func littleEndian<Bits: FixedWidthInteger & UnsignedInteger>(
    _: Bits.Type
  ) throws(WireError) -> Bits {
    let range = try advance(Bits.bitWidth / 8)
    return bytes[range].reversed().reduce(0) { $0 << 8 | Bits($1) }
  }

  mutating func byteString() throws(WireError) -> [UInt8] {
    Array(bytes[try advance(length())])
  }

  mutating func string() throws(WireError) -> String {
    let range = try advance(length())
    let string = String(decoding: bytes[range], as: UTF8.self)
    // What is not UTF-8 was replaced, and then the bytes differ.
    guard string.utf8.elementsEqual(bytes[range]) else {
      throw error(.invalidUTF8)
    }
    return string
  }

  // MARK: Bounds

  private mutating func length() throws(WireError) -> Int {
    guard let length = Int(exactly: try varint()) else {
      throw error(.truncated)
    }
    return length
  }

  /// The range of the next `count` bytes, which are then behind the reader.
  private mutating func advance(_ count: Int) throws(WireError) -> Range<Int> {
    guard count <= end - position else { throw error(.truncated) }
    let start = position
    position += count
    return start..<position
  }

  /// Ends the reading where the value of a length-delimited field ends. Returns
  /// the end before.
  private mutating func narrow() throws(WireError) -> Int {
    let length = try length()
    guard length <= end - position else { throw error(.truncated) }
    let outer = end
    end = position + length
    return outer
  }

  private mutating func descend() throws(WireError) {
    nesting += 1
    guard nesting <= WireError.maximumNesting else { throw error(.tooDeep) }
  }

  private func error(_ reason: WireError.Reason) -> WireError {
    WireError(reason: reason, offset: position)
  }
}
