"""What the tests share."""

import pathlib
import sys

import pytest
from google import protobuf
from google.protobuf.internal import api_implementation

import afterleaf

ROOT = pathlib.Path(__file__).resolve().parents[3]

pytest_plugins = ["pytester"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", type=pathlib.Path, required=True,
                     help="The folder that afterleaf_goldens writes.")


def pytest_report_header() -> str:
    return f"protobuf: {protobuf.__version__} ({api_implementation.Type()})"


@pytest.fixture(scope="session")
def engine() -> afterleaf.Engine:
    return afterleaf.Engine()


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> pathlib.Path:
    folder: pathlib.Path = pytestconfig.getoption("--golden")
    return folder


@pytest.fixture(scope="session")
def root() -> pathlib.Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def kratom(root: pathlib.Path) -> pathlib.Path:
    """The folder of the pack that the library carries."""
    return root / "content" / "kratom"


@pytest.fixture
def a_pack(tmp_path: pathlib.Path, root: pathlib.Path) -> pathlib.Path:
    """A copy of a small pack with its examples, to change."""
    source = root / "examples" / "own_pack" / "pack"
    target = tmp_path / "pack"
    for file in source.rglob("*.textproto"):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    return target


@pytest.fixture
def tool(root: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the programs of ../tools importable."""
    monkeypatch.setattr(sys, "path", [
        str(root / "bindings" / "python" / "tools"), *sys.path])
