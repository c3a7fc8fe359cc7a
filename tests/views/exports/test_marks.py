from typing import Any

import pytest

from detente.errors import UnreadableInput
from detente.model import UnknownKind
from detente.views.exports.marks import Mark, marks
from detente.views.exports.webannotation import collection
from tests.factory import document, reading, unknown

TEXT = "🕊️ Kyiv agrees to talks. Moscow waits.\n\nLater Kyiv agrees to a truce. Moscow waits."


def quote(exact: str, prefix: str = "", suffix: str = "", start: int | None = None) -> Any:
    selectors: list[Any] = [
        {"type": "RangeSelector", "startContainer": "/p[1]"},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
    ]
    if start is not None:
        selectors.append(
            {"type": "TextPositionSelector", "start": start, "end": start + len(exact)}
        )
    return {"target": [{"source": "https://wire.example/a", "selector": selectors}]}


def only(told: Any, text: str = TEXT) -> Mark:
    (mark,) = marks(told, document(text))
    return mark


def test_a_hypothesis_annotation_is_placed_with_its_note() -> None:
    told = quote("agrees to talks") | {
        "id": "x", "user": "acct:ada@notes.example", "text": "At last", "tags": ["talks", "news"],
    }  # fmt: skip
    mark = only({"total": 1, "rows": [told]})
    assert mark.span and mark.span.holds(TEXT) and mark.span.exact == "agrees to talks"
    assert (mark.comment, mark.tags) == ("At last", ("talks", "news"))
    assert (mark.author, mark.why) == ("acct:ada@notes.example", "")


def test_a_recogito_annotation_is_placed_in_both_of_its_forms() -> None:
    start = TEXT.index("Later")
    bodies = [{"purpose": "commenting", "value": "Soon"}, {"purpose": "tagging", "value": "when"}]
    w3c = quote("Later", start=start) | {"body": bodies, "creator": {"id": "ada"}}
    own = {
        "bodies": bodies,
        "creator": {"id": "ada"},
        "target": {"selector": [{"quote": "Later", "start": start + 1, "end": start + 6}]},
    }
    for told in (w3c, own):
        mark = only([told])
        assert mark.span and mark.span.start == start
        assert (mark.comment, mark.tags, mark.author) == ("Soon", ("when",), "ada")


def test_our_own_collection_is_placed_word_by_word() -> None:
    doc = document(TEXT)
    gap = unknown(doc, "Moscow waits", UnknownKind.ANSWER, "Russia", "process")
    (mark,) = marks(collection(reading(doc, gap)), doc)
    assert mark.span == gap.span
    assert mark.tags[0] == "unknown"


def test_the_context_decides_between_places_whatever_its_blanks() -> None:
    mark = only(quote("Kyiv agrees", "waits.   Later ", " to\na truce"))
    assert mark.span and mark.span.start == TEXT.rindex("Kyiv agrees")


@pytest.mark.parametrize("offset", [0, 1])
def test_a_position_decides_between_equal_places_in_either_count(offset: int) -> None:
    start = TEXT.rindex("Moscow waits")  # one emoji before it takes two units
    mark = only(quote("Moscow waits", start=start + offset))
    assert mark.span and mark.span.start == start


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (quote("Moscow waits"), "moved: 2 places"),
        (quote("Moscow waits", start=3), "moved: 2 places"),
        (quote("Kyiv refuses"), "not in the text"),
        (quote("agrees to talks", "Warsaw ", " with Minsk"), "the words around it are others"),
        ({"target": [{"source": "https://wire.example/a"}]}, "marks no words"),
        ({"target": "https://wire.example/a"}, "marks no words"),
    ],
)
def test_what_fits_no_single_place_is_told_as_moved(told: Any, why: str) -> None:
    mark = only(told)
    assert mark.span is None
    assert why in mark.why


def test_one_fitting_side_is_enough_where_no_other_place_fits_as_well() -> None:
    mark = only(quote("agrees to talks", "Kyiv ", " on Monday"))
    assert mark.span and mark.span.exact == "agrees to talks"


@pytest.mark.parametrize("data", [{}, "text", 3, {"items": None}])
def test_a_file_without_annotations_is_refused(data: Any) -> None:
    with pytest.raises(UnreadableInput, match="holds no annotations"):
        list(marks(data, document()))


@pytest.mark.parametrize(
    "told",
    [
        {"target": [{"selector": [3]}]},
        {"body": []},
        quote("", start=3)
        | {"target": [{"selector": [{"type": "TextQuoteSelector", "exact": 7}]}]},
    ],
)
def test_an_annotation_of_no_shape_is_refused(told: Any) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        list(marks([told], document()))
