import CAfterleaf

extension Engine {
  /// Which columns ``assessBatch(_:people:layout:)`` takes, and what the numbers
  /// in them and in the outcomes mean.
  ///
  /// Making it describes the whole pack: ask once, and keep it.
  ///
  /// - Throws: ``AfterleafError``, with every issue, when the pack cannot be
  ///   assessed by columns.
  public func columnLayout() throws(AfterleafError) -> ColumnLayout {
    let layout = try describePack().columns ?? ColumnLayout()
    guard layout.fingerprint == 0 else { return layout }
    let path = layout.refused.first?.path ?? ""
    let why = layout.refused.first?.message ?? ""
    throw AfterleafError(
      code: .invalidArgument,
      message: "\(path): \(why), else people cannot be assessed by columns",
      path: path, issues: layout.refused)
  }
}

extension ColumnLayout {
  /// The column of that id.
  public subscript(id: String) -> Column? {
    columns.first { $0.id == id }
  }
}

extension Column {
  /// Stands in a column where nothing was said. It means what the pack says that
  /// silence means.
  public static let missing = Int16(
    afterleaf_column_mark.AFTERLEAF_COLUMN_MISSING.rawValue)

  /// Stands in a column where somebody was asked and the answer is not known: it
  /// may be anything. In columns other than those of inputs the same as
  /// ``missing``.
  public static let notKnown = Int16(
    afterleaf_column_mark.AFTERLEAF_COLUMN_NOT_KNOWN.rawValue)

  /// The number of a name: 2 for `STOPPED` where ``values`` has it in the third
  /// place and ``min`` is 0.
  public func number(of value: String) -> Int16? {
    values.firstIndex(of: value).flatMap { Int16(exactly: $0 + Int(min)) }
  }
}
