// Made from afterleaf/v1/request.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// What is known about a person, and the time. Every field is optional; absent
/// means not known, and the pack says what silence about an input means.
/// Closed answers are ids of the pack, for example status "STOPPED".
public struct AssessRequest: AfterleafMessage {
  /// Now, in seconds since 1970-01-01T00:00:00Z. Needed only when a last use is
  /// given as an instant; the library reads no clock.
  public var asOfS: Int64?
  public var person: Person?
  public var use: UseHistory?
  /// At most one response per scale. When there are two, the worse answer stands
  /// and an issue says so.
  public var scales: [ScaleResponse] = []
  public var screen: Screen?
  public var coUse: CoUse?
  public var vitals: Vitals?
  public var restlessness: Restlessness?
  /// Answers to inputs by id: those the pack adds to the fields above, or any of
  /// the ask list of an earlier reply.
  public var answers: [Answer] = []
  /// Ids of inputs that the person was asked and does not know. Such an input
  /// may be anything in its domain; where a yes, a number or a choice was given
  /// as well, that answer stands.
  public var unknown: [String] = []
  /// BCP 47 locale of the texts in the reply, for example "es". Absent or not in
  /// the pack: the pack's default; a missing text falls back by itself.
  public var locale: String = ""
  /// ISO 3166-1 alpha-2 region for crisis contacts, for example "US". Absent or
  /// not in the pack: the fallback contacts.
  public var region: String = ""
  /// What the person wrote down over time. Where nothing else is said, the answers
  /// that it shows stand in for those of `use` (see assess.h). Needs as_of_s.
  public var log: UseLog?
  /// Minutes by which the person's clock is ahead of UTC now, -720 to 840, for the
  /// days of `log`. Absent: 0.
  public var utcOffsetMinutes: Int32 = 0
  /// Leaves out of the reply the answers that outputs rest on: every `because`
  /// and `unsettled` of phase, indexes, alerts, limits, protocols and flags.
  /// Nothing else of the reply changes; it costs less.
  public var omitReasons: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    asOfS: Int64? = nil,
    person: Person? = nil,
    use: UseHistory? = nil,
    scales: [ScaleResponse] = [],
    screen: Screen? = nil,
    coUse: CoUse? = nil,
    vitals: Vitals? = nil,
    restlessness: Restlessness? = nil,
    answers: [Answer] = [],
    unknown: [String] = [],
    locale: String = "",
    region: String = "",
    log: UseLog? = nil,
    utcOffsetMinutes: Int32 = 0,
    omitReasons: Bool = false
  ) {
    self.asOfS = asOfS
    self.person = person
    self.use = use
    self.scales = scales
    self.screen = screen
    self.coUse = coUse
    self.vitals = vitals
    self.restlessness = restlessness
    self.answers = answers
    self.unknown = unknown
    self.locale = locale
    self.region = region
    self.log = log
    self.utcOffsetMinutes = utcOffsetMinutes
    self.omitReasons = omitReasons
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Person: AfterleafMessage {
  /// Whole years, 0 to 120. Absent: adult rules apply, and age is asked.
  public var age: Int32?
  /// "F", "M", "OTHER" or "UNSPECIFIED". Absent: UNSPECIFIED.
  public var sex: String = ""
  /// Absent: not pregnant. Not known: list "pregnant" under `unknown`.
  public var pregnant: Bool?
  /// A clinician who knows the pregnancy has cleared exercise. Absent: no.
  public var obstetricClearance: Bool?
  /// Fewer than 4 weeks of regular activity. Absent: not asked.
  public var sedentary: Bool?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    age: Int32? = nil,
    sex: String = "",
    pregnant: Bool? = nil,
    obstetricClearance: Bool? = nil,
    sedentary: Bool? = nil
  ) {
    self.age = age
    self.sex = sex
    self.pregnant = pregnant
    self.obstetricClearance = obstetricClearance
    self.sedentary = sedentary
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct UseHistory: AfterleafMessage {
  /// "USING", "TAPERING", "STOPPED" or "UNKNOWN". Absent: UNKNOWN.
  public var status: String = ""
  /// "LEAF", "EXTRACT", "SEVEN_OH", "MIXED" or "UNKNOWN". Absent: UNKNOWN.
  public var product: String = ""
  /// Amount of a usual day of use in mg (of leaf, for leaf products), 0 to
  /// 1,000,000. For example 8000 for 8 g.
  public var amountMg: Int32?
  /// Doses on a usual day of use in tenths, 0 to 1000. For example 25 for 2.5.
  public var dosesTenths: Int32?
  /// Months of regular use, 0 to 1200.
  public var months: Int32?
  /// Days of use in a usual week, 0 to 7.
  public var daysPerWeek: Int32?
  /// Whether stopping or cutting down ever brought withdrawal before.
  public var earlierWithdrawal: Bool?
  /// When the last dose was. Absent: not known.
  public var lastUse: LastUse?
  /// Longest time without use before the present episode, in hours. Absent: 0.
  public var longestAbstinenceH: Int32?
  /// Days with use in the last 7 days, 0 to 7. Absent counts as 1.
  public var useDaysLast7: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    status: String = "",
    product: String = "",
    amountMg: Int32? = nil,
    dosesTenths: Int32? = nil,
    months: Int32? = nil,
    daysPerWeek: Int32? = nil,
    earlierWithdrawal: Bool? = nil,
    lastUse: LastUse? = nil,
    longestAbstinenceH: Int32? = nil,
    useDaysLast7: Int32? = nil
  ) {
    self.status = status
    self.product = product
    self.amountMg = amountMg
    self.dosesTenths = dosesTenths
    self.months = months
    self.daysPerWeek = daysPerWeek
    self.earlierWithdrawal = earlierWithdrawal
    self.lastUse = lastUse
    self.longestAbstinenceH = longestAbstinenceH
    self.useDaysLast7 = useDaysLast7
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The last use. Rules see whole hours, floor((as_of - last use) / 3600 s); where
/// one hour is needed, a range reads as its low end. A last use in the future or
/// more than 120 years ago, a range whose end is before its start, and an instant
/// without as_of_s are INVALID_INPUT issues and count as not given.
public struct LastUse: AfterleafMessage {
  /// What ``when`` can be.
  public enum When: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    case instantS(Int64)
    /// Somewhere between two instants, for example one calendar day.
    case between(InstantRange)
    /// Whole hours before as_of, for example 60.
    case hoursAgo(Int32)
    /// Somewhere between two numbers of hours before as_of.
    case hoursAgoBetween(HoursRange)
  }

  /// At most one of the cases of ``When``.
  public var when: When?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    when: When? = nil
  ) {
    self.when = when
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Both ends included, in seconds since 1970-01-01T00:00:00Z.
public struct InstantRange: AfterleafMessage {
  public var fromS: Int64 = 0
  public var toS: Int64 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    fromS: Int64 = 0,
    toS: Int64 = 0
  ) {
    self.fromS = fromS
    self.toS = toS
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Both ends included; `from` is the smaller number, that is the more recent end.
public struct HoursRange: AfterleafMessage {
  public var from: Int32 = 0
  public var to: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    from: Int32 = 0,
    to: Int32 = 0
  ) {
    self.from = from
    self.to = to
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The safety screen: which symptoms are there. All ids are inputs of the pack,
/// for example "chest_pain" or "cssrs_q1".
public struct Screen: AfterleafMessage {
  /// The whole core screen was gone through: every core item that is not listed
  /// below was answered no.
  public var done: Bool = false
  /// Answered yes.
  public var present: [String] = []
  /// Answered no.
  public var absent: [String] = []
  /// Asked, and the answer is not known.
  public var unknown: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    done: Bool = false,
    present: [String] = [],
    absent: [String] = [],
    unknown: [String] = []
  ) {
    self.done = done
    self.present = present
    self.absent = absent
    self.unknown = unknown
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Other substances and medicines. All ids are inputs of the pack, for example
/// "benzo_daily".
public struct CoUse: AfterleafMessage {
  public var present: [String] = []
  public var absent: [String] = []
  public var unknown: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    present: [String] = [],
    absent: [String] = [],
    unknown: [String] = []
  ) {
    self.present = present
    self.absent = absent
    self.unknown = unknown
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Measured at rest.
public struct Vitals: AfterleafMessage {
  /// 40 to 300 mmHg.
  public var systolicMmhg: Int32?
  /// 20 to 200 mmHg.
  public var diastolicMmhg: Int32?
  /// 20 to 300 beats a minute.
  public var heartRateBpm: Int32?
  /// 300 to 450 tenths of a degree Celsius: 385 is 38.5 C.
  public var temperatureTenthsC: Int32?
  /// Sleep of the last night in minutes, 0 to 1440.
  public var sleepMinutes: Int32?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    systolicMmhg: Int32? = nil,
    diastolicMmhg: Int32? = nil,
    heartRateBpm: Int32? = nil,
    temperatureTenthsC: Int32? = nil,
    sleepMinutes: Int32? = nil
  ) {
    self.systolicMmhg = systolicMmhg
    self.diastolicMmhg = diastolicMmhg
    self.heartRateBpm = heartRateBpm
    self.temperatureTenthsC = temperatureTenthsC
    self.sleepMinutes = sleepMinutes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Answers about restlessness. Present, even if empty: the person reports being
/// restless (unless `reported` says no). A closed answer that is absent is "U".
public struct Restlessness: AfterleafMessage {
  public var reported: Bool?
  /// Where: "LEGS", "WHOLE", "BOTH" or "U".
  public var location: String = ""
  /// When in the day: "EVENING", "ALLDAY" or "U".
  public var circadian: String = ""
  /// Whether moving helps: "RELIEVED", "NOT_RELIEVED" or "U".
  public var relief: String = ""
  /// Whether rest makes it worse: "WORSE", "NOT_WORSE" or "U".
  public var rest: String = ""
  /// Creeping or crawling feeling: "Y", "N" or "U".
  public var sensation: String = ""
  /// A dopamine blocker, an SSRI or SNRI, or mirtazapine started or raised, or a
  /// dopamine blocker or benzodiazepine stopped, in the last 6 weeks: "Y", "N"
  /// or "U".
  public var trigger: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    reported: Bool? = nil,
    location: String = "",
    circadian: String = "",
    relief: String = "",
    rest: String = "",
    sensation: String = "",
    trigger: String = ""
  ) {
    self.reported = reported
    self.location = location
    self.circadian = circadian
    self.relief = relief
    self.rest = rest
    self.sensation = sensation
    self.trigger = trigger
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// An answer to an input by its id; exactly one of the three, by the input's
/// domain.
public struct Answer: AfterleafMessage {
  /// What ``value`` can be.
  public enum Value: Hashable, Sendable {
    case number(Int32)
    case choice(String)
    case yes(Bool)
  }

  public var input: String = ""
  /// At most one of the cases of ``Value``.
  public var value: Value?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    input: String = "",
    value: Value? = nil
  ) {
    self.input = input
    self.value = value
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension AssessRequest: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.asOfS)
    case 2:
      try reader.read(field, into: &self.person)
    case 3:
      try reader.read(field, into: &self.use)
    case 4:
      try reader.read(field, into: &self.scales)
    case 5:
      try reader.read(field, into: &self.screen)
    case 6:
      try reader.read(field, into: &self.coUse)
    case 7:
      try reader.read(field, into: &self.vitals)
    case 8:
      try reader.read(field, into: &self.restlessness)
    case 9:
      try reader.read(field, into: &self.answers)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.unknown)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.region)
    case 13:
      try reader.read(field, into: &self.log)
    case 14:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.utcOffsetMinutes)
    case 15:
      try reader.read(field, as: BoolWire.self, into: &self.omitReasons)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.asOfS)
    writer.write(2, self.person)
    writer.write(3, self.use)
    writer.write(4, self.scales)
    writer.write(5, self.screen)
    writer.write(6, self.coUse)
    writer.write(7, self.vitals)
    writer.write(8, self.restlessness)
    writer.write(9, self.answers)
    writer.write(10, as: StringWire.self, self.unknown)
    writer.write(11, as: StringWire.self, self.locale)
    writer.write(12, as: StringWire.self, self.region)
    writer.write(13, self.log)
    writer.write(14, as: ZigZagWire<Int32>.self, self.utcOffsetMinutes)
    writer.write(15, as: BoolWire.self, self.omitReasons)
  }
}

extension Person: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.age)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.sex)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.pregnant)
    case 4:
      try reader.read(field, as: BoolWire.self, into: &self.obstetricClearance)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.sedentary)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.age)
    writer.write(2, as: StringWire.self, self.sex)
    writer.write(3, as: BoolWire.self, self.pregnant)
    writer.write(4, as: BoolWire.self, self.obstetricClearance)
    writer.write(5, as: BoolWire.self, self.sedentary)
  }
}

