import Afterleaf
import Testing

/// Messages of every type against what Protocol Buffers writes.
@Suite struct WireVectorTests {
  @Test("Every type has vectors, empty ones apart")
  func everyTypeHasVectors() {
    let filled = Set(TestData.vectors.filter { !$0.bytes.isEmpty }.map(\.name))
    let without = Set(messageTypes.keys).subtracting(filled)
    #expect(messageTypes.count > 100)
    #expect(
      without == ["afterleaf.v1.YesNoDomain", "wire_kinds.Keywords.Nothing"])
  }

  @Test("What Protocol Buffers wrote is written again byte by byte")
  func roundTrip() throws {
    for vector in TestData.vectors {
      #expect(
        hex(try reencoded(vector.bytes, as: vector.type)) == hex(vector.bytes),
        "\(vector)")
    }
  }

  @Test("An empty message is no bytes, and no bytes are an empty message")
  func emptyMessages() throws {
    for (name, type) in messageTypes {
      #expect(try reencoded([], as: type) == [], "\(name)")
    }
  }

  @Test("A message cut off anywhere throws or is read, and never traps")
  func truncation() throws {
    var refused = 0
    var read = 0
    for vector in TestData.vectors {
      for count in 0..<vector.bytes.count {
        let isRead = try isReadStably(
          Array(vector.bytes.prefix(count)), as: vector.type)
        read += isRead ? 1 : 0
        refused += isRead ? 0 : 1
      }
    }
    #expect(refused > 10_000)
    #expect(read > 1_000)
  }

  @Test("A golden reply cut off anywhere throws or is read, and never traps")
  func truncatedGoldens() throws {
    for name in try TestData.goldenNames(of: "pack.bin") {
      for (suffix, type) in [
        ("request", AssessRequest.self as any WireMessage.Type),
        ("reply", Assessment.self),
      ] {
        let bytes = try TestData.golden("\(name).\(suffix)")
        for count in 0..<bytes.count {
          _ = try? type.decoded(from: bytes.prefix(count))
        }
      }
    }
  }

  @Test("Mutated messages throw or are read, and never trap")
  func mutation() throws {
    var chance = SplitMix64(state: 20_261_128)
    var read = 0
    let count = TestData.count("AFTERLEAF_MUTATIONS", otherwise: 20_000)
    let vectors = TestData.vectors
    try #require(!vectors.isEmpty)
    for _ in 0..<count {
      let vector = vectors[chance.below(vectors.count)]
      let other = vectors[chance.below(vectors.count)]
      let bytes = mutated(vector.bytes, with: other.bytes, by: &chance)
      read += try isReadStably(bytes, as: vector.type) ? 1 : 0
    }
    #expect(read > count / 100)
    #expect(read < count)
  }

  /// Whether the bytes can be read. What is written of them must then be read
  /// and written to the same bytes.
  private func isReadStably(_ bytes: [UInt8], as type: any WireMessage.Type)
    throws -> Bool
  {
    guard let written = try? reencoded(bytes, as: type) else { return false }
    let again = try reencoded(written, as: type)
    // #expect costs more than all the rest.
    if again != written { Issue.record("\(hex(bytes)) is not read stably") }
    return true
  }

  private func mutated(
    _ bytes: [UInt8], with other: [UInt8], by chance: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...chance.below(4) {
      let place = chance.below(bytes.count + 1)
      switch chance.below(6) {
      case 0 where place < bytes.count:
        bytes[place] ^= 1 << UInt8(chance.below(8))
      case 1 where place < bytes.count:
        bytes[place] = [0, 0x7f, 0x80, 0xff, 0x0b, 0x0c][chance.below(6)]
      case 2 where place < bytes.count:
        bytes.remove(at: place)
      case 3:
        bytes.insert(UInt8(chance.below(256)), at: place)
      case 4:
        // A length or number that does not end.
        bytes.insert(
          contentsOf: Array(repeating: 0xff, count: 1 + chance.below(11)),
          at: place)
      default:
        let start = chance.below(other.count + 1)
        bytes.insert(contentsOf: other[start...].prefix(20), at: place)
      }
    }
    return bytes
  }
}

/// A generator of pseudo-random numbers that gives the same ones everywhere.
struct SplitMix64 {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(bound))
  }
}
