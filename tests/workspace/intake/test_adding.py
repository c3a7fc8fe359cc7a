import json
import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from detente.documents import Told, bring_in, capture
from detente.errors import (
    DossierBusy,
    EvaluationError,
    InputError,
    MissingModel,
    UnknownEntry,
    UnknownName,
)
from detente.evaluation import annotations
from detente.model import Handling, Kind, Statement
from detente.record import Record, Wanted, create, open_record
from detente.record import engine as engines
from detente.workspace.dossier import new
from detente.workspace.exchange.keeping import purge
from detente.workspace.intake import adding
from detente.workspace.intake.adding import Added, AddOptions, Kept, Outcome, add
from tests.factory import document, reading
from tests.record.stores import STORES, dump, store_name
from tests.workspace.reports import QuickReader, feed, held, page, quick, report, ties, write

OLD = AddOptions(Told("Sample Wire", "2025-03-10"))
NEW = AddOptions(Told("Gazette", "2025-03-12"))
TOO_LONG = 20 * 2**20 + 1


@pytest.fixture(params=STORES)
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    with quick(), create(store_name(request, tmp_path, request.param), "analyst") as made:
        yield made


@pytest.fixture
def memory() -> Iterator[Record]:
    with quick(), create(":memory:", "analyst") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    return made


def outcomes(added: Added) -> list[str]:
    return [each.outcome.value for each in added.kept]


def one(record: Record, path: Path, options: AddOptions = NEW) -> Kept:
    (made,) = add(record, [path], options).kept
    return made


def events(record: Record) -> int:
    with record.reading() as reader:
        return len(reader.history())


def test_a_report_is_kept_with_what_is_read_in_it(record: Record, folder: Path) -> None:
    (path,) = write(folder, first=report())
    told: list[Kept] = []
    added = add(record, [path], NEW, told.append)
    (kept,) = added.kept
    assert told == [kept]
    assert (kept.outcome, kept.statements, kept.outlet) == (Outcome.KEPT, 1, "Gazette")
    assert kept.origin == str(path)
    with record.reading() as reader:
        found = reader.document(kept.document)
        assert (found.number, found.reader) == (kept.number, "rules 1")
        assert found.document.text == report()
        assert reader.original(found.document.capture.sha256) == path.read_bytes()
        assert reader.count(Wanted(kind="s")) == 1


def test_the_same_bytes_change_nothing(record: Record, folder: Path) -> None:
    paths = write(folder, first=report(), other=report())
    assert outcomes(add(record, [paths[0]], NEW)) == ["kept"]
    before = events(record)
    assert outcomes(add(record, [*paths, paths[0]], OLD)) == ["known"] * 3
    assert events(record) == before
    kept = one(record, paths[1])
    assert kept.detail == f"as {paths[0]}"


def test_the_same_bytes_twice_in_one_run_are_kept_once(memory: Record, folder: Path) -> None:
    paths = write(folder, first=report(), second=report())
    assert outcomes(add(memory, [folder, paths[0]], NEW)) == ["kept", "known", "known"]


def test_what_is_known_is_not_read(memory: Record, folder: Path) -> None:
    write(folder, first=report())
    add(memory, [folder], NEW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "detente.workspace.intake.bringing.bring_in", lambda *_: pytest.fail("was read")
        )
        assert outcomes(add(memory, [folder], NEW)) == ["known"]


@pytest.mark.parametrize("names", list(permutations(["wire", "post", "late"])))
def test_copies_fold_alike_in_any_order(memory: Record, folder: Path, names: Sequence[str]) -> None:
    write(
        folder, wire=report(), post=f"{report()} It is so.", late=f"{report()} So it is said here."
    )
    days = {"wire": "2025-03-10", "post": "2025-03-11", "late": "2025-03-12"}
    for name in names:
        one(memory, folder / f"{name}.txt", AddOptions(Told(name, days[name])))
    assert ties(memory) == {("copy", "post", "wire"), ("copy", "late", "wire")}
    assert [n for n, h in held(memory).items() if h.counts] == ["wire"]


def test_a_copy_is_told_of_whom(record: Record, folder: Path) -> None:
    wire, post = write(folder, wire=report(), post=f"{report()} It is so.")
    first = one(record, wire, OLD)
    copy = one(record, post)
    assert copy.outcome is Outcome.COPY
    assert copy.detail == f"of {first.document[:9]}, Sample Wire, 10 March 2025"


