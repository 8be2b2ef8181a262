import CAfterleaf

// One question of the C interface each, and its twin on serialised messages.
// They fail alike: see ``AfterleafError``.

extension Engine {
  /// The whole assessment.
  ///
  /// Phase, scores, urgency, how hard exercise may be, protocols, flags, what to
  /// ask next and crisis contacts, each with its reasons and evidence. It offers;
  /// it does not diagnose or prescribe, and never says how much of anything to
  /// take.
  ///
  /// An empty request is a legal one. An answer with an illegal value counts as
  /// missing, is an ``Issue`` in the reply, and the rest is assessed. Missing
  /// answers never lower urgency.
  public func assess(_ request: AssessRequest) throws(AfterleafError)
    -> Assessment
  {
    try ask(afterleaf_assess, request)
  }

  /// ``assess(_:)`` on a serialised ``AssessRequest``; gives a serialised
  /// ``Assessment``.
  public func assess(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_assess, serialized: request)
  }

  /// How urgent help is.
  ///
  /// The tier that is certain, and the tier that cannot be ruled out while
  /// answers are missing, with alerts and contacts. ``Tier/t0`` is an all-clear
  /// only when the possible tier is `t0` too.
  public func screenSafety(_ request: AssessRequest) throws(AfterleafError)
    -> SafetyReply
  {
    try ask(afterleaf_screen_safety, request)
  }

  /// ``screenSafety(_:)`` on a serialised ``AssessRequest``; gives a serialised
  /// ``SafetyReply``.
  public func screenSafety(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_screen_safety, serialized: request)
  }

  /// The recovery phase.
  ///
  /// Why this phase, and how far the next ones are, as ranges of hours. It
  /// promises no date.
  public func assessPhase(_ request: AssessRequest) throws(AfterleafError)
    -> PhaseReply
  {
    try ask(afterleaf_assess_phase, request)
  }

  /// ``assessPhase(_:)`` on a serialised ``AssessRequest``; gives a serialised
  /// ``PhaseReply``.
  public func assessPhase(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_assess_phase, serialized: request)
  }

  /// What may be offered.
  ///
  /// The exercise ceiling and the protocols in order, cut to every limit. Show
  /// those of the class ``ProtocolClass/askClinician`` only as something to
  /// discuss. An empty list is a normal answer.
  public func selectProtocols(_ request: AssessRequest) throws(AfterleafError)
    -> ProtocolReply
  {
    try ask(afterleaf_select_protocols, request)
  }

  /// ``selectProtocols(_:)`` on a serialised ``AssessRequest``; gives a
  /// serialised ``ProtocolReply``.
  public func selectProtocols(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_select_protocols, serialized: request)
  }

  /// The score of one scale.
  ///
  /// Total, band and change by the published rule. A missing answer is never 0:
  /// with too many missing there is no total, only the range still possible. A
  /// score is no diagnosis, and it is not screened for urgency here: that is
  /// ``assess(_:)`` or ``screenSafety(_:)``.
  public func scoreScale(_ request: ScoreScaleRequest) throws(AfterleafError)
    -> ScaleResult
  {
    try ask(afterleaf_score_scale, request)
  }

  /// ``scoreScale(_:)`` on a serialised ``ScoreScaleRequest``; gives a
  /// serialised ``ScaleResult``.
  public func scoreScale(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_score_scale, serialized: request)
  }

  /// What a person wrote down over time.
  ///
  /// Days and weeks, flags, breaks, a clinician's taper plan beside what was
  /// used, trends, milestones, outcomes of research. It shows; it never says how
  /// much of anything to take. A day without an entry never counts as one without
  /// use. What is wrong with an entry is an ``Issue`` with its index, and the rest
  /// is analysed. Scores in a log are not screened for urgency: that is
  /// ``assess(_:)``, with the present answers, which may be given the log too.
  public func analyzeLog(_ request: AnalyzeUseLogRequest)
    throws(AfterleafError) -> UseLogAnalysis
  {
    try ask(afterleaf_analyze_log, request)
  }

  /// ``analyzeLog(_:)`` on a serialised ``AnalyzeUseLogRequest``; gives a
  /// serialised ``UseLogAnalysis``.
  public func analyzeLog(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_analyze_log, serialized: request)
  }

  /// What an app needs to draw its screens.
  ///
  /// Inputs with questions and legal answers, scales in order, protocols,
  /// phases, topics, regions. Item labels are our own words; they are not the
  /// wording of a questionnaire. That stands beside them where the pack or the
  /// request has it in the very language asked for; one that the licence of its
  /// scale does not permit is an ``Issue`` in the reply and is not used.
  public func describePack(
    _ request: DescribePackRequest = DescribePackRequest()
  ) throws(AfterleafError) -> PackDescription {
    try ask(afterleaf_describe_pack, request)
  }

  /// ``describePack(_:)`` on a serialised ``DescribePackRequest``; gives a
  /// serialised ``PackDescription``.
  public func describePack(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_describe_pack, serialized: request)
  }

  /// Ways to reach help.
  ///
  /// It assesses nobody and may stand on every screen. An unknown region gives
  /// the fallback; every reply has an emergency entry. Other entries that nobody
  /// has verified are withheld unless a signed reason says otherwise, and those
  /// of the fallback then follow.
  public func crisisContacts(_ request: CrisisContactsRequest)
    throws(AfterleafError) -> CrisisContactsReply
  {
    try ask(afterleaf_crisis_contacts, request)
  }

  /// ``crisisContacts(_:)`` on a serialised ``CrisisContactsRequest``; gives a
  /// serialised ``CrisisContactsReply``.
  public func crisisContacts(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_crisis_contacts, serialized: request)
  }

  /// Graded statements about a topic or rule.
  ///
  /// Says what is unsupported as plainly as what is known, with sources. Also
  /// fails with ``AfterleafError/Code-swift.enum/notFound`` when the pack has no
  /// such topic or id.
  public func explain(_ request: ExplainRequest) throws(AfterleafError)
    -> Explanation
  {
    try ask(afterleaf_explain, request)
  }

  /// ``explain(_:)`` on a serialised ``ExplainRequest``; gives a serialised
  /// ``Explanation``.
  public func explain(serialized request: some Sequence<UInt8>)
    throws(AfterleafError) -> [UInt8]
  {
    try ask(afterleaf_explain, serialized: request)
  }
}
