"""The table of bytes: read from a linker's map, complete to the byte."""

import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import size_parts  # pylint: disable=wrong-import-position

MAP = """Discarded input sections

 .text.gone     0x0000000000000000      0x999 src/libafterleaf_core.a(evaluate.cc.o)

Linker script and memory map

.text           0x0000000000001000      0x300
 .text._ZN9afterleaf8Evaluate
                0x0000000000001000      0x100 src/libafterleaf_core.a(evaluate.cc.o)
 .text.parse    0x0000000000001100       0x20 /deps/lib/libprotobuf-lite.a(parse.cc.o)
 .eh_frame      0x0000000000002000       0x10 src/libafterleaf_core.a(evaluate.cc.o)
 .eh_frame_hdr  0x0000000000002100       0x40 src/libafterleaf_core.a(evaluate.cc.o)
 .rodata        0x0000000000003000      0x200 src/libafterleaf_core.a(default_pack.cc.o)
 .data.rel.ro   0x0000000000004000        0x8 proto/libafterleaf_proto.a(pack.pb.cc.o)
 .bss           0x0000000000005000      0x800 proto/libafterleaf_proto.a(pack.pb.cc.o)
"""


class SizeParts(unittest.TestCase):

    def test_bytes_count_for_their_part_and_kind_and_discarded_ones_not(self):
        found = {part: dict(kinds) for part, kinds in size_parts.sizes(MAP).items()}
        self.assertEqual(found, {
            "Engine: rules": {"Code": 256, "Unwind tables": 16},
            "protobuf-lite": {"Code": 32},
            "Shipped pack": {"Constants": 512},
            "Messages, generated": {"Data": 8},
        })

    def test_the_rows_add_up_to_the_stripped_library(self):
        table = size_parts.table(size_parts.sizes(MAP), unmixed=1000, total=900)
        rows = [line.split("|") for line in table.splitlines()[2:]]
        *parts, all_parts, saved, stripped = [
            int(row[-2].replace(",", "")) for row in rows]
        self.assertEqual(sum(parts), all_parts)
        self.assertEqual(all_parts + saved, stripped)
        self.assertEqual((all_parts, saved, stripped), (1000, -100, 900))


if __name__ == "__main__":
    unittest.main()