def test_an_original_that_comes_late_makes_the_kept_one_its_carrier(
    record: Record, folder: Path
) -> None:
    wire, post = write(folder, wire=report(), post=f"{report()} It is so.")
    one(record, post)
    made = one(record, wire, OLD)
    assert (made.outcome, made.detail) == (Outcome.KEPT, "report 2 is now a copy of it")
    assert ties(record) == {("copy", "post", "wire")}
    before = dump(record)
    from detente.record import rebuild

    with record.writing() as writer:
        rebuild(writer)
    after = dump(record)
    assert after["relation"] == before["relation"]
    assert after["document"] == before["document"]


def test_another_text_of_a_page_is_a_version(record: Record, folder: Path) -> None:
    url = "https://post.example/live"
    first, second, third = write(
        folder,
        a__html=page(report(), url),
        b__html=page(f"{report()} Then talks went on.", url),
        c__html=page(report(2), url),
    )
    added = add(record, [first, second, third], AddOptions())
    assert outcomes(added) == ["kept", "version", "version"]
    assert ties(record) == {("version", "b", "a"), ("version", "c", "b")}
    assert [n for n, h in held(record).items() if h.counts] == ["c"]


def test_a_version_published_before_is_put_before(record: Record, folder: Path) -> None:
    url = "https://post.example/live"
    days = {"a": "2025-03-10", "b": "2025-03-11", "c": "2025-03-12"}
    for name in ("c", "a", "b"):
        (path,) = write(folder, **{f"{name}__html": page(report(ord(name)), url, days[name])})
        one(record, path, AddOptions())
    assert ties(record) == {("version", "b", "a"), ("version", "c", "b")}
    before = dump(record)["relation"]
    from detente.record import rebuild

    with record.writing() as writer:
        rebuild(writer)
    assert dump(record)["relation"] == before


def test_a_page_saved_again_with_the_same_text_is_known(memory: Record, folder: Path) -> None:
    url = "https://post.example/a"
    first, again = write(
        folder, a__html=page(report(), url), b__html=page(report(), url) + "<!-- ad -->"
    )
    add(memory, [first], AddOptions())
    before = events(memory)
    assert one(memory, again, AddOptions()).outcome is Outcome.KNOWN
    assert events(memory) == before


def test_a_feed_gives_its_items_and_its_own_address_is_no_page(
    record: Record, folder: Path
) -> None:
    same = "https://post.example/"
    (path,) = write(
        folder, feed__xml=feed(*((f"Title {n}", same, report(n, 20)) for n in range(3)))
    )
    added = add(record, [path], AddOptions())
    assert outcomes(added) == ["kept"] * 3
    (more,) = write(folder, more__xml=feed(("Title 9", same, report(9, 20))))
    assert one(record, more, AddOptions()).outcome is Outcome.KEPT
    assert outcomes(add(record, [path], AddOptions())) == ["known"] * 3


def test_a_feed_with_one_new_item_keeps_only_that(memory: Record, folder: Path) -> None:
    items = [(f"Title {n}", f"https://post.example/{n}", report(n, 20)) for n in range(3)]
    write(folder, feed__xml=feed(*items[:2]))
    add(memory, [folder], AddOptions())
    write(folder, feed__xml=feed(*items))
    assert outcomes(add(memory, [folder], AddOptions())) == ["known", "known", "kept"]


def test_what_a_feed_could_not_give_comes_in_once_it_is_mended(
    memory: Record, folder: Path, tmp_path: Path
) -> None:
    items = [(f"Title {n}", f"https://post.example/{n}", report(n, 20)) for n in range(2)]
    (path,) = write(folder, feed__xml=feed(*items))
    marked = tmp_path / "annotations"
    marked.mkdir()
    for n, made in enumerate(bring_in(capture(str(path))).documents):
        told = annotations(QuickReader().read(made), f"a{n}")
        (marked / f"a{n}.json").write_text(json.dumps(told))
    whole = (marked / "a1.json").read_text()
    (marked / "a1.json").write_text(whole.replace('"party": "Ukraine"', '"party": 7'))
    options = AddOptions(annotations=marked)
    assert outcomes(add(memory, [path], options)) == ["kept", "failed"]
    assert outcomes(add(memory, [path], options)) == ["known", "failed"]
    (marked / "a1.json").write_text(whole)
    before = events(memory)
    assert outcomes(add(memory, [path], options)) == ["known", "kept"]
    assert events(memory) == before + 2
    assert outcomes(add(memory, [path], options)) == ["known", "known"]


