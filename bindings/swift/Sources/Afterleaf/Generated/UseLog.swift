// Made from afterleaf/v1/use_log.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// What a person wrote down over time. Entries may stand in any order, and a
/// log may be split and merged freely. Whatever is wrong with one entry is an
/// issue with its index; the other entries are analysed all the same.
///
/// A day without any entry is not known. It is never taken for a day without
/// use: that is said by `noUse`, or by `complete`.
public struct UseLog: AfterleafMessage {
  public var uses: [UseEntry] = []
  /// Days on which the person says that there was no use.
  public var noUse: [NoUseDay] = []
  /// Days in which the person says that every use was written down: a day
  /// without an entry in them is a day without use.
  public var complete: [DayRange] = []
  /// Breaks that the person planned, past and to come.
  public var breaks: [PlannedBreak] = []
  /// A plan that a clinician made or approved. Absent: there is none.
  public var taperPlan: TaperPlan?
  public var sessions: [ExerciseSession] = []
  /// At most one for a day; of two the worse value of each metric stands, with an
  /// issue.
  public var recovery: [RecoveryDay] = []
  public var scores: [ScoreEntry] = []
  /// When the person drove, or says that they are about to.
  public var drives: [LogTime] = []
  /// The most days of use in 7 that the person allows themselves, 0 to 7. Absent:
  /// none; none is ever suggested.
  public var ownCapDays: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    uses: [UseEntry] = [],
    noUse: [NoUseDay] = [],
    complete: [DayRange] = [],
    breaks: [PlannedBreak] = [],
    taperPlan: TaperPlan? = nil,
    sessions: [ExerciseSession] = [],
    recovery: [RecoveryDay] = [],
    scores: [ScoreEntry] = [],
    drives: [LogTime] = [],
    ownCapDays: Int32? = nil
  ) {
    self.uses = uses
    self.noUse = noUse
    self.complete = complete
    self.breaks = breaks
    self.taperPlan = taperPlan
    self.sessions = sessions
    self.recovery = recovery
    self.scores = scores
    self.drives = drives
    self.ownCapDays = ownCapDays
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// When something was: an instant, or only the calendar day. Exactly one of
/// `atS` and `day`.
///
/// The local day of an instant is floor((at_s + 60 \* utc_offset_minutes) / 86400)
/// days after 1970-01-01: the day that the person's own clock showed, wherever
/// they were and whatever daylight saving did.
public struct LogTime: AfterleafMessage {
  /// Seconds since 1970-01-01T00:00:00Z, not before and not after the time of the
  /// analysis.
  public var atS: Int64?
  /// Minutes by which the local clock was ahead of UTC, -720 to 840. For example
  /// 120, or -300. Absent: as in the request.
  public var utcOffsetMinutes: Int32?
  /// Local calendar day, in days since 1970-01-01: 19723 is 2024-01-01.
  public var day: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    atS: Int64? = nil,
    utcOffsetMinutes: Int32? = nil,
    day: Int32? = nil
  ) {
    self.atS = atS
    self.utcOffsetMinutes = utcOffsetMinutes
    self.day = day
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Calendar days, both included, in days since 1970-01-01.
public struct DayRange: AfterleafMessage {
  public var fromDay: Int32 = 0
  public var toDay: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fromDay: Int32 = 0,
    toDay: Int32 = 0
  ) {
    self.fromDay = fromDay
    self.toDay = toDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// One use. Of two entries with a time of day that are equal in every field, one
/// counts, with an issue; without a time of day each is a dose of its own.
public struct UseEntry: AfterleafMessage {
  public var time: LogTime?
  /// What was used. Empty: the substance of the pack, kratom in the shipped one,
  /// which also knows its other names. Every other name is kept as it is, and
  /// counts for itself.
  public var substance: String = ""
  /// Thousandths of the unit: 2500 of "g_leaf" is 2.5 g. Above 0 and at most what
  /// the pack says of the unit; otherwise the use counts and its amount is not
  /// known. An amount of 0 says neither use nor no use, and is not analysed.
  public var amountThousandths: Int64?
  /// A unit of the pack: "g_leaf", "mg_mitragynine", "mg_7oh", "capsule", "ml" or
  /// "unknown". Empty: unknown.
  public var unit: String = ""
  /// "LEAF", "EXTRACT", "SEVEN_OH", "MIXED" or "UNKNOWN". Empty: UNKNOWN.
  public var product: String = ""
  /// The colour or name on the packet. Shown back; no rule lowers anything for it.
  public var veinLabel: String = ""
  /// A reason of the pack: "pain", "mood", "energy", "sleep",
  /// "withdrawal_relief", "workout", "social" or "other". Empty: not said.
  public var reason: String = ""
  /// 0 to 1440.
  public var minutesSinceWaking: Int32?
  /// Before exercise negative, after it positive; -1440 to 1440.
  public var minutesFromExercise: Int32?
  /// What else was taken, by the names that the pack knows or any other.
  public var coSubstances: [String] = []
  /// How much of the wanted effect came, 0 to 10.
  public var wantedEffect: Int32?
  /// Unwanted effects, in the person's words. Shown back, never interpreted.
  public var unwanted: [String] = []
  /// How recovered the person felt on the next day, 0 to 10.
  public var nextDayRecovery: Int32?
  /// A laboratory report of the product was seen: "Y", "N" or "U". Empty: U.
  public var labReportSeen: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    time: LogTime? = nil,
    substance: String = "",
    amountThousandths: Int64? = nil,
    unit: String = "",
    product: String = "",
    veinLabel: String = "",
    reason: String = "",
    minutesSinceWaking: Int32? = nil,
    minutesFromExercise: Int32? = nil,
    coSubstances: [String] = [],
    wantedEffect: Int32? = nil,
    unwanted: [String] = [],
    nextDayRecovery: Int32? = nil,
    labReportSeen: String = ""
  ) {
    self.time = time
    self.substance = substance
    self.amountThousandths = amountThousandths
    self.unit = unit
    self.product = product
    self.veinLabel = veinLabel
    self.reason = reason
    self.minutesSinceWaking = minutesSinceWaking
    self.minutesFromExercise = minutesFromExercise
    self.coSubstances = coSubstances
    self.wantedEffect = wantedEffect
    self.unwanted = unwanted
    self.nextDayRecovery = nextDayRecovery
    self.labReportSeen = labReportSeen
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A day without use.
public struct NoUseDay: AfterleafMessage {
  public var time: LogTime?
  /// As in UseEntry.
  public var substance: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    time: LogTime? = nil,
    substance: String = ""
  ) {
    self.time = time
    self.substance = substance
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PlannedBreak: AfterleafMessage {
  public var days: DayRange?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    days: DayRange? = nil
  ) {
    self.days = days
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What a clinician planned, to be compared with what was used. Nothing in it is
/// ever computed here.
public struct TaperPlan: AfterleafMessage {
  /// Who made or approved it. Empty: it is no plan, and is not used.
  public var approvedBy: String = ""
  /// A unit of the pack that may stand in a plan.
  public var unit: String = ""
  /// By day, earliest first.
  public var steps: [TaperStep] = []
  /// Last day of the plan. Absent: the last step goes on.
  public var lastDay: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    approvedBy: String = "",
    unit: String = "",
    steps: [TaperStep] = [],
    lastDay: Int32? = nil
  ) {
    self.approvedBy = approvedBy
    self.unit = unit
    self.steps = steps
    self.lastDay = lastDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// From this day until the next step.
public struct TaperStep: AfterleafMessage {
  public var fromDay: Int32 = 0
  /// On one day, in thousandths of the plan's unit. 0: none.
  public var thousandthsPerDay: Int64 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fromDay: Int32 = 0,
    thousandthsPerDay: Int64 = 0
  ) {
    self.fromDay = fromDay
    self.thousandthsPerDay = thousandthsPerDay
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ExerciseSession: AfterleafMessage {
  /// When it began.
  public var time: LogTime?
  /// A kind of activity of the pack, for example "walking", or any other name.
  public var kind: String = ""
  /// 1 to 1440. Absent: not known; the session counts, its minutes do not.
  public var minutes: Int32?
  /// How hard it felt, by an effort scale of the pack, for example "CR10". Ratings
  /// of different scales are never mixed.
  public var effortScale: String = ""
  public var effort: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    time: LogTime? = nil,
    kind: String = "",
    minutes: Int32? = nil,
    effortScale: String = "",
    effort: Int32? = nil
  ) {
    self.time = time
    self.kind = kind
    self.minutes = minutes
    self.effortScale = effortScale
    self.effort = effort
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// How a person recovered, one entry for a morning.
public struct RecoveryDay: AfterleafMessage {
  public var day: Int32 = 0
  /// Muscle soreness, 0 to 10.
  public var soreness: Int32?
  /// Sleep of the night that ended on this day, 0 to 1440.
  public var sleepMinutes: Int32?
  /// 0 bad to 10 good.
  public var sleepQuality: Int32?
  /// 0 none to 10.
  public var energy: Int32?
  /// Heart rate variability in the morning as rMSSD, 1 to 500 ms.
  public var hrvRmssdMs: Int32?
  /// 20 to 300 beats a minute.
  public var restingHeartRateBpm: Int32?
  /// Joint stiffness in the morning, 0 to 1440.
  public var stiffnessMinutes: Int32?
  /// 0 none to 10 full.
  public var mentalRecovery: Int32?
  /// How recovered the person feels altogether, 0 to 10.
  public var overallRecovery: Int32?
  /// A joint is hot and swollen.
  public var hotSwollenJoint: Bool?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    day: Int32 = 0,
    soreness: Int32? = nil,
    sleepMinutes: Int32? = nil,
    sleepQuality: Int32? = nil,
    energy: Int32? = nil,
    hrvRmssdMs: Int32? = nil,
    restingHeartRateBpm: Int32? = nil,
    stiffnessMinutes: Int32? = nil,
    mentalRecovery: Int32? = nil,
    overallRecovery: Int32? = nil,
    hotSwollenJoint: Bool? = nil
  ) {
    self.day = day
    self.soreness = soreness
    self.sleepMinutes = sleepMinutes
    self.sleepQuality = sleepQuality
    self.energy = energy
    self.hrvRmssdMs = hrvRmssdMs
    self.restingHeartRateBpm = restingHeartRateBpm
    self.stiffnessMinutes = stiffnessMinutes
    self.mentalRecovery = mentalRecovery
    self.overallRecovery = overallRecovery
    self.hotSwollenJoint = hotSwollenJoint
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A scale answered at some time.
public struct ScoreEntry: AfterleafMessage {
  public var time: LogTime?
  public var response: ScaleResponse?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    time: LogTime? = nil,
    response: ScaleResponse? = nil
  ) {
    self.time = time
    self.response = response
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension UseLog: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.uses)
    case 2:
      try reader.read(field, into: &self.noUse)
    case 3:
      try reader.read(field, into: &self.complete)
    case 4:
      try reader.read(field, into: &self.breaks)
    case 5:
      try reader.read(field, into: &self.taperPlan)
    case 6:
      try reader.read(field, into: &self.sessions)
    case 7:
      try reader.read(field, into: &self.recovery)
    case 8:
      try reader.read(field, into: &self.scores)
    case 9:
      try reader.read(field, into: &self.drives)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.ownCapDays)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.uses)
    writer.write(2, self.noUse)
    writer.write(3, self.complete)
    writer.write(4, self.breaks)
    writer.write(5, self.taperPlan)
    writer.write(6, self.sessions)
    writer.write(7, self.recovery)
    writer.write(8, self.scores)
    writer.write(9, self.drives)
    writer.write(10, as: IntegerWire<Int32>.self, self.ownCapDays)
  }
}

extension LogTime: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.atS)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.utcOffsetMinutes)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.atS)
    writer.write(2, as: ZigZagWire<Int32>.self, self.utcOffsetMinutes)
    writer.write(3, as: ZigZagWire<Int32>.self, self.day)
  }
}

extension DayRange: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.fromDay)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.toDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.fromDay)
    writer.write(2, as: ZigZagWire<Int32>.self, self.toDay)
  }
}

