// Made from afterleaf/v1/pack.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// All clinical content of one field, as one value. Authors write it as several
/// text files that are merged in the order of their paths; lists append. Stages
/// are fixed: scales, indexes, phase, findings, alerts, limits, protocols. A
/// condition may read only what an earlier stage, or a finding above it,
/// produced.
public struct Pack: AfterleafMessage {
  /// For example "kratom".
  public var id: String = ""
  /// For example "0.1.0".
  public var version: String = ""
  /// The schema of this file that the pack was written for: 1.
  public var schema: Int32 = 0
  /// Locale of the texts that every other language falls back to, "en".
  public var defaultLocale: String = ""
  public var reasons: [Reason] = []
  public var inputs: [Input] = []
  public var scales: [Scale] = []
  public var indexes: [Index] = []
  public var phaseModel: PhaseModel?
  public var findings: [Finding] = []
  public var alerts: [AfterleafAlert] = []
  public var limits: [Limit] = []
  public var protocols: [AfterleafProtocol] = []
  public var services: [CrisisService] = []
  public var topics: [Topic] = []
  public var sources: [Source] = []
  public var languages: [Language] = []
  /// Text id of the notice that stands under every assessment.
  public var notice: String = ""
  public var claims: [Claim] = []
  public var textRules: [TextRule] = []
  public var invariants: [Invariant] = []
  public var wordings: [ScaleWording] = []
  public var overrides: [Override] = []
  /// Absent: the pack reads no logs.
  public var useLogModel: UseLogModel?
  public var useLogRules: [UseLogRule] = []
  public var metricRules: [MetricRule] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    version: String = "",
    schema: Int32 = 0,
    defaultLocale: String = "",
    reasons: [Reason] = [],
    inputs: [Input] = [],
    scales: [Scale] = [],
    indexes: [Index] = [],
    phaseModel: PhaseModel? = nil,
    findings: [Finding] = [],
    alerts: [AfterleafAlert] = [],
    limits: [Limit] = [],
    protocols: [AfterleafProtocol] = [],
    services: [CrisisService] = [],
    topics: [Topic] = [],
    sources: [Source] = [],
    languages: [Language] = [],
    notice: String = "",
    claims: [Claim] = [],
    textRules: [TextRule] = [],
    invariants: [Invariant] = [],
    wordings: [ScaleWording] = [],
    overrides: [Override] = [],
    useLogModel: UseLogModel? = nil,
    useLogRules: [UseLogRule] = [],
    metricRules: [MetricRule] = []
  ) {
    self.id = id
    self.version = version
    self.schema = schema
    self.defaultLocale = defaultLocale
    self.reasons = reasons
    self.inputs = inputs
    self.scales = scales
    self.indexes = indexes
    self.phaseModel = phaseModel
    self.findings = findings
    self.alerts = alerts
    self.limits = limits
    self.protocols = protocols
    self.services = services
    self.topics = topics
    self.sources = sources
    self.languages = languages
    self.notice = notice
    self.claims = claims
    self.textRules = textRules
    self.invariants = invariants
    self.wordings = wordings
    self.overrides = overrides
    self.useLogModel = useLogModel
    self.useLogRules = useLogRules
    self.metricRules = metricRules
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Pack: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.version)
    case 3:
      try reader.read(field, as: IntegerWire<Int32>.self, into: &self.schema)
    case 4:
      try reader.read(field, as: StringWire.self, into: &self.defaultLocale)
    case 5:
      try reader.read(field, into: &self.reasons)
    case 6:
      try reader.read(field, into: &self.inputs)
    case 7:
      try reader.read(field, into: &self.scales)
    case 8:
      try reader.read(field, into: &self.indexes)
    case 9:
      try reader.read(field, into: &self.phaseModel)
    case 10:
      try reader.read(field, into: &self.findings)
    case 11:
      try reader.read(field, into: &self.alerts)
    case 12:
      try reader.read(field, into: &self.limits)
    case 13:
      try reader.read(field, into: &self.protocols)
    case 14:
      try reader.read(field, into: &self.services)
    case 15:
      try reader.read(field, into: &self.topics)
    case 16:
      try reader.read(field, into: &self.sources)
    case 17:
      try reader.read(field, into: &self.languages)
    case 18:
      try reader.read(field, as: StringWire.self, into: &self.notice)
    case 19:
      try reader.read(field, into: &self.claims)
    case 20:
      try reader.read(field, into: &self.textRules)
    case 21:
      try reader.read(field, into: &self.invariants)
    case 22:
      try reader.read(field, into: &self.wordings)
    case 23:
      try reader.read(field, into: &self.overrides)
    case 24:
      try reader.read(field, into: &self.useLogModel)
    case 25:
      try reader.read(field, into: &self.useLogRules)
    case 26:
      try reader.read(field, into: &self.metricRules)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.version)
    writer.write(3, as: IntegerWire<Int32>.self, self.schema)
    writer.write(4, as: StringWire.self, self.defaultLocale)
    writer.write(5, self.reasons)
    writer.write(6, self.inputs)
    writer.write(7, self.scales)
    writer.write(8, self.indexes)
    writer.write(9, self.phaseModel)
    writer.write(10, self.findings)
    writer.write(11, self.alerts)
    writer.write(12, self.limits)
    writer.write(13, self.protocols)
    writer.write(14, self.services)
    writer.write(15, self.topics)
    writer.write(16, self.sources)
    writer.write(17, self.languages)
    writer.write(18, as: StringWire.self, self.notice)
    writer.write(19, self.claims)
    writer.write(20, self.textRules)
    writer.write(21, self.invariants)
    writer.write(22, self.wordings)
    writer.write(23, self.overrides)
    writer.write(24, self.useLogModel)
    writer.write(25, self.useLogRules)
    writer.write(26, self.metricRules)
  }
}