def test_a_mail_elsewhere_is_known_by_its_bytes(memory: Record, folder: Path) -> None:
    told = (
        f"From: a@post.example\nSubject: Talks\nDate: Thu, 13 Mar 2025 09:00:00 +0000\n\n{report()}"
    )
    first, second = write(folder, first__eml=told, second__eml=told)
    assert one(memory, first).outcome is Outcome.KEPT
    before = events(memory)
    again = one(memory, second)
    assert (again.outcome, again.detail) == (Outcome.KNOWN, f"as {first}")
    assert events(memory) == before


def test_a_translation_is_read_in_the_place_of_its_original(record: Record, folder: Path) -> None:
    russian, english, better = write(
        folder,
        russian="Украина отказалась от предложения, сообщил министр в четверг утром.",
        english=report(),
        better=f"{report()} It is so.",
    )
    options = AddOptions(Told("Wire", "2025-03-10", "ru"), handling=Handling.GREEN)
    first = one(record, russian, options)
    assert first.outcome is Outcome.NOT_READ
    assert first.detail.startswith("not read: ru; give English; add a translation with")
    made = one(record, english, AddOptions(translation_of=first.document[:8]))
    assert (made.outcome, made.outlet, made.handling) == (
        Outcome.TRANSLATION, "Wire", Handling.GREEN,
    )  # fmt: skip
    found = held(record)
    assert found["english"].warnings == (
        f"translation supplied by a person; the original is document {first.document}",
    )
    assert found["english"].document.translation_of == first.document
    one(record, better, AddOptions(translation_of=str(first.number)))
    assert [n for n, h in held(record).items() if h.counts] == ["better"]
    with pytest.raises(InputError, match="is itself a translation"):
        one(record, better, AddOptions(translation_of=made.document))


def test_a_translation_is_one_report_of_one_document(memory: Record, folder: Path) -> None:
    write(folder, a=report(1), b=report(2))
    first = one(memory, folder / "a.txt")
    with pytest.raises(InputError, match="2 reports cannot be the translation of one"):
        add(memory, [folder], AddOptions(translation_of=first.document))
    items = ((f"Title {n}", f"https://post.example/{n}", report(n, 20)) for n in (3, 4))
    (path,) = write(folder, feed__xml=feed(*items))
    with pytest.raises(InputError, match="holds 2 reports"):
        one(memory, path, AddOptions(translation_of=first.document))
    with pytest.raises(UnknownEntry):
        one(memory, path, AddOptions(translation_of="ffffffff"))
    assert len(held(memory)) == 1


def test_kind_handling_and_embargo_are_kept(record: Record, folder: Path) -> None:
    first, second = write(folder, a=report(1), b=report(2))
    one(record, first, AddOptions(kind=Kind.OFFICIAL, embargo=date(2025, 4, 1)))
    one(record, second, AddOptions(kind=Kind.OWN_NOTE))
    found = {n: h.document for n, h in held(record).items()}
    assert (found["a"].kind, found["a"].embargo) == (Kind.OFFICIAL, date(2025, 4, 1))
    assert found["a"].handling is Handling.CLEAR
    assert found["b"].handling is Handling.AMBER


def test_an_own_note_folds_with_no_report(memory: Record, folder: Path) -> None:
    note, post = write(folder, note=report(), post=f"{report()} It is so.")
    one(memory, note, AddOptions(Told(date="2025-03-01"), Kind.OWN_NOTE, Handling.RED))
    assert one(memory, post).outcome is Outcome.KEPT
    assert not ties(memory)


def test_annotations_take_the_place_of_a_reader(record: Record, folder: Path) -> None:
    write(folder, a=report(1), b=report(2))
    doc = document(report(1))
    with quick():
        found = QuickReader().read(doc)
    (folder / "a.json").write_text(json.dumps(annotations(found, "a")))
    added = add(record, [folder], AddOptions(annotations=folder))
    assert outcomes(added) == ["kept", "not read"]
    assert added.kept[0].statements == 1
    assert added.kept[1].detail.endswith("holds no annotation of it; put b.json there")
    with pytest.raises(EvaluationError, match="is no folder"):
        add(record, [folder], AddOptions(annotations=folder / "none"))


def test_a_failing_input_is_told_and_the_rest_goes_on(record: Record, folder: Path) -> None:
    write(folder, a=report(1), b="", c=report(3), d=report(4, said="It breaks the reader."))
    (folder / "e.pdf").write_bytes(b"%PDF-1.4 broken")
    added = add(record, [folder, folder / "none.txt"], NEW)
    assert outcomes(added) == ["kept", "failed", "kept", "not read", "failed", "failed"]
    assert added.counts == {Outcome.KEPT: 2, Outcome.NOT_READ: 1, Outcome.FAILED: 3}
    assert "give a file that holds the report's text" in added.kept[1].detail
    assert added.kept[3].detail == (
        "not read: the reader rules failed (ValueError: broken); try detente reread with another"
    )
    assert len(held(record)) == 3


