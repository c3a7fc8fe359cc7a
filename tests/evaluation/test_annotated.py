import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import EvaluationError
from detente.evaluation import annotated, annotations, gold_files, load_texts
from detente.model import (
    Act,
    Channel,
    MeetingStatus,
    Source,
    SourceKind,
    UnknownKind,
    When,
)
from tests import factory
from tests.evaluation.entries import TEXT, link, meeting, statement, unknown
from tests.evaluation.entries import annotated as told
from tests.factory import document, moment, reading, span
from tests.factory import meeting as met
from tests.factory import statement as said
from tests.factory import unknown as gap

SAMPLE = 40
"""Files of the gold that the shared test reads, evenly spread."""


def test_a_reading_comes_back_from_its_annotations() -> None:
    doc = document(
        "Kyiv said on Monday that it agrees if Russia stops. Talks by phone are unclear."
    )
    first = said(
        doc, "it agrees if Russia stops", "Ukraine", Act.ACCEPT, "ceasefire",
        targets=("Russia", "United States"), condition=span(doc, "if Russia stops"), score=0.25,
        chain=(Source("Kyiv", SourceKind.OFFICIAL, 2, 0, 4),),
    )  # fmt: skip
    talks = met(
        doc, "Talks by phone", ("Russia", "Ukraine"), MeetingStatus.HELD,
        channels=(Channel.PHONE,), when=span(doc, "on Monday"),
    )  # fmt: skip
    before = reading(doc, first, talks, gap(doc, "are unclear", UnknownKind.FACT, "", "process"))
    form = annotations(before, "a")
    after = annotated(form, doc)
    assert annotations(after, "a") == form
    assert after.reader == "test 1"
    assert after.statements[0].condition == first.condition
    assert after.statements[0].chain == first.chain
    assert after.meetings[0].when == talks.when
    assert after.statements[0].said_on == doc.published


def test_gold_names_no_reader_and_its_scoring_fields_fall() -> None:
    entry = statement(0, 20, optional=True, party_any=["Russia", "Ukraine"], shown=True)
    read = annotated(told([entry]), document(TEXT))
    assert (read.reader, read.unknowns) == ("annotations", ())
    assert read.statements[0].reader == "annotations"
    assert not {"optional", "party_any"} & annotations(read, "a")["statements"][0].keys()


def test_entries_are_put_in_text_order() -> None:
    read = annotated(told([statement(100, 120), statement(0, 20)]), document(TEXT))
    assert [s.span.start for s in read.statements] == [0, 100]


def test_equal_spans_of_two_sides_are_two_statements() -> None:
    entries = [statement(0, 20) | {"id": "s1"}, statement(0, 20, "Ukraine") | {"id": "s2"}]
    first, second = annotated(told(entries), document(TEXT)).statements
    assert first.id != second.id


def test_a_recalled_move_has_no_day() -> None:
    doc = document(TEXT, published=moment())
    read = annotated(told([statement(0, 20, when="past"), statement(30, 50)]), doc)
    assert [(s.when, s.said_on) for s in read.statements] == [
        (When.PAST, None),
        (When.CURRENT, moment()),
    ]


def test_words_are_found_nearest_to_the_entry_and_whole_first() -> None:
    doc = document("He waited. Then he asked if The Hague came; if not, he left. He was here.")
    start = doc.text.index("he left")
    entry = statement(start, start + 7, condition="if", chain=[link("He")]) | {"quote": "he left"}
    (read,) = annotated(told([entry]), doc).statements
    assert read.condition and read.condition.start == doc.text.index("if not")
    assert read.chain[0].start == doc.text.rindex("He was")


def test_a_condition_told_by_its_place_gets_its_words() -> None:
    entry = statement(0, 20, condition="yes", condition_span=[5, 12])
    (read,) = annotated(told([entry]), document(TEXT)).statements
    assert read.condition and (read.condition.start, read.condition.exact) == (5, TEXT[5:12])


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (told([statement(0, 20) | {"quote": "Other words"}]), "s0: the quote"),
        (told([statement(0, 20, condition="if pigs fly")]), "s0: the words of condition"),
        (told(meetings=[meeting(3, 9, when="on a blue day")]), "m3: the words of when"),
        (told([statement(0, 20, act="sings")]), "sings"),
        (told([statement(0, 20)], text_sha256="0" * 64), "text_sha256"),
        ({"statements": []}, "meetings"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(form: dict[str, Any], words: str) -> None:
    with pytest.raises(EvaluationError, match=words) as caught:
        annotated({"doc": "report", **form}, document(TEXT))
    assert "report" in caught.value.what and caught.value.remedy


def test_several_faults_are_counted() -> None:
    entries = [statement(n, n + 9) | {"quote": "no"} for n in (0, 20, 40)]
    with pytest.raises(EvaluationError, match="and 2 more faults"):
        annotated(told(entries), document(TEXT))


@given(st.data())
def test_offsets_and_fields_survive_any_text(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=3).filter(lambda t: len(t.strip()) >= 2))
    start = data.draw(st.sampled_from([i for i, c in enumerate(text) if not c.isspace()]))
    end = data.draw(
        st.sampled_from([i + 1 for i in range(start, len(text)) if not text[i].isspace()])
    )
    entry = {**statement(start, end), "quote": text[start:end]}
    gone = {**unknown(start, end), "quote": text[start:end]}
    back = annotations(annotated(told([entry], unknowns=[gone]), document(text)), "a")
    assert back["statements"][0].items() >= (entry | {"id": "s1"}).items()
    assert back["unknowns"] == [gone | {"id": "u1"}]


@pytest.mark.shared
def test_the_gold_comes_back_as_it_was(shared: Path) -> None:
    texts = load_texts(shared / "data" / "corpus" / "docs.jsonl")
    paths = gold_files(shared / "gold" / "train")
    for path in paths[:: len(paths) // SAMPLE]:
        gold = json.loads(path.read_text(encoding="utf-8"))
        read = annotated(gold, document(texts[path.stem]))
        back = annotations(read, path.stem)
        for key in ("statements", "meetings", "unknowns"):
            assert back[key] == sorted_entries(gold.get(key, []), back[key]), path.stem
        ids = [s.id for s in read.statements] + [m.id for m in read.meetings]
        assert len(set(ids)) == len(ids)


def sorted_entries(gold: list[dict[str, Any]], back: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The gold in text order, with our numbering, score and show, and no scoring fields."""
    ordered = sorted(gold, key=lambda e: (e["start"], e["end"]))
    bare = [{k: v for k, v in e.items() if not k.endswith(("_any", "optional"))} for e in ordered]
    return [
        e | {k: b[k] for k in ("id", "score", "shown") if k in b}
        for e, b in zip(bare, back, strict=True)
    ]


def test_a_suggestion_comes_back_as_one() -> None:
    doc = factory.document()
    said = factory.statement(
        doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5, threshold=0.6
    )
    told = annotations(factory.reading(doc, said), "report")
    assert (told["statements"][0]["shown"], told["statements"][0]["threshold"]) == (False, 0.6)
    assert [s.suggested for s in annotated(told, doc).statements] == [True]
    bare = annotations(factory.reading(doc, replace(said, threshold=None)), "report")
    assert bare["statements"][0]["shown"]
    assert "threshold" not in bare["statements"][0]
