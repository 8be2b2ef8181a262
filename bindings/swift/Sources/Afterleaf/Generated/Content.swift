// Made from afterleaf/v1/content.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// One text that a person may see.
public struct AfterleafText: AfterleafMessage {
  /// For example "em.overdose".
  public var id: String = ""
  public var text: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    text: String = ""
  ) {
    self.id = id
    self.text = text
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// The texts of one language.
public struct Language: AfterleafMessage {
  /// BCP 47, for example "en".
  public var locale: String = ""
  public var texts: [AfterleafText] = []
  /// No clinician who speaks the language has read the texts yet. Described to
  /// apps, which then decide whether to offer the language.
  public var awaitingReview: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    locale: String = "",
    texts: [AfterleafText] = [],
    awaitingReview: Bool = false
  ) {
    self.locale = locale
    self.texts = texts
    self.awaitingReview = awaitingReview
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// What `Explain` answers about: a few graded statements.
public struct Topic: AfterleafMessage {
  /// For example "exercise".
  public var id: String = ""
  /// Text id. Absent: "topic.\<id>".
  public var title: String = ""
  public var statements: [Statement] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    title: String = "",
    statements: [Statement] = []
  ) {
    self.id = id
    self.title = title
    self.statements = statements
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A statement with its grade. Statements of grade A, U or X are shown only as
/// what is not supported, never as advice.
public struct Statement: AfterleafMessage {
  /// Text id.
  public var text: String = ""
  public var evidence: Evidence?
  /// Id of a Claim, whose text and evidence are used instead of the two above.
  public var claim: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    text: String = "",
    evidence: Evidence? = nil,
    claim: String = ""
  ) {
    self.text = text
    self.evidence = evidence
    self.claim = claim
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A statement from a source, graded for the use that is made of it here: what
/// the rules of the pack rest on, or what they must not say.
public struct Claim: AfterleafMessage {
  public enum Kind: OpenEnum {
    case unspecified
    case phaseProtocol
    case timelineFact
    case mechanism
    case symptom
    case treatment
    case lifestyle
    case responsibleUse
    case tracking
    case risk
    case warning
    case doseRegimen
    case effect
    case promotion
    case pharmacology
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .phaseProtocol
      case 2: self = .timelineFact
      case 3: self = .mechanism
      case 4: self = .symptom
      case 5: self = .treatment
      case 6: self = .lifestyle
      case 7: self = .responsibleUse
      case 8: self = .tracking
      case 9: self = .risk
      case 10: self = .warning
      case 11: self = .doseRegimen
      case 12: self = .effect
      case 13: self = .promotion
      case 14: self = .pharmacology
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .phaseProtocol: 1
      case .timelineFact: 2
      case .mechanism: 3
      case .symptom: 4
      case .treatment: 5
      case .lifestyle: 6
      case .responsibleUse: 7
      case .tracking: 8
      case .risk: 9
      case .warning: 10
      case .doseRegimen: 11
      case .effect: 12
      case .promotion: 13
      case .pharmacology: 14
      case .unrecognized(let number): number
      }
    }
  }

  /// For example "S0-15".
  public var id: String = ""
  public var kind: Claim.Kind = .unspecified
  /// Text id of what a person may read about it. Absent: "claim.\<id>". Of grade
  /// A, U or X it says plainly what is not supported.
  public var text: String = ""
  public var evidence: Evidence?
  /// What is done with it, for reviewers, in one or two sentences.
  public var handling: String = ""
  /// Ids of the TextRules that recognise what it says. Set: it has no text and is
  /// shown to nobody.
  public var blockedBy: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    kind: Claim.Kind = .unspecified,
    text: String = "",
    evidence: Evidence? = nil,
    handling: String = "",
    blockedBy: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.evidence = evidence
    self.handling = handling
    self.blockedBy = blockedBy
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A way of wording that no text of one language may have. Lint holds it against
/// every text of that language.
public struct TextRule: AfterleafMessage {
  /// For example "advises_amount.en".
  public var id: String = ""
  /// BCP 47, for example "en".
  public var locale: String = ""
  /// What such a text would do, and what to write instead.
  public var about: String = ""
  /// A text breaks the rule when one sentence of it holds a phrase of each group
  /// and none of `unless`.
  public var groups: [PhraseGroup] = []
  /// Phrases that take the advice out of a sentence, such as "do not".
  public var unless: PhraseGroup?
  /// Looks only at texts of protocols of one of these classes. Empty: at every
  /// text.
  public var classes: [ProtocolClass] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    locale: String = "",
    about: String = "",
    groups: [PhraseGroup] = [],
    unless: PhraseGroup? = nil,
    classes: [ProtocolClass] = []
  ) {
    self.id = id
    self.locale = locale
    self.about = about
    self.groups = groups
    self.unless = unless
    self.classes = classes
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Phrases of which one is enough. Words are compared without regard to case.
/// '#' stands for a number; a '\*' at the end of a word for any ending: "dos\* of",
/// "# g".
public struct PhraseGroup: AfterleafMessage {
  public var phrases: [String] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    phrases: [String] = []
  ) {
    self.phrases = phrases
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A sentence that a clinician signs, beside what must hold for every patient.
/// `pack test` holds it against every example and, with `change`, against every
/// example with one answer changed.
public struct Invariant: AfterleafMessage {
  /// For example "INV-08".
  public var id: String = ""
  /// The sentence that is signed.
  public var sentence: String = ""
  /// Of everybody of whom `when` is certain, `then` is certain too. They read the
  /// facts of every stage and these:
  ///
  /// ```text
  /// ceiling              0 to 3, the exercise ceiling
  /// offered.<PROTOCOL>   yes or no
  /// fired.<ALERT>        yes or no, certain alerts
  /// ```
  ///
  /// `when` absent: everybody.
  public var when: Condition?
  public var then: Condition?
  /// What no change of an answer may do. Absent: nothing is said about changes.
  public var change: Change?
  /// What holds it where no condition can, for example a lint code. Empty:
  /// nothing else does.
  public var heldBy: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    sentence: String = "",
    when: Condition? = nil,
    then: Condition? = nil,
    change: Change? = nil,
    heldBy: String = ""
  ) {
    self.id = id
    self.sentence = sentence
    self.when = when
    self.then = then
    self.change = change
    self.heldBy = heldBy
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Making one of these answers worse never improves the outcome.
public struct Change: AfterleafMessage {
  public enum Outcome: OpenEnum {
    case unspecified
    /// The tier must not fall.
    case tier
    /// The exercise ceiling must not rise.
    case ceiling
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .tier
      case 2: self = .ceiling
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .tier: 1
      case .ceiling: 2
      case .unrecognized(let number): number
      }
    }
  }

  /// Inputs (yes/no: from no to yes; numbers: up) and scales (the total, in the
  /// worse direction), by id.
  public var answers: [String] = []
  public var outcome: Change.Outcome = .unspecified

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    answers: [String] = [],
    outcome: Change.Outcome = .unspecified
  ) {
    self.answers = answers
    self.outcome = outcome
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// A signed decision to remove an alert of tier T2 or T3, to narrow it or to
/// lower its tier, compared with an earlier version of the pack.
public struct Override: AfterleafMessage {
  /// Id of the alert.
  public var alert: String = ""
  /// Version of the pack that still had it.
  public var sinceVersion: String = ""
  /// Why, in one sentence.
  public var because: String = ""
  public var signedBy: String = ""
  /// ISO 8601 date.
  public var signedOn: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    alert: String = "",
    sinceVersion: String = "",
    because: String = "",
    signedBy: String = "",
    signedOn: String = ""
  ) {
    self.alert = alert
    self.sinceVersion = sinceVersion
    self.because = because
    self.signedBy = signedBy
    self.signedOn = signedOn
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// One way to reach help.
public struct CrisisService: AfterleafMessage {
  public enum Kind: OpenEnum {
    case unspecified
    case emergency
    case suicide
    case poison
    case substance
    case maternal
    case youth
    case domesticViolence
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .emergency
      case 2: self = .suicide
      case 3: self = .poison
      case 4: self = .substance
      case 5: self = .maternal
      case 6: self = .youth
      case 7: self = .domesticViolence
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .emergency: 1
      case .suicide: 2
      case .poison: 3
      case .substance: 4
      case .maternal: 5
      case .youth: 6
      case .domesticViolence: 7
      case .unrecognized(let number): number
      }
    }
  }

  public enum Channel: OpenEnum {
    case unspecified
    case call
    case text
    case chat
    case web
    /// Not a number: a sentence such as "your local emergency number".
    case note
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .unspecified
      case 1: self = .call
      case 2: self = .text
      case 3: self = .chat
      case 4: self = .web
      case 5: self = .note
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .unspecified: 0
      case .call: 1
      case .text: 2
      case .chat: 3
      case .web: 4
      case .note: 5
      case .unrecognized(let number): number
      }
    }
  }

  /// For example "us.emergency". Text ids are "service.\<id>" for the name and
  /// "service.\<id>.note" for a remark (absent: no remark).
  public var id: String = ""
  /// ISO 3166-1 alpha-2, for example "US". Empty: the fallback for every region
  /// that has none of its own.
  public var region: String = ""
  public var kind: CrisisService.Kind = .unspecified
  public var channel: CrisisService.Channel = .unspecified
  /// Number, address or empty for a NOTE. A string: numbers keep their zeros.
  public var value: String = ""
  /// What to send, for TEXT. Empty: anything.
  public var smsBody: String = ""
  /// For example "24/7". Empty: not known.
  public var hours: String = ""
  /// BCP 47 languages spoken. Empty: not known.
  public var languages: [String] = []
  /// ISO 8601 date on which a person checked the entry. Empty: never.
  public var verifiedOn: String = ""
  /// ISO 8601 date after which the entry is shown as stale. Empty: none.
  public var expiresOn: String = ""
  public var sourceUrl: String = ""
  /// For example "free". Empty: not known.
  public var cost: String = ""
  /// Whom it is for, for example "veterans". Empty: everybody.
  public var audience: String = ""
  /// Id of the Reason for which the entry is given to people although nobody has
  /// verified it. Absent: an entry without `verifiedOn` is given only when it is
  /// an EMERGENCY, and the fallback's other entries stand in for it.
  public var shownUnverifiedBecause: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    region: String = "",
    kind: CrisisService.Kind = .unspecified,
    channel: CrisisService.Channel = .unspecified,
    value: String = "",
    smsBody: String = "",
    hours: String = "",
    languages: [String] = [],
    verifiedOn: String = "",
    expiresOn: String = "",
    sourceUrl: String = "",
    cost: String = "",
    audience: String = "",
    shownUnverifiedBecause: String = ""
  ) {
    self.id = id
    self.region = region
    self.kind = kind
    self.channel = channel
    self.value = value
    self.smsBody = smsBody
    self.hours = hours
    self.languages = languages
    self.verifiedOn = verifiedOn
    self.expiresOn = expiresOn
    self.sourceUrl = sourceUrl
    self.cost = cost
    self.audience = audience
    self.shownUnverifiedBecause = shownUnverifiedBecause
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension AfterleafText: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.text)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.text)
  }
}

