"""A type checker knows the requests, the replies and the ids."""

import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def check(*words: object) -> list[str]:
    """What `mypy --strict` says, without its summary."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary",
         "--cache-dir", "/dev/null", *map(str, words)],
        capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_the_package_is_clean() -> None:
    assert check("-p", "afterleaf") == []


def test_a_host_that_uses_it_well_is_clean(root: pathlib.Path) -> None:
    assert check(HERE / "typing" / "host.py",
                 *sorted((root / "examples" / "python").glob("*.py"))) == []


def test_every_mistake_of_a_host_is_found() -> None:
    file = HERE / "typing" / "mistakes.py"
    marked = {number for number, line
              in enumerate(file.read_text().splitlines(), 1)
              if "# wrong" in line}
    found = {int(re.match(r".*?:(\d+): error: ", line)[1])  # type: ignore
             for line in check(file) if ": error: " in line}
    assert len(marked) > 10 and found == marked
