// Tests of a host's own pack, inside the host's own GoogleTest suite.
//
//   #include <afterleaf/testing.h>
//   #include <gtest/gtest.h>
//
//   int main(int argc, char** argv) {
//     testing::InitGoogleTest(&argc, argv);
//     afterleaf::testing::RegisterPackTests("/home/me/app/packs/sleep");
//     return RUN_ALL_TESTS();
//   }
//
//   find_package(afterleaf CONFIG REQUIRED COMPONENTS testing)
//   target_link_libraries(pack_test PRIVATE afterleaf::testing)
//
// The folder is one as `afterleaf pack test` takes it: text protos, and the
// patients with their expected answers below examples/. What fails here fails
// there too. Its tests stand beside the host's other tests: one run, one
// filter, one report.
//
// Needs GoogleTest and the full protobuf runtime. For tests only: a program
// that assesses people links afterleaf::cpp or the C ABI.

#ifndef AFTERLEAF_TESTING_H_
#define AFTERLEAF_TESTING_H_

#include <string>

namespace afterleaf {
namespace testing {

// Registers, for the pack in `directory`:
//
//   <suite>.Lint            fails with every fault of the pack that
//                           `afterleaf pack lint` finds, warnings included,
//                           each at its file and line
//   <suite>.HasExamples     fails when an example file cannot be read, and when
//                           there is no example
//   <suite>Examples.<id>    one for each example, in the order of the files;
//                           fails with what differs from the expected answer,
//                           at the example's file and line
//
// Reads the folder now and once; the tests look at what was read. Nothing is
// printed or thrown here: a folder that is not there, files that cannot be read
// and a pack that does not load make failing tests, so that a mistake in a path
// is never a green run. So do an example without an id and one whose id another
// example has.
//
// In the name of a test, every character of an id that is no ASCII letter or
// digit becomes '_' ("V-06" is V_06). Where that makes two names equal, the
// later test gets a number. No id can make GoogleTest skip its test.
//
// Call it before RUN_ALL_TESTS, on the thread that calls that; before or after
// InitGoogleTest. Call it once for each pack, with a suite of its own. A
// relative `directory` is relative to where the program runs, which with
// CMake's gtest_discover_tests is also the build folder while building: an
// absolute one is safer. An example's failure shows no more of a patient than
// the example file itself does.
void RegisterPackTests(const std::string& directory,
                       const std::string& suite = "Pack");

}  // namespace testing
}  // namespace afterleaf

#endif  // AFTERLEAF_TESTING_H_
