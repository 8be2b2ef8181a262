"""Runs the examples of a content pack as tests.

    pytest --afterleaf-pack DIR

or in pyproject.toml

    [tool.pytest.ini_options]
    afterleaf_packs = ["packs/sleep"]

Every example is one test, named by its id and reported at its file and line:
`packs/sleep/examples/nights.textproto::SL-03`. Packs of the ini option are
collected where pytest looks anyway; one of the command line is collected too
where pytest would not look.
"""

from __future__ import annotations

import functools
import pathlib
from typing import Iterable, Iterator

import pytest

from afterleaf import messages
from afterleaf._examples import differences
from afterleaf._pack_folder import (EXAMPLES, example_files, lines_of,
                                    parse_file, place_of, read_pack, read_text)
from afterleaf.engine import Engine
from afterleaf.errors import AfterleafError

_OPTION = "--afterleaf-pack"
_INI = "afterleaf_packs"

_PACKS = pytest.StashKey[list[pathlib.Path]]()
# Where the first example of a pack stands that has an id.
_PLACES = pytest.StashKey[dict[tuple[pathlib.Path, str], str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("afterleaf").addoption(
        _OPTION, action="append", default=[], metavar="DIR",
        help="Run the examples of the content pack in DIR as tests. May be "
             "given several times.")
    parser.addini(
        _INI, type="paths", default=[],
        help="Folders of content packs, relative to this file, whose examples "
             "are tests.")


def pytest_configure(config: pytest.Config) -> None:
    given = [(config.invocation_params.dir / name).resolve()
             for name in config.getoption(_OPTION)]
    packs = given + [pathlib.Path(path).resolve()
                     for path in config.getini(_INI)]
    for pack in packs:
        if not example_files(pack):
            raise pytest.UsageError(
                f"{pack}: no .textproto file below {EXAMPLES}/; a pack is a "
                "folder of them, with its examples in that folder")
    config.stash[_PACKS] = packs
    config.stash[_PLACES] = {}
    # Not what pytest walks through anyway, nor what was named in part.
    named = [(config.invocation_params.dir / arg.split("::")[0]).resolve()
             for arg in config.args]
    config.args += [str(pack / EXAMPLES) for pack in given
                    if not any((pack / EXAMPLES).is_relative_to(path)
                               or path.is_relative_to(pack) for path in named)]


def pytest_collect_file(file_path: pathlib.Path,
                        parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix != ".textproto":
        return None
    for pack in parent.config.stash[_PACKS]:
        if file_path.is_relative_to(pack / EXAMPLES):
            return ExampleFile.from_parent(parent, path=file_path, pack=pack)
    return None


@functools.lru_cache(maxsize=None)
def _engine(pack: pathlib.Path) -> Engine:
    return Engine(read_pack(pack))


class ExampleFile(pytest.File):
    """A file of examples."""

    def __init__(self, *, pack: pathlib.Path, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.pack = pack

    def collect(self) -> Iterator[pytest.Item]:
        try:
            engine = _engine(self.pack)
            examples = parse_file(messages.ExampleFile, self.path).examples
        except AfterleafError as error:
            raise self.CollectError(
                _faults(error, self.pack, self.config)) from None
        lines = lines_of("examples", read_text(self.path))
        places = self.config.stash[_PLACES]
        for example, line in zip(examples, lines, strict=True):
            place = f"{self.path}:{line}"
            first = places.setdefault((self.pack, example.id), place)
            faults = ([] if first == place else
                      [f"has the id of the example at {first}"])
            if not example.id:
                faults = ["has no id"]
            yield ExampleItem.from_parent(
                self, name=example.id or f"line {line}", example=example,
                line=line, engine=engine, faults=faults)


class ExampleItem(pytest.Item):
    """A patient, or the answers to a scale, with the answer expected."""

    def __init__(self, *, example: messages.Example, line: int, engine: Engine,
                 faults: list[str], **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.example = example
        self.line = line
        self.engine = engine
        self.faults = faults

    def runtest(self) -> None:
        lines = self.faults + differences(self.engine, self.example)
        if lines:
            raise ExampleFailure(lines)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException],
                     style: object = None) -> str:
        if not isinstance(excinfo.value, ExampleFailure):
            return str(super().repr_failure(excinfo))
        title = self.example.title
        why = self.example.why
        return "\n".join([
            f"{_shown(self.path, self.line, self.config)}: example {self.example.id}"
            + (f": {title}" if title else ""),
            *(f"  {line}" for line in excinfo.value.lines),
            *([f"Why: {why}"] if why else [])])

    def reportinfo(self) -> tuple[pathlib.Path, int, str]:
        return self.path, self.line - 1, self.name


class ExampleFailure(Exception):
    """An example that is answered otherwise than it expects."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__("; ".join(lines))
        self.lines = list(lines)


def _faults(error: AfterleafError, pack: pathlib.Path,
            config: pytest.Config) -> str:
    return "\n".join([str(error), *(
        f"  {_place(issue, pack, config)}"
        f"{messages.Issue.Severity.Name(issue.severity)} {issue.code}: "
        f"{issue.path}: {issue.message}" for issue in error.issues)])


def _place(issue: messages.Issue, pack: pathlib.Path,
           config: pytest.Config) -> str:
    place = place_of(pack, issue.path)
    return "" if place is None else f"{_shown(*place, config)}: "


def _shown(path: pathlib.Path, line: int, config: pytest.Config) -> str:
    here = config.invocation_params.dir
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return f"{shown}:{line}"