extension Language: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 2:
      try reader.read(field, into: &self.texts)
    case 3:
      try reader.read(field, as: BoolWire.self, into: &self.awaitingReview)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.locale)
    writer.write(2, self.texts)
    writer.write(3, as: BoolWire.self, self.awaitingReview)
  }
}

extension Topic: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.title)
    case 3:
      try reader.read(field, into: &self.statements)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.title)
    writer.write(3, self.statements)
  }
}

extension Statement: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.text)
    case 2:
      try reader.read(field, into: &self.evidence)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.claim)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.text)
    writer.write(2, self.evidence)
    writer.write(3, as: StringWire.self, self.claim)
  }
}

extension Claim: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: EnumWire<Claim.Kind>.self, into: &self.kind)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.text)
    case 4:
      try reader.read(field, into: &self.evidence)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.handling)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.blockedBy)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: EnumWire<Claim.Kind>.self, self.kind)
    writer.write(3, as: StringWire.self, self.text)
    writer.write(4, self.evidence)
    writer.write(5, as: StringWire.self, self.handling)
    writer.write(6, as: StringWire.self, self.blockedBy)
  }
}

extension TextRule: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.locale)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.about)
    case 4:
      try reader.read(field, into: &self.groups)
    case 5:
      try reader.read(field, into: &self.unless)
    case 6:
      try reader.read(field, as: EnumWire<ProtocolClass>.self, into: &self.classes)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.locale)
    writer.write(3, as: StringWire.self, self.about)
    writer.write(4, self.groups)
    writer.write(5, self.unless)
    writer.write(6, as: EnumWire<ProtocolClass>.self, self.classes)
  }
}

