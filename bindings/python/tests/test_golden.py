"""The golden requests give the golden replies, byte for byte."""

import pathlib

import pytest

from afterleaf import Engine, messages
from afterleaf._examples import differences


def requests(golden: pathlib.Path) -> list[tuple[str, str]]:
    """The pack and the name of each request."""
    lines = (golden / "index.txt").read_text().splitlines()
    found = [tuple(line.split(maxsplit=1)) for line in lines]
    return [(pack, name) for pack, name in found]


def test_every_golden_request_gets_its_reply(golden: pathlib.Path,
                                             engine: Engine) -> None:
    engines = {"-": engine,
               "pack.bin": Engine((golden / "pack.bin").read_bytes())}
    asked = requests(golden)
    assert {pack for pack, _ in asked} == set(engines)
    for pack, name in asked:
        request = (golden / f"{name}.request").read_bytes()
        wanted = (golden / f"{name}.reply").read_bytes()
        assert engines[pack].ask("assess", request) == wanted, name
        # Through the classes of Python, too.
        message = messages.AssessRequest.FromString(request)
        reply = engines[pack].assess(message)
        assert reply.SerializeToString(deterministic=True) == wanted, name


def test_the_vignettes_are_answered_as_expected(golden: pathlib.Path,
                                                engine: Engine) -> None:
    files = sorted((golden / "vignettes").glob("*.example"))
    assert len(files) == 24
    for file in files:
        example = messages.Example.FromString(file.read_bytes())
        assert differences(engine, example) == [], example.id


def test_a_pack_read_from_text_is_the_pack_of_the_library(
        kratom: pathlib.Path, engine: Engine) -> None:
    from afterleaf import read_pack
    own = Engine(read_pack(kratom)).describe_pack().pack
    assert own == engine.describe_pack().pack
    assert len(own.digest) == 64


@pytest.mark.parametrize("locale", ["en", "es"])
def test_replies_keep_every_character(engine: Engine, locale: str) -> None:
    notice = engine.assess(locale=locale).notice
    assert notice and notice.encode().decode() == notice
    assert ("é" in notice or "ó" in notice) == (locale == "es")
