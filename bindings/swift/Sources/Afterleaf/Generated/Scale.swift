// Made from afterleaf/v1/scale.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// A symptom scale: how answers become a total and a band. Items carry labels
/// in our own words; no instrument's wording is stored here.
public struct Scale: AfterleafMessage {
  public enum Method: OpenEnum {
    case unspecified
    /// Total is the sum of the points of the items.
    case sum
    /// Total is the highest number of points that any item earns.
    case worst
    /// Yes/no items without a total. The result is "yes_any" when one is yes,
    /// else "unknown" when one is unanswered, else "clear".
    case screen
    /// Total is the mean of the points of the items times `totalPerUnit`,
    /// rounded half up. PEG.
    case mean
    /// How the scale is scored could not be verified, so its items are not taken:
    /// only a total that was computed elsewhere, within `statedTotal`, which is
    /// kept as it is and has no band.
    case external
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .sum
      case 2: self = .worst
      case 3: self = .screen
      case 4: self = .mean
      case 5: self = .external
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .sum: 1
      case .worst: 2
      case .screen: 3
      case .mean: 4
      case .external: 5
      case .unrecognized(let number): number
      }
    }
  }

  public enum Direction: OpenEnum {
    case higherIsWorse
    case lowerIsWorse
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .higherIsWorse
      case 1: self = .lowerIsWorse
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .higherIsWorse: 0
      case .lowerIsWorse: 1
      case .unrecognized(let number): number
      }
    }
  }

  public enum Rater: OpenEnum {
    case selfRater
    case clinician
    case trained
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .selfRater
      case 1: self = .clinician
      case 2: self = .trained
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .selfRater: 0
      case .clinician: 1
      case .trained: 2
      case .unrecognized(let number): number
      }
    }
  }

  public enum Licence: OpenEnum {
    case unspecified
    /// The publisher's wording may be embedded.
    case embedOk
    /// Ask the owner before embedding wording.
    case checkFirst
    /// Wording needs a licence of the host's own.
    case notEmbeddable
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .embedOk
      case 2: self = .checkFirst
      case 3: self = .notEmbeddable
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .embedOk: 1
      case .checkFirst: 2
      case .notEmbeddable: 3
      case .unrecognized(let number): number
      }
    }
  }

  /// For example "PHQ9". Upper case; unique in the pack.
  public var id: String = ""
  /// Text id of the scale's name. Absent: "scale.\<id>".
  public var title: String = ""
  public var method: Scale.Method = .unspecified
  public var items: [ScaleItem] = []
  /// Legal values of every item that does not list its own.
  public var values: [Int32] = []
  /// Points of an answer, where they differ from the value itself, for every
  /// item that does not list its own.
  public var points: [ValuePoints] = []
  /// The total is multiplied by this. 0 means 1. WHO-5: 4.
  public var multiplier: Int32 = 0
  /// At least this many summed items must be answered; with fewer missing the
  /// total is prorated as (2\*sum\*n + k) div (2\*k). 0: all must be answered.
  public var minAnswered: Int32 = 0
  public var skips: [SkipRule] = []
  /// Bands of the total, lowest first; they partition the reachable totals.
  public var bands: [Band] = []
  /// Other bands for a group of people, used instead when the condition is
  /// certain. AUDIT-C: for men.
  public var bandSets: [BandSet] = []
  public var direction: Scale.Direction = .higherIsWorse
  /// Change thresholds, the one that claims are made by first.
  public var changes: [ChangeThreshold] = []
  /// Remarks shown with the result when their condition is certain.
  public var notes: [ScaleNote] = []
  /// Other units in which a stated total may come, such as a line in mm.
  public var units: [TotalUnit] = []
  /// Recall window, for example "2 weeks", "now".
  public var recall: String = ""
  public var rater: Scale.Rater = .selfRater
  /// LOINC codes of the panel and of the total. Empty: not known for sure.
  public var loincPanel: String = ""
  public var loincTotal: String = ""
  public var licence: Scale.Licence = .unspecified
  public var evidence: Evidence?
  /// The scale is a safety screen or triage; its answers are never imputed.
  public var neverProrate: Bool = false
  /// While items are missing, the lowest and the highest total that can still be
  /// reached are given, and the band when all of those totals share it. Not
  /// together with `minAnswered`. A count of criteria.
  public var bandWhenSettled: Bool = false
  /// Of an EXTERNAL scale: the totals that are taken.
  public var statedTotal: IntegerDomain?
  /// The total counts parts of a unit: 10 means tenths, a total of 67 is 6.7.
  /// 0 means 1.
  public var totalPerUnit: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    method: Scale.Method = .unspecified,
    items: [ScaleItem] = [],
    values: [Int32] = [],
    points: [ValuePoints] = [],
    multiplier: Int32 = 0,
    minAnswered: Int32 = 0,
    skips: [SkipRule] = [],
    bands: [Band] = [],
    bandSets: [BandSet] = [],
    direction: Scale.Direction = .higherIsWorse,
    changes: [ChangeThreshold] = [],
    notes: [ScaleNote] = [],
    units: [TotalUnit] = [],
    recall: String = "",
    rater: Scale.Rater = .selfRater,
    loincPanel: String = "",
    loincTotal: String = "",
    licence: Scale.Licence = .unspecified,
    evidence: Evidence? = nil,
    neverProrate: Bool = false,
    bandWhenSettled: Bool = false,
    statedTotal: IntegerDomain? = nil,
    totalPerUnit: Int32 = 0
  ) {
    self.id = id
    self.title = title
    self.method = method
    self.items = items
    self.values = values
    self.points = points
    self.multiplier = multiplier
    self.minAnswered = minAnswered
    self.skips = skips
    self.bands = bands
    self.bandSets = bandSets
    self.direction = direction
    self.changes = changes
    self.notes = notes
    self.units = units
    self.recall = recall
    self.rater = rater
    self.loincPanel = loincPanel
    self.loincTotal = loincTotal
    self.licence = licence
    self.evidence = evidence
    self.neverProrate = neverProrate
    self.bandWhenSettled = bandWhenSettled
    self.statedTotal = statedTotal
    self.totalPerUnit = totalPerUnit
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleItem: AfterleafMessage {
  /// For example "p9". Unique within the scale.
  public var id: String = ""
  /// Text id of our label. Absent: "scale.\<SCALE>.\<item>".
  public var label: String = ""
  /// Legal values. Absent: the scale's.
  public var values: [Int32] = []
  /// Points per answer. Absent: the scale's, or the value itself.
  public var points: [ValuePoints] = []
  /// The answer is recorded and can be tested, but is not part of the total.
  public var notSummed: Bool = false
  /// The yes/no input that holds this item's answer (C-SSRS). Absent: none.
  public var input: String = ""
  /// LOINC code. Empty: not known for sure.
  public var loinc: String = ""
  /// A safety item: it is never imputed, and while its scale is answered by
  /// items without it, the safety screen counts as incomplete.
  public var safety: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    label: String = "",
    values: [Int32] = [],
    points: [ValuePoints] = [],
    notSummed: Bool = false,
    input: String = "",
    loinc: String = "",
    safety: Bool = false
  ) {
    self.id = id
    self.label = label
    self.values = values
    self.points = points
    self.notSummed = notSummed
    self.input = input
    self.loinc = loinc
    self.safety = safety
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ValuePoints: AfterleafMessage {
  public var value: Int32 = 0
  public var points: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    value: Int32 = 0,
    points: Int32 = 0
  ) {
    self.value = value
    self.points = points
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// When `item` was answered with `value`, unanswered `then` items become `set`.
public struct SkipRule: AfterleafMessage {
  public var item: String = ""
  public var value: Int32 = 0
  public var then: [String] = []
  public var set: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    item: String = "",
    value: Int32 = 0,
    then: [String] = [],
    set: Int32 = 0
  ) {
    self.item = item
    self.value = value
    self.then = then
    self.set = set
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct Band: AfterleafMessage {
  /// For example "MODERATE".
  public var id: String = ""
  /// First and last total of the band, both included.
  public var from: Int32 = 0
  public var to: Int32 = 0
  /// Text id. Absent: "scale.\<SCALE>.band.\<id>".
  public var label: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    from: Int32 = 0,
    to: Int32 = 0,
    label: String = ""
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.label = label
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct BandSet: AfterleafMessage {
  public var when: Condition?
  public var bands: [Band] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    when: Condition? = nil,
    bands: [Band] = []
  ) {
    self.when = when
    self.bands = bands
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A change in the better direction of at least `points`, or of at least
/// `percent` of the earlier total, is more than measurement noise. One of the
/// two may be absent.
public struct ChangeThreshold: AfterleafMessage {
  public var points: Int32 = 0
  public var evidence: Evidence?
  public var percent: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    points: Int32 = 0,
    evidence: Evidence? = nil,
    percent: Int32 = 0
  ) {
    self.points = points
    self.evidence = evidence
    self.percent = percent
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ScaleNote: AfterleafMessage {
  /// For example "all_from_first_item".
  public var id: String = ""
  public var when: Condition?
  /// Text id. Absent: "scale.\<SCALE>.note.\<id>".
  public var text: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    when: Condition? = nil,
    text: String = ""
  ) {
    self.id = id
    self.when = when
    self.text = text
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct TotalUnit: AfterleafMessage {
  /// For example "vas_mm".
  public var id: String = ""
  public var min: Int32 = 0
  public var max: Int32 = 0
  /// total = value / divide_by, rounded half up.
  public var divideBy: Int32 = 0

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    min: Int32 = 0,
    max: Int32 = 0,
    divideBy: Int32 = 0
  ) {
    self.id = id
    self.min = min
    self.max = max
    self.divideBy = divideBy
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A publisher's wording of a scale in one language. A pack may hold it only for
/// a scale whose licence is EMBED_OK; a host brings its own with the request and
/// says by what right.
public struct ScaleWording: AfterleafMessage {
  public var scale: String = ""
  /// BCP 47, for example "de".
  public var locale: String = ""
  /// By what right the wording is used, for example "licence of the owner of
  /// 2026-05-01". Not needed where the licence is EMBED_OK.
  public var permission: String = ""
  /// What stands above the items. Empty: nothing.
  public var instruction: String = ""
  public var items: [ItemWording] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    scale: String = "",
    locale: String = "",
    permission: String = "",
    instruction: String = "",
    items: [ItemWording] = []
  ) {
    self.scale = scale
    self.locale = locale
    self.permission = permission
    self.instruction = instruction
    self.items = items
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct ItemWording: AfterleafMessage {
  /// Item id, for example "p1".
  public var item: String = ""
  public var question: String = ""
  public var answers: [AnswerWording] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    item: String = "",
    question: String = "",
    answers: [AnswerWording] = []
  ) {
    self.item = item
    self.question = question
    self.answers = answers
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct AnswerWording: AfterleafMessage {
  /// One of the item's legal values.
  public var value: Int32 = 0
  public var text: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    value: Int32 = 0,
    text: String = ""
  ) {
    self.value = value
    self.text = text
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Scale: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, as: EnumWire<Scale.Method>.self, into: &self.method)
    case 4:
      try reader.read(field, into: &self.items)
    case 5:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.values)
    case 6:
      try reader.read(field, into: &self.points)
    case 7:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.multiplier)
    case 8:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.minAnswered)
    case 9:
      try reader.read(field, into: &self.skips)
    case 10:
      try reader.read(field, into: &self.bands)
    case 11:
      try reader.read(field, into: &self.bandSets)
    case 12:
      try reader.read(field, as: EnumWire<Scale.Direction>.self, into: &self.direction)
    case 13:
      try reader.read(field, into: &self.changes)
    case 14:
      try reader.read(field, into: &self.notes)
    case 15:
      try reader.read(field, into: &self.units)
    case 16:
      try reader.read(field, as: StringWire.self, into: &self.recall)
    case 17:
      try reader.read(field, as: EnumWire<Scale.Rater>.self, into: &self.rater)
    case 18:
      try reader.read(field, as: StringWire.self, into: &self.loincPanel)
    case 19:
      try reader.read(field, as: StringWire.self, into: &self.loincTotal)
    case 20:
      try reader.read(field, as: EnumWire<Scale.Licence>.self, into: &self.licence)
    case 21:
      try reader.read(field, into: &self.evidence)
    case 22:
      try reader.read(field, as: BoolWire.self, into: &self.neverProrate)
    case 23:
      try reader.read(field, as: BoolWire.self, into: &self.bandWhenSettled)
    case 24:
      try reader.read(field, into: &self.statedTotal)
    case 25:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.totalPerUnit)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, as: EnumWire<Scale.Method>.self, self.method)
    writer.write(4, self.items)
    writer.write(5, as: ZigZagWire<Int32>.self, self.values)
    writer.write(6, self.points)
    writer.write(7, as: IntegerWire<Int32>.self, self.multiplier)
    writer.write(8, as: IntegerWire<Int32>.self, self.minAnswered)
    writer.write(9, self.skips)
    writer.write(10, self.bands)
    writer.write(11, self.bandSets)
    writer.write(12, as: EnumWire<Scale.Direction>.self, self.direction)
    writer.write(13, self.changes)
    writer.write(14, self.notes)
    writer.write(15, self.units)
    writer.write(16, as: StringWire.self, self.recall)
    writer.write(17, as: EnumWire<Scale.Rater>.self, self.rater)
    writer.write(18, as: StringWire.self, self.loincPanel)
    writer.write(19, as: StringWire.self, self.loincTotal)
    writer.write(20, as: EnumWire<Scale.Licence>.self, self.licence)
    writer.write(21, self.evidence)
    writer.write(22, as: BoolWire.self, self.neverProrate)
    writer.write(23, as: BoolWire.self, self.bandWhenSettled)
    writer.write(24, self.statedTotal)
    writer.write(25, as: IntegerWire<Int32>.self, self.totalPerUnit)
  }
}

extension ScaleItem: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.label)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.values)
    case 4:
      try reader.read(field, into: &self.points)
    case 5:
      try reader.read(field, as: BoolWire.self, into: &self.notSummed)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.input)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.loinc)
    case 8:
      try reader.read(field, as: BoolWire.self, into: &self.safety)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.label)
    writer.write(3, as: ZigZagWire<Int32>.self, self.values)
    writer.write(4, self.points)
    writer.write(5, as: BoolWire.self, self.notSummed)
    writer.write(6, as: StringWire.self, self.input)
    writer.write(7, as: StringWire.self, self.loinc)
    writer.write(8, as: BoolWire.self, self.safety)
  }
}

