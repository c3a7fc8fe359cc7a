from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from detente.errors import ExportError
from detente.model import EventKind, Handling, Verdict
from detente.model.drafted import Drafted
from detente.model.flag import Flag
from detente.model.outline import Outline, Passage, PassageKind
from detente.record import Flagged, Record
from detente.views.brief import docx, draft_html, draft_markdown
from detente.workspace.briefs.editions import Edition, Wish, edition
from tests.views.brief.unpacked import texts
from tests.workspace import labelled
from tests.workspace.drafted import cite, lines, outline
from tests.workspace.labelled import CLOSED, CORRIDOR, LATER, ROME

NOW = datetime(2025, 3, 21, 9, tzinfo=UTC)
ALL = Wish(checked_only=False, today=date(2025, 3, 20))
GREEN = Wish(checked_only=False, up_to=Handling.GREEN, today=date(2025, 3, 20))


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def made(kept: Record, wish: Wish, written: Outline | None = None) -> Edition:
    return edition(kept, "Talks", written or lines(kept), wish, NOW)


def told(drafted: Drafted) -> list[str]:
    return [s.text for block in drafted.blocks for s in block.sentences]


def test_all_goes_out_with_its_notes_numbered_and_its_strictest_label(kept: Record) -> None:
    found = made(kept, ALL)
    shown = found.drafted
    assert found.left.restricted == found.left.unchecked == ()
    assert [n.number for n in shown.notes] == [1, 2, 3, 4, 5, 6]
    assert (shown.handling, shown.embargo) == (Handling.AMBER, date(2025, 4, 1))
    both = next(s for b in shown.blocks for s in b.sentences if "bargain" in s.text)
    assert (both.notes, both.checked) == ((1, 4), True)
    assert shown.readers == ("test 1",)
    assert shown.roots.high >= 2


def test_checked_lines_only_is_the_default_and_the_rest_is_counted(kept: Record) -> None:
    found = made(kept, Wish())
    assert found.drafted.checked_only
    assert found.drafted.unchecked == len(found.left.unchecked) == 2
    assert all(note.checked for note in found.drafted.notes)
    assert not any("Rome" in text or "Host" in text for text in told(found.drafted))


def test_a_redacted_edition_holds_nothing_of_what_is_left_out(kept: Record) -> None:
    found = made(kept, GREEN)
    assert len(found.left.restricted) == 3
    assert found.left.uncited == ("Between us, the corridor is a bluff.",)
    assert found.drafted.handling is Handling.GREEN
    assert [n.number for n in found.drafted.notes] == [1, 2, 3, 4]
    forms = [
        draft_html.render(found.drafted),
        draft_markdown.render(found.drafted),
        texts(docx.render(found.drafted)),
    ]
    secrets = ("hush", "orridor", "Secret", "Germany", "Berlin", "Rome", "Italy", "Kept from",
               "bargain", "bluff", CLOSED.id, LATER.id, CORRIDOR.id, ROME.id, "AMBER",
               "Sample Post", "left out", "embargo")  # fmt: skip
    for form in forms:
        assert "Land is told of here." in form
        for secret in secrets:
            assert secret not in form


def test_a_redacted_edition_is_the_same_as_if_the_rest_had_never_been_there(kept: Record) -> None:
    written = lines(kept)
    open_only = Outline(
        tuple(
            p for p in written.passages if not any(w in p.text for w in ("orridor", "Kept", "Rome"))
        ),
        tuple(p for p in written.picks if "Berlin" not in p.said and "Rome" not in p.said),
    )
    rest = Passage(text=f"Host is told of here.{cite(kept, 'host')}")
    alone = replace(open_only, passages=(*open_only.passages, rest))
    assert made(kept, GREEN).drafted == made(kept, GREEN, alone).drafted


def test_an_embargo_that_is_over_lets_out(kept: Record) -> None:
    later = made(kept, replace(GREEN, today=date(2025, 4, 1)))
    assert any("Rome" in text for text in told(later.drafted))


def test_a_label_of_the_authors_own_raises_and_holds_back(kept: Record) -> None:
    strict = replace(lines(kept), least=Handling.RED)
    assert made(kept, ALL, strict).drafted.handling is Handling.RED
    with pytest.raises(ExportError, match="TLP:RED"):
        made(kept, GREEN, strict)


def test_what_was_rejected_or_flagged_since_goes_out_in_no_edition(kept: Record) -> None:
    written = outline(kept, *(f"{n} here.{cite(kept, n)}" for n in ("land", "corridor", "rome")))
    labelled.judge(kept, Verdict.REJECT, "Rome rejects the sanctions")
    with kept.writing() as writer:
        number = writer.document(CLOSED.id).number
        writer.append(EventKind.FLAGGED, Flagged(flag=Flag.FORGED, why="never printed"), number)
    found = made(kept, ALL, written)
    assert told(found.drafted) == ["land here."]
    assert found.left.gone == ("corridor here.", "rome here.")


def test_a_mark_that_means_nothing_takes_its_sentence_along(kept: Record) -> None:
    found = made(kept, ALL, outline(kept, f"Land.{cite(kept, 'land')} Odd. [^snothing]"))
    assert (told(found.drafted), found.left.gone) == (["Land."], ("Odd.",))


def test_headings_with_nothing_below_are_left_out(kept: Record) -> None:
    head = Passage(PassageKind.HEADING, "Nothing here")
    written = outline(kept, f"Land.{cite(kept, 'land')}")
    padded = replace(written, passages=(head, head, *written.passages, head))
    kinds = [b.kind for b in made(kept, ALL, padded).drafted.blocks]
    assert kinds == [PassageKind.HEADING, PassageKind.TEXT]
    assert told(made(kept, ALL, Outline()).drafted) == []
