import Afterleaf

/// What a person should see, in this order: how soon to get help, where they
/// are, and what to do today. All texts are those of the reply.
struct Report {
  private(set) var text = ""

  init(_ reply: Assessment) {
    let safety = reply.safety ?? SafetyAssessment()
    let tier = safety.tier ?? .t0
    heading("HOW SOON TO GET HELP")
    paragraph(safety.title)
    paragraph(safety.about)
    if safety.possibleTier ?? tier > tier {
      // The tier alone would read as an all-clear.
      paragraph(
        "Not everything was answered, and something more urgent cannot be ruled "
          + "out yet. This is not an all-clear.")
    }
    for alert in safety.alerts where !alert.message.isEmpty {
      paragraph(alert.message, mark: "! ")
    }
    heading("WHERE TO GET HELP")
    for contact in reply.contacts {
      let parts = [contact.name, way(to: contact), contact.hours]
      paragraph(
        parts.filter { !$0.isEmpty }.joined(separator: ", "), mark: "* ")
      paragraph(contact.note, mark: "  ")
    }

    if let phase = reply.phase {
      heading("WHERE YOU ARE")
      paragraph(phase.title)
      if let day = phase.day { paragraph("Day \(day) since the last use.") }
      paragraph(phase.about)
    }

    heading(tier == .t3 ? "WHAT TO DO NOW" : "WHAT TO DO TODAY")
    paragraph(reply.exercise?.title ?? "")
    offers(reply.protocols.filter { $0.protocolClass == .selfCare })
    let toDiscuss = reply.protocols.filter {
      $0.protocolClass == .askClinician
    }
    if !toDiscuss.isEmpty {
      heading("TO TALK OVER WITH A CLINICIAN")
      offers(toDiscuss)
    }
    text += "\n" + wrapped(reply.notice)
  }

  private mutating func heading(_ words: String) {
    text += "\n\(words)\n"
  }

  private mutating func paragraph(_ words: String, mark: String = "") {
    if !words.isEmpty { text += wrapped(words, mark: mark) }
  }

  private mutating func offers(_ offers: [OfferedProtocol]) {
    for offer in offers {
      paragraph(offer.title, mark: "* ")
      paragraph(offer.about, mark: "  ")
      for step in offer.steps { paragraph(step, mark: "  - ") }
    }
  }

  private func way(to contact: CrisisContact) -> String {
    guard !contact.value.isEmpty else { return "" }
    switch contact.channel {
    case .call: return "call \(contact.value)"
    case .text where contact.smsBody.isEmpty: return "text to \(contact.value)"
    case .text: return "text \(contact.smsBody) to \(contact.value)"
    default: return contact.value
    }
  }
}
