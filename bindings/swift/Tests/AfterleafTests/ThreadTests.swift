import Afterleaf
import Testing

@Suite struct ThreadTests {
  @Test("16 tasks on one engine get the golden replies")
  func tasks() async throws {
    let engine = try Engine(pack: TestData.golden("pack.bin"))
    let names = try TestData.goldenNames(of: "pack.bin")
    let goldens = try names.map { name in
      (
        request: try AssessRequest(
          serialized: TestData.golden("\(name).request")),
        reply: try TestData.golden("\(name).reply")
      )
    }
    let right = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          var right = 0
          for call in 0..<60 {
            let golden = goldens[(task + call) % goldens.count]
            let reply = try engine.assess(golden.request)
            right += reply.serialized() == golden.reply ? 1 : 0
            #expect(throws: AfterleafError.self) {
              try engine.explain(ExplainRequest(topic: "task \(task)"))
            }
          }
          return right
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(right == 16 * 60)
  }

  @Test("A reply outlives its engine")
  func replyOutlivesEngine() throws {
    var engine: Engine? = try Engine(pack: TestData.golden("pack.bin"))
    let reply = try #require(try engine?.assess(AssessRequest()))
    weak let gone = engine
    engine = nil
    #expect(gone == nil)
    #expect(reply.phase?.phase.isEmpty == false)
  }
}
