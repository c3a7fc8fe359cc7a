import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.errors import DamagedDossier, ExportError
from detente.model import Entry, Handling, Status, Verdict
from detente.record import Record, create
from detente.record.replay import history_lines
from detente.views.exports.bag import check_bag, write_bag, write_folder
from detente.views.exports.handover import annotation_files, handover_files
from detente.workspace.briefs.passing import DossierBrief, brief
from detente.workspace.exchange import keeping
from detente.workspace.exchange.exporting import ExportOptions, exporting
from detente.workspace.exchange.importing import import_annotations, import_bag
from detente.workspace.positions.refreshing import refresh
from tests.record.kept import clock, salts
from tests.record.kept import fill as fill_all
from tests.record.stores import dump
from tests.workspace import labelled
from tests.workspace.labelled import CLOSED, CORRIDOR, GAP, HOST, LAND, OPEN, ROME, TRUCE

TODAY = date(2025, 3, 20)
GREEN = ExportOptions(Handling.GREEN, today=TODAY)


def bag(record: Record, folder: Path, options: ExportOptions | None = None) -> Path:
    with exporting(record, options or ExportOptions(today=TODAY)) as made:
        write_bag(folder, handover_files(made), made.info)
    assert list(check_bag(folder)) == []
    return folder


def annotations(record: Record, folder: Path, checked: bool = False) -> Path:
    with exporting(record, ExportOptions(checked=checked)) as made:
        return write_folder(folder, annotation_files(made))


def entries(record: Record) -> dict[str, Entry]:
    with record.reading() as reader:
        return {e.item.span.exact: e for e in reader.entries()}


def log(record: Record) -> list[str]:
    with record.reading() as reader:
        return list(history_lines(reader))


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


@pytest.fixture
def other() -> Iterator[Record]:
    with create(":memory:", "Ben") as record:
        yield record


def everything(record: Record) -> Record:
    fill_all(record)
    refresh(record)
    return record


def same(first: Record, again: Record) -> None:
    """Every table is the same, and the history verifies."""
    assert log(again) == log(first)
    assert keeping.verify(again).sound
    one, two = dump(first), dump(again)
    if first.engine.name != again.engine.name:  # each store has its own form of the index
        assert len(one.pop("search")) == len(two.pop("search"))
    assert two == one


def test_a_whole_export_makes_the_same_dossier(tmp_path: Path) -> None:
    with create(str(tmp_path / "a"), "Ann", clock(), salts()) as first:
        folder = bag(everything(first), tmp_path / "bag")
        with create(str(tmp_path / "b"), "Ben") as again:
            made = import_bag(again, folder)
            assert made.events == len(log(first))
            same(first, again)


def test_a_whole_export_goes_to_a_server_and_back(tmp_path: Path, postgres_url: str) -> None:
    with create(str(tmp_path / "a"), "Ann", clock(), salts()) as first:
        folder = bag(everything(first), tmp_path / "bag")
        with create(postgres_url, "Ben") as server:
            import_bag(server, folder)
            same(first, server)
            back = bag(server, tmp_path / "back")
        for name in ("log.jsonl", "documents.jsonl", "statements.csv"):
            assert (back / "data" / name).read_bytes() == (folder / "data" / name).read_bytes()


def test_a_purged_dossier_comes_back_with_its_tombstone(tmp_path: Path) -> None:
    with labelled.dossier(str(tmp_path / "a")) as first:
        keeping.purge(first, CLOSED.id, "asked to")
        folder = bag(first, tmp_path / "bag")
        assert b"hush" not in b"".join(f.read_bytes() for f in folder.rglob("*") if f.is_file())
        with create(str(tmp_path / "b"), "Ben") as again:
            import_bag(again, folder)
            assert log(again) == log(first)
            assert keeping.verify(again).sound


def test_a_part_is_brought_in_as_new_events_by_their_authors(
    tmp_path: Path, kept: Record, other: Record
) -> None:
    made = import_bag(other, bag(kept, tmp_path / "green", GREEN)).merged
    assert (made.documents, made.judgements, made.stated) == (2, 3, 1)
    here = entries(other)
    assert {k: e.status for k, e in here.items()} == {
        LAND.span.exact: Status.ACCEPTED,
        TRUCE.span.exact: Status.EDITED,
        GAP.span.exact: Status.REJECTED,
        HOST.span.exact: Status.SUGGESTED,
        "Envoys of Oslo and Kyiv met": Status.SUGGESTED,
        "Oslo blames Moscow": Status.ADDED,
    }
    (judged,) = here[TRUCE.span.exact].judgements
    assert (judged.who, judged.verdict) == ("Ann", Verdict.EDIT)
    assert judged.why.startswith("imported by Ben from green, ")
    assert judged.why.endswith(", judged 2025-03-20: softer")
    assert here[LAND.span.exact].id == entries(kept)[LAND.span.exact].id
    with other.reading() as reader:
        assert reader.original(OPEN.capture.sha256) == OPEN.capture.data
        first = next(t for t in reader.history() if t.event.kind == "document")
    assert first.event.who == "Ben"
    assert first.payload is not None
    assert first.payload.why.startswith("imported by Ben from green")


def test_a_part_makes_the_same_brief(tmp_path: Path, kept: Record, other: Record) -> None:
    import_bag(other, bag(kept, tmp_path / "green", GREEN))
    asked = DossierBrief(up_to=Handling.GREEN, today=TODAY)
    assert brief(other, asked) == brief(kept, asked)


