"""The lines of the README print what it shows."""

import doctest
import pathlib


def test_the_lines_of_the_readme(root: pathlib.Path) -> None:
    result = doctest.testfile(
        str(root / "bindings" / "python" / "README.md"), module_relative=False,
        optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 15 and result.failed == 0


def test_the_readme_names_every_question(root: pathlib.Path) -> None:
    from afterleaf.engine import questions
    text = (root / "bindings" / "python" / "README.md").read_text()
    assert [line.split("`")[1] for line in text.splitlines()
            if line.startswith("| `")] == questions()
