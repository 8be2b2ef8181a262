/// What comes back for many people at once: arrays with one place for each.
///
/// It is a collection of ``BatchOutcome``, in which numbers and bits have become
/// what they stand for:
///
/// ```swift
/// let urgent = outcomes.indices.filter { outcomes[$0].possibleTier >= .t2 }
/// ```
public struct BatchOutcomes: Hashable, Sendable {
  /// The names of the numbers and bits.
  public let layout: ColumnLayout
  /// How urgent help is, for certain: ``Tier`` numbers.
  public internal(set) var tier: [UInt8]
  /// The tier that cannot be ruled out yet. It is an all-clear only where both
  /// are ``Tier/t0``.
  public internal(set) var possibleTier: [UInt8]
  /// Places in the `phases` of the layout.
  public internal(set) var phase: [UInt8]
  /// The hardest exercise allowed: ``Intensity`` numbers.
  public internal(set) var ceiling: [UInt8]
  /// Bit i: the protocol at place i of the layout is offered.
  public internal(set) var protocols: [UInt64]
  /// Bit i: the flag at place i of the layout is raised.
  public internal(set) var flags: [UInt64]

  init(layout: ColumnLayout, people: Int) {
    self.layout = layout
    tier = Array(repeating: 0, count: people)
    possibleTier = tier
    phase = tier
    ceiling = tier
    protocols = Array(repeating: 0, count: people)
    flags = protocols
  }
}

extension BatchOutcomes: RandomAccessCollection {
  public var startIndex: Int { tier.startIndex }
  public var endIndex: Int { tier.endIndex }

  /// What comes back for one person.
  public subscript(person: Int) -> BatchOutcome {
    let names = layout.phases
    let place = Int(phase[person])
    return BatchOutcome(
      tier: Tier(rawValue: Int32(tier[person])),
      possibleTier: Tier(rawValue: Int32(possibleTier[person])),
      phase: names.indices.contains(place) ? names[place] : "",
      ceiling: Intensity(rawValue: Int32(ceiling[person])),
      protocols: Self.ids(of: protocols[person], layout.protocols),
      flags: Self.ids(of: flags[person], layout.flags))
  }

  private static func ids(of bits: UInt64, _ names: [String]) -> [String] {
    names.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }
}

/// What comes back for one of many people: what ``Engine/assess(_:)`` says, but
/// no reasons, texts, scores, contacts or questions to ask.
public struct BatchOutcome: Hashable, Sendable {
  /// How urgent help is, for certain.
  public let tier: Tier
  /// The tier that cannot be ruled out yet.
  public let possibleTier: Tier
  /// The id of the recovery phase.
  public let phase: String
  /// The hardest exercise allowed.
  public let ceiling: Intensity
  /// The ids of the protocols that are offered, in their order.
  public let protocols: [String]
  /// The ids of the flags.
  public let flags: [String]
}