extension UseEntry: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.time)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.substance)
    case 3:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.amountThousandths)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.product)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.veinLabel)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.reason)
    case 8:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.minutesSinceWaking)
    case 9:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.minutesFromExercise)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.coSubstances)
    case 11:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.wantedEffect)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.unwanted)
    case 13:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.nextDayRecovery)
    case 14:
      try reader.read(field, as: StringWire.self, into: &self.labReportSeen)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.time)
    writer.write(2, as: StringWire.self, self.substance)
    writer.write(3, as: ZigZagWire<Int64>.self, self.amountThousandths)
    writer.write(4, as: StringWire.self, self.unit)
    writer.write(5, as: StringWire.self, self.product)
    writer.write(6, as: StringWire.self, self.veinLabel)
    writer.write(7, as: StringWire.self, self.reason)
    writer.write(8, as: ZigZagWire<Int32>.self, self.minutesSinceWaking)
    writer.write(9, as: ZigZagWire<Int32>.self, self.minutesFromExercise)
    writer.write(10, as: StringWire.self, self.coSubstances)
    writer.write(11, as: ZigZagWire<Int32>.self, self.wantedEffect)
    writer.write(12, as: StringWire.self, self.unwanted)
    writer.write(13, as: ZigZagWire<Int32>.self, self.nextDayRecovery)
    writer.write(14, as: StringWire.self, self.labReportSeen)
  }
}

