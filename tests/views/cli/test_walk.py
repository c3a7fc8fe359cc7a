import io
import sys
from collections.abc import Callable, Iterator

import pytest

from detente.model import Act, Status
from detente.record import Record, Wanted
from detente.views.cli.keyboard import Keyboard
from detente.views.cli.walk import Walk
from detente.workspace.dossier import Dossier
from tests.factory import document
from tests.workspace.talks import DEMAND, SECOND, bring, by, doubt, entry, events, ids, talks

Walked = Callable[..., tuple[str, str]]
"""A walk with what is typed at it: what it printed, and its summary."""


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


@pytest.fixture
def walked(
    record: Record, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Walked:
    def walk(*typed: str) -> tuple[str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        monkeypatch.setenv("COLUMNS", "100")
        dossier = Dossier(record)
        made = Walk(dossier, dossier.waiting(), Keyboard())
        made.go()
        return capsys.readouterr().out, made.summary()

    return walk


def statuses(record: Record) -> dict[str, Status]:
    with record.reading() as reader:
        return {e.item.span.exact: e.status for e in reader.entries()}


def test_one_key_judges_and_the_next_follows(record: Record, walked: Walked) -> None:
    out, summary = walked("a", "r", "", "a", "a")
    assert list(statuses(record).values()).count(Status.ACCEPTED) == 3
    rejected = entry(record, ids(record)["Ukraine refuses"])
    assert (rejected.status, rejected.judgements[0].why) == (Status.REJECTED, "no reason given")
    assert "1 of 4, report 1 of 1" in out
    assert "4 of 4, report 1 of 1" in out
    assert out.endswith("Nothing left to check.\n")
    assert summary == "3 accepted, 1 rejected"


def test_a_walk_goes_on_where_the_last_one_stopped(record: Record, walked: Walked) -> None:
    assert walked("a", "q")[1] == "1 accepted; 3 left, detente check goes on there"
    out, _ = walked("a", "q")
    assert f"[[{DEMAND}]]" not in out
    assert "1 of 3" in out


def test_skipped_ones_come_last_and_then_the_next_time(record: Record, walked: Walked) -> None:
    out, summary = walked("s", "a", "a", "a", "s")
    assert out.count(f"[[{DEMAND}]]") == 2
    assert "4 of 4, report 1 of 1, skipped before" in out
    assert summary == "3 accepted; 1 left, detente check goes on there"
    assert "Nothing left" not in out
    assert walked("a")[1] == "1 accepted"


def test_fields_are_edited_in_one_event(record: Record, walked: Walked) -> None:
    before = events(record)
    out, _ = walked("e", "act", "wish", "3", "propose", "99", "targets", "Kyiv", "", "q")
    stands = entry(record, ids(record)[DEMAND])
    assert (stands.status, stands.item.act) == (Status.EDITED, Act.PROPOSE)  # type: ignore[union-attr]
    assert stands.item.targets == ("Ukraine",)  # type: ignore[union-attr]
    assert events(record) == before + 1
    assert "act cannot be “wish”; choose one of" in out
    assert "there is no field 99" in out
    assert "set act, targets of s" in out


def test_a_new_party_is_taken_if_the_person_says_so(record: Record, walked: Walked) -> None:
    walked("e", "party", "River League", "n", "", "e", "party", "River League", "y", "", "q")
    assert entry(record, ids(record)[DEMAND]).item.speaker.party == "River League"  # type: ignore[union-attr]


def test_undo_goes_back_to_what_was_judged_last(record: Record, walked: Walked) -> None:
    out, summary = walked("u", "a", "a", "u", "r", "wrong", "q")
    assert "nothing was done in this walk yet" in out
    assert "took back event 5" in out
    assert statuses(record)["Ukraine refuses"] is Status.REJECTED
    assert summary == "1 accepted, 1 rejected; 2 left, detente check goes on there"


def test_the_one_before_can_be_judged_anew(record: Record, walked: Walked) -> None:
    out, summary = walked("p", "a", "p", "r", "no", "q")
    assert "this is the first one" in out
    assert "✓ checked" in out
    assert statuses(record)[DEMAND] is Status.REJECTED
    assert "3 left" in summary


def test_something_new_is_stated(record: Record, walked: Walked) -> None:
    new = ("The Kremlin", "", "Russia", "defer", "alliance", "", "", "")
    out, summary = walked("n", *new, "n", "", "n", "no comment", "answer", "alliance", "", "q")
    assert statuses(record)["The Kremlin"] is Status.ADDED
    assert statuses(record)["no comment"] is Status.ADDED
    assert out.count("added ") == 2
    assert summary.startswith("2 stated; 4 left")


def test_a_new_one_that_does_not_fit_changes_nothing(record: Record, walked: Walked) -> None:
    before = events(record)
    out, _ = walked("n", "peace now", "meeting", "Russia", "held", "", "x", "?", "q")
    assert "“peace now” does not stand in the document" in out
    assert "no such key; ? shows what each does" in out
    assert "accept it as it is shown" in out
    assert events(record) == before


def test_what_others_judged_can_be_walked_too(record: Record) -> None:
    with record.reading() as reader:
        total = reader.count(Wanted())
    dossier = Dossier(record)
    dossier.accept([ids(record)[DEMAND]])
    ben = Dossier(by(record, "Ben"))
    assert (len(ben.waiting()), len(ben.waiting(others=True))) == (total - 1, total)
    assert len(dossier.waiting(others=True)) == total - 1


def test_what_is_gone_meanwhile_is_passed_over(record: Record, walked: Walked) -> None:
    number = bring(record, document(SECOND, id="b" * 16))
    dossier = Dossier(record)
    places = dossier.waiting()
    dossier.undo(number + 1)
    made = Walk(dossier, [places[-1]], Keyboard())
    made.go()
    assert made.summary() == "nothing was judged; 1 left, detente check goes on there"


def test_suggestions_come_after_all_others(record: Record, walked: Walked) -> None:
    doubt(record)
    out, _ = walked("s", "s", "s", "s", "q")
    last = out[out.index("5 of 5") :]
    assert "a suggestion below the mark 0.95" in last
    assert "a suggestion" not in out[: out.index("5 of 5")]
