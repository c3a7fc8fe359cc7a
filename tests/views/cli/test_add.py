import json
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from detente.model import Document, Handling, Kind
from detente.record import Held, create, open_record
from detente.workspace.dossier import Dossier
from tests.record.stores import STORES, store_name
from tests.views.cli.fakes import run
from tests.views.cli.test_inputs import Screen
from tests.workspace.reports import quick, report, write


@pytest.fixture(params=STORES)
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    name = store_name(request, tmp_path, request.param)
    create(name, "analyst").close()
    with quick():
        yield name


@pytest.fixture
def file(tmp_path: Path) -> Iterator[str]:
    name = str(tmp_path / "talks.detente")
    create(name, "analyst").close()
    with quick():
        yield name


def held(name: str) -> list[Held]:
    with open_record(name, "guest") as record, record.reading() as reader:
        return reader.documents()


def only(name: str) -> Document:
    (one,) = held(name)
    return one.document


def test_a_line_for_each_report_and_a_sum(dossier: str, tmp_path: Path) -> None:
    write(tmp_path, a=report(1), b=f"{report(1)} It is so.", c="")
    names = [str(tmp_path / f"{name}.txt") for name in "abc"]
    first = run("add", *names, "-d", dossier, "--outlet", "Wire", "--date", "2025-03-13")
    assert first.exit_code == 3
    lines = first.stdout.splitlines()
    assert [line[:11].strip() for line in lines[:3]] == ["kept", "kept", "failed"]
    assert lines[0].endswith("a.txt · Wire · 13 March 2025 · 1 statement")
    assert lines[3] == "3 reports: 2 kept, 1 failed; 2 statements"
    again = run("add", *names[:2], "-d", dossier)
    assert again.exit_code == 0
    assert again.stdout.splitlines()[-1] == "2 reports: 2 known"


def test_a_broken_attachment_is_told_each_time(file: str, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@post.example", "Talks"
    mail["Date"] = "Thu, 13 Mar 2025 09:00:00 +0000"
    mail.set_content(report())
    mail.add_attachment(b"%PDF-1.4 broken", "application", "pdf", filename="notes.pdf")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    for outcome in ("kept", "known"):
        result = run("add", str(tmp_path / "mail.eml"), "-d", file, "--lang", "en")
        assert result.exit_code == 3
        first, second = result.stdout.splitlines()[:2]
        assert (first.split()[0], second.split()[0]) == (outcome, "failed")
        assert "mail.eml#notes.pdf" in second


def test_json_is_one_object_a_report(file: str, tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=report())
    result = run("add", str(path), "-d", file, "--json")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["outcome"] == "kept"


def test_the_dossier_is_named_by_the_environment_or_must_be(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = write(tmp_path, a=report())
    assert run("add", str(path)).exit_code == 2
    monkeypatch.setenv("DETENTE_DOSSIER", file)
    assert run("add", str(path), "--as", "second").exit_code == 0
    with open_record(file, "guest") as record, record.reading() as reader:
        assert {told.event.who for told in reader.history()} == {"analyst", "second"}


def test_what_is_told_of_a_report_is_kept(file: str, tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=report())
    told = ("--kind", "own-note", "--handling", "red", "--embargo", "2025-04-01", "--lang", "en")
    result = run("add", str(path), "-d", file, *told)
    assert "· TLP:RED" in result.stdout
    made = only(file)
    assert (made.kind, made.handling, str(made.embargo), made.language) == (
        Kind.OWN_NOTE, Handling.RED, "2025-04-01", "en",
    )  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        ("--handling", "red"),
        ("--outlet", "Post"),
        ("--date", "2025-03-14"),
        ("--kind", "own-note"),
        ("--embargo", "2030-01-01"),
    ],
)
def test_a_known_report_told_otherwise_is_said_to_stay(
    file: str, tmp_path: Path, told: tuple[str, str]
) -> None:
    (path,) = write(tmp_path, a=report())
    same = ("add", str(path), "-d", file, "--outlet", "Wire", "--date", "2025-03-13")
    run(*same)
    assert run(*same).stderr == ""
    again = run(*same, *told)
    assert again.exit_code == 0
    assert "1 known report stayed as before" in again.stderr


def test_a_translation_names_its_original(file: str, tmp_path: Path) -> None:
    (path,) = write(tmp_path, a="Пример.")
    run("add", str(path), "-d", file, "--lang", "ru")
    original = only(file)
    (english,) = write(tmp_path, b=report())
    result = run("add", str(english), "-d", file, "--translation-of", original.id[:9])
    assert result.stdout.startswith("translation ")
    assert f"· of {original.id[:9]}" in result.stdout


def test_annotations_come_from_a_folder(file: str, tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=report())
    result = run("add", str(path), "-d", file, "--annotations", str(tmp_path))
    assert result.exit_code == 3
    assert "holds no annotation of it; put a.json there" in result.stdout
    missing = run("add", str(path), "-d", file, "--annotations", str(tmp_path / "none"))
    assert missing.exit_code == 2


@pytest.mark.parametrize(
    "option",
    [("--date", "yesterday"), ("--handling", "pink"), ("--embargo", "soon"), ("--kind", "rumour")],
)
def test_an_option_that_is_not_understood_changes_nothing(
    file: str, tmp_path: Path, option: tuple[str, str]
) -> None:
    (path,) = write(tmp_path, a=report())
    assert run("add", str(path), "-d", file, *option).exit_code == 2
    assert held(file) == []


def test_an_empty_folder_is_said_to_be_so(file: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("add", str(tmp_path / "empty"), "-d", file)
    assert result.exit_code == 1
    assert result.stderr.startswith("no report in ")


def test_stopped_from_the_keyboard_it_says_how_to_go_on(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Dossier, "add", stopped)
    result = run("add", "a.txt", "-d", file)
    assert result.exit_code == 130
    assert result.stderr == (
        "stopped; what is listed above is kept, and the same command goes on from here\n"
    )


def test_a_bar_on_a_terminal_leaves_the_output_as_it_is(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from typer import Exit

    from detente.views.cli.add import add

    monkeypatch.setenv("TERM", "xterm-256color")
    write(tmp_path, **{f"r{n}": report(n) for n in range(9)})
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with pytest.raises(Exit):
        add([str(p) for p in sorted(tmp_path.glob("r*.txt"))], file)
    assert "reading" in screen.getvalue()
    assert len(capsys.readouterr().out.splitlines()) == 10


def test_the_shipped_samples_are_kept(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[3]
    monkeypatch.chdir(folder)
    result = run("add", "--samples", "-d", file)
    assert result.stdout.splitlines()[-1].startswith("14 reports: 14 kept")
    origins = [one.document.capture.origin for one in held(file)]
    assert all((folder / origin).is_file() and not Path(origin).is_absolute() for origin in origins)


def test_nothing_named_is_a_question(file: str) -> None:
    result = run("add", "-d", file)
    assert result.exit_code == 2
    assert "name a file, folder" in result.stderr
