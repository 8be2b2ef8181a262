"""`python -m afterleaf`: one question from the command line, as JSON."""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from typing import Sequence

from google.protobuf.message import Message

from afterleaf import (AfterleafError, Engine, InvalidArgumentError,
                       __version__, to_dict)


def _assess(file: pathlib.Path) -> Message:
    try:
        return Engine().assess(
            json.loads(file.read_text(encoding="utf-8-sig"),
                       object_pairs_hook=_each_once))
    except AfterleafError as error:
        raise InvalidArgumentError(f"{file}: {error}", path=error.path) from None
    except RecursionError:
        raise InvalidArgumentError(f"{file}: is nested too deep") from None


def _each_once(fields: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON. The last of two equal names would hide the first."""
    found = dict(fields)
    if len(found) < len(fields):
        names = [name for name, _ in fields]
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidArgumentError(
            f"{ascii(twice)[1:-1]}: is given twice in one object; give it once")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m afterleaf",
        description="Asks the pack that the library carries, and prints the "
                    "reply as JSON.")
    parser.add_argument("--version", action="version",
                        version=f"afterleaf {__version__}")
    commands = parser.add_subparsers(dest="command", required=True,
                                     metavar="COMMAND")
    assess = commands.add_parser(
        "assess", help="assess the person of an AssessRequest in proto3 JSON")
    assess.add_argument("file", metavar="FILE.json", type=pathlib.Path,
                        help="the request")
    contacts = commands.add_parser("contacts", help="ways to reach help")
    contacts.add_argument("--region", default="", metavar="US",
                          help="ISO 3166-1 alpha-2; without it, the fallback")
    contacts.add_argument("--locale", default="", metavar="en", help="BCP 47")
    options = parser.parse_args(arguments)
    try:
        reply: Message
        if options.command == "assess":
            reply = _assess(options.file)
        else:
            reply = Engine().crisis_contacts(region=options.region,
                                             locale=options.locale)
    except json.JSONDecodeError as error:
        what = ("no JSON from here on" if error.doc.strip() else
                "is empty; {} is a request about which nothing is known")
        print(f"{options.file}:{error.lineno}:{error.colno}: {what}",
              file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror if isinstance(error, OSError)
                  else "is no UTF-8")
        print(f"{options.file}: {reason}", file=sys.stderr)
        return 1
    except AfterleafError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(to_dict(reply), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
