"""The library of embed mode and that of system mode answer alike.

    agreement_test.py SYSTEM_LIBRARY EMBED_LIBRARY GOLDEN_FOLDER

Their messages are of different kinds: protoc's classes, and those of
src/base/compact_message.h. Whatever bytes come in, good or not, both must give
the same status, the same bytes and the same error.
"""

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


class Bytes(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


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
        data = message = detail = None
        if reply:
            data = ctypes.string_at(self._function("buffer_data")(reply),
                                    self._function("buffer_size")(reply))
            self._function("buffer_free")(reply)
        if error:
            message = self._function("error_message")(error)
            held = self._function("error_detail")(error)
            detail = ctypes.string_at(held.data, held.size) if held.data else b""
            self._function("error_free")(error)
        return status, data, message, detail


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
