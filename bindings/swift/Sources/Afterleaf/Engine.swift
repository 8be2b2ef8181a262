import CAfterleaf

let ok = afterleaf_status(afterleaf_status_code.AFTERLEAF_OK.rawValue)

/// A content pack, checked and compiled, that answers questions.
///
/// Create one and use it from all threads and tasks for as long as the app runs:
/// what was asked before changes no answer. It keeps memory of earlier calls to
/// work in, with what they held, until it is freed.
///
/// ```swift
/// let engine = try Engine()
/// let reply = try engine.assess(
///   AssessRequest(screen: Screen(done: true, present: ["chest_pain"])))
/// print(reply.safety?.tier == .t3)  // true
/// ```
///
/// Every question takes a request and gives a reply, both values. Its twin with
/// the label `serialized` takes and gives the bytes of the same messages, for
/// hosts that have their own Protocol Buffers runtime.
public final class Engine: Sendable {
  // Functions that take a pointer to const may run at the same time, says the C
  // header; the only other one is called in deinit.
  private nonisolated(unsafe) let handle: OpaquePointer

  /// Loads the pack that is part of the library.
  ///
  /// - Throws: ``AfterleafError`` when the library is not the one that this
  ///   package was compiled for, or memory ran out.
  public init() throws(AfterleafError) {
    handle = try Self.create(from: afterleaf_bytes(data: nil, size: 0))
  }

  /// Loads a pack of your own: a serialised ``Pack`` of at most 4 MiB.
  ///
  /// All content is checked here, so that none can fail later in front of a
  /// person.
  ///
  /// - Parameter pack: What `afterleaf pack build` wrote, as a `[UInt8]`, a
  ///   `Data`, or any other sequence of bytes. No bytes are no pack.
  /// - Throws: ``AfterleafError`` with every issue when the pack has a fault.
  public init(pack: some Sequence<UInt8>) throws(AfterleafError) {
    handle = try Array(pack).withBorrowedBytes(Self.create)
  }

  deinit {
    afterleaf_engine_destroy(handle)
  }

  /// Everything that is wrong with a pack, all issues at once.
  ///
  /// Bytes that are no pack at all are an issue too. The pack loads if and only
  /// if no issue has the severity ``Issue/Severity-swift.enum/error``.
  ///
  /// - Throws: ``AfterleafError`` when the library is not the one that this
  ///   package was compiled for, or memory ran out.
  public static func lint(pack: some Sequence<UInt8>) throws(AfterleafError)
    -> PackReport
  {
    try Library.compatibility.get()
    let reply = try call(with: Array(pack), afterleaf_lint_pack)
    return try decoded(reply)
  }

  // MARK: Asking

  /// A function of the C interface that answers a question.
  typealias Function = (
    OpaquePointer, afterleaf_bytes, UnsafeMutablePointer<OpaquePointer?>,
    UnsafeMutablePointer<OpaquePointer?>?
  ) -> afterleaf_status

  func ask<Reply: WireMessage>(
    _ function: Function, _ request: some WireMessage
  ) throws(AfterleafError) -> Reply {
    try Self.decoded(ask(function, serialized: request.encoded()))
  }

  func ask(_ function: Function, serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try withHandle { handle throws(AfterleafError) in
      try Self.call(with: Array(request)) { function(handle, $0, $1, $2) }
    }
  }

  /// Lends the engine of the C interface for the time of a call.
  func withHandle<Success, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Success
  ) throws(Failure) -> Success {
    try withExtendedLifetime(self) { () throws(Failure) in try body(handle) }
  }

  // MARK: Calls of the C interface

  private static func create(from pack: afterleaf_bytes) throws(AfterleafError)
    -> OpaquePointer
  {
    try Library.compatibility.get()
    var engine: OpaquePointer?
    var error: OpaquePointer?
    let status = afterleaf_engine_create(pack, &engine, &error)
    guard status == ok, let engine else {
      throw AfterleafError(status: status, consuming: error)
    }
    return engine
  }

  private static func call(
    with bytes: [UInt8],
    _ function: (
      afterleaf_bytes, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> afterleaf_status
  ) throws(AfterleafError) -> [UInt8] {
    try bytes.withBorrowedBytes { borrowed throws(AfterleafError) in
      var reply: OpaquePointer?
      var error: OpaquePointer?
      let status = function(borrowed, &reply, &error)
      guard status == ok else {
        throw AfterleafError(status: status, consuming: error)
      }
      defer { afterleaf_buffer_free(reply) }
      return [UInt8](
        borrowing: afterleaf_bytes(
          data: afterleaf_buffer_data(reply),
          size: afterleaf_buffer_size(reply)))
    }
  }

  private static func decoded<Reply: WireMessage>(_ reply: [UInt8])
    throws(AfterleafError) -> Reply
  {
    do {
      return try Reply.decoded(from: reply)
    } catch {
      throw AfterleafError(
        code: .internal, message: "the reply is \(error)")
    }
  }
}
