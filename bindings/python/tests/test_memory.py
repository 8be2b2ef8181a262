"""What a call takes, it gives back."""

import gc
import pathlib
import resource

import pytest

import afterleaf
from afterleaf import Engine, messages


def resident_bytes() -> int:
    gc.collect()
    pages = pathlib.Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * resource.getpagesize()


def grows_by(call: object, times: int) -> int:
    """Bytes by which `times` calls let the process grow, after a first run."""
    assert callable(call)
    for _ in range(times // 4):
        call()
    before = resident_bytes()
    for _ in range(times):
        call()
    return resident_bytes() - before


def test_replies_are_freed(engine: Engine) -> None:
    request = messages.AssessRequest(use={"status": "STOPPED"})
    size = len(engine.ask("assess", request.SerializeToString()))
    times = 4000
    # Kept, the replies would take several times this.
    assert grows_by(lambda: engine.assess(request), times) < times * size / 8


def test_errors_are_freed(engine: Engine) -> None:
    pack = messages.Pack(id="x").SerializeToString()

    def fail() -> None:
        with pytest.raises(afterleaf.AfterleafError):
            Engine(pack)

    times = 2000
    assert grows_by(fail, times) < times * 500


def test_engines_are_freed() -> None:
    times = 60
    # A compiled pack is larger than its 300 KB of bytes.
    assert grows_by(Engine, times) < times * 100_000
