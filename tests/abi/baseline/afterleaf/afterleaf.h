/*
 * Afterleaf: from what is known about a person who uses or has stopped kratom
 * to a recovery assessment. The C ABI, and its manual.
 *
 * An app hands over a request, as bytes, and gets a reply, as bytes. Both are
 * Protocol Buffers messages of the package afterleaf.v1; the comments in
 * proto/afterleaf/v1 say what every field means, and any Protocol Buffers
 * implementation can write and read them. No other format and no type of a
 * Protocol Buffers library crosses this interface.
 *
 * A first question
 * ----------------
 *
 *   afterleaf_engine *engine = NULL;
 *   afterleaf_bytes embedded_pack = {NULL, 0};
 *   if (afterleaf_engine_create(embedded_pack, &engine, NULL) != AFTERLEAF_OK)
 *     return 1;
 *
 *   // afterleaf.v1.AssessRequest { screen { present: "chest_pain" } }
 *   static const uint8_t chest_pain[] = {
 *       0x2a, 12, 0x12, 10, 'c', 'h', 'e', 's', 't', '_', 'p', 'a', 'i', 'n'};
 *   afterleaf_bytes request = {chest_pain, sizeof(chest_pain)};
 *   afterleaf_buffer *reply = NULL;
 *   afterleaf_error *error = NULL;
 *
 *   if (afterleaf_assess(engine, request, &reply, &error) == AFTERLEAF_OK) {
 *     // afterleaf_buffer_size(reply) bytes at afterleaf_buffer_data(reply)
 *     // are an afterleaf.v1.Assessment. Its safety.tier is T3.
 *   }
 *   afterleaf_buffer_free(reply);
 *
 * A question that fails
 * ---------------------
 *
 *   request.size = 9;  // the bytes end in the middle of "chest_pain"
 *   if (afterleaf_assess(engine, request, &reply, &error) != AFTERLEAF_OK) {
 *     // reply is NULL. The status is AFTERLEAF_INVALID_ARGUMENT and
 *     // afterleaf_error_message(error) reads
 *     //   screen: the bytes end inside a field
 *   }
 *   afterleaf_error_free(error);
 *   afterleaf_engine_destroy(engine);
 *
 * examples/c/assess.c is both of these as one program.
 *
 * Rules that hold everywhere
 * --------------------------
 *
 * Ownership. Bytes that you pass in stay yours; nothing is kept after a call
 * returns. What a function hands out through a pointer to a pointer is yours to
 * free, once, with the function named for it and no other. What a function
 * returns as `const` belongs to the object that it was asked of. Use of an
 * object or of its bytes after it was freed is undefined behaviour: nothing
 * checks it.
 *
 * Failure. A function that can fail returns a status. On failure it sets what
 * it would have handed out to NULL, and you have nothing to free but the error.
 * If you pass NULL for `error`, you get the status alone. On success the error
 * is NULL. The error can also be NULL after a failure, when memory ran out.
 *
 * NULL. A NULL where an object or an address is required is
 * AFTERLEAF_INVALID_ARGUMENT, never a crash. Free and destroy accept NULL and
 * do nothing. Bytes are {NULL, 0} when empty; NULL with a size above 0 is
 * AFTERLEAF_INVALID_ARGUMENT.
 *
 * Threads. Objects may move between threads. Functions that take a pointer to
 * const may run at the same time on the same object; the others, which are the
 * free and destroy functions, may not. Do not cancel a thread inside a call.
 *
 * State. There is none beyond the objects: nothing to initialise, no clock,
 * locale, environment, file, network, log, callback or last error, and nothing
 * is printed. The same pack and request give the same bytes everywhere: no
 * answer depends on the memory that an engine keeps to work in.
 *
 * Errors are of three kinds and never mixed. Misuse and bytes that cannot be
 * understood are a status. Faulty content of a pack is a list of issues. An
 * answer that cannot be used, and a question that cannot be answered, are part
 * of a reply: the call succeeds and everything else is assessed. No error text
 * holds the value of an answer.
 */

#ifndef AFTERLEAF_AFTERLEAF_H_
#define AFTERLEAF_AFTERLEAF_H_

