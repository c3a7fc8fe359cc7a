from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from detente.documents.duplicates import signature
from detente.model import Document, Kind
from detente.record import DocumentBrought, Record, create, rebuild
from detente.workspace.checking import judging, mending
from detente.workspace.exchange import keeping
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import enter
from detente.workspace.intake.tying import folded, page_of, same
from tests.factory import moment, reading
from tests.record.kept import report as kept
from tests.workspace.reports import report, ties

URL = "https://post.example/live"
BEGAN = datetime(2025, 4, 1, tzinfo=UTC)


@pytest.fixture
def record() -> Iterator[Record]:
    with create(":memory:", "analyst") as made:
        yield made


def doc(
    name: str, text: str = "", day: str = "2025-03-13", hours: int = 0, **told: object
) -> Document:
    text = text or report(sum(map(ord, name)))
    made = kept(text, name, published=moment(day), signature=signature(text), **told)
    got = datetime(2025, 3, 14, tzinfo=UTC) + timedelta(hours=hours)
    return replace(made, capture=replace(made.capture, retrieved=got))


def bring(record: Record, one: Document, **ties: object) -> int:
    with record.writing() as writer:
        return writer.bring(DocumentBrought(document=one, **ties))  # type: ignore[arg-type]


def fold(record: Record, one: Document) -> dict[int, int]:
    with record.reading() as reader:
        return folded(reader, one)


def test_a_report_of_its_own_folds_nothing(record: Record) -> None:
    bring(record, doc("a"))
    assert fold(record, doc("b")) == {}


def test_a_later_copy_and_an_earlier_original(record: Record) -> None:
    a = bring(record, doc("a", report(1)))
    longer = f"{report(1)} It is so."
    assert fold(record, doc("b", longer, "2025-03-14")) == {0: a}
    assert fold(record, doc("c", longer, "2025-03-12")) == {a: -1}


def test_an_earlier_original_takes_all_copies_over(record: Record) -> None:
    a = bring(record, doc("a", report(1)))
    b = bring(record, doc("b", f"{report(1)} It is so.", "2025-03-14"), folded={0: a})
    assert fold(record, doc("c", report(1), "2025-03-12")) == {a: -1, b: -1}


def test_texts_of_one_address_are_no_copies(record: Record) -> None:
    bring(record, doc("a", report(1), url=URL))
    assert fold(record, doc("b", f"{report(1)} It is so.", url=URL)) == {}


def test_own_notes_and_translations_fold_with_no_report(record: Record) -> None:
    bring(record, doc("a", report(1)))
    assert fold(record, doc("b", report(1), kind=Kind.OWN_NOTE)) == {}
    assert fold(record, doc("c", report(1), translation_of="0" * 16)) == {}


def around(record: Record, one: Document, *others: Document) -> tuple[str, str]:
    """The names of the versions before and after."""
    with record.reading() as reader:
        found = page_of(reader, one, [one, *others]).around(one, BEGAN)
    before, after = (h.document.capture.origin if h else "" for h in found)
    return before, after


def test_a_version_comes_last_unless_published_or_got_before(record: Record) -> None:
    a = bring(record, doc("a", url=URL))
    bring(record, doc("b", url=URL, hours=2), version_of=a)
    assert around(record, doc("c", url=URL, hours=3)) == ("b", "")
    assert around(record, doc("d", url=URL, hours=1)) == ("a", "b")
    assert around(record, doc("e", url=URL, day="2025-03-12", hours=3)) == ("", "a")
    assert around(record, doc("f", url=URL, day="2025-03-14")) == ("b", "")
    assert around(record, doc("g", url="https://post.example/other")) == ("", "")


def test_what_was_got_in_one_run_comes_in_the_order_given(record: Record) -> None:
    later = 24 * 30
    bring(record, doc("a", url=URL, hours=later + 1))
    assert around(record, doc("b", url=URL, hours=later)) == ("a", "")


