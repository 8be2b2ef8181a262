"""afterleaf log: files in, reports out, and what happens to what is wrong."""

import csv
import html.parser
import io
import json
import pathlib
import random
import tempfile
import unittest

from run import ROOT, afterleaf, main
from use_day_counts import differences

SPRING = "examples/logs/spring.csv"
STUDY = "examples/logs/study.csv"
STUDY_OPTIONS = ["--column", "person=who", "--column", "substance=what",
                 "--day-zero", "2020-01-01"]
AT = ["--as-of", "2026-05-31"]
# Elements without an end tag.
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(html.parser.HTMLParser):
    """Whether every element is closed in order, and what stands there."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.ids, self.seen = [], [], [], []
        self.text = ""
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> within {self.open[-3:]}")
        else:
            self.open.pop()

    def handle_data(self, data):
        self.text += data


class LogTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def log(self, text, *words, name="log.csv"):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return afterleaf("log", str(path), *words)

    def analysis(self, text, *words, name="log.csv"):
        done = self.log(text, "--format", "json", *words, name=name)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)
        return json.loads(done.stdout)


class Input(LogTest):
    def test_a_table_and_json_of_the_same_entries_give_the_same(self):
        table = self.analysis(
            "when,amount,unit\n2026-05-30T08:00:00+02:00,2.5,g_leaf\n",
            "--as-of", "2026-05-31T12:00:00+02:00")
        use = {"time": {"at_s": 1780120800, "utc_offset_minutes": 120},
               "amount_thousandths": 2500, "unit": "g_leaf"}
        log = {"uses": [use]}
        request = {"log": log, "as_of_s": 1780221600, "utc_offset_minutes": 120}
        self.assertEqual(self.analysis(json.dumps(request), name="a.json"),
                         table)
        self.assertEqual(
            self.analysis(json.dumps(log), "--as-of",
                          "2026-05-31T12:00:00+02:00", name="without_ending"),
            table)

    def test_standard_input_serves_too(self):
        done = afterleaf("log", "-", "--as-of", "2026-05-31", "--format",
                         "json", stdin="when,product\n2026-05-30,LEAF\n")
        self.assertEqual(json.loads(done.stdout)["substances"][0]["useDays"], 1)

    def test_separators_line_ends_and_byte_order_mark_do_not_matter(self):
        plain = "kind,when,substance\nuse,2026-05-30,\nno_use,2026-05-31,\n"
        wanted = self.analysis(plain, *AT)
        for text in (plain.replace("\n", "\r\n"), plain.replace(",", ";"),
                     plain.replace(",", "\t"), "\ufeff" + plain):
            self.assertEqual(self.analysis(text, *AT), wanted)

    def test_utf_16_is_named(self):
        done = self.log("when\n".encode("utf-16"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("save the file as UTF-8", done.stderr)

    def test_faults_in_json_have_line_and_column_and_no_value(self):
        done = self.log('{"uses": [\n  {"unit": 7731}]}', name="a.json")
        self.assertEqual(done.returncode, 2)
        self.assertIn("a.json:2:", done.stderr)
        self.assertNotIn("7731", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_options_of_tables_are_refused_for_json(self):
        for words in (["--set", "unit=ml"], ["--person", "2"]):
            done = self.log('{"uses": []}', *words, name="a.json")
            self.assertEqual(done.returncode, 2)
            self.assertIn("is about tables", done.stderr)

    def test_the_last_day_of_the_log_can_be_asked_for(self):
        text = "when,product\n2026-02-01,LEAF\n2026-02-10,LEAF\n"
        days = self.analysis(text, "--as-of", "last")["days"]
        self.assertEqual(len(days), 10)
        day_zero = text.replace("2026-02-01", "0").replace("2026-02-10", "9")
        self.assertEqual(
            self.analysis(day_zero, "--day-zero", "2026-02-01")["days"], days)


class Faults(LogTest):
    def test_bad_rows_are_told_and_the_rest_is_analysed(self):
        done = self.log("when,amount,unit\n2026-05-30,2,g_leaf\n"
                        "2026-05-31,7731.12345,g_leaf\n", *AT)
        self.assertEqual(done.returncode, 1)
        self.assertIn("log.csv:3: column amount: expected a number like 2.5",
                      done.stderr)
        self.assertIn("Days of use: 1\n", done.stdout)
        self.assertIn("ENTRIES THAT COULD NOT BE USED", done.stdout)
        self.assertNotIn("7731", done.stdout + done.stderr)

    def test_what_the_library_cannot_use_has_its_line_and_column(self):
        done = self.log("when,amount,unit,wanted_effect\n"
                        "2026-05-30,2,g_leaf,3\n2026-06-30,2,g_leaf,3\n"
                        "2026-05-30,2,g_leaf,77\n", *AT)
        self.assertEqual(done.returncode, 1)
        self.assertIn("log.csv:3: column when: ", done.stderr)
        self.assertIn("log.csv:4: column wanted_effect: ", done.stderr)
        self.assertNotIn("77", done.stdout + done.stderr)

    def test_every_bad_row_is_told(self):
        done = self.log("when,amount\n" + "never,1\n" * 3000, *AT)
        self.assertEqual(len(done.stderr.splitlines()), 3000)

    def test_nothing_is_written_when_it_fails(self):
        out = self.folder / "report.html"
        for words in (["--exercise-protocol", "NO_SUCH"], ["--person", "x"],
                      ["--column", "amount=nothing"]):
            done = self.log("when,product\n2026-05-30,LEAF\n", *AT, "--html",
                            str(out), *words)
            self.assertEqual(done.returncode, 2, words)
            self.assertEqual(done.stdout, "")
            self.assertFalse(out.exists())
        self.assertEqual([p.name for p in self.folder.iterdir()], ["log.csv"])

    def test_a_file_of_somebody_else_is_not_replaced(self):
        out = self.folder / "letter.html"
        out.write_text("Dear all")
        text = "when,product\n2026-05-30,LEAF\n"
        refused = self.log(text, *AT, "--html", str(out))
        self.assertEqual(refused.returncode, 2)
        self.assertEqual(out.read_text(), "Dear all")
        self.assertEqual(
            self.log(text, *AT, "--html", str(out), "--force").returncode, 0)
        self.assertEqual(self.log(text, *AT, "--html", str(out)).returncode, 0)

    def test_a_page_that_cannot_be_written_is_an_error(self):
        out = self.folder / "gone" / "report.html"
        done = self.log("when,product\n2026-05-30,LEAF\n", *AT, "--html",
                        str(out))
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot be written", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_several_people_are_not_taken_for_one(self):
        done = afterleaf("log", STUDY, *STUDY_OPTIONS)
        self.assertEqual(done.returncode, 2)
        self.assertIn("8 people", done.stderr)
        self.assertIn("--person", done.stderr)


class Calendar(LogTest):
    TEXT = "kind,when\nno_use,2026-05-01\nno_use,2026-05-05\n"

    def test_days_without_an_entry_are_not_known(self):
        found = self.analysis(self.TEXT, "--as-of", "2026-05-06")
        self.assertEqual([d.get("state", "NO_ENTRY") for d in found["days"]],
                         ["NO_USE", "NO_ENTRY", "NO_ENTRY", "NO_ENTRY",
                          "NO_USE", "NO_ENTRY"])
        self.assertNotIn("complete", found)

    def test_only_the_user_makes_them_days_without_use_and_it_is_stated(self):
        words = ["--as-of", "2026-05-06", "--no-entry-means-no-use"]
        found = self.analysis(self.TEXT, *words)
        self.assertEqual({d["state"] for d in found["days"]}, {"NO_USE"})
        for text in (self.log(self.TEXT, *words).stdout, self.page(*words)):
            said = " ".join(text.split())
            self.assertIn("by --no-entry-means-no-use", said)
            self.assertIn("1 May to 6 May 2026", said)

    def test_a_day_that_is_not_over_is_not_complete(self):
        found = self.analysis(
            self.TEXT, "--as-of", "2026-05-06T09:00:00+00:00",
            "--no-entry-means-no-use")
        self.assertEqual(found["days"][-1].get("state", "NO_ENTRY"), "NO_ENTRY")

    def page(self, *words):
        out = self.folder / "report.html"
        self.log(self.TEXT, *words, "--html", str(out))
        return out.read_text()


class PageTest(LogTest):
    def page(self, *words):
        out = self.folder / "report.html"
        done = afterleaf("log", *words, "--html", str(out), "--force")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return out.read_text()

    def test_every_element_is_closed_and_every_id_is_its_own(self):
        page = Page(self.page(SPRING, *AT, "--exercise-protocol", "EX_PAWS",
                              "--outcomes", "use"))
        self.assertEqual(page.faults, [])
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertGreater(page.seen.count("svg"), 5)
        self.assertEqual(page.seen.count("h1"), 1)

    def test_the_page_says_what_the_text_says(self):
        page = " ".join(Page(self.page(SPRING, *AT)).text.split())
        found = json.loads(afterleaf("log", SPRING, *AT, "--format",
                                     "json").stdout)
        self.assertIn(found["notice"], page)
        self.assertIn(found["pack"]["digest"], page)
        for finding in found["findings"]:
            self.assertIn(finding["about"], page)
            self.assertIn(finding["rule"], page)
        for trend in found["progress"]["scores"]:
            self.assertIn(trend["title"], page)
            for label in trend["bandLabels"]:
                self.assertIn(label, page)

    def test_the_same_log_gives_the_same_page(self):
        self.assertEqual(self.page(SPRING, *AT), self.page(SPRING, *AT))

    def test_hostile_labels_are_shown_and_not_obeyed(self):
        hostile = '<img src=x onerror=alert(1)>"\'</svg><script>'
        table = io.StringIO()
        writer = csv.writer(table)
        writer.writerow(["kind", "person", "when", "substance", "activity",
                         "minutes"])
        writer.writerow(["use", hostile, "2026-05-30", hostile, "", ""])
        writer.writerow(["exercise", hostile, "2026-05-30", "", hostile, "20"])
        path = self.folder / "hostile.csv"
        path.write_text(table.getvalue())
        text = self.page(str(path), *AT)
        page = Page(text)
        self.assertEqual(page.faults, [])
        self.assertNotIn("script", page.seen)
        self.assertNotIn("img", page.seen)
        self.assertEqual(page.text.count(hostile), text.count("&lt;img src=x"))
        self.assertGreaterEqual(page.text.count(hostile), 3)


class Everybody(LogTest):
    def rows(self, text, *words):
        done = self.log(text, "--format", "csv", *words)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)
        return list(csv.DictReader(io.StringIO(done.stdout)))

    def check(self, text):
        rows = self.rows(text, *STUDY_OPTIONS)
        table = csv.DictReader(io.StringIO(text))
        self.assertEqual(differences(table, rows), [])

    def test_counts_of_the_example_equal_those_of_another_program(self):
        self.check((ROOT / STUDY).read_text())

    def test_counts_of_a_large_made_up_study_do_too(self):
        chance = random.Random(20261128)
        substances = [f"Substance {i}" for i in range(31)] + ["Kratom"]
        lines = ['"who","what","when"']
        for person in range(400):
            for what in chance.sample(substances, 4):
                day = chance.randint(-60, 0)
                for _ in range(chance.randint(1, 25)):
                    lines.append(f'{person},"{what}",{day}')
                    day += chance.choice([1, 1, 1, 2, 9])
        self.check("\n".join(lines) + "\n")

    def test_names_with_commas_and_quotes_read_back(self):
        rows = self.rows('person,when,substance\n"a, ""b""",2026-05-30,"x,y"\n',
                         *AT)
        self.assertEqual(rows[0]["person"], 'a, "b"')
        self.assertEqual(rows[0]["substance"], "x,y")
        self.assertEqual(rows[0]["first_day"], "2026-05-30")


main()
