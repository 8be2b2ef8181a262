// A daily check-in: asks a few questions and says what matters today.

import Afterleaf
import Foundation

let usage = """
  Usage: DailyCheckIn [--locale TAG] [--region CODE] [--questions COUNT]

  Asks a few questions on the terminal, or reads the answers from standard
  input, a line each, and says what matters today.

    --locale TAG       language of the questions and texts, for example en
    --region CODE      where to look for help, two letters, for example US
    --questions COUNT  how many to ask after the safety questions; 8 unless said
  """

func fail(_ text: String) -> Never {
  FileHandle.standardError.write(Data("DailyCheckIn: \(text)\n".utf8))
  exit(2)
}

var request = AssessRequest()
var questions = 8
var arguments = CommandLine.arguments.dropFirst()
while let option = arguments.popFirst() {
  if option == "--help" {
    print(usage)
    exit(0)
  }
  guard let value = arguments.popFirst() else {
    fail("\(option) is not an option, or its value is missing\n\(usage)")
  }
  switch option {
  case "--locale": request.locale = value
  case "--region": request.region = value
  case "--questions":
    guard let count = Int(value), count >= 0 else {
      fail("--questions takes a whole number, 0 or more")
    }
    questions = count
  default: fail("unknown option \(option)\n\(usage)")
  }
}

do {
  let engine = try Engine()
  let checkIn = try CheckIn(engine: engine, request: request)
  let answered = try checkIn.ask(atMost: questions)
  print(Report(try engine.assess(answered)).text, terminator: "")
} catch {
  fail("\(error)")
}