extension NoUseDay: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.time)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.substance)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.time)
    writer.write(2, as: StringWire.self, self.substance)
  }
}

extension PlannedBreak: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.days)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.days)
  }
}

extension TaperPlan: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.approvedBy)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.unit)
    case 3:
      try reader.read(field, into: &self.steps)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.lastDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.approvedBy)
    writer.write(2, as: StringWire.self, self.unit)
    writer.write(3, self.steps)
    writer.write(4, as: ZigZagWire<Int32>.self, self.lastDay)
  }
}

extension TaperStep: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.fromDay)
    case 2:
      try reader.read(field, as: ZigZagWire<Int64>.self, into: &self.thousandthsPerDay)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.fromDay)
    writer.write(2, as: ZigZagWire<Int64>.self, self.thousandthsPerDay)
  }
}

extension ExerciseSession: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.time)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.kind)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.minutes)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.effortScale)
    case 5:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.effort)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.time)
    writer.write(2, as: StringWire.self, self.kind)
    writer.write(3, as: ZigZagWire<Int32>.self, self.minutes)
    writer.write(4, as: StringWire.self, self.effortScale)
    writer.write(5, as: ZigZagWire<Int32>.self, self.effort)
  }
}

extension RecoveryDay: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.day)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.soreness)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.sleepMinutes)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.sleepQuality)
    case 5:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.energy)
    case 6:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.hrvRmssdMs)
    case 7:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.restingHeartRateBpm)
    case 8:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.stiffnessMinutes)
    case 9:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.mentalRecovery)
    case 10:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.overallRecovery)
    case 11:
      try reader.read(field, as: BoolWire.self, into: &self.hotSwollenJoint)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.day)
    writer.write(2, as: ZigZagWire<Int32>.self, self.soreness)
    writer.write(3, as: ZigZagWire<Int32>.self, self.sleepMinutes)
    writer.write(4, as: ZigZagWire<Int32>.self, self.sleepQuality)
    writer.write(5, as: ZigZagWire<Int32>.self, self.energy)
    writer.write(6, as: ZigZagWire<Int32>.self, self.hrvRmssdMs)
    writer.write(7, as: ZigZagWire<Int32>.self, self.restingHeartRateBpm)
    writer.write(8, as: ZigZagWire<Int32>.self, self.stiffnessMinutes)
    writer.write(9, as: ZigZagWire<Int32>.self, self.mentalRecovery)
    writer.write(10, as: ZigZagWire<Int32>.self, self.overallRecovery)
    writer.write(11, as: BoolWire.self, self.hotSwollenJoint)
  }
}

extension ScoreEntry: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.time)
    case 2:
      try reader.read(field, into: &self.response)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.time)
    writer.write(2, self.response)
  }
}
