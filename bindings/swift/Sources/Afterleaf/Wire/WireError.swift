/// Why bytes are not a message.
public struct WireError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the bytes.
  public enum Reason: Hashable, Sendable {
    /// They end inside a field, or a length reaches past their end.
    case truncated
    /// A number is longer than 10 bytes or does not fit 64 bits.
    case malformedNumber
    /// A field has the number 0, a number too large, or a wire type that does
    /// not exist.
    case malformedTag
    /// A group ends that did not begin, or the other way round.
    case unmatchedGroup
    /// A string is not UTF-8.
    case invalidUTF8
    /// More than ``WireError/maximumNesting`` messages inside one another.
    case tooDeep
  }

  /// How many messages may stand inside one another, the outermost included.
  public static let maximumNesting = 64

  /// What is wrong.
  public let reason: Reason
  /// How many bytes were read before it was noticed.
  public let offset: Int

  /// One line for developers.
  public var description: String {
    let what =
      switch reason {
      case .truncated: "the bytes end inside a field"
      case .malformedNumber: "a number does not fit 64 bits"
      case .malformedTag: "no field can begin like this"
      case .unmatchedGroup: "a group without its beginning or end"
      case .invalidUTF8: "a string is not UTF-8"
      case .tooDeep:
        "more than \(Self.maximumNesting) messages inside one another"
      }
    return "not the message expected, at byte \(offset): \(what)"
  }
}