def test_importing_twice_changes_nothing(tmp_path: Path, kept: Record, other: Record) -> None:
    folder = bag(kept, tmp_path / "green", GREEN)
    import_bag(other, folder)
    before = log(other)
    made = import_bag(other, folder).merged
    assert (made.documents, made.known, made.judgements, made.stated) == (0, 2, 0, 0)
    assert made.here == 4
    assert log(other) == before


def test_a_whole_export_adds_to_a_dossier_what_is_not_there(
    tmp_path: Path, kept: Record, other: Record
) -> None:
    with other.writing() as writer:
        labelled.bring(writer, OPEN, LAND, TRUCE, GAP)
    labelled.judge(other, Verdict.REJECT, LAND.span.exact, why="not so")
    made = import_bag(other, bag(kept, tmp_path / "all")).merged
    assert (made.documents, made.known, made.here) == (3, 1, 1)
    here = entries(other)
    assert here[LAND.span.exact].status is Status.REJECTED
    assert here[TRUCE.span.exact].status is Status.EDITED
    assert here[TRUCE.span.exact].item.certainty.value == "possible"  # type: ignore[union-attr]
    assert here[CORRIDOR.span.exact].handling is Handling.AMBER
    assert here[ROME.span.exact].status is Status.SUGGESTED
    assert keeping.verify(other).sound


def test_what_was_checked_alone_comes_back_alone(
    tmp_path: Path, kept: Record, other: Record
) -> None:
    import_bag(other, bag(kept, tmp_path / "checked", ExportOptions(checked=True)))
    assert {e.status for e in entries(other).values()} == {
        Status.ACCEPTED, Status.EDITED, Status.ADDED,
    }  # fmt: skip


def test_annotations_go_to_the_reports_whose_texts_they_are_of(
    tmp_path: Path, kept: Record, other: Record
) -> None:
    with other.writing() as writer:
        labelled.bring(writer, OPEN, LAND, TRUCE)
    made = import_annotations(other, annotations(kept, tmp_path / "gold", checked=True)).merged
    here = entries(other)
    assert here[LAND.span.exact].status is Status.ACCEPTED
    assert here[TRUCE.span.exact].status is Status.EDITED
    assert here["Oslo blames Moscow"].status is Status.ADDED
    assert {j.who for e in here.values() for j in e.judgements} == {"Ann"}
    assert here[LAND.span.exact].judgements[0].why == "imported by Ben from gold"
    assert len(made.missing) == 3
    assert "no report of the dossier has its text" in made.missing[0]
    assert keeping.verify(other).sound


Spoil = Callable[[Path], None]


def remove(name: str) -> Spoil:
    return lambda folder: next((folder / "data").glob(name)).unlink()


def change(name: str, old: str, new: str) -> Spoil:
    def change_it(folder: Path) -> None:
        for file in (folder / "data").glob(name):
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return change_it


@pytest.mark.parametrize("options", [ExportOptions(), GREEN])
@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (change("*.jsonl", "Moscow wants", "Moscow gives"), "not what was written|does not quote"),
        (remove("originals/*"), "the original|"),
        (remove("texts/*.txt"), "the text of document|"),
        (change("texts/*", "Moscow wants", "Moscow likes"), "is another|"),
    ],
)
def test_nothing_of_a_spoilt_bag_is_kept(
    tmp_path: Path, kept: Record, other: Record, options: ExportOptions, spoil: Spoil, why: str
) -> None:
    """Where the file that was spoilt is needed; the manifest tells of every file."""
    folder = bag(kept, tmp_path / "bag", options)
    spoil(folder)
    assert list(check_bag(folder))
    before = log(other)
    try:
        import_bag(other, folder)
    except DamagedDossier as error:
        assert any(part and part in str(error) for part in why.split("|"))
        assert log(other) == before
    else:
        assert why.endswith("|")


def test_paths_of_a_bag_lead_nowhere_else(tmp_path: Path, kept: Record, other: Record) -> None:
    folder = bag(kept, tmp_path / "bag", GREEN)
    (tmp_path / "secret.txt").write_text(OPEN.text)
    lines = (folder / "data/entries.jsonl").read_text("utf-8").splitlines()
    first = json.loads(lines[0])
    first["document"]["id"] = "../../../secret"
    (folder / "data/entries.jsonl").write_text(json.dumps(first) + "\n", "utf-8")
    with pytest.raises(DamagedDossier, match=r"the text of document \S+ is missing"):
        import_bag(other, folder)


def test_a_bag_of_another_program_is_refused(tmp_path: Path, other: Record) -> None:
    folder = write_bag(tmp_path / "photos", [("a.txt", [b"a"])], {})
    with pytest.raises(ExportError, match="is a bag, but no export of a dossier"):
        import_bag(other, folder)


def test_a_log_that_is_not_utf_8_is_refused(tmp_path: Path, kept: Record, other: Record) -> None:
    folder = bag(kept, tmp_path / "bag")
    (folder / "data/log.jsonl").write_bytes(b"\xff\n")
    with pytest.raises(DamagedDossier, match=r"line 1 of log\.jsonl is not UTF-8"):
        import_bag(other, folder)
    shutil.rmtree(folder)
