"""Reports made to do harm, kept in a dossier and shown: harmless, valid, safely named."""

import csv
import json
import os
import re
import unicodedata
from pathlib import Path

import pytest

from detente.record import Wanted, create
from tests.documents.files import LEAD, SECOND, article, page
from tests.functional.running import detente, sound

pytestmark = pytest.mark.slow
SAID = "Russia said on Thursday that it rejects the ceasefire."
ESCAPE = "\x1b[2J\x1b]0;owned\x07"
BIDI = "\u202eesrever\u202c"
HALF = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Half \ud800 feed",
        "items": [
            {
                "url": "https://post.example/\udc00x",
                "title": "Half \ud83d title",
                "date_published": "2025-03-15",
                "content_text": f"Iran said on Monday that it rejects the plan. \udc80 {SECOND}",
            }
        ],
    }
)
CELLS = '=cmd("calc")\n\n13 March 2025\n\n=Moscow demands that Ukraine leave.\n\nUkraine refuses.\n'
KEPT: dict[str, str] = {
    "escapes.txt": f"Talks {ESCAPE} stall\n\n13 March 2025\n\n{SAID} {ESCAPE}{BIDI} It waits.\n",
    "scripts.html": page(
        article(f"{SAID} &lt;script&gt;b()&lt;/script&gt;<script>a()</script>", LEAD)
    ),
    "title.html": page(article(SECOND, LEAD), f"<title>{'Long title ' * 900}</title>"),
    "half.json": HALF,
    "cells.txt": CELLS,
    "line\nbreak \x1b[31m 'q\" name;$(touch x).txt": f"Ukraine refuses the plan. {SECOND}\n",
    os.fsdecode(b"bytes-\xff.txt"): "China said on Friday that it supports the truce.\n",
    "wide.html": page(f"<p><b>{SAID}</b>" * (5 * 2**20 // 61)),
}  # fmt: skip
REFUSED = {
    "nested.html": (page("<div>" * 900_000 + SAID), "tags; save its text as a .txt file"),
    "nul.txt": (f"{SAID}\0 It waits.\n", "is binary, not text"),
}
PLAIN = re.compile(r"[\w.-]+", re.ASCII)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of it in one dossier."""
    made = tmp_path_factory.mktemp("hostile")
    reports = made / "reports"
    reports.mkdir()
    for name, text in KEPT.items() | {n: t for n, (t, _) in REFUSED.items()}.items():
        (reports / name).write_bytes(text.encode())
    create(str(made / "talks"), "tester").close()
    done = detente("add", str(reports), "-d", str(made / "talks"), "--lang", "en")
    assert done.returncode == 3
    (made / "told").write_text(done.stdout)
    assert done.stderr == ""
    return made / "talks"


def harmless(text: str) -> str:
    """The text, unless it could command a terminal or hide something."""
    odd = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"}
    assert not odd, odd
    return text


def test_each_report_is_one_harmless_line(dossier: Path) -> None:
    lines = harmless((dossier.parent / "told").read_text()).splitlines()
    assert len(lines) == len(KEPT) + len(REFUSED) + 1
    for name, (_, why) in REFUSED.items():
        (line,) = (each for each in lines if name in each)
        assert line.startswith("failed")
        assert why in line
    assert max(map(len, lines)) < 400


def test_what_is_shown_is_harmless(dossier: Path) -> None:
    with sound(str(dossier)) as record, record.reading() as reader:
        items = [entry.id for entry in reader.entries(Wanted())]
    assert len(items) > 3
    commands = [
        ["statements"],
        ["positions"],
        ["search", "ceasefire"],
        ["sources"],
        ["brief"],
        ["log"],
        *(["show", item] for item in items[:3]),
    ]
    for command in commands:
        done = detente(*command, "-d", str(dossier))
        assert done.returncode == 0, (command, done.stderr)
        assert harmless(done.stdout)
        harmless(done.stderr)
        assert "\n\n\n\n" not in done.stdout


def test_exports_are_valid_and_guarded(dossier: Path, tmp_path: Path) -> None:
    for line in detente("statements", "--json", "-d", str(dossier)).stdout.splitlines():
        json.loads(line).items()
    json.loads(detente("brief", "--json", "-d", str(dossier)).stdout)
    table = tmp_path / "said.csv"
    assert detente("statements", "--csv", str(table), "-d", str(dossier)).returncode == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 3
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]
    html = tmp_path / "brief.html"
    assert detente("brief", "--html", str(html), "-d", str(dossier)).returncode == 0
    assert "<script>b()" not in html.read_text()


def test_files_that_go_out_have_plain_names_and_come_back(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert detente("export", str(out), "-d", str(dossier)).returncode == 0
    paths = [path.relative_to(out) for path in out.rglob("*")]
    assert len(paths) > len(KEPT)
    assert all(PLAIN.fullmatch(part) for path in paths for part in path.parts)
    again = tmp_path / "again"
    assert detente("new", str(again)).returncode == 0
    done = detente("import", str(out), "-d", str(again))
    assert done.returncode == 0, done.stderr
    harmless(done.stdout)
