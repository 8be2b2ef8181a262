"""The list of functions: short names, and what is found among them."""

import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import instruction_profile  # pylint: disable=wrong-import-position

ENGINE = [(30.0, "afterleaf::Evaluate")]


class Profile(unittest.TestCase):

    def test_a_name_is_short_and_without_its_parameters(self):
        for function, name in (
            ("afterleaf::(anonymous namespace)::Walk(afterleaf::CompiledPack const&, int)",
             "afterleaf::Walk"),
            ("afterleaf::TextIn[abi:cxx11](int)", "afterleaf::TextIn"),
            ("absl::StatusOr<a::B<int> > afterleaf::Answer<a::B>(int)", "afterleaf::Answer"),
            ("operator new(unsigned long)", "operator new(unsigned long)"),
            ("_int_malloc", "_int_malloc"),
        ):
            self.assertEqual(instruction_profile.short(function), name)

    def test_each_suspect_among_the_first_ten_is_named(self):
        for function, kind in (("_int_malloc", "allocator"), ("free", "allocator"),
                               ("operator delete(void*)", "allocator"),
                               ("pthread_mutex_lock", "lock"),
                               ("__memcmp_avx2_movbe", "compare of strings")):
            text = instruction_profile.profile("Call", ENGINE + [(5.0, function)])
            self.assertIn(f"compare of strings: {kind} ({function}).", text)

    def test_none_is_said_where_there_is_none(self):
        self.assertIn("compare of strings: none.", instruction_profile.profile("Call", ENGINE))
        later = ENGINE * 10 + [(1.0, "malloc")]
        self.assertIn("compare of strings: none.", instruction_profile.profile("Call", later))


if __name__ == "__main__":
    unittest.main()
