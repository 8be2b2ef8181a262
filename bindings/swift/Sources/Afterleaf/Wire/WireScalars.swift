/// One of the scalar types of Protocol Buffers: how its values are laid out.
/// Several share a Swift type, such as `int32` and `sint32`.
package protocol WireScalar {
  associatedtype Value

  static var wireType: WireType { get }
  static func read(from reader: inout WireReader) throws(WireError) -> Value
  static func write(_ value: Value, to writer: inout WireWriter)
  /// Whether a field without presence leaves the value out.
  static func isDefault(_ value: Value) -> Bool
}

// MARK: Numbers of variable length

/// A scalar that is a varint: how its values become 64 bits. Bits that do not
/// fit the type are dropped, as Protocol Buffers does.
package protocol VarintScalar: WireScalar where Value: Equatable {
  static func value(of bits: UInt64) -> Value
  static func bits(of value: Value) -> UInt64
}

extension VarintScalar {
  package static var wireType: WireType { .varint }

  package static func read(from reader: inout WireReader) throws(WireError)
    -> Value
  {
    value(of: try reader.varint())
  }

  package static func write(_ value: Value, to writer: inout WireWriter) {
    writer.varint(bits(of: value))
  }

  package static func isDefault(_ value: Value) -> Bool { bits(of: value) == 0 }
}

package enum BoolWire: VarintScalar {
  package typealias Value = Bool

  package static func value(of bits: UInt64) -> Bool { bits != 0 }
  package static func bits(of value: Bool) -> UInt64 { value ? 1 : 0 }
}

/// `int32`, `int64`, `uint32` and `uint64`.
package enum IntegerWire<Value: FixedWidthInteger>: VarintScalar {
  package static func value(of bits: UInt64) -> Value {
    Value(truncatingIfNeeded: bits)
  }
  package static func bits(of value: Value) -> UInt64 {
    UInt64(truncatingIfNeeded: value)
  }
}

/// `sint32` and `sint64`: small numbers of either sign are short.
package enum ZigZagWire<Value: FixedWidthInteger & SignedInteger>: VarintScalar
{
  package static func value(of bits: UInt64) -> Value {
    let unsigned = Value.Magnitude(truncatingIfNeeded: bits)
    return Value(truncatingIfNeeded: unsigned >> 1)
      ^ -Value(truncatingIfNeeded: unsigned & 1)
  }
  package static func bits(of value: Value) -> UInt64 {
    let zigZag = value << 1 ^ value >> (Value.bitWidth - 1)
    return UInt64(Value.Magnitude(truncatingIfNeeded: zigZag))
  }
}

package enum EnumWire<Value: OpenEnum>: VarintScalar {
  package static func value(of bits: UInt64) -> Value {
    Value(rawValue: Int32(truncatingIfNeeded: bits))
  }
  package static func bits(of value: Value) -> UInt64 {
    UInt64(truncatingIfNeeded: value.rawValue)
  }
}

// MARK: Numbers of 4 and 8 bytes

/// A scalar of fixed length: how its values become bits.
package protocol FixedScalar: WireScalar {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger

  static func value(of bits: Bits) -> Value
  static func bits(of value: Value) -> Bits
}

extension FixedScalar {
  package static var wireType: WireType {
    Bits.bitWidth == 64 ? .fixed64 : .fixed32
  }

  package static func read(from reader: inout WireReader) throws(WireError)
    -> Value
  {
    value(of: try reader.littleEndian(Bits.self))
  }

  package static func write(_ value: Value, to writer: inout WireWriter) {
    writer.littleEndian(bits(of: value))
  }

  /// By its bits: -0.0 is no default.
  package static func isDefault(_ value: Value) -> Bool { bits(of: value) == 0 }
}

/// `fixed32`, `fixed64`, `sfixed32` and `sfixed64`.
package enum FixedWire<Value: FixedWidthInteger>: FixedScalar
where Value.Magnitude: FixedWidthInteger {
  package static func value(of bits: Value.Magnitude) -> Value {
    Value(truncatingIfNeeded: bits)
  }
  package static func bits(of value: Value) -> Value.Magnitude {
    Value.Magnitude(truncatingIfNeeded: value)
  }
}

package enum FloatWire: FixedScalar {
  package typealias Value = Float

  package static func value(of bits: UInt32) -> Float {
    Float(bitPattern: bits)
  }
  package static func bits(of value: Float) -> UInt32 { value.bitPattern }
}

package enum DoubleWire: FixedScalar {
  package typealias Value = Double

  package static func value(of bits: UInt64) -> Double {
    Double(bitPattern: bits)
  }
  package static func bits(of value: Double) -> UInt64 { value.bitPattern }
}

// MARK: Bytes with their length

package enum StringWire: WireScalar {
  package typealias Value = String

  package static var wireType: WireType { .lengthDelimited }

  package static func read(from reader: inout WireReader) throws(WireError)
    -> String
  {
    try reader.string()
  }

  package static func write(_ value: String, to writer: inout WireWriter) {
    writer.byteString(value.utf8)
  }

  package static func isDefault(_ value: String) -> Bool { value.isEmpty }
}

package enum BytesWire: WireScalar {
  package typealias Value = [UInt8]

  package static var wireType: WireType { .lengthDelimited }

  package static func read(from reader: inout WireReader) throws(WireError)
    -> [UInt8]
  {
    try reader.byteString()
  }

  package static func write(_ value: [UInt8], to writer: inout WireWriter) {
    writer.byteString(value)
  }

  package static func isDefault(_ value: [UInt8]) -> Bool { value.isEmpty }
}
