"""Two libraries of the C ABI answer alike.

    agreement_test.py ONE_LIBRARY OTHER_LIBRARY GOLDEN_FOLDER

One has protoc's messages, as the C++ API has, and the other those of
src/base/compact_message.h; or one is that of system mode, and the other that of
embed mode. Whatever bytes or columns come in, good or not, both must give the
same status, the same bytes or outcomes and the same error.
"""

import array
import ctypes
import pathlib
import random
import sys
import unittest

QUESTIONS = ("analyze_log", "assess", "assess_phase", "crisis_contacts",
             "describe_pack", "explain", "score_scale", "screen_safety",
             "select_protocols")
CALLS = 20_000
PACKS = 1_000
BATCHES = 60
PEOPLE = 300
MARKS = (-32768, -32767)


class Bytes(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


class Columns(ctypes.Structure):
    _fields_ = [("layout", ctypes.c_uint64), ("people", ctypes.c_size_t),
                ("columns", ctypes.POINTER(ctypes.c_void_p)),
                ("column_count", ctypes.c_size_t)]


class Outcomes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_void_p)
                for name in ("tier", "possible_tier", "phase", "ceiling",
                             "protocols", "flags")]


class Library:
    """The C functions of one library, and an engine for each pack."""

    def __init__(self, path, pack):
        self._c = ctypes.CDLL(path)
        handle = ctypes.c_void_p
        out = ctypes.POINTER(handle)
        for name, result in (("buffer_data", handle), ("error_detail", Bytes),
                             ("error_message", ctypes.c_char_p),
                             ("buffer_size", ctypes.c_size_t),
                             ("buffer_free", None), ("error_free", None)):
            self._function(name).restype = result
            self._function(name).argtypes = [handle]
        self._function("engine_create").argtypes = [Bytes, out, out]
        self._function("lint_pack").argtypes = [Bytes, out, out]
        self._function("assess_batch").argtypes = [
            handle, ctypes.POINTER(Columns), ctypes.POINTER(Outcomes), out]
        for name in QUESTIONS:
            self._function(name).argtypes = [handle, Bytes, out, out]
        self._engines = [self._engine(Bytes(None, 0)),
                         self._engine(Bytes(pack, len(pack)))]

    def ask(self, question, engine, request):
        return self._answer(self._function(question), self._engines[engine],
                            Bytes(request, len(request)))

    def lint(self, pack):
        return self._answer(self._function("lint_pack"),
                            Bytes(pack, len(pack)))

    def assess_batch(self, engine, layout, people, columns):
        """Status, error, and the arrays of tiers, possible tiers, phases,
        ceilings, protocols and flags; a column is an array or None."""
        addresses = (ctypes.c_void_p * len(columns))(
            *(column and column.buffer_info()[0] for column in columns))
        given = Columns(layout, people, addresses, len(columns))
        # What nobody writes stays as it is.
        arrays = [array.array(kind, [99] * people) for kind in "BBBBQQ"]
        wanted = Outcomes(*(numbers.buffer_info()[0] for numbers in arrays))
        error = ctypes.c_void_p()
        status = self._function("assess_batch")(
            self._engines[engine], given, wanted, ctypes.byref(error))
        return status, self._take(error), arrays

    def _function(self, name):
        return getattr(self._c, "afterleaf_" + name)

    def _engine(self, pack):
        engine = ctypes.c_void_p()
        status = self._function("engine_create")(
            pack, ctypes.byref(engine), None)
        assert status == 0, f"the pack does not load: {status}"
        return engine

    def _answer(self, function, *arguments):
        reply, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = function(*arguments, ctypes.byref(reply), ctypes.byref(error))
        data = None
        if reply:
            data = ctypes.string_at(self._function("buffer_data")(reply),
                                    self._function("buffer_size")(reply))
            self._function("buffer_free")(reply)
        return status, data, self._take(error)

    def _take(self, error):
        """Message and detail of an error, which is freed."""
        if not error:
            return None
        message = self._function("error_message")(error)
        held = self._function("error_detail")(error)
        detail = ctypes.string_at(held.data, held.size) if held.data else b""
        self._function("error_free")(error)
        return message, detail


def damaged(rng, data):
    """The bytes with a few places changed, cut out, put in or repeated."""
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        if not data:
            break
        at, other = sorted((rng.randrange(len(data)), rng.randrange(len(data))))
        kind = rng.randrange(6)
        if kind <= 2:
            data[at] = rng.randrange(256)
        elif kind == 3:
            del data[at:other]
        elif kind == 4:
            data[at:at] = bytes([rng.randrange(256)])
        else:
            data += data[at:other]
    return bytes(data)


