// Made from afterleaf/v1/issue.proto by bindings/swift/codegen. Do not edit.
// swift-format-ignore-file

/// Something wrong with content or with an answer. It never holds an answer's
/// value.
public struct Issue: AfterleafMessage {
  public enum Severity: OpenEnum {
    case error
    case warning
    /// A number that has no case in this version.
    case unrecognized(Int32)

    /// The case of that number.
    public init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .error
      case 1: self = .warning
      default: self = .unrecognized(rawValue)
      }
    }

    /// The number of the case.
    public var rawValue: Int32 {
      switch self {
      case .error: 0
      case .warning: 1
      case .unrecognized(let number): number
      }
    }
  }

  /// Stable, for example "INVALID_RESPONSE" or "PACK_UNKNOWN_FACT".
  public var code: String = ""
  /// Where: a field path such as "scales[2].items[0]" or, in a pack,
  /// "alerts[12] TR-30.when.any[1]".
  public var path: String = ""
  /// What is wrong and what would be right, in one sentence.
  public var message: String = ""
  public var severity: Issue.Severity = .error

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    code: String = "",
    path: String = "",
    message: String = "",
    severity: Issue.Severity = .error
  ) {
    self.code = code
    self.path = path
    self.message = message
    self.severity = severity
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Everything wrong with a pack.
public struct PackReport: AfterleafMessage {
  public var issues: [Issue] = []
  /// Set when the pack loads.
  public var pack: PackIdentity?

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    issues: [Issue] = [],
    pack: PackIdentity? = nil
  ) {
    self.issues = issues
    self.pack = pack
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

public struct PackIdentity: AfterleafMessage {
  public var id: String = ""
  public var version: String = ""
  /// SHA-256 of the pack's bytes in lower-case hex.
  public var digest: String = ""

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    id: String = "",
    version: String = "",
    digest: String = ""
  ) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

/// Detail of a failed call, as carried by the error object of the C ABI.
public struct ErrorDetail: AfterleafMessage {
  /// Path of the offending field, for example "screen.present[3]". Empty where
  /// there is none.
  public var path: String = ""
  /// For a pack that does not load: every issue.
  public var issues: [Issue] = []

  /// A message in which nothing is set.
  public init() {}

  /// A message of these fields; the others are not set.
  public init(
    path: String = "",
    issues: [Issue] = []
  ) {
    self.path = path
    self.issues = issues
  }

  public init(serialized bytes: some Sequence<UInt8>) throws(WireError) {
    self = try Self.decoded(from: bytes)
  }

  public func serialized() -> [UInt8] { encoded() }
}

extension Issue: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.code)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.path)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.message)
    case 4:
      try reader.read(field, as: EnumWire<Issue.Severity>.self, into: &self.severity)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.code)
    writer.write(2, as: StringWire.self, self.path)
    writer.write(3, as: StringWire.self, self.message)
    writer.write(4, as: EnumWire<Issue.Severity>.self, self.severity)
  }
}

extension PackReport: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, into: &self.issues)
    case 2:
      try reader.read(field, into: &self.pack)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, self.issues)
    writer.write(2, self.pack)
  }
}

extension PackIdentity: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.id)
    case 2:
      try reader.read(field, as: StringWire.self, into: &self.version)
    case 3:
      try reader.read(field, as: StringWire.self, into: &self.digest)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.id)
    writer.write(2, as: StringWire.self, self.version)
    writer.write(3, as: StringWire.self, self.digest)
  }
}

extension ErrorDetail: WireMessage {
  package mutating func decode(_ field: WireField, from reader: inout WireReader) throws(WireError) {
    switch field.number {
    case 1:
      try reader.read(field, as: StringWire.self, into: &self.path)
    case 2:
      try reader.read(field, into: &self.issues)
    default: try reader.skip(field)
    }
  }

  package func encode(to writer: inout WireWriter) {
    writer.write(1, as: StringWire.self, self.path)
    writer.write(2, self.issues)
  }
}
