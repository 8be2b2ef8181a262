"""Reads C and C++ source the way the checks of this folder need it."""

import pathlib
import re

# A comment, a raw string, a string, or a character (but no digit separator).
_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/"""
    r"""|R"(?P<mark>[^(\s"]*)\(.*?\)(?P=mark)\""""
    r"""|"(?:\\.|[^"\\\n])*\""""
    r"""|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*'""",
    re.DOTALL)


def without_comments(text):
    """`text` with every comment blanked, lines kept."""
    return _TOKEN.sub(
        lambda m: _blank(m.group()) if m.group().startswith("/") else m.group(),
        text)


def without_comments_and_strings(text):
    """`text` with every comment and every literal blanked, lines kept."""
    return _TOKEN.sub(
        lambda m: (_blank(m.group()) if m.group().startswith("/")
                   else '""' + "\n" * m.group().count("\n")),
        text)


def string_literals(text):
    """Pairs of line number and content of each string literal."""
    found = []
    for match in _TOKEN.finditer(text):
        literal = match.group()
        if literal.startswith(('"', "R")):
            line = text.count("\n", 0, match.start()) + 1
            found.append((line, literal[literal.index('"') + 1:-1]))
    return found


def sources(folder, suffixes=(".cc", ".h")):
    """Every source file below `folder`, sorted."""
    folder = pathlib.Path(folder)
    return sorted(p for p in folder.rglob("*") if p.suffix in suffixes)


def _blank(comment):
    return " " + "\n" * comment.count("\n")
