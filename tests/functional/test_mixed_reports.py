"""Good, bad and repeated reports in one run; and what holds many, given once more."""

import gzip
import os
import subprocess
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from detente.model import Reading
from detente.record import Record, create
from detente.workspace.intake import bringing
from detente.workspace.intake.adding import AddOptions, add
from tests.documents.files import LEAD, SECOND, article, page, pdf
from tests.documents.test_warc import answer
from tests.functional.running import COMMAND, detente, filler, sound, told
from tests.workspace.reports import feed, report

WIRE = report(1, 30, "Ukraine refuses the truce on Monday.")
RUSSIAN = "Делегация заявила в четверг, что не примет перемирие, предложенное соседом. " * 3
POST = "<title>Talks</title><meta property='og:site_name' content='Post'>"
TEASER = (
    '<script type="application/ld+json">{"@context":"https://schema.org",'
    '"@type":"NewsArticle","headline":"Talks","isAccessibleForFree":false}</script>'
)
LINKS = "".join(
    f'<div><a href="/n{n}">Headline number {n} on the talks</a></div>' for n in range(40)
)
LATIN = f"A café at the façade. {report(2)} “quoted” naïve"
LIES = page(article("Délégation — “" + report(3) + "”", report(4)), "<meta charset=utf-8>")
GIVEN: dict[str, tuple[bytes | str, str, str]] = {
    "a-wire.txt": (WIRE, "kept", ""),
    "b-same-bytes.txt": (WIRE, "known", "as {folder}/a-wire.txt"),
    "c-other-outlet.html": (page(article(*WIRE.split(". ")), POST), "copy", "of "),
    "d-empty.txt": ("", "failed", "is empty; give a file that holds"),
    "e-huge.txt": (b"x" * (20 * 2**20 + 1), "failed", "is larger than 20 MB; give a single"),
    "f-latin.txt": (LATIN.encode("cp1252"), "kept", "not in UTF-8: read as windows-1252"),
    "g-lies.html": (LIES.encode("cp1252"), "kept", ""),
    "h-index.html": (page(LINKS), "not read", "it is an index page; give the address of a single"),
    "i-paywall.html": (
        page(article(report(5, 2) + " Subscribe to continue reading."), TEASER),
        "kept",
        "only the beginning of the report is here",
    ),
    "j-broken.pdf": (b"%PDF-1.7\n1 0 obj\n", "failed", "is broken or no PDF; save it again"),
    "k-russian.txt": (RUSSIAN, "not read", "no reader serves the language Russian (ru)"),
    "l-good.pdf": (pdf([LEAD, SECOND]), "kept", ""),
}


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Jane Roe <jane@post.example>", "Two reports"
    message.add_attachment(pdf([LEAD, SECOND]), "application", "pdf", filename="a.pdf")
    message.add_attachment(report(77).encode(), "text", "plain", filename="b.txt")
    return message.as_bytes()


def _archive() -> bytes:
    pages = (
        answer(page(article(filler(n, 120))).encode(), f"https://news.example/{n}")
        for n in range(12)
    )
    return b"".join(map(gzip.compress, pages))


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    made = tmp_path / "talks"
    create(str(made), "tester").close()
    return made


@pytest.mark.slow
def test_one_run_takes_what_is_good_and_tells_the_rest(dossier: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, (data, _, _) in GIVEN.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    command = ["add", str(folder), "-d", str(dossier), "--date", "2025-03-13"]
    done = detente(*command)
    *lines, summary = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (3, "")
    assert len(lines) == len(GIVEN)
    for line, (name, (_, outcome, detail)) in zip(lines, GIVEN.items(), strict=True):
        assert line.startswith(f"{outcome:<11} "), (name, line)
        assert detail.format(folder=folder) in line, (name, line)
        assert outcome != "failed" or name in line
    assert summary.startswith("12 reports: 5 kept, 1 copy, 1 known, 2 not read, 3 failed; ")
    with sound(str(dossier)) as record, record.reading() as reader:
        texts = {Path(h.document.capture.origin).name: h.document.text
                 for h in reader.documents(text=True)}  # fmt: skip
    assert "café at the façade" in texts["f-latin.txt"]
    assert "Délégation — “" in texts["g-lies.html"]

    again = detente(*command, "--json")
    assert again.returncode == 3
    assert len(told(again.stdout, "known")) == 9
    assert len(told(again.stdout, "failed")) == 3


@pytest.mark.slow
def test_the_same_reports_from_elsewhere_change_nothing(dossier: Path, tmp_path: Path) -> None:
    """Another path, a relative path, standard input."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE)
    given = ["-d", str(dossier), "--json"]
    assert told(detente("add", str(folder / "wire.txt"), *given).stdout, "kept")
    (folder / "moved.txt").write_text(WIRE)
    relative = os.path.relpath(folder / "wire.txt")
    for origin in (str(folder / "moved.txt"), relative):
        assert told(detente("add", origin, *given).stdout, "known")
    with (folder / "wire.txt").open() as file:
        command = [*COMMAND, "add", "-", *given]
        done = subprocess.run(command, stdin=file, capture_output=True, text=True, check=True)
    assert told(done.stdout, "known")


@pytest.mark.parametrize(
    ("name", "data", "number"),
    [
        ("pages.warc.gz", _archive(), 12),
        ("reports.eml", _mail(), 2),
        ("feed.xml", feed(*((f"Item {n}", f"https://post.example/{n}", report(200 + n))
                            for n in range(5))).encode(), 5),
    ],
    ids=["warc", "mail", "feed"],
)  # fmt: skip
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_holds_many_is_not_read_again(
    tmp_path: Path, name: str, data: bytes, number: int, jobs: int
) -> None:
    """Half of an archive or mail may be there from elsewhere."""
    path = tmp_path / name
    path.write_bytes(data)
    with create(str(tmp_path / "talks"), "tester") as record:
        first, calls = _added(record, path, 1)
        assert (first["kept"], calls) == (number, number)
        before = _events(record)
        more = tmp_path / "more.txt"
        more.write_text("")
        again, calls = _added(record, path, jobs, more)
        assert again["failed"] == 1
        assert again["known"] == number
        assert calls == 0
        assert _events(record) == before


def _added(record: Record, path: Path, jobs: int, *more: Path) -> tuple[dict[str, int], int]:
    """How many came to each outcome, and how many were read."""
    read: list[Any] = []

    def served(document: Any, *_: Any) -> Reading:
        read.append(document)
        return Reading(document, reader="none 1")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bringing, "served", served)
        counts = add(record, [path, *more], AddOptions(jobs=jobs)).counts
    return {outcome.value: number for outcome, number in counts.items()}, len(read)


def _events(record: Record) -> int:
    with record.reading() as reader:
        return len(reader.history())
