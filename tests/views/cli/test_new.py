from pathlib import Path

from detente.errors import DossierError
from detente.record import open_record
from tests.views.cli.fakes import run


def test_a_dossier_is_begun_in_a_file(tmp_path: Path) -> None:
    name = tmp_path / "talks.detente"
    result = run("new", str(name), "--as", "analyst")
    assert result.exit_code == 0
    assert result.stdout == (
        f"{name} is begun; bring in reports with: detente add -d {name} REPORT...\n"
    )
    with open_record(str(name), "guest") as record, record.reading() as reader:
        assert [told.event.who for told in reader.history()] == ["analyst"]


def test_a_dossier_is_begun_in_a_database(postgres_url: str) -> None:
    assert run("new", postgres_url).exit_code == 0
    with open_record(postgres_url, "guest") as record, record.reading() as reader:
        assert reader.documents() == []


def test_what_is_there_is_never_touched(tmp_path: Path) -> None:
    name = tmp_path / "talks.detente"
    name.write_text("mine")
    result = run("new", str(name))
    assert result.exit_code == 1
    assert isinstance(result.exception, DossierError)
    assert "exists already; name a new file, or open it with -d" in str(result.exception)
    assert name.read_text() == "mine"
