// Made from afterleaf/v1/intensity.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// How hard exercise may be. By felt effort from 0 to 10: LIGHT up to 2,
/// MODERATE 3 to 4, VIGOROUS 5 to 7.
public enum Intensity: OpenEnum {
  /// No exercise.
  case noIntensity
  case light
  case moderate
  case vigorous
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .noIntensity
    case 1: self = .light
    case 2: self = .moderate
    case 3: self = .vigorous
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .noIntensity: 0
    case .light: 1
    case .moderate: 2
    case .vigorous: 3
    case .unrecognized(let number): number
    }
  }
}

/// How soon a person needs help.
public enum Tier: OpenEnum {
  /// Self-care is enough as far as is known.
  case t0
  /// Talk to a clinician within 72 hours.
  case t1
  /// The same day.
  case t2
  /// Emergency: now.
  case t3
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .t0
    case 1: self = .t1
    case 2: self = .t2
    case 3: self = .t3
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .t0: 0
    case .t1: 1
    case .t2: 2
    case .t3: 3
    case .unrecognized(let number): number
    }
  }
}