extension ValuePoints: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.points)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.value)
    writer.write(2, as: ZigZagWire<Int32>.self, self.points)
  }
}

extension SkipRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.item)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.then)
    case 4:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.set)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.item)
    writer.write(2, as: ZigZagWire<Int32>.self, self.value)
    writer.write(3, as: StringWire.self, self.then)
    writer.write(4, as: ZigZagWire<Int32>.self, self.set)
  }
}

extension Band: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.from)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.to)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.label)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: ZigZagWire<Int32>.self, self.from)
    writer.write(3, as: ZigZagWire<Int32>.self, self.to)
    writer.write(4, as: StringWire.self, self.label)
  }
}

extension BandSet: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.when)
    case 2:
      try reader.read(field, into: &self.bands)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.when)
    writer.write(2, self.bands)
  }
}

extension ChangeThreshold: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.points)
    case 2:
      try reader.read(field, into: &self.evidence)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.percent)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: IntegerWire<Int32>.self, self.points)
    writer.write(2, self.evidence)
    writer.write(3, as: IntegerWire<Int32>.self, self.percent)
  }
}

extension ScaleNote: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, into: &self.when)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.text)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, self.when)
    writer.write(3, as: StringWire.self, self.text)
  }
}

extension TotalUnit: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.min)
    case 3:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.max)
    case 4:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.divideBy)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: ZigZagWire<Int32>.self, self.min)
    writer.write(3, as: ZigZagWire<Int32>.self, self.max)
    writer.write(4, as: IntegerWire<Int32>.self, self.divideBy)
  }
}

extension ScaleWording: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.scale)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.permission)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.instruction)
    case 5:
      try reader.read(field, into: &self.items)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.scale)
    writer.write(2, as: StringWire.self, self.locale)
    writer.write(3, as: StringWire.self, self.permission)
    writer.write(4, as: StringWire.self, self.instruction)
    writer.write(5, self.items)
  }
}

extension ItemWording: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.item)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.question)
    case 3:
      try reader.read(field, into: &self.answers)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.item)
    writer.write(2, as: StringWire.self, self.question)
    writer.write(3, self.answers)
  }
}

extension AnswerWording: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: ZigZagWire<Int32>.self, into: &self.value)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.text)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: ZigZagWire<Int32>.self, self.value)
    writer.write(2, as: StringWire.self, self.text)
  }
}
