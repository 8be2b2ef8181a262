import Afterleaf
import Foundation
import Testing

/// The messages as Swift values.
@Suite struct ValueTests {
  @Test("A message inside itself is a value like any other")
  func recursion() {
    let condition = Condition(any: [
      Condition(fact: "sbp", from: 180),
      Condition(fact: "chest_pain", is: true),
    ])
    var other = condition
    #expect(other == condition)
    other.any[1].is = false
    #expect(other != condition)
    #expect(condition.any[1].is == true)
    #expect(Set([condition, other, condition]).count == 2)

    var tree = Tree(other: .twin(Tree(label: "twin")))
    tree.next = Tree(label: "next")
    tree.next?.label = "changed"
    #expect(tree.next?.label == "changed")
    tree.next = nil
    #expect(tree == Tree(other: .twin(Tree(label: "twin"))))
  }

  @Test("Words that Swift has for itself can be names")
  func keywords() throws {
    var keywords = Keywords(class: "a", is: true, protocol: [1])
    keywords.switch = .case(5)
    let read = try Keywords(serialized: keywords.serialized())
    #expect(read == keywords)
    #expect(read.protocol == [1])
  }

  @Test("A message can be read from any sequence of bytes")
  func anyBytes() throws {
    let request = AssessRequest(screen: Screen(present: ["chest_pain"]))
    let bytes = request.serialized()
    #expect(try AssessRequest(serialized: Data(bytes)) == request)
    #expect(try AssessRequest(serialized: bytes[...]) == request)
    #expect(try AssessRequest(serialized: AnySequence(bytes)) == request)
  }

  @Test("A description shows what is set and nothing else")
  func descriptions() {
    #expect(
      String(
        describing: AssessRequest(
          person: Person(age: 40), screen: Screen(present: ["a"])))
        == #"AssessRequest(person: Person(age: 40), "#
        + #"screen: Screen(present: ["a"]))"#)
    #expect(String(describing: AssessRequest()) == "AssessRequest()")
    #expect(
      String(describing: Answer(input: "age", value: .number(40)))
        == #"Answer(input: "age", value: number(40))"#)
    #expect(
      String(describing: FiredAlert(tier: .t3, certain: true))
        == "FiredAlert(tier: t3, certain: true)")
    #expect(
      String(describing: Person(age: 0)) == "Person(age: 0)")
  }

  @Test("Tiers and intensities stand in their order")
  func order() {
    #expect([Tier.t3, .t0, .t2, .t1].sorted() == [.t0, .t1, .t2, .t3])
    #expect(Tier.t2 >= .t2)
    #expect(Tier.unrecognized(4) > .t3)
    #expect(
      [Intensity.vigorous, .light, .noIntensity, .moderate].max() == .vigorous)
    #expect(Intensity.noIntensity < .light)
  }

  @Test("The number of a case gives the case")
  func rawValues() {
    for number in Int32(-2)...20 {
      #expect(Grade(rawValue: number).rawValue == number)
      #expect(ScaleResult.State(rawValue: number).rawValue == number)
    }
    #expect(Grade(rawValue: 0) == .unspecified)
    #expect(Grade(rawValue: 20) == .unrecognized(20))
  }
}