#include <stddef.h>
#include <stdint.h>

/* Exported from the shared library. */
#if defined(__GNUC__)
#define AFTERLEAF_API __attribute__((visibility("default")))
#define AFTERLEAF_MUST_USE __attribute__((warn_unused_result))
#else
#define AFTERLEAF_API
#define AFTERLEAF_MUST_USE
#endif

/* No exception ever leaves a function. */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define AFTERLEAF_NOEXCEPT noexcept
#elif defined(__cplusplus)
#define AFTERLEAF_NOEXCEPT throw()
#else
#define AFTERLEAF_NOEXCEPT
#endif

/* What may be NULL, for compilers and languages that ask (Swift). Pointers that
 * are marked neither way are never NULL. */
#if defined(__clang__)
#define AFTERLEAF_NULLABLE _Nullable
#define AFTERLEAF_NONNULL _Nonnull
#define AFTERLEAF_OPEN_ENUM __attribute__((enum_extensibility(open)))
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#pragma clang assume_nonnull begin
#else
#define AFTERLEAF_NULLABLE
#define AFTERLEAF_NONNULL
#define AFTERLEAF_OPEN_ENUM
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ===========================================================================
 * Version
 *
 * Three numbers that change independently: the release, this binary interface,
 * and the content packs that can be loaded. Each constant is what you compiled
 * against; the function of the same name is what you run with.
 *
 * From 1.0 on functions are only added, signatures never change, and statuses
 * are only appended. Before 1.0 the interface may change with every minor
 * release; its version then stays 0.
 * ======================================================================== */

#define AFTERLEAF_VERSION_MAJOR 0
#define AFTERLEAF_VERSION_MINOR 1
#define AFTERLEAF_VERSION_PATCH 0
#define AFTERLEAF_VERSION_STRING "0.1.0"

/* major * 10000 + minor * 100 + patch */
#define AFTERLEAF_VERSION_NUMBER 100

/* Also the number in the name of the shared library. */
#define AFTERLEAF_ABI_VERSION 0

/* Packs whose `schema` lies in this range can be loaded. */
#define AFTERLEAF_SCHEMA_VERSION_MIN 1
#define AFTERLEAF_SCHEMA_VERSION_MAX 1

AFTERLEAF_API int32_t afterleaf_version_number(void) AFTERLEAF_NOEXCEPT;

/* For example "0.1.0". Lives as long as the program. */
AFTERLEAF_API const char *afterleaf_version_string(void) AFTERLEAF_NOEXCEPT;

AFTERLEAF_API int32_t afterleaf_abi_version(void) AFTERLEAF_NOEXCEPT;
AFTERLEAF_API int32_t afterleaf_schema_version_min(void) AFTERLEAF_NOEXCEPT;
AFTERLEAF_API int32_t afterleaf_schema_version_max(void) AFTERLEAF_NOEXCEPT;

/* ===========================================================================
 * Status and errors
 * ======================================================================== */

/* One of the values below. Treat a value that you do not know as a failure. */
typedef int32_t afterleaf_status;

/* The numbers are those of absl::StatusCode and gRPC, and never change. */
enum AFTERLEAF_OPEN_ENUM afterleaf_status_code {
  AFTERLEAF_OK = 0,
  /* A NULL, bytes that are not the message expected, an unknown field, an id
   * that the pack does not have, a pack with faulty content. */
  AFTERLEAF_INVALID_ARGUMENT = 3,
  /* The pack has nothing under the name asked for. */
  AFTERLEAF_NOT_FOUND = 5,
  /* A stated limit is exceeded, or memory ran out. */
  AFTERLEAF_RESOURCE_EXHAUSTED = 8,
  /* A fault of the library. Please report it. */
  AFTERLEAF_INTERNAL = 13
};

/* The name of a status, for example "INVALID_ARGUMENT"; "UNRECOGNIZED" for a
 * number that is no status. Lives as long as the program. */
AFTERLEAF_API const char *afterleaf_status_name(afterleaf_status status)
    AFTERLEAF_NOEXCEPT;

