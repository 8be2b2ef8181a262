"""The package brings the licences of all that its library carries."""

import importlib.metadata


def test_each_licence_is_there_and_whole() -> None:
    texts = {
        file.name: file.read_text(encoding="utf-8")
        for file in importlib.metadata.files("afterleaf") or []
        if ".dist-info/licenses/" in file.as_posix()
    }
    assert texts.keys() == {"LICENSE", "abseil.txt", "protobuf.txt", "zlib.txt"}
    for name, end in (("LICENSE", "limitations under the License."),
                      ("abseil.txt", "limitations under the License."),
                      ("protobuf.txt", "Google Inc."),
                      ("protobuf.txt", "covered by the above license."),
                      ("zlib.txt", "Mark Adler")):
        assert end in texts[name], name
