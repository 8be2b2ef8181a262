"""What is installed works for hosts, wherever it was moved."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
C = ROOT / "examples" / "c"
CPP = ROOT / "examples" / "cpp"
OWN_PACK = ROOT / "examples" / "own_pack"

ARGUMENTS = argparse.ArgumentParser()
for name in ("cmake", "build", "link-mode", "scratch", "pkg-config", "cc",
             "protoc", "golden"):
    ARGUMENTS.add_argument(f"--{name}", required=True)
# What every host is configured with.
ARGUMENTS.add_argument("configure", nargs="*")

HEADER = (ROOT / "include" / "afterleaf" / "afterleaf.h").read_text()
MAJOR, MINOR = (int(re.search(rf"AFTERLEAF_VERSION_{part} (\d+)", HEADER)[1])
                for part in ("MAJOR", "MINOR"))

PROGRAM_OUTPUT = ("afterleaf_assess: OK, a reply of",
                  "afterleaf_assess: INVALID_ARGUMENT")


class Installed(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = pathlib.Path(OPTIONS.scratch)
        shutil.rmtree(cls.scratch, ignore_errors=True)
        installed = cls.install("installed")
        cls.prefix = cls.scratch / "moved" / "elsewhere"
        cls.prefix.parent.mkdir()
        installed.rename(cls.prefix)

    @classmethod
    def install(cls, folder, *words):
        prefix = cls.scratch / folder
        done = subprocess.run(
            [OPTIONS.cmake, "--install", OPTIONS.build, "--prefix", prefix,
             *words], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError("install\n" + done.stdout + done.stderr)
        return prefix

    def run_step(self, *words, env=None, fails=False):
        """Runs a command; returns all that it printed."""
        words = [str(word) for word in words]
        done = subprocess.run(
            words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, **(env or {})}, check=False)
        self.assertEqual(done.returncode != 0, fails,
                         " ".join(words) + "\n" + done.stdout)
        return done.stdout

    def configure(self, source, name, *words, prefix=None, fails=False):
        """Returns the build folder, or what was printed if it `fails`."""
        build = self.scratch / name
        shown = self.run_step(
            OPTIONS.cmake, "-S", source, "-B", build, "-DCMAKE_BUILD_TYPE=Debug",
            f"-DCMAKE_PREFIX_PATH={prefix or self.prefix}",
            # No other copy of the library, and nothing from a package registry.
            "-DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF", *OPTIONS.configure, *words,
            fails=fails)
        return " ".join(shown.split()) if fails else build

    def build(self, build, *words):
        return self.run_step(OPTIONS.cmake, "--build", build, "--parallel", 2, *words)

    def files_below(self, prefix):
        return sorted(path.relative_to(prefix).as_posix()
                      for path in prefix.rglob("*") if not path.is_dir())

    def expect_licences(self, prefix):
        """Of all that the library is made of, and nothing else."""
        texts = {path.relative_to(prefix / "share/doc/afterleaf").as_posix():
                 path.read_text(encoding="utf-8")
                 for path in (prefix / "share").rglob("*") if path.is_file()}
        expected = {"LICENSE": "Apache License"}
        if OPTIONS.link_mode == "embed":
            expected.update({
                "licenses/abseil.txt": "Apache License",
                "licenses/protobuf.txt": "Copyright 2008 Google Inc.",
                "licenses/zlib.txt": "Jean-loup Gailly"})
        self.assertEqual(texts.keys(), expected.keys())
        for name, words in expected.items():
            self.assertIn(words, texts[name], name)

    def expect_shown_in(self, readme, shown):
        text = readme.read_text(encoding="utf-8")
        self.assertIn(f"```text\n{shown}```", text,
                      f"{readme} shows another output")


class HostsInC(Installed):

    def test_no_text_that_is_installed_names_a_folder_of_this_machine(self):
        texts = [path for path in self.prefix.rglob("*")
                 if path.suffix in (".cmake", ".pc", ".h", ".modulemap")]
        self.assertGreater(len(texts),
                           30 if OPTIONS.link_mode == "system" else 5)
        for path in texts:
            text = path.read_text(encoding="utf-8")
            for folder in (ROOT, OPTIONS.build, self.scratch):
                self.assertNotIn(str(folder), text, path)

    def test_a_host_in_c_needs_neither_cpp_nor_protobuf(self):
        build = self.configure(
            HERE / "c", "c", f"-DWANTED_VERSION={MAJOR}.{MINOR}",
            "-DCMAKE_DISABLE_FIND_PACKAGE_Protobuf=ON",
            "-DCMAKE_DISABLE_FIND_PACKAGE_absl=ON")
        self.build(build)
        self.expect_shown_in(C / "README.md",
                             self.run_step(build / "assess"))

    def test_a_host_with_pkg_config(self):
        folder, = self.prefix.rglob("pkgconfig")
        env = {"PKG_CONFIG_PATH": str(folder)}
        flags = self.run_step(OPTIONS.pkg_config, "--cflags", "--libs",
                              "afterleaf", env=env).split()
        program = self.scratch / "assess_by_pkg_config"
        self.run_step(OPTIONS.cc, C / "assess.c", "-o",
                      program, *flags)
        library, = self.prefix.rglob("libafterleaf.so")
        shown = self.run_step(program,
                              env={"LD_LIBRARY_PATH": str(library.parent)})
        version = self.run_step(OPTIONS.pkg_config, "--modversion", "afterleaf",
                                env=env)
        self.assertIn(f"afterleaf {version}", shown)
        for line in PROGRAM_OUTPUT:
            self.assertIn(line, shown)

    def test_an_older_minor_version_is_refused_only_before_1_0(self):
        wrong = [f"{MAJOR}.{MINOR + 1}", f"{MAJOR + 1}.0"]
        if MAJOR == 0 and MINOR > 0:
            wrong.append(f"0.{MINOR - 1}")
        for version in wrong:
            shown = self.configure(HERE / "c", "c_version",
                                   f"-DWANTED_VERSION={version}", fails=True)
            self.assertIn(f"afterleaf-config.cmake, version: {MAJOR}.{MINOR}.",
                          shown)

    def test_a_component_that_is_not_there_is_named(self):
        shown = self.configure(HERE / "c", "c_java", "-DWANTED=java", fails=True)
        self.assertIn("component java is not installed", shown)

    def test_components_can_be_installed_one_by_one(self):
        prefix = self.install("parts", "--component", "runtime")
        libraries = [path for path in self.files_below(prefix)
                     if not path.startswith("share/doc/")]
        self.assertEqual(len(libraries), 2, libraries)
        for path in libraries:
            self.assertRegex(path, r"/libafterleaf\.so\.\d[.\d]*$")
        self.expect_licences(prefix)

        self.install("parts", "--component", "development")
        self.configure(HERE / "c", "c_of_parts", prefix=prefix)
        shown = self.configure(HERE / "cpp", "cpp_of_parts", prefix=prefix,
                               fails=True)
        self.assertIn("component cpp is not installed", shown)

    def test_the_messages_can_be_read_by_protoc(self):
        self.run_step(OPTIONS.protoc, "-I", self.prefix / "include",
                      f"--descriptor_set_out={self.scratch / 'messages.bin'}",
                      "afterleaf/v1/request.proto", "afterleaf/v1/assessment.proto")


class HostsThatLinkStatically(Installed):
    """Embed mode only."""

    def expect_no_library(self, program):
        needed = self.run_step("readelf", "-d", "--wide", program)
        self.assertIn("libc.so", needed)
        self.assertNotRegex(needed, "afterleaf|protobuf|absl|libz")

    def test_a_host_in_c_gets_the_golden_replies(self):
        build = self.configure(
            HERE / "c", "c_static", "-DLINKED=afterleaf::afterleaf_static")
        self.build(build, "--target", "assess", "replies")
        self.assertIn(PROGRAM_OUTPUT[0], self.run_step(build / "assess"))
        self.run_step(build / "replies", OPTIONS.golden)
        self.expect_no_library(build / "replies")

    def test_the_component_alone_serves_pkg_config(self):
        for component in ("static", "development"):
            prefix = self.install("static_parts", "--component", component)
        self.expect_licences(prefix)
        folder, = prefix.rglob("pkgconfig")
        flags = self.run_step(
            OPTIONS.pkg_config, "--static", "--cflags", "--libs", "afterleaf",
            env={"PKG_CONFIG_PATH": str(folder)}).split()
        program = self.scratch / "assess_by_static_pkg_config"
        for name, more in (("with the C library", []), ("wholly", ["-static"])):
            with self.subTest(name):
                self.run_step(OPTIONS.cc, C / "assess.c",
                              "-o", program, *flags, *more)
                self.assertIn(PROGRAM_OUTPUT[0], self.run_step(program))
                if not more:
                    self.expect_no_library(program)


class HostsInCpp(Installed):
    """System mode only."""

    def test_what_a_component_needs_is_named(self):
        shown = self.configure(HERE / "c", "c_cpp", "-DWANTED=cpp", fails=True)
        self.assertIn("component cpp needs project(... LANGUAGES CXX)", shown)
        shown = self.configure(HERE / "cpp", "cpp_without",
                               "-DCMAKE_DISABLE_FIND_PACKAGE_Protobuf=ON",
                               fails=True)
        self.assertIn("component cpp needs Protobuf, which was not found", shown)

    def test_a_host_in_cpp(self):
        build = self.configure(HERE / "cpp", "cpp")
        self.build(build)
        self.expect_shown_in(CPP / "README.md", self.run_step(build / "assess"))

    def test_a_host_with_a_pack_of_its_own(self):
        build = self.configure(OWN_PACK, "own_pack")
        self.build(build)
        shown = self.run_step(build / "assess", build / "caffeine.pack")
        self.expect_shown_in(OWN_PACK / "README.md", shown)
        shown = self.run_step(build / "assess", build / "caffeine.pack", "de")
        self.assertIn("Die schweren Tage", shown)

        tested = self.run_step(build / "pack_test")
        passed = re.search(r"PASSED  \] (\d+) tests", tested)
        self.assertGreater(int(passed.group(1)), 50, tested)
        listed = self.run_step(
            pathlib.Path(OPTIONS.cmake).with_name("ctest"), "--test-dir", build,
            "-N")
        self.assertIn(f"Total Tests: {passed.group(1)}", listed)

    def test_a_host_that_builds_the_library_as_a_part_of_itself(self):
        build = self.configure(HERE / "subdirectory", "subdirectory")
        self.build(build, "--target", "host_in_c", "host_in_cpp")
        self.expect_shown_in(C / "README.md", self.run_step(build / "host_in_c"))
        self.expect_shown_in(CPP / "README.md",
                             self.run_step(build / "host_in_cpp"))


if __name__ == "__main__":
    OPTIONS = ARGUMENTS.parse_args()
    unittest.main(argv=[sys.argv[0], "-v", "HostsInC",
                        {"system": "HostsInCpp", "embed": "HostsThatLinkStatically"}
                        [OPTIONS.link_mode]])
