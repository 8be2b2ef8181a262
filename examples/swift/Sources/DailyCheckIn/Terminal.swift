/// The person has gone away: there will be no more answers.
struct EndOfInput: Error {}

/// Asks until the answer is understood. Nil when the person does not know, or
/// was not understood three times.
func answer<Value>(
  to question: String, hint: String, understood: (String) -> Value?
) throws(EndOfInput) -> Value? {
  say("\n\(question)")
  for _ in 1...3 {
    print("(\(hint); Enter if you do not know) ", terminator: "")
    guard let line = readLine() else { throw EndOfInput() }
    let words = line.lowercased().split(whereSeparator: \.isWhitespace)
    if words.isEmpty || words == ["?"] { return nil }
    if let value = understood(words.joined(separator: " ")) { return value }
    say("Sorry, I did not understand that.")
  }
  say("Let us leave that one for another day.")
  return nil
}

/// Prints a text in lines of at most 79 characters.
func say(_ text: String, mark: String = "") {
  print(wrapped(text, mark: mark), terminator: "")
}

/// A text in lines of at most 79 characters. The first begins with the mark,
/// the others below it.
func wrapped(_ text: String, mark: String = "") -> String {
  let indent = String(repeating: " ", count: mark.count)
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false)
  {
    var line: String?
    for word in paragraph.split(separator: " ") {
      let longer = line.map { "\($0) \(word)" } ?? String(word)
      if let full = line, longer.count > 79 - indent.count {
        lines.append(full)
        line = String(word)
      } else {
        line = longer
      }
    }
    lines.append(line ?? "")
  }
  return lines.enumerated().map { number, line in
    line.isEmpty ? "\n" : (number == 0 ? mark : indent) + line + "\n"
  }.joined()
}
