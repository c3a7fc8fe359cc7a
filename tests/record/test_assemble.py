from collections.abc import Sequence
from dataclasses import replace

from detente.model import (
    Act,
    Credibility,
    Entry,
    Handling,
    Item,
    Judgement,
    Speaker,
    Status,
    Verdict,
)
from detente.record.assemble import Material, assembled
from detente.record.identity import new_id
from detente.record.payloads import ReadingMade
from detente.record.renaming import Renaming
from tests.record.build import demand, doc, made, refusal
from tests.record.kept import clock

DOC = doc(handling=Handling.GREEN)
KEY = new_id(DOC, demand(DOC))
TIME = clock()()


def readings(*items: Sequence[Item]) -> list[tuple[int, ReadingMade]]:
    """Readings at the events 10, 20, 30, ..."""
    return [(10 * (n + 1), made(DOC, *some)) for n, some in enumerate(items)]


def judged(event: int, verdict: Verdict, key: str = KEY, act: str = "") -> Judgement:
    return Judgement(event, key, "ann", verdict, TIME, (("act", act),) if act else ())


def shown(material: Material) -> list[tuple[Status, Act]]:
    return [(e.status, e.item.act) for e in entries(material)]  # type: ignore[union-attr]


def entries(material: Material) -> tuple[Entry, ...]:
    return assembled(2, DOC, material)


def test_without_a_reading_there_is_nothing() -> None:
    assert entries(Material()) == ()


def test_the_last_reading_counts() -> None:
    read = readings([demand(DOC), refusal(DOC)], [demand(DOC, act=Act.PROPOSE)])
    assert shown(Material(read)) == [(Status.SUGGESTED, Act.PROPOSE)]


def test_what_was_judged_is_what_had_been_read_by_then() -> None:
    read = readings(*([demand(DOC, act=act)] for act in (Act.DEMAND, Act.PROPOSE, Act.REJECT)))
    later = {KEY: [judged(25, Verdict.ACCEPT), judged(35, Verdict.ACCEPT)]}
    assert sorted(shown(Material(read, judgements=later))) == [
        (Status.ACCEPTED, Act.PROPOSE), (Status.ALTERNATIVE, Act.REJECT),
    ]  # fmt: skip
    earlier = {KEY: [judged(5, Verdict.ACCEPT)]}
    assert (Status.ACCEPTED, Act.DEMAND) in shown(Material(read, judgements=earlier))


def test_a_judgement_of_what_no_reading_has_is_of_no_account() -> None:
    read = readings([demand(DOC)])
    assert shown(Material(read, judgements={"s0": [judged(15, Verdict.ACCEPT)]})) == [
        (Status.SUGGESTED, Act.DEMAND)
    ]


def test_how_an_item_was_read_makes_no_alternative() -> None:
    again = demand(DOC, score=0.9, reader="another")
    again = replace(again, speaker=Speaker("Russia", "Russia", "a man", "office", 0, 6))
    read = readings([demand(DOC, score=0.1)], [again])
    judgements = {KEY: [judged(15, Verdict.ACCEPT)]}
    (only,) = entries(Material(read, judgements=judgements))
    assert (only.status, only.item.score) == (Status.ACCEPTED, 0.1)  # type: ignore[union-attr]


def test_what_a_person_stated_has_no_alternative_of_its_own_words() -> None:
    stated = replace(demand(DOC, act=Act.OFFER), id=KEY)
    material = Material(readings([demand(DOC)]), [(15, "ann", stated)])
    assert shown(material) == [(Status.ADDED, Act.OFFER)]


def test_an_entry_tells_all_that_goes_with_it() -> None:
    material = Material(
        readings([demand(DOC)]),
        judgements={KEY: [judged(15, Verdict.EDIT, act="offer")]},
        credibility={KEY: Credibility.PROBABLE},
        renaming=Renaming(merges={"Russia": "Moscow"}),
        counts=False,
    )
    (only,) = entries(material)
    assert (only.document, only.handling, only.credibility) == (2, Handling.GREEN, "2")
    assert (only.item.checked, only.counts) == (True, False)
    assert only.item.speaker.party == "Moscow"  # type: ignore[union-attr]
    assert only.judgements == (judged(15, Verdict.EDIT, act="offer"),)


def test_entries_stand_in_the_order_of_the_text() -> None:
    read = readings([refusal(DOC), demand(DOC)])
    found = entries(Material(read))
    assert [e.item.span.start for e in found] == sorted(e.item.span.start for e in found)
