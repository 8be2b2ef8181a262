// Made from afterleaf/v1/example.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// The unit tests of a pack: patients and scale answers with the exact answer
/// expected. They live beside the pack in examples/ and are not part of it.
public struct ExampleFile: AfterleafMessage {
  public var examples: [Example] = []
  public var equivalentMutants: [EquivalentMutant] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    examples: [Example] = [],
    equivalentMutants: [EquivalentMutant] = []
  ) {
    self.examples = examples
    self.equivalentMutants = equivalentMutants
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A change of the pack that no patient can tell from the pack itself.
public struct EquivalentMutant: AfterleafMessage {
  /// As `afterleaf pack mutate` names it, for example
  /// "alerts TR-30.when: from 1 to 0".
  public var mutant: String = ""
  /// Why no answer can differ, in one sentence.
  public var because: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    mutant: String = "",
    because: String = ""
  ) {
    self.mutant = mutant
    self.because = because
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Example: AfterleafMessage {
  public enum Kind: OpenEnum {
    case unspecified
    /// A patient whom a clinician has thought through; `why` says so. Never
    /// rewritten by a tool.
    case patient
    /// One side of an edge; another example of the same `edge` stands on the
    /// other side and expects something else.
    case boundary
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .patient
      case 2: self = .boundary
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .patient: 1
      case .boundary: 2
      case .unrecognized(let number): number
      }
    }
  }

  /// What ``given`` can be.
  public enum Given: Hashable, Sendable {
    case patient(AssessRequest)
    case answers(ScoreScaleRequest)
    case log(AnalyzeUseLogRequest)
  }

  /// For example "V-06" or "COWS/24-is-moderate".
  public var id: String = ""
  public var title: String = ""
  /// The clinical reason the example stands for.
  public var why: String = ""
  /// At most one of the cases of ``Given``.
  public var given: Given?
  public var expect: ExpectedAssessment?
  public var expectScore: ExpectedScore?
  public var kind: Example.Kind = .unspecified
  /// Of a BOUNDARY: what is crossed, for example "SOWS 10|11".
  public var edge: String = ""
  /// Entries that repeat, added to those of `log` or of the log of `patient`.
  public var `repeat`: [LogPattern] = []
  public var expectLog: ExpectedUseLog?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    why: String = "",
    given: Given? = nil,
    expect: ExpectedAssessment? = nil,
    expectScore: ExpectedScore? = nil,
    kind: Example.Kind = .unspecified,
    edge: String = "",
    `repeat`: [LogPattern] = [],
    expectLog: ExpectedUseLog? = nil
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.given = given
    self.expect = expect
    self.expectScore = expectScore
    self.kind = kind
    self.edge = edge
    self.repeat = `repeat`
    self.expectLog = expectLog
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The same entry on many days, so that an author need not write a month out.
public struct LogPattern: AfterleafMessage {
  /// What is entered, with the day filled in; exactly one. A use, a score or a
  /// session is given the day alone unless `atS` stands in its time: then that is
  /// counted from the midnight of each day.
  public enum Entry: Hashable, Sendable {
    case use(UseEntry)
    case noUse(NoUseDay)
    case session(ExerciseSession)
    case recovery(RecoveryDay)
    case score(ScoreEntry)
  }

  public var days: DayRange?
  /// On the first of them and on every so many days after. 0: every day.
  public var every: Int32 = 0
  /// So many times on each of the days. 0: once.
  public var times: Int32 = 0
  /// What is entered, with the day filled in; exactly one. A use, a score or a
  /// session is given the day alone unless `atS` stands in its time: then that is
  /// counted from the midnight of each day.
  public var entry: Entry?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: DayRange? = nil,
    every: Int32 = 0,
    times: Int32 = 0,
    entry: Entry? = nil
  ) {
    self.days = days
    self.every = every
    self.times = times
    self.entry = entry
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What must be equal; a field that is not set is not compared.
public struct ExpectedUseLog: AfterleafMessage {
  /// Flags, and rules that hold, as sets.
  public var flags: ExpectedSet?
  public var rules: ExpectedSet?
  /// Rules that must hold, and must not.
  public var must: [String] = []
  public var mustNot: [String] = []
  /// Codes of all issues, as a set.
  public var issues: ExpectedSet?
  /// What is set in it is compared.
  public var derived: DerivedUse?
  /// Scales that must be prompted for, as a set.
  public var prompts: ExpectedSet?
  /// Of the pack's own substance.
  public var useDays: Int32?
  public var longestRun: Int32?
  public var lifetimeNoUseDays: Int32?
  public var taperLastWeek: TaperComparison.State?
  /// Of the association; `noAssociation` expects that none is shown.
  public var rHundredths: Int32?
  public var noAssociation: Bool = false
  /// All milestones that were reached, smallest first.
  public var milestones: [Int32] = []
  /// The next one; -1 expects none.
  public var nextMilestone: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    flags: ExpectedSet? = nil,
    rules: ExpectedSet? = nil,
    must: [String] = [],
    mustNot: [String] = [],
    issues: ExpectedSet? = nil,
    derived: DerivedUse? = nil,
    prompts: ExpectedSet? = nil,
    useDays: Int32? = nil,
    longestRun: Int32? = nil,
    lifetimeNoUseDays: Int32? = nil,
    taperLastWeek: TaperComparison.State? = nil,
    rHundredths: Int32? = nil,
    noAssociation: Bool = false,
    milestones: [Int32] = [],
    nextMilestone: Int32? = nil
  ) {
    self.flags = flags
    self.rules = rules
    self.must = must
    self.mustNot = mustNot
    self.issues = issues
    self.derived = derived
    self.prompts = prompts
    self.useDays = useDays
    self.longestRun = longestRun
    self.lifetimeNoUseDays = lifetimeNoUseDays
    self.taperLastWeek = taperLastWeek
    self.rHundredths = rHundredths
    self.noAssociation = noAssociation
    self.milestones = milestones
    self.nextMilestone = nextMilestone
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What must be equal; a field that is not set is not compared. The lists with
/// `exactly` set are compared as whole sets.
public struct ExpectedAssessment: AfterleafMessage {
  public var phase: String = ""
  public var tier: Tier?
  /// Rules that reach `tier`; compared as a set whenever `tier` is set above T0.
  public var rules: [String] = []
  public var ceiling: Intensity?
  public var flags: ExpectedSet?
  public var protocols: ExpectedSet?
  public var must: [String] = []
  public var mustNot: [String] = []
  public var possibleTier: Tier?
  /// Ids that must be on the ask list.
  public var ask: [String] = []
  /// Codes of all issues, as a set.
  public var issues: ExpectedSet?
  /// All alerts, whatever their tier: those certain, and those only possible.
  public var alerts: ExpectedSet?
  public var possibleAlerts: ExpectedSet?
  /// All limits that apply.
  public var limits: ExpectedSet?
  /// Longest session; 0 expects that nothing bounds it.
  public var maxMinutes: Int32?
  /// Single protocols that must be offered, and how.
  public var offers: [ExpectedOffer] = []
  /// Protocols that must be offered in this order; others may stand between.
  public var protocolsInOrder: [String] = []
  /// Ids that must be on the ask list in this order; others may stand between.
  public var askInOrder: [String] = []
  /// Ids that must not be on the ask list.
  public var notAsked: [String] = []
  /// Worst withdrawal severity; -1 expects none.
  public var severity: Int32?
  public var indexes: [ExpectedIndex] = []
  /// Of single scales, what stands in `scores`; their notes may rest on the
  /// phase and on findings.
  public var scores: [ExpectedScaleScore] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phase: String = "",
    tier: Tier? = nil,
    rules: [String] = [],
    ceiling: Intensity? = nil,
    flags: ExpectedSet? = nil,
    protocols: ExpectedSet? = nil,
    must: [String] = [],
    mustNot: [String] = [],
    possibleTier: Tier? = nil,
    ask: [String] = [],
    issues: ExpectedSet? = nil,
    alerts: ExpectedSet? = nil,
    possibleAlerts: ExpectedSet? = nil,
    limits: ExpectedSet? = nil,
    maxMinutes: Int32? = nil,
    offers: [ExpectedOffer] = [],
    protocolsInOrder: [String] = [],
    askInOrder: [String] = [],
    notAsked: [String] = [],
    severity: Int32? = nil,
    indexes: [ExpectedIndex] = [],
    scores: [ExpectedScaleScore] = []
  ) {
    self.phase = phase
    self.tier = tier
    self.rules = rules
    self.ceiling = ceiling
    self.flags = flags
    self.protocols = protocols
    self.must = must
    self.mustNot = mustNot
    self.possibleTier = possibleTier
    self.ask = ask
    self.issues = issues
    self.alerts = alerts
    self.possibleAlerts = possibleAlerts
    self.limits = limits
    self.maxMinutes = maxMinutes
    self.offers = offers
    self.protocolsInOrder = protocolsInOrder
    self.askInOrder = askInOrder
    self.notAsked = notAsked
    self.severity = severity
    self.indexes = indexes
    self.scores = scores
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExpectedScaleScore: AfterleafMessage {
  public var scale: String = ""
  public var score: ExpectedScore?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    score: ExpectedScore? = nil
  ) {
    self.scale = scale
    self.score = score
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What is set is compared.
public struct ExpectedOffer: AfterleafMessage {
  public var `protocol`: String = ""
  public var protocolClass: ProtocolClass = .unspecified
  /// The whole dose as it is offered, with the ids of its kinds.
  public var dose: Dose?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    `protocol`: String = "",
    protocolClass: ProtocolClass = .unspecified,
    dose: Dose? = nil
  ) {
    self.protocol = `protocol`
    self.protocolClass = protocolClass
    self.dose = dose
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What is set is compared.
public struct ExpectedIndex: AfterleafMessage {
  public var index: String = ""
  public var lower: Int32?
  public var upper: Int32?
  public var band: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    index: String = "",
    lower: Int32? = nil,
    upper: Int32? = nil,
    band: String = ""
  ) {
    self.index = index
    self.lower = lower
    self.upper = upper
    self.band = band
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExpectedSet: AfterleafMessage {
  public var ids: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    ids: [String] = []
  ) {
    self.ids = ids
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExpectedScore: AfterleafMessage {
  public var state: ScaleResult.State?
  /// Compared when set; `noTotal` expects that there is none.
  public var total: Int32?
  public var noTotal: Bool = false
  /// Band id; "-" expects none.
  public var band: String = ""
  public var prorated: Bool?
  public var answered: Int32?
  public var result: String = ""
  public var issues: ExpectedSet?
  public var verdict: ScaleChange.Verdict?
  public var notes: [String] = []
  /// Expects that there is no note.
  public var noNotes: Bool = false
  /// Smallest and largest total still possible.
  public var lowest: Int32?
  public var highest: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    state: ScaleResult.State? = nil,
    total: Int32? = nil,
    noTotal: Bool = false,
    band: String = "",
    prorated: Bool? = nil,
    answered: Int32? = nil,
    result: String = "",
    issues: ExpectedSet? = nil,
    verdict: ScaleChange.Verdict? = nil,
    notes: [String] = [],
    noNotes: Bool = false,
    lowest: Int32? = nil,
    highest: Int32? = nil
  ) {
    self.state = state
    self.total = total
    self.noTotal = noTotal
    self.band = band
    self.prorated = prorated
    self.answered = answered
    self.result = result
    self.issues = issues
    self.verdict = verdict
    self.notes = notes
    self.noNotes = noNotes
    self.lowest = lowest
    self.highest = highest
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension ExampleFile: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.examples)
    case 2:
      try reader.read(field, into: &self.equivalentMutants)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.examples)
    writer.write(2, self.equivalentMutants)
  }
}

extension EquivalentMutant: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.mutant)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.because)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.mutant)
    writer.write(2, as: StringWire.self, self.because)
  }
}

