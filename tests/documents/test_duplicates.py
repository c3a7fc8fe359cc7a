from dataclasses import replace

from datasketch import MinHashLSH
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.duplicates import (
    BANDS,
    PERMUTATIONS,
    ROWS,
    fold_copies,
    repeat,
    shingles,
    signature,
)
from detente.documents.furniture import masks
from detente.model import Document
from tests.documents.files import LEAD, SECOND
from tests.factory import document, moment

BODY = "\n\n".join(
    [
        f"SYLVANIA (Sample Wire) - {LEAD}",
        SECOND,
        "The mediator said that the two sides had agreed to meet again in a week, and that the "
        "list of prisoners would be on the table once more.",
        "Neither side would say how many soldiers stand on the border or who would count them.",
    ]
)
OTHER = "\n\n".join(
    [
        "Freedonia will not sign the truce of thirty days as long as troops of other countries "
        "remain at its border, its negotiators told reporters on Thursday.",
        "The refusal was met with anger in Sylvania, whose spokesman spoke of a pretext and of "
        "talks with allies at the weekend.",
        "A new meeting is planned for next week, the mediator announced; prisoners are to be "
        "discussed again.",
    ]
)


def report(text: str, day: str = "2025-03-13", **fields: str) -> Document:
    covered = masks(text)
    return document(
        text,
        published=moment(day) if day else None,
        masks=covered,
        signature=signature(text, covered),
        **fields,
    )


def copies(*documents: Document) -> list[str]:
    return [folded.copy_of for folded in fold_copies(documents)]


def test_the_gazette_copy_of_a_wire_report_folds_into_it() -> None:
    wire = report(BODY)
    gazette = report(
        f"Truce refused\n\nThe Gazette\n2 Min Read\n\n{BODY}\n\nShare this Post", "2025-03-14"
    )
    assert copies(gazette, wire) == [wire.id, ""]


def test_a_shortened_copy_folds() -> None:
    wire, short = report(BODY), report(BODY.rpartition("\n\n")[0], "2025-03-14")
    assert copies(wire, short) == ["", wire.id]


def test_of_one_day_the_longer_is_the_original() -> None:
    wire, short = report(BODY), report(BODY.rpartition("\n\n")[0])
    assert copies(short, wire) == [wire.id, ""]


def test_a_report_with_much_of_its_own_is_no_copy() -> None:
    wire, more = report(BODY), report(f"{BODY}\n\n{OTHER}", "2025-03-14")
    assert copies(wire, more) == ["", ""]


def test_two_reports_of_one_event_are_two() -> None:
    assert copies(report(BODY), report(OTHER)) == ["", ""]


def test_two_notes_from_one_mould_are_two() -> None:
    mould = (
        "The President spoke today with the leader of {}. The two leaders discussed the truce and "
        "the release of prisoners. They agreed that {} must answer first and that their teams "
        "would stay in touch over the coming days. The President thanked {} for {} and invited "
        "him to a meeting in {} in the summer."
    )
    one = report(mould.format("Freedonia", "Sylvania", "him", "the corridor", "the capital"))
    two = report(
        mould.format("Osterlich", "both sides", "his host", "a new draft", "the mountains")
    )
    assert copies(one, two) == ["", ""]


def test_an_undated_report_is_never_the_original_of_a_dated_one() -> None:
    dated, undated = report(BODY), report(BODY + " ", "", id="undated")
    assert copies(undated, dated) == [dated.id, ""]


def test_short_texts_fold_only_when_equal() -> None:
    one, two = report("Talks ended today."), report("TALKS  ended today!", "2025-03-14")
    three = report("Talks ended yesterday.")
    assert copies(one, two, three) == ["", one.id, ""]
    assert one.signature == ()


def test_the_same_document_twice_is_no_copy_of_itself() -> None:
    one = report(BODY)
    assert copies(one, one) == ["", ""]


def test_a_signature_leaves_furniture_out() -> None:
    assert report(f"{BODY}\n\n2 Min Read").signature == report(BODY).signature
    assert len(report(BODY).signature) == 128


@given(st.lists(st.text(min_size=1), max_size=12))
def test_there_is_a_shingle_for_each_run(words: list[str]) -> None:
    assert len(shingles(words)) <= max(len(words) - 3, 0)


def test_the_table_has_the_shape_that_the_library_works_out() -> None:
    table = MinHashLSH(threshold=0.3, num_perm=PERMUTATIONS)
    assert (table.b, table.r) == (BANDS, ROWS)


def test_texts_of_one_address_are_versions_where_asked() -> None:
    url = "https://post.example/live"
    first = report(BODY, url=url, id="a")
    second = report(f"{BODY}\n\nTalks go on.", "2025-03-14", url=url, id="b")
    other = report(f"{BODY}\n\nTalks go on.", "2025-03-15", url=f"{url}/other", id="c")
    assert [d.copy_of for d in fold_copies([first, second])] == ["", "a"]
    assert [d.copy_of for d in fold_copies([first, second, other], versions=True)] == ["", "", "b"]
    same = report(BODY, "2025-03-14", url=url, id="d")
    assert [d.copy_of for d in fold_copies([first, same], versions=True)] == ["", ""]


def test_reports_repeat_one_another_either_way() -> None:
    short, long = report(BODY, id="a"), report(f"{BODY}\n\n{OTHER}", id="b")
    other = report(OTHER.replace("truce", "pact").replace("talks", "words"), id="c")
    assert repeat(short, [long, other]) == (long,)
    assert repeat(long, [other, short]) == (short,)
    few = report("Ukraine refuses.", id="d")
    assert repeat(few, [report("Ukraine refuses.", id="e"), report("Ukraine refuses it.")]) == (
        replace(few, id="e"),
    )