def test_a_reader_without_its_model_ends_the_run(memory: Record, folder: Path) -> None:
    write(folder, a=report(1, said="It lacks the model."))
    with pytest.raises(MissingModel):
        add(memory, [folder], NEW)
    with pytest.raises(UnknownName):
        add(memory, [folder], AddOptions(reader="none"))


def test_a_remote_reader_never_gets_what_is_not_for_everyone(memory: Record, folder: Path) -> None:
    a, b = write(folder, a=report(1), b=report(2))
    with quick(QuickReader("far", remote=True)):
        amber = one(memory, a, AddOptions(handling=Handling.AMBER, reader="far"))
        green = one(memory, b, AddOptions(handling=Handling.GREEN, reader="far"))
    assert amber.outcome is Outcome.NOT_READ
    assert "remote, and the text is TLP:AMBER; read it again with" in amber.detail
    assert green.outcome is Outcome.KEPT


def test_odd_characters_and_names_break_nothing(record: Record, folder: Path) -> None:
    text = f"{report()} So it ends."
    path = Path(os.fsdecode(os.fsencode(folder) + b"/na\xffme\n.txt"))
    path.write_text(text)
    halves = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Half \ud800",
        "items": [{"id": "1", "title": "\udfff", "content_text": f"\ud83d \0 {report(3, 30)}"}],
    }
    (folder / "halves.json").write_text(json.dumps(halves))
    assert outcomes(add(record, [path, folder / "halves.json"], NEW)) == ["kept", "kept"]
    with record.reading() as reader:
        texts = sorted(h.document.text for h in reader.documents(text=True))
        assert texts == sorted([text, f"? \0 {report(3, 30)}"])
        for entry in reader.entries(Wanted(kind="s")):
            assert entry.item.span.text_sha256 in {
                h.document.sha256 for h in reader.documents(text=True)
            }
    assert outcomes(add(record, [path, folder / "halves.json"], NEW)) == ["known", "known"]


def test_standard_input_is_a_report(memory: Record) -> None:
    options = AddOptions(stdin=report().encode())
    assert outcomes(add(memory, ["-"], options)) == ["kept"]


def test_progress_is_told_after_each_origin(memory: Record, folder: Path) -> None:
    write(folder, a=report(1), b=report(2))
    told: list[tuple[int, int, str]] = []
    add(memory, [folder], NEW, progress=lambda *done: told.append(done))
    assert [(n, of, Path(name).stem) for n, of, name in told] == [(1, 2, "a"), (2, 2, "b")]


def test_several_processes_give_what_one_gives(tmp_path: Path, folder: Path) -> None:
    write(folder, **{f"r{n:02}": report(n) for n in range(9)}, copy=f"{report(3)} It is so.")
    for n in range(9):
        (folder / f"r{n:02}.json").write_text(
            json.dumps(annotations(reading(document(report(n))), f"r{n:02}"))
        )
    made = []
    for jobs in (1, 2):
        with create(str(tmp_path / f"{jobs}.detente"), "analyst") as record:
            options = AddOptions(NEW.told, annotations=folder, jobs=jobs)
            kept = add(record, [folder], options).kept
            made.append([(k.origin, k.outcome, k.number) for k in kept])
            assert set(outcomes(add(record, [folder], options))) == {"known"}
            assert ties(record) == {("copy", "r03", "copy")}  # of one day, the longer is first
    assert made[0] == made[1]


def test_a_store_that_fails_ends_the_run_and_what_was_told_stays(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0.1)
    monkeypatch.setattr("detente.workspace.intake.batching.TOGETHER", 1)
    write(folder, **{f"r{n}": report(n) for n in range(4)})
    name = str(tmp_path / "talks.detente")
    told: list[Kept] = []
    others: list[sqlite3.Connection] = []

    def after(kept: Kept) -> None:
        told.append(kept)
        if len(told) == 2:
            others.append(sqlite3.connect(name, isolation_level=None))
            others[0].execute("BEGIN IMMEDIATE")

    with quick(), create(name, "analyst") as record:
        with pytest.raises(DossierBusy):
            add(record, [folder], NEW, after)
        others[0].close()
        assert [Path(k.origin).stem for k in told] == ["r0", "r1"]
        assert sorted(held(record)) == ["r0", "r1"]
        assert outcomes(add(record, [folder], NEW)) == ["known", "known", "kept", "kept"]


