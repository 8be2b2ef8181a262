import Afterleaf
import Foundation
import Testing

@Suite struct MemoryTests {
  @Test("Memory does not grow over many calls, failures among them")
  func memoryDoesNotGrow() throws {
    let pack = try TestData.golden("pack.bin")
    let engine = try Engine(pack: pack)
    let calls = TestData.count("AFTERLEAF_CALLS", otherwise: 20_000)
    let person = AssessRequest(
      use: UseHistory(lastUse: LastUse(when: .hoursAgo(60))))
    let unknown = ExplainRequest(topic: "no_such_topic")

    func call(_ times: Int) throws {
      for number in 0..<times {
        switch number % 100 {
        case 0: _ = try engine.assess(person)
        case 1: #expect(throws: AfterleafError.self) { try Engine(pack: [1]) }
        case 2...30:
          // Without #expect, which keeps what it saw.
          do {
            _ = try engine.explain(unknown)
            Issue.record("an unknown topic was explained")
          } catch {}
        default: _ = try engine.crisisContacts(CrisisContactsRequest())
        }
        if number % 10_000 == 0 { _ = try Engine(pack: pack) }
      }
    }

    try call(calls / 10)
    let before = try residentBytes()
    try call(calls)
    let grown = try residentBytes() - before
    #expect(grown < 2 << 20, "\(grown) bytes more after \(calls) calls")
  }

  private func residentBytes() throws -> Int {
    let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      .split(separator: " ")[1]
    return try #require(Int(pages)) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
