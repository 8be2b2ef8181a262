// Made from afterleaf/v1/evidence.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// How well a statement is supported, for the use that is made of it here.
public enum Grade: OpenEnum {
  case unspecified
  /// Formal clinical guideline or regulator-approved labelling.
  case g
  /// Randomised trial, or meta-analysis of randomised trials.
  case r
  /// Observational: cohort, survey, registry, poison-centre data.
  case o
  /// Pharmacology, imaging, laboratory mechanism.
  case p
  /// Case report or case series.
  case c
  /// Expert opinion, consensus, regulator notice.
  case e
  /// Anecdote of one person. Never shown as advice.
  case a
  /// Unsupported: no source was found. Never shown as advice.
  case u
  /// Contradicted by newer or better evidence. Never shown as advice.
  case x
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .unspecified
    case 1: self = .g
    case 2: self = .r
    case 3: self = .o
    case 4: self = .p
    case 5: self = .c
    case 6: self = .e
    case 7: self = .a
    case 8: self = .u
    case 9: self = .x
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .unspecified: 0
    case .g: 1
    case .r: 2
    case .o: 3
    case .p: 4
    case .c: 5
    case .e: 6
    case .a: 7
    case .u: 8
    case .x: 9
    case .unrecognized(let number): number
    }
  }
}

/// Whether a figure was read in a source or chosen.
public enum Verification: OpenEnum {
  /// The sources listed were read and say this.
  case verified
  /// Stated from general knowledge; nobody re-read the source. Awaits a check.
  case unverified
  /// A cautious choice of this project, not a measured clinical fact. Awaits
  /// clinical sign-off.
  case design
  /// A number that has no case in this version.
  case unrecognized(Int32)

  /// The case of that number.
  public init(rawValue: Int32) {
    switch rawValue {
    case 0: self = .verified
    case 1: self = .unverified
    case 2: self = .design
    default: self = .unrecognized(rawValue)
    }
  }

  /// The number of the case.
  public var rawValue: Int32 {
    switch self {
    case .verified: 0
    case .unverified: 1
    case .design: 2
    case .unrecognized(let number): number
    }
  }
}

/// Why a rule says what it says.
public struct Evidence: AfterleafMessage {
  /// Absent: GRADE_UNSPECIFIED, only for rules that make no clinical claim.
  public var grade: Grade = .unspecified
  public var verification: Verification = .verified
  /// Ids of `Source`, for example "SR-22". Empty: see `verification`.
  public var sources: [String] = []
  /// Ids of `Claim`, the statements that the rule rests on.
  public var claims: [String] = []
  /// A second grade of a claim that is part one and part the other, such as
  /// P and X: part supported by a mechanism, part contradicted. Absent: none.
  public var also: Grade = .unspecified
  /// The evidence comes from opioids, other drugs or healthy people, not from
  /// people who use kratom.
  public var indirect: Bool = false

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    grade: Grade = .unspecified,
    verification: Verification = .verified,
    sources: [String] = [],
    claims: [String] = [],
    also: Grade = .unspecified,
    indirect: Bool = false
  ) {
    self.grade = grade
    self.verification = verification
    self.sources = sources
    self.claims = claims
    self.also = also
    self.indirect = indirect
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// One citation.
public struct Source: AfterleafMessage {
  /// For example "SR-39".
  public var id: String = ""
  /// Enough to find it: authors or body, year, and address where there is one.
  public var citation: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    citation: String = ""
  ) {
    self.id = id
    self.citation = citation
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Evidence: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: EnumWire<Grade>.self, into: &self.grade)
    case 2:
      try reader.read(field, as: EnumWire<Verification>.self, into: &self.verification)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.sources)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.claims)
    case 5:
      try reader.read(field, as: EnumWire<Grade>.self, into: &self.also)
    case 6:
      try reader.read(field, as: BoolWire.self, into: &self.indirect)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: EnumWire<Grade>.self, self.grade)
    writer.write(2, as: EnumWire<Verification>.self, self.verification)
    writer.write(3, as: StringWire.self, self.sources)
    writer.write(4, as: StringWire.self, self.claims)
    writer.write(5, as: EnumWire<Grade>.self, self.also)
    writer.write(6, as: BoolWire.self, self.indirect)
  }
}

extension Source: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.citation)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.citation)
  }
}