extension Example: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.why)
    case 4:
      var earlier: AssessRequest?
      if case .patient(let value)? = self.given { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.given = .patient(value) }
    case 5:
      var earlier: ScoreScaleRequest?
      if case .answers(let value)? = self.given { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.given = .answers(value) }
    case 6:
      try reader.read(field, into: &self.expect)
    case 7:
      try reader.read(field, into: &self.expectScore)
    case 8:
      try reader.read(field, as: EnumWire<Example.Kind>.self, into: &self.kind)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.edge)
    case 10:
      var earlier: AnalyzeUseLogRequest?
      if case .log(let value)? = self.given { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.given = .log(value) }
    case 11:
      try reader.read(field, into: &self.repeat)
    case 12:
      try reader.read(field, into: &self.expectLog)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: StringWire.self, self.why)
    if case .patient(let value)? = self.given { writer.write(4, value) }
    if case .answers(let value)? = self.given { writer.write(5, value) }
    writer.write(6, self.expect)
    writer.write(7, self.expectScore)
    writer.write(8, as: EnumWire<Example.Kind>.self, self.kind)
    writer.write(9, as: StringWire.self, self.edge)
    if case .log(let value)? = self.given { writer.write(10, value) }
    writer.write(11, self.repeat)
    writer.write(12, self.expectLog)
  }
}

