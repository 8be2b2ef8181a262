import Afterleaf
import Testing

/// What a batch says of one person, and an assessment too.
struct Said: Hashable {
  let tier: Tier?
  let possibleTier: Tier?
  let phase: String?
  let ceiling: Intensity?
  let protocols: Set<String>
  let flags: Set<String>

  init(_ outcome: BatchOutcome) {
    tier = outcome.tier
    possibleTier = outcome.possibleTier
    phase = outcome.phase
    ceiling = outcome.ceiling
    protocols = Set(outcome.protocols)
    flags = Set(outcome.flags)
  }

  init(_ reply: Assessment) {
    tier = reply.safety?.tier
    possibleTier = reply.safety?.possibleTier
    phase = reply.phase?.phase
    ceiling = reply.exercise?.ceiling
    protocols = Set(reply.protocols.map(\.protocol))
    flags = Set(reply.flags.map(\.flag))
  }
}

/// What a request says, as numbers by the ids of columns.
func numbers(of request: AssessRequest, in pack: PackDescription) throws
  -> [String: Int16]
{
  let layout = try #require(pack.columns)
  var numbers: [String: Int16] = [:]
  var request = request
  // Who answers about restlessness is restless.
  if let told = request.restlessness {
    request.restlessness?.reported = told.reported ?? true
  }

  func say(_ id: String, _ value: Any) throws {
    let column = try #require(layout[id], "no column \(id)")
    switch value {
    case let number as Int32: numbers[id] = Int16(number / max(column.step, 1))
    case let yes as Bool: numbers[id] = yes ? 1 : 0
    case let name as String where !name.isEmpty:
      let number: Int16 = try #require(
        column.number(of: name), "\(id): \(name)")
      numbers[id] = number
    default: break
    }
  }

  for input in pack.inputs where !input.field.isEmpty {
    if let value = member(input.field, of: request) { try say(input.id, value) }
  }
  for (ids, number): ([String]?, Int16) in [
    (request.screen?.present, 1), (request.screen?.absent, 0),
    (request.screen?.unknown, Column.notKnown), (request.coUse?.present, 1),
    (request.coUse?.absent, 0), (request.coUse?.unknown, Column.notKnown),
    (request.unknown, Column.notKnown),
  ] {
    for id in ids ?? [] { numbers[id] = number }
  }
  if let screen = request.screen { try say("screen.done", screen.done) }
  switch request.use?.lastUse?.when {
  case .hoursAgo(let hours): try say("last_use.hours", hours)
  case .hoursAgoBetween(let range):
    try say("last_use.hours", range.from)
    try say("last_use.hours_to", range.to)
  case .instantS, .between: Issue.record("columns have no instants")
  case nil: break
  }
  for response in request.scales {
    let scale = try #require(pack.scales.first { $0.id == response.scale })
    for (item, answer) in zip(scale.items, response.answers) {
      try say("\(scale.id).\(item.id)", answer)
    }
    for item in response.items {
      try say("\(scale.id).\(item.item)", item.value)
    }
    if let total = response.total { try say(scale.id, total) }
    if !response.result.isEmpty {
      try say("\(scale.id).result", response.result)
    }
  }
  #expect(request.answers.isEmpty && request.log == nil)
  return numbers
}

/// The value at a path of the .proto files, such as `person.age`; nil where
/// nothing is set.
private func member(_ path: String, of message: Any) -> Any? {
  path.split(separator: ".").reduce(message as Any?) { parent, name in
    guard let parent = parent as? any AfterleafMessage else { return nil }
    let words = name.split(separator: "_")
    let property =
      words[0]
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    return Mirror(reflecting: parent).children
      .first { $0.label == String(property) }?.value
  }
}