def test_an_address_of_several_items_is_no_page(record: Record) -> None:
    first, second = doc("a", url=URL), doc("b", url=URL)
    shared = replace(second, capture=replace(second.capture, sha256=first.capture.sha256))
    bring(record, first)
    assert around(record, shared) == ("", "")
    both = [
        replace(d, capture=replace(d.capture, sha256="0" * 64))
        for d in (doc("c", url=URL), doc("d", url=URL))
    ]
    assert around(record, *both) == ("", "")
    bring(record, shared)
    assert around(record, doc("e", url=URL)) == ("", "")


def test_a_feeds_own_address_and_a_note_are_no_page(record: Record) -> None:
    bring(record, doc("a", url=URL))
    item = doc("b", url=URL)
    rss = replace(item.capture, origin=URL, media_type="application/rss+xml")
    assert around(record, replace(item, capture=rss)) == ("", "")
    assert around(record, doc("c", url=URL, kind=Kind.OWN_NOTE)) == ("", "")


def test_the_same_text_of_an_address_or_of_the_same_bytes_is_found(record: Record) -> None:
    number = bring(record, doc("a", report(1), url=URL))
    other = bring(record, doc("b", report(2)))
    with record.reading() as reader:
        found = same(reader, doc("c", report(1), url=URL))
        assert found is not None
        assert found.number == number
        found = same(reader, doc("d", report(2)))
        assert found is not None
        assert found.number == other
        assert same(reader, doc("d", report(3))) is None


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_coming_does_not_matter(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - no secret
    documents = []
    for number in range(5):
        parts = report(rng.choice((1, 2))).split(". ")
        for _ in range(rng.randint(0, 3)):
            parts.insert(rng.randrange(len(parts)), report(rng.randint(50, 99), 1, "").strip(" ."))
        url = rng.choice(("", "", URL))
        text = ". ".join([*parts, f"So ends text {number}"])
        documents.append(doc(f"d{number}", text, f"2025-03-{10 + 2 * number}", url=url))
    found = set()
    for _ in range(4):
        rng.shuffle(documents)
        with create(":memory:", "analyst") as made:
            for one in documents:
                with made.writing() as writer:
                    enter(writer, Brought("", (reading(one),)), BEGAN)
            found.add(frozenset(ties(made)))
    assert len(found) == 1


def three(record: Record) -> list[int]:
    """The numbers of three copies of one text, the first published first."""
    found = []
    for name, day in (("a", "2025-03-13"), ("b", "2025-03-14"), ("c", "2025-03-15")):
        one = doc(name, report(1), day)
        found.append(bring(record, one, folded=fold(record, one)))
    return found


def originals(record: Record, numbers: list[int]) -> list[int]:
    """Of each document that it is a copy of, 0 of none; every table is as the events say."""
    assert keeping.verify(record).sound
    with record.reading() as reader:
        copies = [reader.document(n).document.copy_of for n in numbers]
        return [reader.document(c).number if c else 0 for c in copies]


def test_another_date_makes_another_the_original_until_it_is_taken_back(record: Record) -> None:
    a, b, c = numbers = three(record)
    assert originals(record, numbers) == [0, a, a]
    made = mending.mark(record, str(c), {"published": "2025-03-12"})
    assert originals(record, numbers) == [c, c, 0]
    mending.mark(record, str(b), {"title": "Another"})
    (back,) = judging.undo(record, made.number)
    assert originals(record, numbers) == [0, a, a]
    (again,) = judging.undo(record, back.number)
    assert originals(record, numbers) == [c, c, 0]
    judging.undo(record, again.number)
    assert originals(record, numbers) == [0, a, a]
    with record.writing() as writer:
        rebuild(writer)
    assert originals(record, numbers) == [0, a, a]


def test_what_becomes_a_note_is_no_copy_and_its_copies_are_folded_anew(record: Record) -> None:
    a, b, _ = numbers = three(record)
    mending.mark(record, str(a), {"kind": "own-note"})
    assert originals(record, numbers) == [0, 0, b]


def test_a_mark_folds_for_good_what_is_left_when_its_report_is_purged(record: Record) -> None:
    a, b, c = three(record)
    mending.mark(record, str(a), {"published": "2025-03-20"})
    keeping.purge(record, str(a), "it was asked for")
    assert originals(record, [b, c]) == [0, b]