/* Bytes that belong to somebody else. As a parameter: yours, read during the
 * call only. As a result: of the object that was asked. */
typedef struct afterleaf_bytes {
  const uint8_t *AFTERLEAF_NULLABLE data;
  size_t size;
} afterleaf_bytes;

/* Why a call failed. */
typedef struct afterleaf_error afterleaf_error;

/* The status that the call returned. AFTERLEAF_OK for NULL. */
AFTERLEAF_API afterleaf_status afterleaf_error_code(
    const afterleaf_error *AFTERLEAF_NULLABLE error) AFTERLEAF_NOEXCEPT;

/* One line of UTF-8, for developers: the path of the field, a colon, and what
 * is wrong. The wording may change between releases. "" for NULL. Lives as long
 * as the error. */
AFTERLEAF_API const char *afterleaf_error_message(
    const afterleaf_error *AFTERLEAF_NULLABLE error) AFTERLEAF_NOEXCEPT;

/* The same for programs: an afterleaf.v1.Error with the path, and for a pack
 * that does not load every issue with its stable code. {NULL, 0} for NULL.
 * Lives as long as the error. */
AFTERLEAF_API afterleaf_bytes afterleaf_error_detail(
    const afterleaf_error *AFTERLEAF_NULLABLE error) AFTERLEAF_NOEXCEPT;

AFTERLEAF_API void afterleaf_error_free(
    afterleaf_error *AFTERLEAF_NULLABLE error) AFTERLEAF_NOEXCEPT;

/* ===========================================================================
 * Buffers
 * ======================================================================== */

/* A reply: bytes that the library allocated. */
typedef struct afterleaf_buffer afterleaf_buffer;

/* The bytes; they live as long as the buffer. An empty reply has size 0 and a
 * pointer that must not be read. NULL for NULL. */
AFTERLEAF_API const uint8_t *AFTERLEAF_NULLABLE afterleaf_buffer_data(
    const afterleaf_buffer *AFTERLEAF_NULLABLE buffer) AFTERLEAF_NOEXCEPT;

/* 0 for NULL. */
AFTERLEAF_API size_t afterleaf_buffer_size(
    const afterleaf_buffer *AFTERLEAF_NULLABLE buffer) AFTERLEAF_NOEXCEPT;

AFTERLEAF_API void afterleaf_buffer_free(
    afterleaf_buffer *AFTERLEAF_NULLABLE buffer) AFTERLEAF_NOEXCEPT;

/* ===========================================================================
 * Engine
 * ======================================================================== */

/* A content pack, checked and compiled. It never changes: create one and use it
 * from all threads for as long as the app runs. It keeps memory of earlier
 * calls to work in, with what they held, until later calls use it or it is
 * destroyed, and what the first afterleaf_assess_batch made of the pack. */
typedef struct afterleaf_engine afterleaf_engine;

