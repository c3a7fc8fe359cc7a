import io
from pathlib import Path

from rich.console import Console

from detente.model import Act, EventKind, Verdict
from detente.record import Credited, Graded, Judged, ReadingMade, Wanted, open_record
from detente.views.cli.shown import draw_shown
from detente.workspace.weighing.showing import show
from tests.factory import document, reading, statement
from tests.views.cli.asking import filled, judge, key, run
from tests.workspace.dossiers import bring, wire


def drawn(name: str, item: str) -> str:
    with open_record(name, "Ann") as record:
        shown = show(record, item)
    console = Console(file=io.StringIO(), width=100)
    with console.capture() as got:
        draw_shown(shown, console)
    return got.get()


def test_the_chain_is_drawn_from_the_outlet_to_the_root(tmp_path: Path) -> None:
    name = filled(tmp_path)
    with open_record(name, "Ann") as record, record.writing() as writer:
        said = Graded(source="Sample Wire", grade="B", since="2025-01-01")
        writer.append(EventKind.RELIABILITY, said)
    out = drawn(name, key(name, act="demand"))
    outlet, root = (
        line for line in out.splitlines() if line.lstrip(" └─").startswith(("[ ", "( "))
    )
    assert "[ Sample Wire ] outlet · reliability B: usually reliable" in outlet
    assert root.strip() == "└─ ( two officials ) anonymous · root"


def test_each_field_tells_what_gave_it(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    assert "targets" in drawn(name, item)
    judge(name, item, Verdict.EDIT, ("act", "propose"))
    act = next(line for line in drawn(name, item).splitlines() if line.startswith("  act"))
    assert act.split() == ["act", "propose", "set", "by", "Ann"]


def test_judgements_tell_who_when_and_why(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    assert "Nobody has checked it yet." in drawn(name, item)
    judge(name, item, Verdict.REJECT)
    out = drawn(name, item)
    assert "rejected by Ann, " in out
    assert "UTC" in out
    assert "why: read again" in out
    assert "✗ rejected, does not count" in out
    assert "detente undo" in out
    assert "detente reject" not in out


def test_credibility_label_and_copies_are_told(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="propose")
    with open_record(name, "Ann") as record, record.writing() as writer:
        number = writer.entry(item).document
        writer.append(EventKind.CREDIBILITY, Credited(item=item, grade="2"), number)
    out = drawn(name, item)
    assert "credibility 2: probably true · TLP:AMBER" in out
    assert "embargo until 1 April 2025" in out
    assert "also carried by Evening Post" in drawn(name, key(name, act="demand"))


def test_other_readings_and_versions_lead_on(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    judge(name, item, Verdict.ACCEPT)
    first = wire()
    words, act = first.statements[0].span.exact, first.statements[1].act
    other = statement(first.document, words, "Russia", act, "alliance")
    newer = document(first.document.text + " More.", id="f" * 16)
    with open_record(name, "Ann") as record:
        with record.writing() as writer:
            number = writer.entry(item).document
            writer.append(EventKind.READING, ReadingMade(reader="x 2", statements=(other,)), number)
        again = statement(newer, words, "Russia", act, "alliance")
        bring(record, reading(newer, again), version_of=number)
    out = drawn(name, item)
    assert "OTHER READINGS OF THESE WORDS 1" in out
    assert "≈ other reading, does not count" in out
    assert "a later version: s" in out


def test_a_long_paragraph_is_cut_around_the_words(tmp_path: Path) -> None:
    name = filled(tmp_path)
    text = "x" * 2000 + " Ukraine offers a truce. " + "y" * 2000
    doc = document(text, id="e" * 16)
    said = statement(doc, "Ukraine offers a truce", "Ukraine", wire().statements[1].act, "other")
    with open_record(name, "Ann") as record:
        bring(record, reading(doc, said))
    out = drawn(name, key(name, issue="other"))
    assert out.count("x") < 600
    assert "…" in out


def test_a_meeting_and_a_gap_have_their_own_fields(tmp_path: Path) -> None:
    name = filled(tmp_path)
    assert "MEETING" in run("show", key(name, kind="m"), "-d", name).stdout
    out = run("show", key(name, kind="u"), "-d", name).stdout
    assert "GAP" in out
    assert "subject" in out


def test_a_final_judgement_says_so(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    with open_record(name, "Bo") as record, record.writing() as writer:
        said = Judged(verdict=Verdict.ACCEPT, items=(item,), final=True)
        writer.append(EventKind.JUDGED, said, writer.entry(item).document)
    assert "accepted and settled by Bo" in drawn(name, item)


def test_a_copy_names_what_it_repeats_and_a_newer_version_the_older(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    first = wire()
    newer = document(first.document.text + " More.", id="f" * 16)
    said = statement(newer, first.statements[0].span.exact, "Russia", Act.DEMAND, "alliance")
    with open_record(name, "Ann") as record:
        with record.reading() as reader:
            copies = reader.entries(Wanted(act="demand", source="Evening Post"))
            number = reader.entry(item).document
        bring(record, reading(newer, said), version_of=number)
        with record.reading() as reader:
            (later,) = reader.entries(Wanted(act="demand", counting=True))
    assert "a copy of Sample Wire, 13 March 2025, report 2" in drawn(name, copies[0].id)
    assert f"the version before: {item[:9]}" in drawn(name, later.id)


def test_a_translation_names_its_original(tmp_path: Path) -> None:
    name = filled(tmp_path)
    doc = document("Ukraine offers a truce.", id="9" * 16)
    said = statement(doc, "Ukraine offers a truce", "Ukraine", Act.OFFER, "other")
    with open_record(name, "Ann") as record:
        with record.reading() as reader:
            number = reader.document("b" * 16).number
        bring(record, reading(doc, said), translation_of=number)
    out = drawn(name, key(name, issue="other"))
    assert "translated from Daily Gazette, 18 March 2025" in out
    assert "· translated" in out
