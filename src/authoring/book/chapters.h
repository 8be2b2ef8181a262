// The chapters of the book. Each writes what follows its heading; one file
// each.

#ifndef AFTERLEAF_AUTHORING_BOOK_CHAPTERS_H_
#define AFTERLEAF_AUTHORING_BOOK_CHAPTERS_H_

#include "src/authoring/book/page.h"

namespace afterleaf {
namespace authoring {
namespace book {

void WriteUnverified(Page* page);
void WritePhases(Page* page);
void WriteInputs(Page* page);
void WriteReasons(Page* page);
void WriteScales(Page* page);
void WriteIndexes(Page* page);
void WriteFindings(Page* page);
void WriteAlerts(Page* page);
void WriteLimits(Page* page);
void WriteProtocols(Page* page);
void WriteLogs(Page* page);
void WriteTopics(Page* page);
void WriteClaims(Page* page);
void WriteDirectory(Page* page);
void WriteInvariants(Page* page);
void WriteExamples(Page* page);
void WriteCoverage(Page* page);
void WriteSources(Page* page);

// Before the chapters: what this is and is not, and the page for signatures.
void WriteFront(Page* page);
void WriteSignature(Page* page);

// Is an entry of the crisis directory kept from people because nobody has
// verified it?
bool IsWithheld(const v1::CrisisService& service);

}  // namespace book
}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_BOOK_CHAPTERS_H_
