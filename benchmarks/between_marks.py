"""Puts what was measured into a document, between the two marks of its name."""

import pathlib
import sys


def write_between_marks(doc, name, text):
    path = pathlib.Path(doc)
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = path.read_text().partition(begin)
    _, ended, after = rest.partition(end)
    if not found or not ended:
        sys.exit(f"{doc}: the marks {begin} and {end} are not there")
    path.write_text(f"{before}{begin}\n\n{text}\n{end}{after}")
