import Afterleaf
import CAfterleaf
import Testing

@Suite struct EngineTests {
  let engine: Engine

  init() throws {
    engine = try Engine(pack: TestData.golden("pack.bin"))
  }

  // MARK: Questions

  @Test("Every question has an answer of its own")
  func questions() throws {
    let request = AssessRequest(
      use: UseHistory(
        status: "STOPPED", lastUse: LastUse(when: .hoursAgo(60))),
      screen: Screen(present: ["sudden_headache"]))
    let whole = try engine.assess(request)
    #expect(whole.safety?.tier == .t3)
    #expect(try engine.screenSafety(request).safety == whole.safety)
    #expect(try engine.assessPhase(request).phase == whole.phase)
    let offer = try engine.selectProtocols(request)
    #expect(offer.exercise == whole.exercise)
    #expect(offer.protocols == whole.protocols)

    let score = try engine.scoreScale(
      ScoreScaleRequest(
        response: ScaleResponse(scale: "MOOD", answers: [1, 1])))
    #expect(score.state == .scored)
    #expect(score.scale == "MOOD")

    let description = try engine.describePack()
    #expect(description.pack?.id == "caffeine")
    #expect(description.scales.map(\.id).contains("MOOD"))
    let contacts = try engine.crisisContacts(CrisisContactsRequest())
    #expect(!contacts.contacts.isEmpty)
    let explanation = try engine.explain(ExplainRequest(topic: "sleep"))
    #expect(!explanation.statements.isEmpty)
  }

