import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.statements.readers.local.attributing import attributed
from detente.statements.readers.local.network import TAGS
from tests.statements.readers.local.making import Scripted, logits, place, seen, text

WORDS = "Alma said that it rains , Bruno denied ."


def parts(found: tuple[tuple[int, int], ...], told: str = WORDS) -> list[str]:
    return [told[start:end] for start, end in found]


def points(*words: str) -> list[int]:
    return [i for w in words for i in range(*place(WORDS, w))]


def cued(*cues: str) -> np.ndarray:
    return logits(len(WORDS.split()), cue=[place(WORDS, c) for c in cues])


def test_a_cue_with_whom_and_what_it_points_at() -> None:
    heads = Scripted({"sourced": 1}, {"source": points("Alma"), "content": points("it rains")})
    (told,) = attributed(seen(text(WORDS), cued("said")), heads)
    assert (parts(told.source), parts(told.cue)) == (["Alma"], ["said"])
    assert parts(told.content) == ["it rains"]
    assert told.score is not None
    assert 0 < told.score <= 1


def test_a_source_that_should_be_there_is_the_word_pointed_at_most() -> None:
    heads = Scripted({"sourced": 1}, {"content": points("it rains")})
    (told,) = attributed(seen(text(WORDS), cued("said")), heads)
    assert len(told.source) == 1
    assert len(parts(told.source)[0].split()) == 1


def test_a_report_without_a_source_has_none_whatever_is_pointed_at() -> None:
    heads = Scripted({"sourced": 0}, {"source": points("Alma"), "content": points("it rains")})
    (told,) = attributed(seen(text(WORDS), cued("said")), heads)
    assert told.source == ()


def test_a_cue_that_reports_nothing_is_no_attribution() -> None:
    heads = Scripted({"sourced": 1}, {"source": points("Alma")})
    assert list(attributed(seen(text(WORDS), cued("said")), heads)) == []


def test_a_content_may_have_parts_and_small_gaps_do_not_part_it() -> None:
    heads = Scripted({}, {"content": points("Alma", "that", "rains", "denied")})
    (told,) = attributed(seen(text(WORDS), cued("said")), heads)
    assert parts(told.content) == ["Alma said that it rains", "denied"] or parts(told.content) == [
        "Alma said that it rains , Bruno denied"
    ]


def test_attributions_come_in_the_order_of_their_cues() -> None:
    heads = Scripted({}, {"content": points("it rains")})
    found = list(attributed(seen(text(WORDS), cued("denied", "said")), heads))
    assert [parts(told.cue) for told in found] == [["said"], ["denied"]]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 1100), st.integers(0, 99), st.lists(st.integers(0, 1100), max_size=40))
def test_all_offsets_lie_in_the_text_in_order(count: int, seed: int, at: list[int]) -> None:
    draw = np.random.default_rng(seed)
    words = " ".join("w" * int(n) for n in draw.integers(1, 8, count))
    tags = draw.normal(0, 3, (count, 3 * len(TAGS) + 8)).astype(np.float32)
    heads = Scripted({"sourced": seed % 2}, {"source": at[::2], "content": at})
    for told in attributed(seen(text(words), tags), heads):
        assert told.cue and told.content
        for role in (told.source, told.cue, told.content):
            edges = [edge for pair in role for edge in pair]
            assert edges == sorted(edges)
            assert all(0 <= start < end <= len(words) for start, end in role)
            assert all(words[start:end].strip() == words[start:end] for start, end in role)
