import Afterleaf
import Testing

/// The rules of the wire format, each on bytes written by hand.
@Suite struct WireFormatTests {
  // MARK: What is read

  @Test("The last of several values of one field stands")
  func lastOneWins() throws {
    let scalars = try Scalars(serialized: [0x10, 1, 0x10, 2])
    #expect(scalars.anInt32 == 2)
    let absent = try OptionalScalars(serialized: [0x10, 1, 0x10, 0])
    #expect(absent.anInt32 == 0)
  }

  @Test("The last member of a oneof stands")
  func lastMemberWins() throws {
    let choice = try Choice(serialized: [0x08, 1, 0x2a, 1, 0x61])
    #expect(choice.pick == .text("a"))
    let back = try Choice(serialized: [0x2a, 1, 0x61, 0x08, 0])
    #expect(back.pick == .flag(false))
  }

  @Test("A message that occurs twice is merged")
  func messagesAreMerged() throws {
    let bytes: [UInt8] = [
      0x12, 3, 0x0a, 1, 0x61,  // next { label: "a" }
      0x12, 4, 0x1a, 2, 0x0a, 0,  // next { children { label: "" } }
    ]
    let tree = try Tree(serialized: bytes)
    #expect(tree.next == Tree(label: "a", children: [Tree()]))
  }