  @Test("A log is analysed, and an assessment reads it")
  func logs() throws {
    let shipped = try Engine()
    let now: Int64 = 1_700_000_000
    var log = UseLog()
    for hours in [Int64(3), 27, 51] {
      log.uses.append(UseEntry(time: LogTime(atS: now - 3600 * hours)))
    }
    log.uses.append(UseEntry(time: LogTime(atS: -1)))
    let request = AnalyzeUseLogRequest(log: log, asOfS: now)
    let analysis = try shipped.analyzeLog(request)
    #expect(analysis.substances.first?.useDays == 3)
    #expect(analysis.derived?.lastUseFromS == now - 3600 * 3)
    #expect(analysis.issues.map(\.path) == ["log.uses[3].time"])
    #expect(
      try shipped.analyzeLog(serialized: request.serialized())
        == analysis.serialized())
    let whole = try shipped.assess(
      AssessRequest(asOfS: now, use: UseHistory(status: "STOPPED"), log: log))
    #expect(whole.phase?.hoursFrom == 3)
  }

  @Test("The serialised twin of every question gives the bytes of its reply")
  func twins() throws {
    let request = AssessRequest(
      use: UseHistory(lastUse: LastUse(when: .hoursAgo(60))))
    let bytes = request.serialized()
    #expect(
      try engine.assess(serialized: bytes)
        == engine.assess(request).serialized())
    #expect(
      try engine.screenSafety(serialized: bytes)
        == engine.screenSafety(request).serialized())
    #expect(
      try engine.assessPhase(serialized: bytes)
        == engine.assessPhase(request).serialized())
    #expect(
      try engine.selectProtocols(serialized: bytes)
        == engine.selectProtocols(request).serialized())
    let score = ScoreScaleRequest(
      response: ScaleResponse(scale: "MOOD", answers: [1, 1]))
    #expect(
      try engine.scoreScale(serialized: score.serialized())
        == engine.scoreScale(score).serialized())
    #expect(
      try engine.describePack(serialized: [])
        == engine.describePack().serialized())
    #expect(
      try engine.crisisContacts(serialized: [])
        == engine.crisisContacts(CrisisContactsRequest()).serialized())
    let topic = ExplainRequest(topic: "sleep")
    #expect(
      try engine.explain(serialized: topic.serialized())
        == engine.explain(topic).serialized())
  }

  @Test("Nothing known is a legal request")
  func nothingKnown() throws {
    let reply = try engine.assess(AssessRequest())
    #expect(reply.phase?.phase.isEmpty == false)
    #expect(reply.safety?.tier == .t0)
    #expect(!reply.ask.isEmpty)
  }

  @Test("An answer that cannot be used is an issue of the reply, no failure")
  func unusableAnswers() throws {
    let reply = try engine.assess(AssessRequest(person: Person(age: 400)))
    #expect(reply.issues.map(\.code) == ["INVALID_RESPONSE"])
    #expect(reply.issues.map(\.path) == ["person.age"])
  }

  // MARK: Failures

  @Test("An id that the pack does not have fails with its path")
  func unknownIds() throws {
    let request = AssessRequest(screen: Screen(present: ["no_such_symptom"]))
    let error = #expect(throws: AfterleafError.self) {
      try engine.assess(request)
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.path == "screen.present[0]")
    #expect(error?.message.hasPrefix("screen.present[0]: ") == true)
    #expect(error?.issues == [])
    #expect(error?.description.hasPrefix("invalidArgument: screen") == true)
  }

  @Test("A topic that the pack does not have is not found")
  func unknownTopics() throws {
    let error = #expect(throws: AfterleafError.self) {
      try engine.explain(ExplainRequest(topic: "no_such_topic"))
    }
    #expect(error?.code == .notFound)
  }

  @Test("Bytes that are no request fail")
  func malformedRequests() throws {
    for bytes: [UInt8] in [[0xff], [0x2a, 12, 0x12], [0xa0, 0x06, 1]] {
      let error = #expect(throws: AfterleafError.self) {
        try engine.assess(serialized: bytes)
      }
      #expect(error?.code == .invalidArgument)
    }
  }

  @Test("A request of more than 16 MiB is too much")
  func largeRequests() throws {
    let bytes = [UInt8](repeating: 0, count: 16 << 20 | 1)
    let error = #expect(throws: AfterleafError.self) {
      try engine.assess(serialized: bytes)
    }
    #expect(error?.code == .resourceExhausted)
  }

  @Test("No text of an error holds the value of an answer")
  func errorsHoldNoAnswers() throws {
    let error = #expect(throws: AfterleafError.self) {
      try engine.assess(
        AssessRequest(answers: [
          Answer(input: "no_such_input", value: .choice("my secret"))
        ]))
    }
    #expect(error.map(String.init(describing:))?.contains("secret") == false)
  }

  // MARK: Packs

  @Test("A faulty pack does not load, and the error has every issue")
  func faultyPacks() throws {
    var pack = try Pack(serialized: TestData.golden("pack.bin"))
    pack.alerts[0].when = Condition(fact: "no_such_fact")
    pack.alerts[1].when = Condition(fact: "no_such_fact")
    let error = #expect(throws: AfterleafError.self) {
      try Engine(pack: pack.serialized())
    }
    #expect(error?.code == .invalidArgument)
    let issues = try #require(error?.issues)
    #expect(issues.count { $0.severity == .error } >= 2)
    #expect(issues.allSatisfy { !$0.code.isEmpty && !$0.message.isEmpty })
    #expect(try Engine.lint(pack: pack.serialized()).issues == issues)
  }

  @Test("A pack that was changed in Swift loads")
  func changedPacks() throws {
    var pack = try Pack(serialized: TestData.golden("pack.bin"))
    #expect(pack.serialized() == (try TestData.golden("pack.bin")))
    pack.version = "9.9.9"
    let changed = try Engine(pack: pack.serialized())
    #expect(try changed.describePack().pack?.version == "9.9.9")
    #expect(try Engine.lint(pack: pack.serialized()).pack?.version == "9.9.9")
  }

  @Test("No bytes are a faulty pack, not the one in the library")
  func emptyPacks() throws {
    let error = #expect(throws: AfterleafError.self) { try Engine(pack: []) }
    #expect(error?.code == .invalidArgument)
    #expect(!(try Engine.lint(pack: [])).issues.isEmpty)
  }

  @Test("The pack in the library loads")
  func shippedPack() throws {
    let description = try Engine().describePack()
    #expect(description.pack?.id.isEmpty == false)
    #expect(!description.inputs.isEmpty)
  }

  // MARK: The library

  @Test("The versions are those of the library")
  func versions() {
    #expect(Engine.libraryVersion == AFTERLEAF_VERSION_STRING)
    #expect(Engine.packSchemas.contains(AFTERLEAF_SCHEMA_VERSION_MIN))
    #expect(Engine.packSchemas.upperBound == AFTERLEAF_SCHEMA_VERSION_MAX)
  }

  @Test("A library with another binary interface is refused, with both numbers")
  func otherLibrary() throws {
    let error = #expect(throws: AfterleafError.self) {
      try Library.compatibility(compiledFor: 3, runningWith: 41).get()
    }
    #expect(error?.code == .incompatibleLibrary)
    #expect(error?.message.contains("version 3 ") == true)
    #expect(error?.message.contains("version 41;") == true)
    #expect(throws: Never.self) {
      try Library.compatibility(compiledFor: 3, runningWith: 3).get()
    }
  }
}
