// Made from afterleaf/v1/phase_model.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// The parameters of the one phase algorithm (src/phase): where a person stands
/// between use and lasting recovery. Windows are half open, [from, to), in whole
/// hours since the last use.
///
/// The algorithm, in order:
///  1. A last use in the future, or a range that ends before it starts, sets
///     `invalidInputFlag` and counts as not given.
///  2. Status is none of the three below: `unknownPhase`, `dataMissingFlag`.
///  3. Using or tapering, and the last use is not longer ago than the gap limit:
///     `active_phase`, or after a long earlier abstinence a lapse or relapse.
///     Longer ago: `conflictFlag`, and the person is taken as stopped.
///  4. Stopped, but with recent use after a long earlier abstinence: lapse or
///     relapse.
///  5. Time not known: `noTime` answers from severity alone.
///  6. Otherwise the phase of the window that holds the hours; of a range, the
///     most acute phase that any moment in it falls into (`ambiguousFlag` when
///     there are several).
///  7. Score steps, which only ever move toward a more acute phase.
public struct PhaseModel: AfterleafMessage {
  /// Every phase, with its ceiling. The order is the order in which a picture of
  /// recovery shows them.
  public var phases: [PhaseDef] = []
  /// Input that holds the status, and the values that the algorithm knows.
  public var statusInput: String = ""
  public var usingValue: String = ""
  public var taperingValue: String = ""
  public var stoppedValue: String = ""
  public var unknownPhase: String = ""
  public var usingPhase: String = ""
  public var taperingPhase: String = ""
  /// Timeline: the phases that follow one another after the last use, most
  /// recent first. With n entries there are n-1 boundaries between them; the
  /// first `windows` entries give those that depend on the product, the rest
  /// come from `late`.
  public var timeline: [String] = []
  /// Input by which windows differ (the product), and the windows.
  public var windowInput: String = ""
  public var windows: [AfterleafWindow] = []
  public var modifiers: [WindowModifier] = []
  public var late: LatePhase?
  public var severity: [SeverityScale] = []
  public var scoreSteps: [ScoreStep] = []
  /// Gap limits in hours; the last use may be this long ago and the stated
  /// status still stands.
  public var taperingGapH: Int32 = 0
  public var usingGapH: Int32 = 0
  /// Used instead for frequent users: `frequencyInput` at or above
  /// `frequentFrom`, or not given.
  public var frequentUsingGapH: Int32 = 0
  public var frequencyInput: String = ""
  public var frequentFrom: Int32 = 0
  public var lapse: Lapse?
  public var noTime: NoTime?
  public var invalidInputFlag: String = ""
  public var dataMissingFlag: String = ""
  public var conflictFlag: String = ""
  public var ambiguousFlag: String = ""
  public var scoresMissingFlag: String = ""
  public var evidence: Evidence?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phases: [PhaseDef] = [],
    statusInput: String = "",
    usingValue: String = "",
    taperingValue: String = "",
    stoppedValue: String = "",
    unknownPhase: String = "",
    usingPhase: String = "",
    taperingPhase: String = "",
    timeline: [String] = [],
    windowInput: String = "",
    windows: [AfterleafWindow] = [],
    modifiers: [WindowModifier] = [],
    late: LatePhase? = nil,
    severity: [SeverityScale] = [],
    scoreSteps: [ScoreStep] = [],
    taperingGapH: Int32 = 0,
    usingGapH: Int32 = 0,
    frequentUsingGapH: Int32 = 0,
    frequencyInput: String = "",
    frequentFrom: Int32 = 0,
    lapse: Lapse? = nil,
    noTime: NoTime? = nil,
    invalidInputFlag: String = "",
    dataMissingFlag: String = "",
    conflictFlag: String = "",
    ambiguousFlag: String = "",
    scoresMissingFlag: String = "",
    evidence: Evidence? = nil
  ) {
    self.phases = phases
    self.statusInput = statusInput
    self.usingValue = usingValue
    self.taperingValue = taperingValue
    self.stoppedValue = stoppedValue
    self.unknownPhase = unknownPhase
    self.usingPhase = usingPhase
    self.taperingPhase = taperingPhase
    self.timeline = timeline
    self.windowInput = windowInput
    self.windows = windows
    self.modifiers = modifiers
    self.late = late
    self.severity = severity
    self.scoreSteps = scoreSteps
    self.taperingGapH = taperingGapH
    self.usingGapH = usingGapH
    self.frequentUsingGapH = frequentUsingGapH
    self.frequencyInput = frequencyInput
    self.frequentFrom = frequentFrom
    self.lapse = lapse
    self.noTime = noTime
    self.invalidInputFlag = invalidInputFlag
    self.dataMissingFlag = dataMissingFlag
    self.conflictFlag = conflictFlag
    self.ambiguousFlag = ambiguousFlag
    self.scoresMissingFlag = scoresMissingFlag
    self.evidence = evidence
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PhaseDef: AfterleafMessage {
  /// For example "ACUTE_PEAK".
  public var id: String = ""
  /// Hardest exercise allowed in this phase before any limit is looked at.
  public var ceiling: Intensity = .noIntensity
  /// Higher is more acute; decides which phase of a range counts. Only timeline
  /// phases need one.
  public var acuity: Int32 = 0
  /// Text ids. Absent: "phase.\<id>" and "phase.\<id>.about".
  public var title: String = ""
  public var about: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    ceiling: Intensity = .noIntensity,
    acuity: Int32 = 0,
    title: String = "",
    about: String = ""
  ) {
    self.id = id
    self.ceiling = ceiling
    self.acuity = acuity
    self.title = title
    self.about = about
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Boundaries in hours between the first phases of the timeline.
public struct AfterleafWindow: AfterleafMessage {
  /// Values of `windowInput` that use this window.
  public var values: [String] = []
  /// For example 12, 24, 96, 240: onset, peak starts, peak ends, acute ends.
  public var boundariesH: [Int32] = []
  /// Used for every other value and when the input is not given.
  public var otherwise: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    values: [String] = [],
    boundariesH: [Int32] = [],
    otherwise: Bool = false
  ) {
    self.values = values
    self.boundariesH = boundariesH
    self.otherwise = otherwise
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// While `index` is in `band`, add these hours to the boundaries.
public struct WindowModifier: AfterleafMessage {
  public var index: String = ""
  public var band: String = ""
  public var addH: [Int32] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    index: String = "",
    band: String = "",
    addH: [Int32] = []
  ) {
    self.index = index
    self.band = band
    self.addH = addH
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The last two phases of the timeline. Before `fromH` the earlier one stands.
/// From `sureFromH` on, the later one. Between them the later one only when at
/// least one burden test could be made and none is met.
public struct LatePhase: AfterleafMessage {
  public var fromH: Int32 = 0
  public var sureFromH: Int32 = 0
  public var burden: [BurdenTest] = []
  /// Set where a burden test is met from `fromH` on.
  public var burdenFlag: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fromH: Int32 = 0,
    sureFromH: Int32 = 0,
    burden: [BurdenTest] = [],
    burdenFlag: String = ""
  ) {
    self.fromH = fromH
    self.sureFromH = sureFromH
    self.burden = burden
    self.burdenFlag = burdenFlag
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Met when the scale has a total of at least this.
public struct BurdenTest: AfterleafMessage {
  public var scale: String = ""
  public var from: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    from: Int32 = 0
  ) {
    self.scale = scale
    self.from = from
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Severity 0 to 3 of one withdrawal scale: the number of cuts that its total
/// reaches. Without cuts the scale's second, third and fourth band are severity
/// 1, 2 and 3, and what lies above them is 3 too.
public struct SeverityScale: AfterleafMessage {
  public var scale: String = ""
  public var cuts: [Int32] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    cuts: [Int32] = []
  ) {
    self.scale = scale
    self.cuts = cuts
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// From one of `from`, with severity at or above `severityFrom`: go to `to` and
/// set `flag`. With `withinHAfterAcute` above 0 that holds only while the
/// hours are below the last window boundary plus that many; later the phase
/// stays and `tooLateFlag` is set.
public struct ScoreStep: AfterleafMessage {
  public var from: [String] = []
  public var severityFrom: Int32 = 0
  public var to: String = ""
  public var flag: String = ""
  public var withinHAfterAcute: Int32 = 0
  public var tooLateFlag: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    from: [String] = [],
    severityFrom: Int32 = 0,
    to: String = "",
    flag: String = "",
    withinHAfterAcute: Int32 = 0,
    tooLateFlag: String = ""
  ) {
    self.from = from
    self.severityFrom = severityFrom
    self.to = to
    self.flag = flag
    self.withinHAfterAcute = withinHAfterAcute
    self.tooLateFlag = tooLateFlag
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Use again after a long abstinence.
public struct Lapse: AfterleafMessage {
  /// Input with the longest abstinence before the present use, in hours, and the
  /// number that counts as long.
  public var abstinenceInput: String = ""
  public var abstinenceFromH: Int32 = 0
  /// Input with the days of use in the last 7.
  public var useDaysInput: String = ""
  /// A stopped person is in a lapse when there was a day of use and the last one
  /// is less than this many hours ago.
  public var recentBelowH: Int32 = 0
  /// This many days of use make it a relapse.
  public var relapseFromDays: Int32 = 0
  public var lapsePhase: String = ""
  public var relapsePhase: String = ""
  public var flag: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    abstinenceInput: String = "",
    abstinenceFromH: Int32 = 0,
    useDaysInput: String = "",
    recentBelowH: Int32 = 0,
    relapseFromDays: Int32 = 0,
    lapsePhase: String = "",
    relapsePhase: String = "",
    flag: String = ""
  ) {
    self.abstinenceInput = abstinenceInput
    self.abstinenceFromH = abstinenceFromH
    self.useDaysInput = useDaysInput
    self.recentBelowH = recentBelowH
    self.relapseFromDays = relapseFromDays
    self.lapsePhase = lapsePhase
    self.relapsePhase = relapsePhase
    self.flag = flag
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The phase of a stopped person whose last use is not known, by severity. No
/// severity counts as 0.
public struct NoTime: AfterleafMessage {
  /// Phase for severity 0, 1, 2 and 3.
  public var phaseBySeverity: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phaseBySeverity: [String] = []
  ) {
    self.phaseBySeverity = phaseBySeverity
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension PhaseModel: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.phases)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.statusInput)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.usingValue)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.taperingValue)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.stoppedValue)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.unknownPhase)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.usingPhase)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.taperingPhase)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.timeline)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.windowInput)
    case 11:
      try reader.read(field, into: &self.windows)
    case 12:
      try reader.read(field, into: &self.modifiers)
    case 13:
      try reader.read(field, into: &self.late)
    case 14:
      try reader.read(field, into: &self.severity)
    case 15:
      try reader.read(field, into: &self.scoreSteps)
    case 16:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.taperingGapH)
    case 17:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.usingGapH)
    case 18:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.frequentUsingGapH)
    case 19:
      try reader.read(field, as: StringWire.self, into: &self.frequencyInput)
    case 20:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.frequentFrom)
    case 21:
      try reader.read(field, into: &self.lapse)
    case 22:
      try reader.read(field, into: &self.noTime)
    case 23:
      try reader.read(field, as: StringWire.self, into: &self.invalidInputFlag)
    case 24:
      try reader.read(field, as: StringWire.self, into: &self.dataMissingFlag)
    case 25:
      try reader.read(field, as: StringWire.self, into: &self.conflictFlag)
    case 26:
      try reader.read(field, as: StringWire.self, into: &self.ambiguousFlag)
    case 27:
      try reader.read(field, as: StringWire.self, into: &self.scoresMissingFlag)
    case 28:
      try reader.read(field, into: &self.evidence)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.phases)
    writer.write(2, as: StringWire.self, self.statusInput)
    writer.write(3, as: StringWire.self, self.usingValue)
    writer.write(4, as: StringWire.self, self.taperingValue)
    writer.write(5, as: StringWire.self, self.stoppedValue)
    writer.write(6, as: StringWire.self, self.unknownPhase)
    writer.write(7, as: StringWire.self, self.usingPhase)
    writer.write(8, as: StringWire.self, self.taperingPhase)
    writer.write(9, as: StringWire.self, self.timeline)
    writer.write(10, as: StringWire.self, self.windowInput)
    writer.write(11, self.windows)
    writer.write(12, self.modifiers)
    writer.write(13, self.late)
    writer.write(14, self.severity)
    writer.write(15, self.scoreSteps)
    writer.write(16, as: IntegerWire<Int32>.self, self.taperingGapH)
    writer.write(17, as: IntegerWire<Int32>.self, self.usingGapH)
    writer.write(18, as: IntegerWire<Int32>.self, self.frequentUsingGapH)
    writer.write(19, as: StringWire.self, self.frequencyInput)
    writer.write(20, as: IntegerWire<Int32>.self, self.frequentFrom)
    writer.write(21, self.lapse)
    writer.write(22, self.noTime)
    writer.write(23, as: StringWire.self, self.invalidInputFlag)
    writer.write(24, as: StringWire.self, self.dataMissingFlag)
    writer.write(25, as: StringWire.self, self.conflictFlag)
    writer.write(26, as: StringWire.self, self.ambiguousFlag)
    writer.write(27, as: StringWire.self, self.scoresMissingFlag)
    writer.write(28, self.evidence)
  }
}