extension PhraseGroup: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.phrases)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.phrases)
  }
}

extension Invariant: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.sentence)
    case 3:
      try reader.read(field, into: &self.when)
    case 4:
      try reader.read(field, into: &self.then)
    case 5:
      try reader.read(field, into: &self.change)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.heldBy)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.sentence)
    writer.write(3, self.when)
    writer.write(4, self.then)
    writer.write(5, self.change)
    writer.write(6, as: StringWire.self, self.heldBy)
  }
}

extension Change: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.answers)
    case 2:
      try reader.read(field, as: EnumWire<Change.Outcome>.self, into: &self.outcome)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.answers)
    writer.write(2, as: EnumWire<Change.Outcome>.self, self.outcome)
  }
}

extension Override: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.alert)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.sinceVersion)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.because)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.signedBy)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.signedOn)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.alert)
    writer.write(2, as: StringWire.self, self.sinceVersion)
    writer.write(3, as: StringWire.self, self.because)
    writer.write(4, as: StringWire.self, self.signedBy)
    writer.write(5, as: StringWire.self, self.signedOn)
  }
}

extension CrisisService: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.region)
    case 3:
      try reader.read(field, as: EnumWire<CrisisService.Kind>.self, into: &self.kind)
    case 4:
      try reader.read(field, as: EnumWire<CrisisService.Channel>.self, into: &self.channel)
    case 5:
      try reader.read(field, as: StringWire.self, into: &self.value)
    case 6:
      try reader.read(field, as: StringWire.self, into: &self.smsBody)
    case 7:
      try reader.read(field, as: StringWire.self, into: &self.hours)
    case 8:
      try reader.read(field, as: StringWire.self, into: &self.languages)
    case 9:
      try reader.read(field, as: StringWire.self, into: &self.verifiedOn)
    case 10:
      try reader.read(field, as: StringWire.self, into: &self.expiresOn)
    case 11:
      try reader.read(field, as: StringWire.self, into: &self.sourceUrl)
    case 12:
      try reader.read(field, as: StringWire.self, into: &self.cost)
    case 13:
      try reader.read(field, as: StringWire.self, into: &self.audience)
    case 14:
      try reader.read(field, as: StringWire.self, into: &self.shownUnverifiedBecause)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.region)
    writer.write(3, as: EnumWire<CrisisService.Kind>.self, self.kind)
    writer.write(4, as: EnumWire<CrisisService.Channel>.self, self.channel)
    writer.write(5, as: StringWire.self, self.value)
    writer.write(6, as: StringWire.self, self.smsBody)
    writer.write(7, as: StringWire.self, self.hours)
    writer.write(8, as: StringWire.self, self.languages)
    writer.write(9, as: StringWire.self, self.verifiedOn)
    writer.write(10, as: StringWire.self, self.expiresOn)
    writer.write(11, as: StringWire.self, self.sourceUrl)
    writer.write(12, as: StringWire.self, self.cost)
    writer.write(13, as: StringWire.self, self.audience)
    writer.write(14, as: StringWire.self, self.shownUnverifiedBecause)
  }
}
