#include "src/authoring/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace afterleaf {
namespace authoring {

int DefaultJobs() {
  // 0 where the system cannot tell.
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void ParallelFor(std::size_t count, int jobs,
                 const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t threads =
      std::min(count, static_cast<std::size_t>(std::max(1, jobs)));
  std::vector<std::thread> others;
  others.reserve(threads);
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(take);
  take();
  for (std::thread& other : others) other.join();
}

}  // namespace authoring
}  // namespace afterleaf
