"""Reads .proto files as protoc understands them, comments included."""

import pathlib
import subprocess
import sys
import tempfile

try:
    from google.protobuf import descriptor_pb2
except ModuleNotFoundError:
    sys.exit(f"{sys.executable} has no protobuf: install Debian's package "
             "python3-protobuf and use /usr/bin/python3, or protobuf from PyPI")


def read(folder):
    """The FileDescriptorSet of every .proto file below `folder`."""
    names = sorted(path.relative_to(folder).as_posix()
                   for path in pathlib.Path(folder).rglob("*.proto"))
    if not names:
        sys.exit(f"{folder}: no .proto files")
    with tempfile.TemporaryDirectory() as scratch:
        output = pathlib.Path(scratch, "descriptors.bin")
        done = subprocess.run(
            ["protoc", "-I", str(folder), "--include_imports",
             "--include_source_info",
             f"--descriptor_set_out={output}", *names], check=False)
        if done.returncode != 0:
            sys.exit("protoc failed")
        return descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())
