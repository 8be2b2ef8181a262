import Afterleaf
import Foundation
import Testing

/// What bindings/swift/test.sh prepared before it ran the tests.
enum TestData {
  /// Requests and replies as the C++ build writes them; see tests/golden.
  static func golden(_ name: String) throws -> [UInt8] {
    [UInt8](
      try Data(contentsOf: folder("AFTERLEAF_GOLDEN").appending(path: name)))
  }

  /// The names of the requests to a pack: `pack.bin`, or `-` for the one in the
  /// library.
  static func goldenNames(of pack: String) throws -> [String] {
    String(decoding: try golden("index.txt"), as: UTF8.self)
      .split(separator: "\n")
      .compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        return words[0] == pack ? words[1] : nil
      }
  }

  /// Messages of every type as Protocol Buffers serialises them.
  static let vectors: [Vector] = {
    do {
      let lines = try String(
        contentsOf: folder("AFTERLEAF_VECTORS"), encoding: .utf8)
      return try lines.split(separator: "\n").map(Vector.init)
    } catch {
      Issue.record("no vectors: \(error)")
      return []
    }
  }()

  /// A number of repetitions that the environment may raise or lower.
  static func count(_ variable: String, otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap(Int.init) ?? otherwise
  }

  private static func folder(_ variable: String) throws -> URL {
    let path = try #require(
      ProcessInfo.processInfo.environment[variable],
      "\(variable) is not set: run bindings/swift/test.sh")
    return URL(filePath: path)
  }
}

/// The bytes of one message, with its type.
struct Vector: CustomStringConvertible {
  let name: String
  let type: any WireMessage.Type
  let bytes: [UInt8]

  init(_ line: Substring) throws {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    name = String(parts[0])
    type = try #require(messageTypes[name], "no type \(name)")
    let digits = Array(parts[1])
    bytes = try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
    }
  }

  var description: String { "\(name) \(hex(bytes))" }
}

func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// What is written again of bytes that were read.
func reencoded(_ bytes: [UInt8], as type: any WireMessage.Type)
  throws(WireError) -> [UInt8]
{
  try type.decoded(from: bytes).encoded()
}