extension LogPattern: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.days)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.every)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.times)
    case 4:
      var earlier: UseEntry?
      if case .use(let value)? = self.entry { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.entry = .use(value) }
    case 5:
      var earlier: NoUseDay?
      if case .noUse(let value)? = self.entry { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.entry = .noUse(value) }
    case 6:
      var earlier: ExerciseSession?
      if case .session(let value)? = self.entry { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.entry = .session(value) }
    case 7:
      var earlier: RecoveryDay?
      if case .recovery(let value)? = self.entry { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.entry = .recovery(value) }
    case 8:
      var earlier: ScoreEntry?
      if case .score(let value)? = self.entry { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.entry = .score(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.days)
    writer.write(2, as: IntegerWire<Int32>.self, self.every)
    writer.write(3, as: IntegerWire<Int32>.self, self.times)
    if case .use(let value)? = self.entry { writer.write(4, value) }
    if case .noUse(let value)? = self.entry { writer.write(5, value) }
    if case .session(let value)? = self.entry { writer.write(6, value) }
    if case .recovery(let value)? = self.entry { writer.write(7, value) }
    if case .score(let value)? = self.entry { writer.write(8, value) }
  }
}

extension ExpectedUseLog: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.flags)
    case 2:
      try reader.read(field, into: &self.rules)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.must)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.mustNot)
    case 5:
      try reader.read(field, into: &self.issues)
    case 6:
      try reader.read(field, into: &self.derived)
    case 7:
      try reader.read(field, into: &self.prompts)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDays)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestRun)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.lifetimeNoUseDays)
    case 11:
      try reader.read(field, as: EnumWire<TaperComparison.State>.self, into: &self.taperLastWeek)
    case 12:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.rHundredths)
    case 13:
      try reader.read(field, as: BoolWire.self, into: &self.noAssociation)
    case 14:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.milestones)
    case 15:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.nextMilestone)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.flags)
    writer.write(2, self.rules)
    writer.write(3, as: StringWire.self, self.must)
    writer.write(4, as: StringWire.self, self.mustNot)
    writer.write(5, self.issues)
    writer.write(6, self.derived)
    writer.write(7, self.prompts)
    writer.write(8, as: IntegerWire<Int32>.self, self.useDays)
    writer.write(9, as: IntegerWire<Int32>.self, self.longestRun)
    writer.write(10, as: IntegerWire<Int32>.self, self.lifetimeNoUseDays)
    writer.write(11, as: EnumWire<TaperComparison.State>.self, self.taperLastWeek)
    writer.write(12, as: ZigZagWire<Int32>.self, self.rHundredths)
    writer.write(13, as: BoolWire.self, self.noAssociation)
    writer.write(14, as: IntegerWire<Int32>.self, self.milestones)
    writer.write(15, as: ZigZagWire<Int32>.self, self.nextMilestone)
  }
}