  @Test("A message in a oneof is merged with itself, not with another member")
  func messagesInOneofsAreMerged() throws {
    let leaf: [UInt8] = [0x3a, 2, 0x08, 5]  // leaf { first: 5 }
    let list: [UInt8] = [0x3a, 2, 0x10, 7]  // leaf { list: 7 }
    let flag: [UInt8] = [0x08, 1]
    #expect(
      try Choice(serialized: leaf + list).pick
        == .leaf(Choice.Leaf(first: 5, list: [7])))
    #expect(
      try Choice(serialized: leaf + flag + list).pick
        == .leaf(Choice.Leaf(list: [7])))
  }

  @Test("Lists of numbers are read packed, one by one, and mixed")
  func packedAndUnpacked() throws {
    let packed: [UInt8] = [0x32, 3, 1, 2, 3]  // sint32s
    let single: [UInt8] = [0x30, 4]
    #expect(
      try RepeatedScalars(serialized: packed + single + packed).sint32s
        == [-1, 1, -2, 2, -1, 1, -2])
    let fixed: [UInt8] = [0x42, 8, 1, 0, 0, 0, 2, 0, 0, 0]
    let one: [UInt8] = [0x45, 3, 0, 0, 0]
    #expect(
      try RepeatedScalars(serialized: fixed + one).fixed32s == [1, 2, 3])
    #expect(try RepeatedScalars(serialized: [0x32, 0]).sint32s == [])
  }

  @Test("Unknown fields of every wire type are skipped")
  func unknownFieldsAreSkipped() throws {
    let unknown: [UInt8] = [
      0xa0, 0x06, 0x80, 0x01,  // 100: varint
      0xa1, 0x06, 1, 2, 3, 4, 5, 6, 7, 8,  // 100: 8 bytes
      0xa2, 0x06, 2, 0xff, 0xff,  // 100: with a length
      0xa5, 0x06, 1, 2, 3, 4,  // 100: 4 bytes
      // 100: a group, with a field and a group in it
      0xa3, 0x06, 0x08, 1, 0xab, 0x06, 0xac, 0x06, 0xa4, 0x06,
    ]
    let scalars = try Scalars(serialized: unknown + [0x10, 7] + unknown)
    #expect(scalars == Scalars(anInt32: 7))
  }

  @Test("A known field of another wire type is skipped")
  func otherWireTypesAreSkipped() throws {
    // an_int32 as 4 bytes, a_string as a number, next as a number, and members
    // of a oneof as other types.
    #expect(
      try Scalars(serialized: [0x15, 1, 2, 3, 4, 0x70, 1]) == Scalars())
    #expect(try Tree(serialized: [0x10, 1, 0x20, 1]) == Tree())
    #expect(
      try Choice(serialized: [0x08, 1, 0x2d, 1, 2, 3, 4]).pick == .flag(true))
    // Strings are never packed, so one number cannot be one.
    #expect(try RepeatedScalars(serialized: [0x70, 1]) == RepeatedScalars())
  }

  @Test("Bits that do not fit the type are dropped")
  func bitsAreDropped() throws {
    let bytes: [UInt8] = [0x10, 0x81, 0x80, 0x80, 0x80, 0x10]  // 2^32 + 1
    #expect(try Scalars(serialized: bytes).anInt32 == 1)
    #expect(try Scalars(serialized: [0x08, 2]).aBool)
  }

  @Test("Numbers longer than they need to be are read")
  func longNumbers() throws {
    let padded: [UInt8] = [0x90, 0x80, 0x00, 0x85, 0x80, 0x80, 0x00]
    #expect(try Scalars(serialized: padded).anInt32 == 5)
  }

  @Test("Numbers of enumerations without a case are kept")
  func unknownCases() throws {
    let bytes: [UInt8] = [0x80, 0x01, 0x63]
    let scalars = try Scalars(serialized: bytes)
    #expect(scalars.level == .unrecognized(99))
    #expect(scalars.serialized() == bytes)
    #expect(Level(rawValue: Int32.min) == .lowest)
    #expect(Level(rawValue: 1) == .noLevel)
  }

  // MARK: What is refused

  @Test("What cannot be a message is refused, with the reason and the place")
  func refusals() {
    let endless = [UInt8](repeating: 0xff, count: 10)
    let cases: [([UInt8], WireError.Reason, Int)] = [
      ([0x10], .truncated, 1),
      ([0x10, 0x80], .truncated, 2),
      ([0x80], .truncated, 1),
      ([0x61, 1, 2, 3], .truncated, 1),  // a_float has 4 bytes
      ([0x72, 3, 0x61], .truncated, 2),
      ([0x72, 0xff, 0xff, 0xff, 0xff, 0x0f], .truncated, 6),
      ([0x72] + endless.dropLast() + [0x01], .truncated, 11),
      ([0xa2, 0x06, 3, 0x61], .truncated, 3),
      ([0x10] + endless, .malformedNumber, 11),
      ([0x10] + endless.dropLast() + [0x02], .malformedNumber, 11),
      ([0x10] + endless + [0x01], .malformedNumber, 11),
      ([0x00, 1], .malformedTag, 1),
      ([0x16, 1], .malformedTag, 1),
      ([0x17, 1], .malformedTag, 1),
      ([0x90, 0x80, 0x80, 0x80, 0x10, 1], .malformedTag, 5),
      ([0xa3, 0x06], .unmatchedGroup, 2),
      ([0xa4, 0x06], .unmatchedGroup, 2),
      ([0xa3, 0x06, 0xac, 0x06], .unmatchedGroup, 4),
      ([0x14], .unmatchedGroup, 1),
    ]
    for (bytes, reason, offset) in cases {
      let error = #expect(throws: WireError.self, "\(hex(bytes))") {
        try Scalars(serialized: bytes)
      }
      #expect(error?.reason == reason, "\(hex(bytes))")
      #expect(error?.offset == offset, "\(hex(bytes))")
    }
  }

  @Test("A packed list that ends inside a number is refused")
  func packedListsEndWithANumber() {
    for bytes: [UInt8] in [
      [0x32, 1, 0x80], [0x42, 3, 1, 2, 3], [0x32, 2, 1],
    ] {
      let error = #expect(throws: WireError.self) {
        try RepeatedScalars(serialized: bytes)
      }
      #expect(error?.reason == .truncated)
    }
  }

  @Test("Fields inside a message end where it ends")
  func messagesEndWhereTheyEnd() {
    // next { label: 3 bytes of which 1 is inside }, then 2 more bytes.
    let error = #expect(throws: WireError.self) {
      try Tree(serialized: [0x12, 3, 0x0a, 3, 0x61, 0x0a, 0])
    }
    #expect(error?.reason == .truncated)
  }

  @Test(
    "Strings that are not UTF-8 are refused, wherever they stand",
    arguments: [
      [0xff], [0x61, 0x80], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
    ] as [[UInt8]])
  func invalidUTF8(_ text: [UInt8]) {
    let count = UInt8(text.count)
    let field = [0x72, count] + text
    #expect(throws: WireError.self) { try Scalars(serialized: field) }
    #expect(throws: WireError.self) { try OptionalScalars(serialized: field) }
    #expect(throws: WireError.self) { try RepeatedScalars(serialized: field) }
    let error = #expect(throws: WireError.self) {
      try Choice(serialized: [0x2a, count] + text)
    }
    #expect(error?.reason == .invalidUTF8)
    #expect(throws: Never.self) {
      try Scalars(serialized: [0x7a, count] + text)  // bytes may be anything
    }
  }

  @Test("64 messages inside one another are read, 65 are refused")
  func nesting() throws {
    let deepest = nested(64)
    #expect(try Tree(serialized: deepest).serialized() == deepest)
    let error = #expect(throws: WireError.self) {
      try Tree(serialized: nested(65))
    }
    #expect(error?.reason == .tooDeep)
    #expect(error?.description.contains("64") == true)

    let groups = [UInt8](repeating: 0x7b, count: 100_000)
    #expect(throws: WireError.self) { try Tree(serialized: groups) }
  }

  /// So many trees, each the next of the one around it.
  private func nested(_ count: Int) -> [UInt8] {
    (1..<count).reduce(into: Tree()) { tree, _ in tree = Tree(next: tree) }
      .serialized()
  }

  // MARK: What is written

  @Test("Defaults are left out where absence cannot be told")
  func defaultsAreLeftOut() {
    #expect(Scalars(anInt32: 0, aString: "").serialized() == [])
    #expect(Scalars(aDouble: -0.0).serialized().count == 9)
    #expect(OptionalScalars(anInt32: 0).serialized() == [0x10, 0])
    #expect(Choice(pick: .flag(false)).serialized() == [0x08, 0])
    #expect(Tree(next: Tree()).serialized() == [0x12, 0])
  }

  @Test("Fields are written in the order of their numbers, oneofs among them")
  func fieldsAreOrdered() {
    #expect(
      Choice(pick: .text("a"), between: 1).serialized()
        == [0x20, 1, 0x2a, 1, 0x61])
    #expect(
      Choice(pick: .number(-1), between: 1).serialized()
        == [0x18, 1, 0x20, 1])
  }

  @Test("Negative numbers take ten bytes, and two with a zigzag")
  func negativeNumbers() {
    #expect(Scalars(anInt32: -2).serialized().count == 11)
    #expect(Scalars(aSint32: -2).serialized() == [0x30, 3])
    #expect(
      Scalars(aSint32: .min).serialized()
        == [0x30, 0xff, 0xff, 0xff, 0xff, 0x0f])
  }
}
