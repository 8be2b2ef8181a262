import CAfterleaf

extension [UInt8] {
  /// A copy of bytes that belong to the C interface.
  init(borrowing bytes: afterleaf_bytes) {
    self.init(UnsafeBufferPointer(start: bytes.data, count: bytes.size))
  }

  /// Lends the bytes to a function of the C interface for the time of a call.
  ///
  /// Of an empty array the address is not NULL, with which the C interface asks
  /// for the pack that is part of the library.
  func withBorrowedBytes<Success>(
    _ body: (afterleaf_bytes) throws(AfterleafError) -> Success
  ) throws(AfterleafError) -> Success {
    let lent = isEmpty ? [0] : self
    // withUnsafeBufferPointer forgets the type of what is thrown.
    let result = lent.withUnsafeBufferPointer { buffer in
      Result { () throws(AfterleafError) in
        try body(afterleaf_bytes(data: buffer.baseAddress, size: count))
      }
    }
    return try result.get()
  }
}