/* Loads a pack: a serialised afterleaf.v1.Pack of at most 4 MiB, or {NULL, 0}
 * for the pack that is part of the library. All content is checked here, so
 * that none can fail later in front of a person.
 *
 *   AFTERLEAF_INVALID_ARGUMENT    not a pack, or faulty content; the detail of
 *                                 the error has every issue
 *   AFTERLEAF_RESOURCE_EXHAUSTED  too large: bytes, rules or nesting
 */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_engine_create(
    afterleaf_bytes pack,
    afterleaf_engine *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL engine,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* No call on the engine may be running. Replies and errors outlive it. */
AFTERLEAF_API void afterleaf_engine_destroy(
    afterleaf_engine *AFTERLEAF_NULLABLE engine) AFTERLEAF_NOEXCEPT;

/* Everything that is wrong with a pack, as an afterleaf.v1.PackReport with all
 * issues at once. It needs no engine, and bytes that are no pack at all are an
 * issue too, so it succeeds on every input; {NULL, 0} here is a pack of no
 * bytes, not the one in the library. The pack loads if and only if no issue
 * has the severity ERROR. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_lint_pack(
    afterleaf_bytes pack,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* ===========================================================================
 * Questions
 *
 * All have the same form: an engine, the bytes of one message in, the bytes of
 * one message out. They fail alike, too:
 *
 *   AFTERLEAF_INVALID_ARGUMENT    malformed bytes, an unknown field, or an id
 *                                 that the pack does not have, with its path
 *   AFTERLEAF_RESOURCE_EXHAUSTED  more than 16 MiB, more than 1,024 answers or
 *                                 wordings of scales, or more than 100,000
 *                                 entries in a log
 *
 * An answer to a known id with an illegal value is not a failure: it counts as
 * missing, is an INVALID_RESPONSE issue in the reply, and the rest is assessed.
 * Missing answers never lower urgency. An empty request is a legal one, but to
 * afterleaf_score_scale and afterleaf_explain: they have to know of what.
 * ======================================================================== */

/* The whole assessment. AssessRequest -> Assessment.
 *
 * Phase, scores, urgency, how hard exercise may be, protocols, flags, what to
 * ask next and crisis contacts, each with its reasons and evidence. It offers;
 * it does not diagnose or prescribe, and never says how much of anything to
 * take. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status
afterleaf_assess(const afterleaf_engine *engine, afterleaf_bytes request,
                 afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
                 afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* How urgent help is. AssessRequest -> SafetyReply.
 *
 * The tier that is certain, and the tier that cannot be ruled out while answers
 * are missing, with alerts and contacts. T0 is an all-clear only when the
 * possible tier is T0 too. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_screen_safety(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* The recovery phase. AssessRequest -> PhaseReply.
 *
 * Why this phase, and how far the next ones are, as ranges of hours. It
 * promises no date. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_assess_phase(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* What may be offered. AssessRequest -> ProtocolReply.
 *
 * The exercise ceiling and the protocols in order, cut to every limit. Show
 * those of the class ASK_CLINICIAN only as something to discuss. An empty list
 * is a normal answer. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_select_protocols(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* The score of one scale. ScoreScaleRequest -> ScaleResult.
 *
 * Total, band and change by the published rule. A missing answer is never 0:
 * with too many missing there is no total, only the range still possible. A
 * score is no diagnosis, and it is not screened for urgency here: that is
 * afterleaf_assess or afterleaf_screen_safety. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_score_scale(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* What a person wrote down over time. AnalyzeUseLogRequest -> UseLogAnalysis.
 *
 * Days and weeks, flags, breaks, a clinician's taper plan beside what was used,
 * trends, milestones, outcomes of research. It shows; it never says how much of
 * anything to take. A day without an entry never counts as one without use.
 * What is wrong with an entry is an issue with its index, and the rest is
 * analysed. Scores in a log are not screened for urgency: that is
 * afterleaf_assess, with the present answers, which may be given the log too.
 */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_analyze_log(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* What an app needs to draw its screens. DescribePackRequest ->
 * PackDescription.
 *
 * Inputs with questions and legal answers, scales in order, protocols, phases,
 * topics, regions. Item labels are our own words; they are not the wording of a
 * questionnaire. That stands beside them where the pack or the request has it
 * in the very language asked for; one that the licence of its scale does not
 * permit is an issue in the reply and is not used. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_describe_pack(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* Ways to reach help. CrisisContactsRequest -> CrisisContactsReply.
 *
 * It assesses nobody and may stand on every screen. An unknown region gives
 * the fallback; every reply has an emergency entry. Other entries that nobody
 * has verified are withheld unless a signed reason says otherwise, and those of
 * the fallback then follow. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_crisis_contacts(
    const afterleaf_engine *engine, afterleaf_bytes request,
    afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* Graded statements about a topic or rule. ExplainRequest -> Explanation.
 *
 * Says what is unsupported as plainly as what is known, with sources. Also
 * fails with AFTERLEAF_NOT_FOUND when the pack has no such topic or id. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status
afterleaf_explain(const afterleaf_engine *engine, afterleaf_bytes request,
                  afterleaf_buffer *AFTERLEAF_NULLABLE *AFTERLEAF_NONNULL reply,
                  afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

/* ===========================================================================
 * Many people at once
 *
 * For research and back ends: one number of 16 bits for each person and each
 * thing that can be known, in columns that are read where they stand.
 *
 *   // afterleaf.v1.DescribePackRequest {} is no bytes at all. The reply is a
 *   // PackDescription; its `columns` say which columns there are, in which
 *   // order, what their numbers and those of the outcomes mean, and the
 *   // fingerprint of all that.
 *   const int16_t *columns[...] = {0};   // column_count of them, all missing
 *   columns[place_of_status] = status;   // an array of 1000 numbers
 *   columns[place_of_hours] = hours;
 *   uint8_t tier[1000], possible_tier[1000];
 *
 *   afterleaf_columns people = {0};
 *   people.layout = fingerprint;
 *   people.people = 1000;
 *   people.columns = columns;
 *   people.column_count = column_count;
 *   afterleaf_outcomes outcomes = {0};   // what is not wanted stays NULL
 *   outcomes.tier = tier;
 *   outcomes.possible_tier = possible_tier;
 *   if (afterleaf_assess_batch(engine, &people, &outcomes, &error) !=
 *       AFTERLEAF_OK)
 *     ...
 *
 * It answers exactly what afterleaf_assess answers about the same people, and
 * nothing else: no reasons, texts, scores, contacts or questions to ask.
 * ======================================================================== */

/* Stand in a column in place of a number. */
enum AFTERLEAF_OPEN_ENUM afterleaf_column_mark {
  /* Nothing was said. It means what the pack says that silence means. */
  AFTERLEAF_COLUMN_MISSING = -32768,
  /* Asked, and not known: it may be anything. In columns other than those of
   * inputs the same as missing. */
  AFTERLEAF_COLUMN_NOT_KNOWN = -32767
};

/* What is known. Yours, read during the call only. */
typedef struct afterleaf_columns {
  /* The fingerprint of the layout by which the columns were made. */
  uint64_t layout;
  /* How many there are. 0 is legal. */
  size_t people;
  /* For each column of the layout, in its order, `people` numbers. NULL: it is
   * missing for everybody, which costs nothing. A number outside the legal
   * range counts as missing, as in a request; one of the last use as invalid.
   */
  const int16_t *AFTERLEAF_NULLABLE const *AFTERLEAF_NULLABLE columns;
  size_t column_count;
} afterleaf_columns;

/* Where outcomes go: arrays of yours with `people` places, which overlap
 * neither one another nor a column. NULL: not wanted. */
typedef struct afterleaf_outcomes {
  /* afterleaf.v1.Tier: certain, and what cannot be ruled out. T0 is an
   * all-clear only where both are. */
  uint8_t *AFTERLEAF_NULLABLE tier;
  uint8_t *AFTERLEAF_NULLABLE possible_tier;
  /* Place in the phases of the layout. */
  uint8_t *AFTERLEAF_NULLABLE phase;
  /* afterleaf.v1.Intensity: the hardest exercise allowed. */
  uint8_t *AFTERLEAF_NULLABLE ceiling;
  /* Bit i: the protocol, or flag, at place i of the layout. */
  uint64_t *AFTERLEAF_NULLABLE protocols;
  uint64_t *AFTERLEAF_NULLABLE flags;
} afterleaf_outcomes;

/* Assesses people by columns. Threads may share the engine; give each people
 * and outcomes of its own.
 *
 *   AFTERLEAF_INVALID_ARGUMENT    columns of another layout or of another
 *                                 number, or a pack that columns cannot serve
 *                                 (the layout says why)
 *
 * When it fails, nothing was written. */
AFTERLEAF_API AFTERLEAF_MUST_USE afterleaf_status afterleaf_assess_batch(
    const afterleaf_engine *engine, const afterleaf_columns *columns,
    const afterleaf_outcomes *outcomes,
    afterleaf_error *AFTERLEAF_NULLABLE *AFTERLEAF_NULLABLE error)
    AFTERLEAF_NOEXCEPT;

#ifdef __cplusplus
} /* extern "C" */
#endif

#if defined(__clang__)
#pragma clang assume_nonnull end
#pragma clang diagnostic pop
#endif

#endif /* AFTERLEAF_AFTERLEAF_H_ */
