import Afterleaf
import Testing

@Suite struct BatchTests {
  let engine: Engine
  let layout: ColumnLayout

  init() throws {
    engine = try Engine()
    layout = try engine.columnLayout()
  }

  // MARK: Outcomes

  @Test("The people of the vignettes get by columns what assess says of each")
  func vignettes() throws {
    let names = try TestData.goldenNames(of: "-")
    let pack = try engine.describePack()
    let people = try names.map { name in
      try numbers(
        of: AssessRequest(serialized: TestData.golden("\(name).request")),
        in: pack)
    }
    var columns: [String: [Int16]] = [:]
    for id in Set(people.flatMap(\.keys)) {
      columns[id] = people.map { $0[id] ?? Column.missing }
    }
    #expect(columns.count > 30)

    let outcomes = try engine.assessBatch(columns, layout: layout)
    #expect(outcomes.count == 24)
    for (name, outcome) in zip(names, outcomes) {
      let golden = try Assessment(serialized: TestData.golden("\(name).reply"))
      #expect(Said(outcome) == Said(golden), "\(name)")
    }
    #expect(Set(outcomes.map(\.phase)).count > 4)
  }

  @Test("The README's three people get what it shows")
  func readme() throws {
    let stopped = layout["status"]?.number(of: "STOPPED") ?? Column.missing
    let outcomes = try engine.assessBatch(
      [
        "status": [stopped, stopped, Column.missing],
        "last_use.hours": [3, 60, Column.missing],
      ], layout: layout)
    #expect(outcomes[1].phase == "ACUTE_PEAK")
    #expect(outcomes[1].tier == .t1)
    #expect(outcomes.phase == [2, 4, 10])
  }

  @Test("Numbers and bits of the arrays are those behind the names")
  func arrays() throws {
    let outcomes = try engine.assessBatch(
      stopped(hoursAgo: [3, 60]), layout: layout)
    let second = outcomes[1]
    #expect(layout.phases[Int(outcomes.phase[1])] == second.phase)
    #expect(layout.tiers[Int(outcomes.possibleTier[1])] == "T3")
    #expect(second.possibleTier == .t3)
    #expect(Int32(outcomes.tier[1]) == second.tier.rawValue)
    #expect(Int32(outcomes.ceiling[1]) == second.ceiling.rawValue)
    #expect(!second.protocols.isEmpty)
    #expect(outcomes.protocols[1].nonzeroBitCount == second.protocols.count)
    #expect(outcomes.flags[1].nonzeroBitCount == second.flags.count)
    let first = layout.protocols.firstIndex(of: second.protocols[0])
    #expect(outcomes.protocols[1].trailingZeroBitCount == first)
  }