extension UseHistory: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.status)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.product)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.amountMg)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.dosesTenths)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.months)
    case 6:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.daysPerWeek)
    case 7:
      try reader.read(field, as: BoolWire.self, into: &self.earlierWithdrawal)
    case 8:
      try reader.read(field, into: &self.lastUse)
    case 9:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.longestAbstinenceH)
    case 10:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.useDaysLast7)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.status)
    writer.write(2, as: StringWire.self, self.product)
    writer.write(3, as: IntegerWire<Int32>.self, self.amountMg)
    writer.write(4, as: IntegerWire<Int32>.self, self.dosesTenths)
    writer.write(5, as: IntegerWire<Int32>.self, self.months)
    writer.write(6, as: IntegerWire<Int32>.self, self.daysPerWeek)
    writer.write(7, as: BoolWire.self, self.earlierWithdrawal)
    writer.write(8, self.lastUse)
    writer.write(9, as: IntegerWire<Int32>.self, self.longestAbstinenceH)
    writer.write(10, as: IntegerWire<Int32>.self, self.useDaysLast7)
  }
}

extension LastUse: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      if let value = try reader.read(field, as: IntegerWire<Int64>.self) { self.when = .instantS(value) }
    case 2:
      var earlier: InstantRange?
      if case .between(let value)? = self.when { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.when = .between(value) }
    case 3:
      if let value = try reader.read(field, as: IntegerWire<Int32>.self) { self.when = .hoursAgo(value) }
    case 4:
      var earlier: HoursRange?
      if case .hoursAgoBetween(let value)? = self.when { earlier = value }
      if let value = try reader.read(field, mergedInto: earlier) { self.when = .hoursAgoBetween(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    if case .instantS(let value)? = self.when { writer.writePresent(1, as: IntegerWire<Int64>.self, value) }
    if case .between(let value)? = self.when { writer.write(2, value) }
    if case .hoursAgo(let value)? = self.when { writer.writePresent(3, as: IntegerWire<Int32>.self, value) }
    if case .hoursAgoBetween(let value)? = self.when { writer.write(4, value) }
  }
}

