/// What the generated part of a message adds to it: how its fields are read and
/// written.
package protocol WireMessage: AfterleafMessage {
  /// Reads the value of one field, or skips it if its number is not known.
  mutating func decode(_ field: WireField, from reader: inout WireReader)
    throws(WireError)

  /// Writes all fields in the order of their numbers.
  func encode(to writer: inout WireWriter)
}

extension WireMessage {
  /// Reads up to the end that the reader has.
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      try decode(field, from: &reader)
    }
  }

  package static func decoded(from bytes: some Sequence<UInt8>)
    throws(WireError) -> Self
  {
    var message = Self()
    var reader = WireReader(Array(bytes))
    try message.merge(from: &reader)
    return message
  }

  package func encoded() -> [UInt8] {
    var writer = WireWriter()
    encode(to: &writer)
    return writer.bytes
  }
}
