// Independent work spread over threads.

#ifndef AFTERLEAF_AUTHORING_PARALLEL_H_
#define AFTERLEAF_AUTHORING_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace afterleaf {
namespace authoring {

// Threads to use when nobody says: as many as the machine runs at once, at
// least 1.
int DefaultJobs();

// Calls `work(i)` once for every i in [0, count), on up to `jobs` threads, and
// returns when all calls have. With `jobs` of 1 or less they run in order on
// the calling thread.
//
// Calls run at the same time and in no order: each writes what it found to a
// place of its own, such as element i of a list made before (not of a
// vector<bool>, whose elements share memory). Then the result is the same
// whatever `jobs`. `work` must not throw.
void ParallelFor(std::size_t count, int jobs,
                 const std::function<void(std::size_t)>& work);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PARALLEL_H_