extension PhaseDef: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: EnumWire<Intensity>.self, into: &self.ceiling)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.acuity)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.about)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: EnumWire<Intensity>.self, self.ceiling)
    writer.write(3, as: IntegerWire<Int32>.self, self.acuity)
    writer.write(4, as: StringWire.self, self.title)
    writer.write(5, as: StringWire.self, self.about)
  }
}

extension AfterleafWindow: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.values)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.boundariesH)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.otherwise)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.values)
    writer.write(2, as: IntegerWire<Int32>.self, self.boundariesH)
    writer.write(3, as: BoolWire.self, self.otherwise)
  }
}

extension WindowModifier: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.index)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.band)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.addH)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.index)
    writer.write(2, as: StringWire.self, self.band)
    writer.write(3, as: IntegerWire<Int32>.self, self.addH)
  }
}

extension LatePhase: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.fromH)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.sureFromH)
    case 3:
      try reader.read(field, into: &self.burden)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.burdenFlag)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.fromH)
    writer.write(2, as: IntegerWire<Int32>.self, self.sureFromH)
    writer.write(3, self.burden)
    writer.write(4, as: StringWire.self, self.burdenFlag)
  }
}

extension BurdenTest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.from)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: IntegerWire<Int32>.self, self.from)
  }
}

extension SeverityScale: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.cuts)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: IntegerWire<Int32>.self, self.cuts)
  }
}

