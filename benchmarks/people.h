#ifndef AFTERLEAF_BENCHMARKS_PEOPLE_H_
#define AFTERLEAF_BENCHMARKS_PEOPLE_H_

#include "afterleaf/v1/request.pb.h"

namespace afterleaf {

// People of the shipped pack whose assessment is measured.

// Five scales answered item by item, the whole core screen, vitals, history.
v1::AssessRequest FullPerson();

// The same person with every second answer left out, so that much is possible
// and little is certain.
v1::AssessRequest HalfAnsweredPerson();

}  // namespace afterleaf

#endif  // AFTERLEAF_BENCHMARKS_PEOPLE_H_
