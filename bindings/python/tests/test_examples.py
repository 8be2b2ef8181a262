"""The example draws the picture that its README shows."""

import pathlib
import subprocess
import sys


def test_the_month_is_drawn(root: pathlib.Path, tmp_path: pathlib.Path) -> None:
    example = root / "examples" / "python"
    readme = (example / "README.md").read_text()
    for name in ("month.png", "month.svg"):
        done = subprocess.run(
            [sys.executable, "-W", "error", example / "draw_month.py",
             example / "month.json", name],
            capture_output=True, text=True, check=False, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        shown = "".join(f"    {line}\n" for line in done.stdout.splitlines())
        assert shown.replace("month.svg", "month.png") in readme
    picture = (tmp_path / "month.png").read_bytes()
    assert picture.startswith(b"\x89PNG") and len(picture) > 50_000
    assert "</svg>" in (tmp_path / "month.svg").read_text()


def test_the_same_diary_gives_the_same_picture(
        root: pathlib.Path, tmp_path: pathlib.Path) -> None:
    example = root / "examples" / "python"
    for name in ("one.svg", "two.svg"):
        subprocess.run([sys.executable, example / "draw_month.py",
                        example / "month.json", name], check=True,
                       cwd=tmp_path, stdout=subprocess.DEVNULL)
    assert ((tmp_path / "one.svg").read_bytes()
            == (tmp_path / "two.svg").read_bytes())