def fields(data):
    """Pairs of number and value of a message of numbers, texts and messages."""
    at = 0

    def varint():
        nonlocal at
        number = shift = 0
        while True:
            byte = data[at]
            at += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return number

    while at < len(data):
        key, value = varint(), varint()
        if key & 7 == 2:
            at += value
            value = data[at - value:at]
        yield key >> 3, value


def layout_of(description):
    """The fingerprint of an afterleaf.v1.PackDescription's columns, and of each
    column the smallest and the largest legal number."""
    columns = list(fields(dict(fields(description))[13]))
    legal = []
    for number, column in columns:
        if number == 2:
            said = dict(fields(column))
            # sint32 is zigzag.
            legal.append([said.get(end, 0) >> 1 ^ -(said.get(end, 0) & 1)
                          for end in (3, 4)])
    return dict(columns)[1], legal


def random_column(rng, least, most):
    """Legal numbers, marks, and numbers on both sides of what is legal."""
    near = [*MARKS, least, most, max(least - 1, MARKS[1]), min(most + 1, 32767)]
    return array.array("h", [
        rng.choice(near) if rng.random() < 0.3 else rng.randint(least, most)
        for _ in range(PEOPLE)])


class Agreement(unittest.TestCase):

    def setUp(self):
        folder = pathlib.Path(GOLDEN)
        self.pack = (folder / "pack.bin").read_bytes()
        self.requests = [path.read_bytes()
                         for path in sorted(folder.glob("*.request"))]
        self.system = Library(SYSTEM, self.pack)
        self.embed = Library(EMBED, self.pack)

    def test_good_and_bad_requests_get_the_same_answer(self):
        rng = random.Random(20261128)
        understood = 0
        for call in range(CALLS):
            request = self.requests[call % len(self.requests)]
            if call >= len(self.requests) * len(QUESTIONS) * 2:
                request = damaged(rng, request)
            question = QUESTIONS[call // len(self.requests) % len(QUESTIONS)]
            engine = call // len(self.requests) // len(QUESTIONS) % 2
            expected = self.system.ask(question, engine, request)
            self.assertEqual(expected,
                             self.embed.ask(question, engine, request),
                             (question, engine, request.hex()))
            understood += expected[0] == 0
        # Of both kinds enough to mean something.
        self.assertGreater(understood, CALLS // 20)
        self.assertLess(understood, CALLS * 19 // 20)

    def test_people_by_columns_get_the_same_outcomes(self):
        rng = random.Random(20261128)
        for engine in (0, 1):
            layout, legal = layout_of(
                self.system.ask("describe_pack", engine, b"")[1])
            seen = [set() for _ in range(6)]
            for batch in range(BATCHES):
                share = batch / (BATCHES - 1)
                columns = [random_column(rng, *ends)
                           if rng.random() < share else None for ends in legal]
                given = (engine, layout, PEOPLE, columns)
                status, error, expected = self.system.assess_batch(*given)
                self.assertEqual((status, error), (0, None))
                self.assertEqual((status, error, expected),
                                 self.embed.assess_batch(*given), batch)
                for outcomes, numbers in zip(seen, expected):
                    outcomes.update(numbers)
            # Not the same for everybody, which would mean nothing.
            for outcomes in seen:
                self.assertGreater(len(outcomes), 1)

    def test_columns_that_are_none_get_the_same_error(self):
        for engine in (0, 1):
            layout, legal = layout_of(
                self.system.ask("describe_pack", engine, b"")[1])
            for wrong, count in ((layout ^ 1, 0), (0, 0), (layout, -1),
                                 (layout, 1)):
                columns = [None] * (len(legal) + count)
                refused = self.system.assess_batch(engine, wrong, 2, columns)
                self.assertEqual(refused[0], 3)
                self.assertEqual(set().union(*refused[2]), {99})
                self.assertEqual(
                    refused, self.embed.assess_batch(engine, wrong, 2, columns))

    def test_good_and_bad_packs_get_the_same_issues(self):
        rng = random.Random(20261128)
        self.assertEqual(self.system.lint(self.pack),
                         self.embed.lint(self.pack))
        for _ in range(PACKS):
            pack = damaged(rng, self.pack)
            self.assertEqual(self.system.lint(pack), self.embed.lint(pack),
                             pack.hex())


if __name__ == "__main__":
    SYSTEM, EMBED, GOLDEN = sys.argv[1:]
    unittest.main(argv=[sys.argv[0], "-v"])
