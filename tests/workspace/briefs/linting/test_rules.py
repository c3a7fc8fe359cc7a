from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model.finding import Fault
from detente.model.outline import Confidence, Outline, Passage, PassageKind
from detente.record import Record
from detente.vocabulary.brief_rules import worded
from detente.workspace.briefs.linting import known, lint
from detente.workspace.briefs.linting.rules import TITLE
from tests.workspace import labelled
from tests.workspace.drafted import cite, outline, picks


@pytest.fixture(scope="module")
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def test_a_sentence_that_a_picked_item_proposes_has_no_fault(kept: Record) -> None:
    told = picks(kept)
    written = Outline(tuple(Passage(text=f"{p.said} [^{p.item[:10]}]") for p in told), told)
    with kept.reading() as reader:
        found = lint("Talks", written, known(reader, written))
    assert {f.fault for f in found} == {Fault.UNCHECKED}


def test_a_quotation_in_the_title_or_a_heading_is_looked_up_in_all_that_is_cited(
    kept: Record,
) -> None:
    cites = f"Russia wants land.{cite(kept, 'land')}"
    written = outline(kept, cites)
    headed = Outline((Passage(PassageKind.HEADING, "“Never again”"), *written.passages),
                     written.picks)  # fmt: skip
    with kept.reading() as reader:
        found = lint("“Moscow wants peace”", headed, known(reader, headed))
        fine = lint("“Moscow wants land”", written, known(reader, written))
    assert [(f.fault, f.passage) for f in found] == [
        (Fault.INVENTED_QUOTE, TITLE), (Fault.INVENTED_QUOTE, 0),
    ]  # fmt: skip
    assert fine == ()


def test_findings_stand_in_the_order_of_the_text_the_worst_of_a_place_first(kept: Record) -> None:
    text = f"“Peace” is likely for 90 days.{cite(kept, 'rome')} So it is."
    written = outline(kept, text)
    with kept.reading() as reader:
        found = lint("Talks", written, known(reader, written))
    starts = [f.start for f in found]
    assert starts == sorted(starts)
    assert found[0].fault is Fault.INVENTED_QUOTE
    assert {f.fault for f in found} == {
        Fault.INVENTED_QUOTE, Fault.UNATTRIBUTED, Fault.UNCHECKED, Fault.RANGE_MISSING,
        Fault.NUMBER, Fault.UNCITED,
    }  # fmt: skip
    assert all(worded(f) for f in found)


passages = st.builds(
    Passage,
    st.sampled_from(PassageKind),
    st.text(max_size=80)
    | st.lists(st.sampled_from(["likely", "(55–80 %)", "“", "”", '"', ". ", "[^s1]", "[^", "30",
                                "high confidence", "\n\n", "\u202e", "probable", "\ud800"]),
               max_size=14).map(" ".join),
    st.none() | st.sampled_from(Confidence),
    st.text(max_size=20),
)  # fmt: skip


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=30), parts=st.lists(passages, max_size=4))
def test_no_text_breaks_the_linter_and_each_place_is_in_the_text(
    kept: Record, title: str, parts: list[Passage]
) -> None:
    written = Outline(tuple(parts), picks(kept))
    with kept.reading() as reader:
        found = lint(title, written, known(reader, written))
    for one in found:
        told = written.passages[one.passage] if one.passage != TITLE else None
        longest = max(len(told.text), len(told.why)) if told else len(title)
        assert 0 <= one.start <= one.end <= longest
        worded(one)
