"""Comments of .proto files as DocC comments."""

import re

_LIST_ITEM = re.compile(r"\s*(\d+\.|[-*])\s")


def lines(comment, fields):
    """The lines of a comment, without the slashes.

    What is indented there is a block of code here. Fields, named in backticks,
    get the names that they have in Swift: `fields` gives those.
    """
    found = []
    fenced = in_list = False
    for line in comment.rstrip().splitlines():
        text = line.removeprefix(" ").rstrip()
        in_list = bool(_LIST_ITEM.match(text) or (in_list and text[:1] == " "))
        code = text.startswith("  ") and not in_list
        if code and not fenced:
            if found and found[-1]:
                found.append("")
            found.append("```text")
        if fenced and not code:
            found.append("```")
            if text:
                found.append("")
        fenced = code
        found.append(text[2:] if code else _prose(text, fields))
    if fenced:
        found.append("```")
    return found


def _prose(text, fields):
    """Markdown that shows `text` as it stands."""
    parts = text.split("`")
    for i, part in enumerate(parts):
        if i % 2:
            parts[i] = fields.get(part, part)
        else:
            parts[i] = re.sub(r"([<*])", r"\\\1", part)
    return "`".join(parts)
