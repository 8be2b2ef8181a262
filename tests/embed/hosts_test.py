"""Every host works beside the library, and nothing is printed.

    hosts_test.py LIBRARY HOST...

LIBRARY is - for hosts of which it is a part.
"""

import pathlib
import subprocess
import sys
import unittest


class Hosts(unittest.TestCase):

    def test_each_works_however_the_library_is_loaded(self):
        for host in HOSTS:
            for scope in ("local", "global"):
                with self.subTest(host=pathlib.Path(host).name, scope=scope):
                    done = subprocess.run([host, LIBRARY, scope], text=True,
                                          capture_output=True, check=False)
                    self.assertEqual(
                        (done.returncode, done.stdout, done.stderr),
                        (0, "urgent\n", ""))


if __name__ == "__main__":
    LIBRARY, *HOSTS = sys.argv[1:]
    unittest.main(argv=[sys.argv[0], "-v"])