extension ScoreStep: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.from)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.severityFrom)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.to)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.withinHAfterAcute)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.tooLateFlag)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.from)
    writer.write(2, as: IntegerWire<Int32>.self, self.severityFrom)
    writer.write(3, as: StringWire.self, self.to)
    writer.write(4, as: StringWire.self, self.flag)
    writer.write(5, as: IntegerWire<Int32>.self, self.withinHAfterAcute)
    writer.write(6, as: StringWire.self, self.tooLateFlag)
  }
}

extension Lapse: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.abstinenceInput)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.abstinenceFromH)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.useDaysInput)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.recentBelowH)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.relapseFromDays)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.lapsePhase)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.relapsePhase)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.flag)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.abstinenceInput)
    writer.write(2, as: IntegerWire<Int32>.self, self.abstinenceFromH)
    writer.write(3, as: StringWire.self, self.useDaysInput)
    writer.write(4, as: IntegerWire<Int32>.self, self.recentBelowH)
    writer.write(5, as: IntegerWire<Int32>.self, self.relapseFromDays)
    writer.write(6, as: StringWire.self, self.lapsePhase)
    writer.write(7, as: StringWire.self, self.relapsePhase)
    writer.write(8, as: StringWire.self, self.flag)
  }
}

extension NoTime: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phaseBySeverity)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phaseBySeverity)
  }
}