  @Test("A mark is the missing or unknown answer of a request")
  func marks() throws {
    #expect(Int32(Column.missing) == layout.missing)
    #expect(Int32(Column.notKnown) == layout.notKnown)
    let outcomes = try engine.assessBatch(
      ["chest_pain": [0, 1, Column.missing, Column.notKnown]], layout: layout)
    let requests = [
      AssessRequest(screen: Screen(absent: ["chest_pain"])),
      AssessRequest(screen: Screen(present: ["chest_pain"])),
      AssessRequest(),
      AssessRequest(screen: Screen(unknown: ["chest_pain"])),
    ]
    #expect(
      outcomes.map(Said.init)
        == (try requests.map { Said(try engine.assess($0)) }))
    #expect(outcomes[0].possibleTier == .t3)
    #expect(outcomes[1].tier == .t3)
    #expect(outcomes[2].tier < .t3)
  }

  @Test("A column that is not given is missing for everybody")
  func missingColumns() throws {
    let none = try engine.assessBatch(
      [String: [Int16]](), people: 3, layout: layout)
    let nothing = Said(try engine.assess(AssessRequest()))
    #expect(none.map(Said.init) == [nothing, nothing, nothing])
    let marked = try engine.assessBatch(
      ["age": [Int16](repeating: Column.missing, count: 3)], layout: layout)
    #expect(marked == none)
  }

  @Test("Nobody is a legal batch")
  func nobody() throws {
    #expect(
      try engine.assessBatch(["age": [Int16]()], layout: layout).isEmpty)
    #expect(
      try engine.assessBatch([String: [Int16]](), people: 0, layout: layout)
        .isEmpty)
  }

  @Test("Slices, buffers and other collections are read like arrays")
  func collections() throws {
    let hours: [Int16] = [3, 60, 400, Column.missing]
    let whole = try engine.assessBatch(
      ["last_use.hours": hours], layout: layout)
    let slice = try engine.assessBatch(
      ["last_use.hours": hours[1...]], layout: layout)
    #expect(Array(slice) == Array(whole.dropFirst()))
    let buffer = try hours.withUnsafeBufferPointer {
      try engine.assessBatch(["last_use.hours": $0], layout: layout)
    }
    #expect(buffer == whole)
    let backwards = try engine.assessBatch(
      ["last_use.hours": hours.reversed()], layout: layout)
    #expect(Array(backwards) == whole.reversed())
  }

  @Test("Tasks share an engine, each with people of its own")
  func tasks() async throws {
    let columns = try stopped(hoursAgo: (0..<300).map { Int16($0) })
    let expected = try engine.assessBatch(columns, layout: layout)
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try engine.assessBatch(columns, layout: layout) == expected
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(right == 8)
  }

  // MARK: Failures

  @Test("An id without a column fails with that id")
  func unknownColumns() throws {
    let error = #expect(throws: AfterleafError.self) {
      try engine.assessBatch(
        ["age": [30], "amounts": [1], "zzz": [1]], layout: layout)
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.path == "amounts")
    #expect(
      error?.message == "amounts: no such column; columnLayout() lists them")
  }

  @Test("Columns of unequal lengths fail with both lengths")
  func unequalLengths() throws {
    for length in [1, 3] {
      let error = #expect(throws: AfterleafError.self) {
        try engine.assessBatch(
          ["age": [Int16](repeating: 30, count: length)], people: 2,
          layout: layout)
      }
      #expect(error?.path == "age")
      #expect(
        error?.message == "age: has \(length) numbers, and there are 2 people")
    }
    let error = #expect(throws: AfterleafError.self) {
      try engine.assessBatch(
        ["age": [30, 40], "last_use.hours": [5]], layout: layout)
    }
    #expect(
      error?.message == "last_use.hours: has 1 numbers, and there are 2 people")
  }

  @Test("Without a column, the number of people has to be said")
  func peopleUnsaid() throws {
    let none = [String: [Int16]]()
    let unsaid = #expect(throws: AfterleafError.self) {
      try engine.assessBatch(none, layout: layout)
    }
    #expect(
      unsaid?.message == "people: without a column, say how many there are")
    let negative = #expect(throws: AfterleafError.self) {
      try engine.assessBatch(none, people: -1, layout: layout)
    }
    #expect(negative?.message == "people: takes a whole number, 0 or more")
  }

  @Test("The layout of another pack is refused")
  func otherLayout() throws {
    let other = try Engine(pack: TestData.golden("pack.bin")).columnLayout()
    #expect(other.fingerprint != layout.fingerprint)
    for wrong in [other, ColumnLayout()] {
      let error = #expect(throws: AfterleafError.self) {
        try engine.assessBatch([String: [Int16]](), people: 1, layout: wrong)
      }
      #expect(error?.code == .invalidArgument)
      #expect(error?.path == "layout")
      #expect(error?.message.contains("another layout") == true)
    }
  }

  @Test("Another number of columns than the layout has is refused")
  func otherNumberOfColumns() throws {
    var fewer = layout
    fewer.columns.removeLast()
    var more = layout
    more.columns.append(Column(id: "one_more"))
    for wrong in [fewer, more] {
      let error = #expect(throws: AfterleafError.self) {
        try engine.assessBatch(["age": [30]], layout: wrong)
      }
      #expect(error?.code == .invalidArgument)
      #expect(
        error?.message
          == "columns: the layout has \(layout.columns.count) columns, "
          + "not \(wrong.columns.count)")
    }
  }

  @Test("A pack that columns cannot serve says why")
  func refusedPacks() throws {
    var pack = try Pack(serialized: TestData.golden("pack.bin"))
    let place = try #require(pack.inputs.firstIndex { $0.id == "age" })
    pack.inputs[place].domain = .integer(
      IntegerDomain(min: 1, max: 2_000_000, unit: "years"))
    pack.inputs[place].columnStep = 7
    let own = try Engine(pack: pack.serialized())
    let error = #expect(throws: AfterleafError.self) { try own.columnLayout() }
    #expect(error?.code == .invalidArgument)
    #expect(error?.issues.first?.code == "PACK_NOT_IN_COLUMNS")
    #expect(error?.path.isEmpty == false)
    #expect(error?.message.hasPrefix("\(error?.path ?? ""): ") == true)
  }

  // MARK: The layout

  @Test("A layout finds columns by id and numbers by name")
  func layouts() throws {
    let status = try #require(layout["status"])
    #expect(status.number(of: "STOPPED") == 2)
    #expect(status.number(of: "no such status") == nil)
    #expect(layout["no_such_column"] == nil)
    #expect(layout["age"]?.number(of: "30") == nil)
  }

  @Test("Names that a layout does not have are left out, not trapped on")
  func shortLayouts() throws {
    var short = layout
    short.phases = []
    short.protocols.removeLast(short.protocols.count - 1)
    let outcome = try engine.assessBatch(
      stopped(hoursAgo: [60]), layout: short)[0]
    #expect(outcome.phase == "")
    #expect(outcome.protocols.count <= 1)
  }

  private func stopped(hoursAgo hours: [Int16]) throws -> [String: [Int16]] {
    let stopped = try #require(layout["status"]?.number(of: "STOPPED"))
    return [
      "status": hours.map { _ in stopped }, "last_use.hours": hours,
    ]
  }
}
