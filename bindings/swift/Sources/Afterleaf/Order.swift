// The two enumerations whose cases stand in an order, so that a host can write
// `tier >= .t2`.

extension Tier: Comparable {
  /// Whether `left` can wait longer than `right`.
  public static func < (left: Tier, right: Tier) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Intensity: Comparable {
  /// Whether `left` is easier than `right`.
  public static func < (left: Intensity, right: Intensity) -> Bool {
    left.rawValue < right.rawValue
  }
}
