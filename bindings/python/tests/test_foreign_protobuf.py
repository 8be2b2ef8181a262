"""A host's own Protocol Buffers neither harm the package nor are harmed."""

import pathlib
import subprocess
import sys
import textwrap

import pytest

from afterleaf import messages


def run(program: str, path: pathlib.Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(program)],
        capture_output=True, text=True, check=False, cwd=path)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


REGISTER = f"""
    from google.protobuf import descriptor_pb2, descriptor_pool
    files = descriptor_pb2.FileDescriptorSet()
    with open({str(messages._DESCRIPTORS)!r}, "rb") as file:
        files.ParseFromString(file.read())
    for file in files.file:
        file.options.java_package = "a.host.of.its.own"
        descriptor_pool.Default().AddSerializedFile(file.SerializeToString())
"""
ASSESS = """
    import afterleaf
    reply = afterleaf.Engine().assess(use={"status": "USING"})
    print(reply.phase.phase)
"""


@pytest.mark.parametrize("program", [REGISTER + ASSESS, ASSESS + REGISTER])
def test_the_same_files_may_be_registered_before_and_after(
        program: str, tmp_path: pathlib.Path) -> None:
    assert run(program, tmp_path) == "ACTIVE_USE\n"


@pytest.fixture
def generated(tmp_path: pathlib.Path, root: pathlib.Path) -> pathlib.Path:
    """A folder with a host's own classes of the same files."""
    files = sorted((root / "proto" / "afterleaf" / "v1").glob("*.proto"))
    subprocess.run(["protoc", "-I", root / "proto", f"--python_out={tmp_path}",
                    *files], check=True)
    return tmp_path


@pytest.mark.parametrize("order", [
    "import afterleaf; from afterleaf.v1 import request_pb2",
    "from afterleaf.v1 import request_pb2; import afterleaf",
])
def test_classes_that_protoc_made_live_beside_the_package(
        generated: pathlib.Path, order: str) -> None:
    program = f"""
    {order}
    from afterleaf.v1 import assessment_pb2
    request = request_pb2.AssessRequest()
    request.use.status = "USING"
    assert type(request) is not afterleaf.messages.AssessRequest
    engine = afterleaf.Engine()
    print(engine.assess(request).phase.phase)
    reply = engine.ask("assess", request.SerializeToString())
    print(assessment_pb2.Assessment.FromString(reply).phase.phase)
    """
    assert run(program, generated) == "ACTIVE_USE\nACTIVE_USE\n"
