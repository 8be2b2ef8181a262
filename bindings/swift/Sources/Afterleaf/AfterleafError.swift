import CAfterleaf

/// Why a call failed.
///
/// A failure is a mistake of the program or of a pack, never of the person: an
/// answer that cannot be used is an ``Issue`` in the reply, and everything else
/// is assessed. No text of an error holds the value of an answer.
public struct AfterleafError: Error, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Code: Hashable, Sendable {
    /// Bytes that are not the message expected, an unknown field, an id that the
    /// pack does not have, or a pack with faulty content.
    case invalidArgument
    /// The pack has nothing under the name asked for.
    case notFound
    /// A stated limit is exceeded, or memory ran out.
    case resourceExhausted
    /// A fault of the library. Please report it.
    case `internal`
    /// The library that was loaded is not the one this package was written for.
    case incompatibleLibrary
    /// A status that this version does not know.
    case unrecognized(Int32)

    init(status: afterleaf_status) {
      switch afterleaf_status_code(rawValue: UInt32(bitPattern: status)) {
      case .AFTERLEAF_INVALID_ARGUMENT: self = .invalidArgument
      case .AFTERLEAF_NOT_FOUND: self = .notFound
      case .AFTERLEAF_RESOURCE_EXHAUSTED: self = .resourceExhausted
      case .AFTERLEAF_INTERNAL: self = .internal
      default: self = .unrecognized(status)
      }
    }
  }

  /// What kind of failure it is.
  public let code: Code
  /// One line for developers: the path of the field, a colon, and what is wrong.
  /// The wording may change between releases.
  public let message: String
  /// The path of the offending field, for example `screen.present[3]`. Empty
  /// where there is none.
  public let path: String
  /// Of a pack that does not load: everything that is wrong with it.
  public let issues: [Issue]

  /// For example `notFound: topic: ...`.
  public var description: String { "\(code): \(message)" }

  init(code: Code, message: String, path: String = "", issues: [Issue] = []) {
    self.code = code
    self.message = message
    self.path = path
    self.issues = issues
  }

  /// Of a call that returned `status`; frees the error of the C interface, which
  /// is nil when memory ran out.
  init(status: afterleaf_status, consuming error: OpaquePointer?) {
    defer { afterleaf_error_free(error) }
    let bytes = [UInt8](borrowing: afterleaf_error_detail(error))
    let detail = (try? ErrorDetail(serialized: bytes)) ?? ErrorDetail()
    let message =
      error == nil
      ? afterleaf_status_name(status) : afterleaf_error_message(error)
    self.init(
      code: Code(status: status), message: String(cString: message),
      path: detail.path, issues: detail.issues)
  }
}
