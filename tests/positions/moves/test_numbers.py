from detente.model import Act, When
from detente.positions.moves.contents import Dated
from detente.positions.moves.numbers import numbers
from tests.positions.moves.talks import one


def told(words: str, **fields: object) -> Dated:
    return Dated(one("05", words, "Norway", Act.OFFER, **fields).statements[0], 5)  # type: ignore[arg-type]


def test_one_thing_in_two_numbers_by_two_reports() -> None:
    (found,) = numbers({"economy": [told("a 60-day truce"), told("a 70-day truce")]})
    assert (found.differing.one, found.differing.other) == (60, 70)
    assert found.one[0].item.span.exact == "a 60-day truce"


def test_other_things_other_days_and_what_is_recalled_differ_by_right() -> None:
    assert not list(numbers({"economy": [told("a 60-day truce"), told("a 70-day boycott")]}))
    past = told("a 70-day truce", when=When.PAST)
    assert not list(numbers({"economy": [told("a 60-day truce"), past]}))
    later = told("a 70-day truce")._replace(day=6)
    assert not list(numbers({"economy": [told("a 60-day truce"), later]}))
