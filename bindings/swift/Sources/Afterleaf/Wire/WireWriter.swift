/// Serialises messages as Protocol Buffers does: fields by number, what has its
/// default left out, numbers of a list packed into one field.
package struct WireWriter {
  private(set) var bytes: [UInt8] = []

  package init() {}

  // MARK: Fields of scalars

  /// A field whose default stands for absence.
  package mutating func write<S: WireScalar>(
    _ number: Int, as scalar: S.Type, _ value: S.Value
  ) {
    if !S.isDefault(value) { writePresent(number, as: scalar, value) }
  }

  /// A field that may be absent, and otherwise is written whatever it holds.
  package mutating func write<S: WireScalar>(
    _ number: Int, as scalar: S.Type, _ value: S.Value?
  ) {
    if let value { writePresent(number, as: scalar, value) }
  }

  package mutating func write<S: WireScalar>(
    _ number: Int, as scalar: S.Type, _ values: [S.Value]
  ) {
    if S.wireType == .lengthDelimited {
      for value in values { writePresent(number, as: scalar, value) }
    } else if !values.isEmpty {
      var list = WireWriter()
      for value in values { S.write(value, to: &list) }
      tag(number, .lengthDelimited)
      byteString(list.bytes)
    }
  }

  /// The member of a oneof that is set, whatever it holds.
  package mutating func writePresent<S: WireScalar>(
    _ number: Int, as scalar: S.Type, _ value: S.Value
  ) {
    tag(number, S.wireType)
    S.write(value, to: &self)
  }

  // MARK: Fields of messages

  package mutating func write(_ number: Int, _ message: (some WireMessage)?) {
    guard let message else { return }
    var inner = WireWriter()
    message.encode(to: &inner)
    tag(number, .lengthDelimited)
    byteString(inner.bytes)
  }

  package mutating func write(_ number: Int, _ messages: [some WireMessage]) {
    for message in messages { write(number, message) }
  }

  // MARK: Values

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The bytes of an integer, the lowest first.
  mutating func littleEndian<Bits: FixedWidthInteger & UnsignedInteger>(
    _ value: Bits
  ) {
    for shift in stride(from: 0, to: Bits.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Bits(shift)))
    }
  }

  mutating func byteString(_ value: some Collection<UInt8>) {
    varint(UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  private mutating func tag(_ number: Int, _ type: WireType) {
    varint(UInt64(number) << 3 | UInt64(type.rawValue))
  }
}