extension InstantRange: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.fromS)
    case 2:
      try reader.read(field, as: IntegerWire<Int64>.self, into: &self.toS)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int64>.self, self.fromS)
    writer.write(2, as: IntegerWire<Int64>.self, self.toS)
  }
}

extension HoursRange: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.from)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.to)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.from)
    writer.write(2, as: IntegerWire<Int32>.self, self.to)
  }
}

extension Screen: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: BoolWire.self, into: &self.done)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.present)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.absent)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.unknown)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: BoolWire.self, self.done)
    writer.write(2, as: StringWire.self, self.present)
    writer.write(3, as: StringWire.self, self.absent)
    writer.write(4, as: StringWire.self, self.unknown)
  }
}

extension CoUse: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.present)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.absent)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.unknown)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.present)
    writer.write(2, as: StringWire.self, self.absent)
    writer.write(3, as: StringWire.self, self.unknown)
  }
}

extension Vitals: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.systolicMmhg)
    case 2:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.diastolicMmhg)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.heartRateBpm)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.temperatureTenthsC)
    case 5:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.sleepMinutes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.systolicMmhg)
    writer.write(2, as: IntegerWire<Int32>.self, self.diastolicMmhg)
    writer.write(3, as: IntegerWire<Int32>.self, self.heartRateBpm)
    writer.write(4, as: IntegerWire<Int32>.self, self.temperatureTenthsC)
    writer.write(5, as: IntegerWire<Int32>.self, self.sleepMinutes)
  }
}

extension Restlessness: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: BoolWire.self, into: &self.reported)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.location)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.circadian)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.relief)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.rest)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.sensation)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.trigger)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: BoolWire.self, self.reported)
    writer.write(2, as: StringWire.self, self.location)
    writer.write(3, as: StringWire.self, self.circadian)
    writer.write(4, as: StringWire.self, self.relief)
    writer.write(5, as: StringWire.self, self.rest)
    writer.write(6, as: StringWire.self, self.sensation)
    writer.write(7, as: StringWire.self, self.trigger)
  }
}

extension Answer: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.input)
    case 2:
      if let value = try reader.read(field, as: ZigZagWire<Int32>.self) { self.value = .number(value) }
    case 3:
      if let value = try reader.read(field, as: StringWire.self) { self.value = .choice(value) }
    case 4:
      if let value = try reader.read(field, as: BoolWire.self) { self.value = .yes(value) }
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.input)
    if case .number(let value)? = self.value { writer.writePresent(2, as: ZigZagWire<Int32>.self, value) }
    if case .choice(let value)? = self.value { writer.writePresent(3, as: StringWire.self, value) }
    if case .yes(let value)? = self.value { writer.writePresent(4, as: BoolWire.self, value) }
  }
}
