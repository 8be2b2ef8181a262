import Afterleaf
import Testing

/// The requests and replies that are the same in every language.
@Suite struct GoldenTests {
  @Test("The replies about caffeine are the golden ones, byte by byte")
  func caffeine() throws {
    let engine = try Engine(pack: TestData.golden("pack.bin"))
    let names = try TestData.goldenNames(of: "pack.bin")
    #expect(names.count == 7)
    for name in names { try expectGoldenReply(of: engine, to: name) }
  }

  @Test("The replies to the vignettes are the golden ones, and as they expect")
  func vignettes() throws {
    let engine = try Engine()
    let names = try TestData.goldenNames(of: "-")
    #expect(names.count == 24)
    for name in names {
      let reply = try expectGoldenReply(of: engine, to: name)
      let bytes = try TestData.golden("\(name).example")
      let example = try Example(serialized: bytes)
      #expect(example.serialized() == bytes, "\(name)")
      guard case .patient(let patient) = example.given else {
        Issue.record("\(name) has no patient")
        continue
      }
      #expect(try engine.assess(patient) == reply, "\(name)")
      let expected = try #require(example.expect, "\(name)")
      #expect(differences(of: reply, from: expected) == [], "\(name)")
    }
  }

  @Test("What a vignette does not expect is noticed")
  func differencesAreNoticed() {
    let expected = ExpectedAssessment(
      phase: "A", tier: .t1, rules: ["R"], ceiling: .light,
      flags: ExpectedSet(ids: ["F"]), protocols: ExpectedSet(ids: ["P"]),
      must: ["P"], mustNot: ["Q"])
    let reply = Assessment(
      phase: PhaseAssessment(phase: "A"),
      safety: SafetyAssessment(
        tier: .t1,
        alerts: [
          FiredAlert(alert: "R", tier: .t1, certain: true),
          FiredAlert(alert: "S", tier: .t2),
        ]),
      exercise: ExercisePlan(ceiling: .light),
      protocols: [OfferedProtocol(protocol: "P")], flags: [Flag(flag: "F")])
    #expect(differences(of: reply, from: expected) == [])

    var other = reply
    other.phase?.phase = "B"
    #expect(differences(of: other, from: expected) == ["phase"])
    other = reply
    other.safety?.tier = .t2
    #expect(differences(of: other, from: expected) == ["tier", "rules"])
    other = reply
    other.safety?.alerts[1].certain = true
    other.safety?.alerts[1].tier = .t1
    #expect(differences(of: other, from: expected) == ["rules"])
    other = reply
    other.exercise?.ceiling = .moderate
    #expect(differences(of: other, from: expected) == ["ceiling"])
    other = reply
    other.flags = []
    #expect(differences(of: other, from: expected) == ["flags"])
    other = reply
    other.protocols = [OfferedProtocol(protocol: "Q")]
    #expect(
      differences(of: other, from: expected)
        == ["protocols", "must P", "must not Q"])

    var more = expected
    more.severity = 2
    #expect(differences(of: reply, from: more) == ["fields not compared here"])
  }

  @discardableResult
  private func expectGoldenReply(of engine: Engine, to name: String) throws
    -> Assessment
  {
    let requestBytes = try TestData.golden("\(name).request")
    let golden = try TestData.golden("\(name).reply")
    #expect(
      try engine.assess(serialized: requestBytes) == golden, "\(name)")

    let request = try AssessRequest(serialized: requestBytes)
    #expect(request.serialized() == requestBytes, "\(name)")
    let reply = try engine.assess(request)
    #expect(reply.serialized() == golden, "\(name)")
    return reply
  }

  /// The names of what is not as expected.
  private func differences(
    of reply: Assessment, from expected: ExpectedAssessment
  ) -> [String] {
    let offered = reply.protocols.map(\.protocol)
    let certain = (reply.safety?.alerts ?? []).filter {
      $0.certain && $0.tier == reply.safety?.tier
    }
    var found: [String] = []
    func compare(_ name: String, _ same: Bool) {
      if !same { found.append(name) }
    }
    compare("phase", reply.phase?.phase == expected.phase)
    compare("tier", reply.safety?.tier == expected.tier)
    if expected.tier ?? .t0 > .t0 {
      compare("rules", Set(certain.map(\.alert)) == Set(expected.rules))
    }
    compare("ceiling", reply.exercise?.ceiling == expected.ceiling)
    compare(
      "flags", Set(reply.flags.map(\.flag)) == Set(expected.flags?.ids ?? []))
    compare("protocols", Set(offered) == Set(expected.protocols?.ids ?? []))
    for id in expected.must { compare("must \(id)", offered.contains(id)) }
    for id in expected.mustNot {
      compare("must not \(id)", !offered.contains(id))
    }
    let compared = ExpectedAssessment(
      phase: expected.phase, tier: expected.tier, rules: expected.rules,
      ceiling: expected.ceiling, flags: expected.flags,
      protocols: expected.protocols, must: expected.must,
      mustNot: expected.mustNot)
    compare("fields not compared here", compared == expected)
    return found
  }
}