extension ExpectedAssessment: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phase)
    case 2:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.tier)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.rules)
    case 4:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.ceiling)
    case 5:
      try reader.read(field, into: &self.flags)
    case 6:
      try reader.read(field, into: &self.protocols)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.must)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.mustNot)
    case 9:
      try reader.read(field, as: EnumWire<Tier>.self, into: &self.possibleTier)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.ask)
    case 11:
      try reader.read(field, into: &self.issues)
    case 12:
      try reader.read(field, into: &self.alerts)
    case 13:
      try reader.read(field, into: &self.possibleAlerts)
    case 14:
      try reader.read(field, into: &self.limits)
    case 15:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.maxMinutes)
    case 16:
      try reader.read(field, into: &self.offers)
    case 17:
      try reader.read(field, as: StringWire.self, into: &self.protocolsInOrder)
    case 18:
      try reader.read(field, as: StringWire.self, into: &self.askInOrder)
    case 19:
      try reader.read(field, as: StringWire.self, into: &self.notAsked)
    case 20:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.severity)
    case 21:
      try reader.read(field, into: &self.indexes)
    case 22:
      try reader.read(field, into: &self.scores)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phase)
    writer.write(2, as: EnumWire<Tier>.self, self.tier)
    writer.write(3, as: StringWire.self, self.rules)
    writer.write(4, as: EnumWire<Intensity>.self, self.ceiling)
    writer.write(5, self.flags)
    writer.write(6, self.protocols)
    writer.write(7, as: StringWire.self, self.must)
    writer.write(8, as: StringWire.self, self.mustNot)
    writer.write(9, as: EnumWire<Tier>.self, self.possibleTier)
    writer.write(10, as: StringWire.self, self.ask)
    writer.write(11, self.issues)
    writer.write(12, self.alerts)
    writer.write(13, self.possibleAlerts)
    writer.write(14, self.limits)
    writer.write(15, as: IntegerWire<Int32>.self, self.maxMinutes)
    writer.write(16, self.offers)
    writer.write(17, as: StringWire.self, self.protocolsInOrder)
    writer.write(18, as: StringWire.self, self.askInOrder)
    writer.write(19, as: StringWire.self, self.notAsked)
    writer.write(20, as: ZigZagWire<Int32>.self, self.severity)
    writer.write(21, self.indexes)
    writer.write(22, self.scores)
  }
}

