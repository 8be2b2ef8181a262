import Afterleaf

/// Asks what the engine wants to know most, one question after the other.
///
/// Which questions there are, their words, and what may be answered comes from
/// the pack; nothing of it stands here.
struct CheckIn {
  private let engine: Engine
  private let inputs: [InputDescription]
  private var request: AssessRequest

  init(engine: Engine, request: AssessRequest) throws(AfterleafError) {
    self.engine = engine
    self.request = request
    inputs = try engine.describePack(
      DescribePackRequest(locale: request.locale)
    ).inputs
  }

  /// The request with what was answered. The end of the input ends the asking,
  /// and so does an emergency.
  func ask(atMost questions: Int) throws(AfterleafError) -> AssessRequest {
    var current = self
    do {
      try current.askSafety()
      var asked: Set<String> = []
      while asked.count < questions, let next = try current.next(after: asked) {
        asked.insert(next.id)
        try current.ask(next)
      }
    } catch let error as AfterleafError {
      throw error
    } catch {
      say("\nThat is all that was answered.")
    }
    return current.request
  }

  /// All core questions of the safety screen at once.
  private mutating func askSafety() throws {
    let core = inputs.filter { $0.screen == .core }
    guard !core.isEmpty else { return }
    say("First, your safety.")
    for (index, input) in core.enumerated() {
      say(input.question, mark: "\(index + 1). ")
    }
    let answer = try answer(
      to: "Which of these do you answer with yes?",
      hint: "numbers such as 2 5, or 0 if none",
      understood: { numbers($0, upTo: core.count) })
    guard let answer else { return }
    request.screen = Screen(done: true, present: answer.map { core[$0 - 1].id })
  }

  /// The most useful question that can be asked in one line: first those that
  /// may show that help is urgent, then the last use, which the phase follows.
  private func next(after asked: Set<String>) throws(AfterleafError)
    -> Question?
  {
    let reply = try engine.assess(request)
    guard reply.safety?.tier != .t3 else { return nil }
    let open = reply.ask.filter { !asked.contains($0.id) }
    return open.first { $0.couldReach != nil && domain(of: $0.id) != nil }
      ?? open.first { $0.id == "last_use" }
      ?? open.first { domain(of: $0.id) != nil }
  }

  private func domain(of id: String) -> InputDescription.Domain? {
    inputs.first { $0.id == id }?.domain
  }

  private mutating func ask(_ question: Question) throws {
    let text = question.question
    guard let domain = domain(of: question.id) else {
      let hours = try answer(
        to: text, hint: "hours ago, or days such as 3d", understood: hours)
      guard let hours else { return }
      request.use = request.use ?? UseHistory()
      request.use?.lastUse = LastUse(when: .hoursAgo(hours))
      return
    }
    let value: Answer.Value?
    switch domain {
    case .yesNo:
      value = try answer(to: text, hint: "y or n", understood: yesOrNo)
        .map(Answer.Value.yes)
    case .integer(let range):
      let unit = range.unit.isEmpty ? "" : " in \(range.unit)"
      value = try answer(
        to: text, hint: "\(range.min) to \(range.max)\(unit)",
        understood: {
          Int32($0).flatMap { (range.min...range.max).contains($0) ? $0 : nil }
        }
      ).map(Answer.Value.number)
    case .enumeration(let choices):
      for (index, choice) in choices.values.enumerated() {
        say(choice, mark: "\(index + 1). ")
      }
      value = try answer(
        to: text, hint: "a number from 1 to \(choices.values.count)",
        understood: {
          Int($0).flatMap { choices.values.indices.contains($0 - 1) ? $0 : nil }
        }
      ).map { .choice(choices.values[$0 - 1]) }
    }
    if let value {
      request.answers.append(Answer(input: question.id, value: value))
    } else {
      // Not knowing is an answer too, and a careful one.
      request.unknown.append(question.id)
    }
  }
}

private func yesOrNo(_ text: String) -> Bool? {
  ["y": true, "yes": true, "n": false, "no": false][text]
}

private func hours(_ text: String) -> Int32? {
  let inDays = text.hasSuffix("d")
  guard let count = Int32(inDays ? text.dropLast() : text[...]), count >= 0
  else { return nil }
  let (hours, overflow) = count.multipliedReportingOverflow(by: inDays ? 24 : 1)
  return overflow ? nil : hours
}

/// Numbers from 1 on; none for 0.
private func numbers(_ text: String, upTo most: Int) -> [Int]? {
  let words = text.split { $0 == " " || $0 == "," }
  if words == ["0"] { return [] }
  let numbers = words.compactMap { Int($0) }
  guard !numbers.isEmpty, numbers.count == words.count,
    numbers.allSatisfy((1...most).contains)
  else { return nil }
  return numbers
}
