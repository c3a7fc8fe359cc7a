from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import UnknownEntry
from detente.record import create, open_record
from detente.workspace.dossier import Dossier
from detente.workspace.intake.adding import AddOptions, add
from tests.record.stores import STORES, store_name
from tests.views.cli.fakes import run
from tests.workspace.reports import QuickReader, quick, report, write


@pytest.fixture(params=STORES)
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    name = store_name(request, tmp_path, request.param)
    with quick(QuickReader("other", "2")):
        with create(name, "analyst") as record:
            add(record, write(tmp_path, a=report(1), b=report(2)), AddOptions())
        yield name


def test_all_documents_are_read_again(dossier: str) -> None:
    same = run("reread", "-d", dossier)
    assert (same.exit_code, same.stdout.splitlines()[-1]) == (
        0, "2 reports: 2 known; 2 statements",
    )  # fmt: skip
    other = run("reread", "-d", dossier, "--reader", "other", "--as", "second")
    assert other.stdout.splitlines()[-1] == "2 reports: 2 kept; 2 statements"
    with open_record(dossier, "guest") as record, record.reading() as reader:
        assert {h.reader for h in reader.documents()} == {"other 2"}


def test_only_the_named_documents_are_read_again(dossier: str) -> None:
    with open_record(dossier, "guest") as record, record.reading() as reader:
        key = reader.documents()[0].document.id
    result = run("reread", key[:9], "-d", dossier, "--reader", "other", "--json")
    assert result.stdout.count("\n") == 1
    assert f'"document": "{key}"' in result.stdout
    assert isinstance(run("reread", "ffffffff", "-d", dossier).exception, UnknownEntry)


def test_an_empty_dossier_is_said_to_be_so(tmp_path: Path) -> None:
    name = str(tmp_path / "talks.detente")
    create(name, "analyst").close()
    result = run("reread", "-d", name)
    assert result.exit_code == 1
    assert result.stderr == "the dossier holds no document; bring some in with detente add\n"


def test_stopped_from_the_keyboard_it_says_what_is_kept(
    dossier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Dossier, "reread", stopped)
    result = run("reread", "-d", dossier)
    assert (result.exit_code, result.stderr) == (130, "stopped; what is listed above is kept\n")