extension ExpectedScaleScore: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, into: &self.score)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, self.score)
  }
}

extension ExpectedOffer: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.protocol)
    case 2:
      try reader.read(field, as: EnumWire<ProtocolClass>.self, into: &self.protocolClass)
    case 3:
      try reader.read(field, into: &self.dose)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.protocol)
    writer.write(2, as: EnumWire<ProtocolClass>.self, self.protocolClass)
    writer.write(3, self.dose)
  }
}

extension ExpectedIndex: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.index)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.lower)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.upper)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.band)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.index)
    writer.write(2, as: IntegerWire<Int32>.self, self.lower)
    writer.write(3, as: IntegerWire<Int32>.self, self.upper)
    writer.write(4, as: StringWire.self, self.band)
  }
}

extension ExpectedSet: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.ids)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.ids)
  }
}

extension ExpectedScore: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<ScaleResult.State>.self, into: &self.state)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.total)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.noTotal)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.band)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.prorated)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.answered)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.result)
    case 8:
      try reader.read(field, into: &self.issues)
    case 9:
      try reader.read(field, as: EnumWire<ScaleChange.Verdict>.self, into: &self.verdict)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.notes)
    case 11:
      try reader.read(field, as: BoolWire.self, into: &self.noNotes)
    case 12:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.lowest)
    case 13:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.highest)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<ScaleResult.State>.self, self.state)
    writer.write(2, as: ZigZagWire<Int32>.self, self.total)
    writer.write(3, as: BoolWire.self, self.noTotal)
    writer.write(4, as: StringWire.self, self.band)
    writer.write(5, as: BoolWire.self, self.prorated)
    writer.write(6, as: IntegerWire<Int32>.self, self.answered)
    writer.write(7, as: StringWire.self, self.result)
    writer.write(8, self.issues)
    writer.write(9, as: EnumWire<ScaleChange.Verdict>.self, self.verdict)
    writer.write(10, as: StringWire.self, self.notes)
    writer.write(11, as: BoolWire.self, self.noNotes)
    writer.write(12, as: ZigZagWire<Int32>.self, self.lowest)
    writer.write(13, as: ZigZagWire<Int32>.self, self.highest)
  }
}
