"""The lines of the README print what it shows."""

import doctest
import pathlib


def run_the_lines_of(file: pathlib.Path) -> None:
    result = doctest.testfile(
        str(file), module_relative=False,
        optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 12 and result.failed == 0


def test_the_lines_of_the_readme(root: pathlib.Path) -> None:
    run_the_lines_of(root / "bindings" / "python" / "README.md")


def test_the_readme_names_every_question(root: pathlib.Path) -> None:
    from afterleaf.engine import questions
    text = (root / "bindings" / "python" / "README.md").read_text()
    assert [line.split("`")[1] for line in text.splitlines()
            if line.startswith("| `")] == questions()
