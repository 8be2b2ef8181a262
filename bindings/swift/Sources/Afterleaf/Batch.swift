import CAfterleaf

extension Engine {
  /// Assesses many people at once, by columns.
  ///
  /// For research and back ends: one number of 16 bits for each person and each
  /// thing that can be known.
  ///
  /// ```swift
  /// let layout = try engine.columnLayout()
  /// let stopped = layout["status"]?.number(of: "STOPPED") ?? Column.missing
  /// let outcomes = try engine.assessBatch(
  ///   [
  ///     "status": [stopped, stopped, Column.missing],
  ///     "last_use.hours": [3, 60, Column.missing],
  ///   ], layout: layout)
  /// print(outcomes[1].phase)  // ACUTE_PEAK
  /// ```
  ///
  /// Arrays, slices of arrays and unsafe buffers are read where they stand; other
  /// collections are copied. A column that is not given is missing for everybody
  /// and costs nothing. ``Column/missing`` and ``Column/notKnown`` stand in place
  /// of a number; one outside the legal range of its column counts as missing, as
  /// in a request, and one of the last use as invalid.
  ///
  /// The outcomes of each person are those of ``assess(_:)``.
  ///
  /// - Parameters:
  ///   - columns: Numbers by the ids of the columns, all of one length.
  ///   - people: How many there are; needed only without a column.
  ///   - layout: What ``columnLayout()`` of an engine with the same pack gave.
  /// - Throws: ``AfterleafError`` for an id without a column, columns of unequal
  ///   lengths, or a layout of another pack.
  public func assessBatch(
    _ columns: [String: some Collection<Int16>], people: Int? = nil,
    layout: ColumnLayout
  ) throws(AfterleafError) -> BatchOutcomes {
    let given = layout.columns.enumerated().compactMap { place, column in
      columns[column.id].map { (id: column.id, place: place, numbers: $0) }
    }
    if given.count < columns.count {
      let known = Set(given.map(\.id))
      throw Self.misuse(
        of: columns.keys.filter { !known.contains($0) }.min() ?? "",
        "no such column; columnLayout() lists them")
    }
    guard let count = people ?? given.first?.numbers.count else {
      throw Self.misuse(
        of: "people", "without a column, say how many there are")
    }
    guard count >= 0 else {
      throw Self.misuse(of: "people", "takes a whole number, 0 or more")
    }
    for column in given where column.numbers.count != count {
      throw Self.misuse(
        of: column.id,
        "has \(column.numbers.count) numbers, and there are \(count) people")
    }

    var outcomes = BatchOutcomes(layout: layout, people: count)
    var addresses = [UnsafePointer<Int16>?](
      repeating: nil, count: layout.columns.count)
    let result = Self.withAddresses(of: given[...], in: &addresses) { columns in
      Result { () throws(AfterleafError) in
        try fill(&outcomes, from: columns)
      }
    }
    try result.get()
    return outcomes
  }

  private static func misuse(of path: String, _ what: String) -> AfterleafError
  {
    AfterleafError(
      code: .invalidArgument, message: "\(path): \(what)", path: path)
  }

  /// Lends the numbers of each column to `body` by their addresses, which are
  /// good until it returns.
  private static func withAddresses<Success>(
    of columns: ArraySlice<
      (id: String, place: Int, numbers: some Collection<Int16>)
    >,
    in addresses: inout [UnsafePointer<Int16>?],
    _ body: ([UnsafePointer<Int16>?]) -> Success
  ) -> Success {
    guard let column = columns.first else { return body(addresses) }
    func lend(_ numbers: UnsafeBufferPointer<Int16>) -> Success {
      addresses[column.place] = numbers.baseAddress
      return withAddresses(of: columns.dropFirst(), in: &addresses, body)
    }
    if let done = column.numbers.withContiguousStorageIfAvailable(lend) {
      return done
    }
    return Array(column.numbers).withUnsafeBufferPointer(lend)
  }

  private func fill(
    _ outcomes: inout BatchOutcomes, from columns: [UnsafePointer<Int16>?]
  ) throws(AfterleafError) {
    var error: OpaquePointer?
    let status = columns.withUnsafeBufferPointer { columns in
      var people = afterleaf_columns(
        layout: outcomes.layout.fingerprint, people: outcomes.count,
        columns: columns.baseAddress, column_count: columns.count)
      return call(
        &people, &outcomes.tier, &outcomes.possibleTier, &outcomes.phase,
        &outcomes.ceiling, &outcomes.protocols, &outcomes.flags, &error)
    }
    guard status == ok else {
      throw AfterleafError(status: status, consuming: error)
    }
  }

  /// An array that is passed as a pointer stays where it is for one call.
  private func call(
    _ people: UnsafePointer<afterleaf_columns>,
    _ tier: UnsafeMutablePointer<UInt8>,
    _ possibleTier: UnsafeMutablePointer<UInt8>,
    _ phase: UnsafeMutablePointer<UInt8>,
    _ ceiling: UnsafeMutablePointer<UInt8>,
    _ protocols: UnsafeMutablePointer<UInt64>,
    _ flags: UnsafeMutablePointer<UInt64>,
    _ error: UnsafeMutablePointer<OpaquePointer?>
  ) -> afterleaf_status {
    var outcomes = afterleaf_outcomes(
      tier: tier, possible_tier: possibleTier, phase: phase, ceiling: ceiling,
      protocols: protocols, flags: flags)
    return withHandle { handle in
      afterleaf_assess_batch(handle, people, &outcomes, error)
    }
  }
}