def test_a_dossier_that_cannot_be_written_still_tells_what_it_knows(
    tmp_path: Path, folder: Path
) -> None:
    write(folder, a=report())
    name = str(tmp_path / "talks.detente")
    with quick():
        with create(name, "analyst") as record:
            add(record, [folder], NEW)
        with open_record(name, "guest", writable=False) as record:
            assert outcomes(add(record, [folder], NEW)) == ["known"]


def test_the_options_are_those_of_the_facade() -> None:
    assert adding.AddOptions is AddOptions
    assert AddOptions() == AddOptions(jobs=1, reader="")


def test_what_was_purged_is_kept_again_only_if_that_is_asked_for(
    record: Record, folder: Path
) -> None:
    path, other = write(folder, first=report(), other=f"{report()} It is so.")
    first = one(record, path)
    purge(record, first.document, "the source withdrew it")
    before = events(record)
    (kept,) = add(record, [path], NEW).kept
    assert (kept.outcome, kept.document) == (Outcome.PURGED, "")
    assert re.fullmatch(
        r"was purged on \d{4}-\d\d-\d\d by analyst; "
        "leave it out, or add it all the same with --again",
        kept.detail,
    )
    moved = folder / "moved.txt"
    path.rename(moved)
    assert outcomes(add(record, [moved, other], NEW)) == ["purged", "kept"]
    assert events(record) == before + 2
    assert one(record, moved, replace(NEW, again=True)).outcome is Outcome.COPY
    assert outcomes(add(record, [moved], NEW)) == ["known"]


def test_a_translation_that_was_purged_is_not_kept_again(memory: Record, folder: Path) -> None:
    original, translated = write(folder, original="Пример текста.", english=report())
    of = replace(NEW, translation_of=one(memory, original).document)
    purge(memory, one(memory, translated, of).document, "it was wrong")
    assert one(memory, translated, of).outcome is Outcome.PURGED


def test_a_known_report_does_not_become_a_translation(memory: Record, folder: Path) -> None:
    names = write(
        folder, one="Пример текста.", two="Другой текст.", english=report(), own=report(2)
    )
    first, second = one(memory, names[0]), one(memory, names[1])
    of = [replace(NEW, translation_of=k.document) for k in (first, second)]
    one(memory, names[2], of[0])
    own = one(memory, names[3])
    keys = [k.document[:9] for k in (first, second)]
    assert one(memory, names[2], of[0]).detail == ""
    assert one(memory, names[0], of[0]).detail == "it is the original itself"
    told = one(memory, names[2], of[1])
    assert told.outcome is Outcome.KNOWN
    assert told.detail.startswith(f"it is kept as a translation of {keys[0]}, and was not made")
    told = one(memory, names[3], of[1])
    assert told.detail == (
        f"it is kept by itself, and was not made a translation of {keys[1]}; to change that, "
        f"detente purge {own.number} --why WORDS, then add it --translation-of {keys[1]} --again"
    )
    purge(memory, str(own.number), "to be added again")
    assert one(memory, names[3], replace(of[1], again=True)).outcome is Outcome.TRANSLATION


def test_reports_are_kept_with_the_mark_asked_for(memory: Record, folder: Path) -> None:
    with quick(QuickReader("marked", threshold=0.6, score=0.5)):
        paths = write(folder, one=report(1), two=report(2))
        (first,) = add(memory, paths[:1], AddOptions(reader="marked")).kept
        (second,) = add(memory, paths[1:], AddOptions(reader="marked", min_score=0.5)).kept
    assert [(k.statements, k.suggestions) for k in (first, second)] == [(0, 1), (1, 0)]
    with memory.reading() as reader:
        marks = {e.item.threshold for e in reader.entries() if isinstance(e.item, Statement)}
    assert marks == {0.5, 0.6}


def test_a_name_that_an_analyst_gave_is_read_in_the_next_report(tmp_path: Path) -> None:
    first, second = write(
        tmp_path,
        first="Russia demands that Ukraine stay out of NATO.",
        second="Varenholm proposed a 30-day ceasefire on Monday.",
    )
    with new(tmp_path / "talks.detente", who="Ana") as dossier:
        dossier.add([first])
        dossier.alias("Varenholm", "Russia", "its old name")
        dossier.add([second])
        (said,) = dossier.statements(Wanted(act="propose"))
        assert isinstance(said.item, Statement)
        assert said.item.speaker.party == "Russia"
