/// A request, a reply, or a part of one.
///
/// All messages are values: copy, compare, hash and hand them between threads as
/// you like. What a field means, its unit, and what its absence means stands at
/// the field.
///
/// An optional property is `nil` where nothing was said. A property that is not
/// optional has its proto3 default (`0`, `""`, `false`, `[]`, or the first case
/// of the enumeration) until it is set.
public protocol AfterleafMessage: Hashable, Sendable, CustomStringConvertible {
  /// A message in which nothing is set.
  init()

  /// Reads a message from the Protocol Buffers wire format.
  ///
  /// Fields that this version does not know are skipped. The bytes may be a
  /// `[UInt8]`, a `Data`, or any other sequence of bytes.
  ///
  /// - Throws: ``WireError`` when the bytes are not such a message.
  init(serialized bytes: some Sequence<UInt8>) throws(WireError)

  /// The message in the Protocol Buffers wire format.
  ///
  /// The same message always gives the same bytes, and they are those that the
  /// deterministic serialisation of Protocol Buffers gives in C++.
  func serialized() -> [UInt8]
}

extension AfterleafMessage {
  /// The fields that differ from an empty message, for logs and debuggers. Mind
  /// that these may be answers of a person.
  public var description: String {
    let unset = Mirror(reflecting: Self()).children
    let fields = zip(Mirror(reflecting: self).children, unset).compactMap {
      field, unset -> String? in
      guard field.value as? AnyHashable != unset.value as? AnyHashable else {
        return nil
      }
      return "\(field.label ?? ""): \(Self.shown(field.value))"
    }
    return "\(Self.self)(\(fields.joined(separator: ", ")))"
  }

  private static func shown(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let wrapped = mirror.children.first {
      return shown(wrapped.value)
    }
    return value is String ? String(reflecting: value) : "\(value)"
  }
}

/// A closed choice that a later version may add cases to.
///
/// A number without a case in this version is kept as `unrecognized`, so that
/// nothing is lost when a message is passed on.
public protocol OpenEnum: RawRepresentable<Int32>, Hashable, Sendable {
  /// The case of that number.
  init(rawValue: Int32)
}
