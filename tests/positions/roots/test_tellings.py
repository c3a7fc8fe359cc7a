from dataclasses import replace

from detente.model import Act, Certainty, Link, LinkKind, Reading, Statement, When
from detente.positions.roots import Ground, tellings, tells
from tests.positions.roots.claims import WORDS, said, told

OTHER_WORDS = "the movement will go along with a deal from the envoys"


def changed(one: Reading, **fields: object) -> Reading:
    return replace(one, statements=(replace(said(one), **fields),))  # type: ignore[arg-type]


def found(one: Reading, *others: Reading) -> tuple[dict[str, str], dict[str, str]]:
    """What tells the claim of the first, and what tells the opposite, with the reasons."""
    same, against = tellings(said(one), Ground([one, *others]))
    return (
        {t.match.item: t.match.reason for t in same},
        {t.match.item: t.match.reason for t in against},
    )


def test_the_same_words_and_nearly_the_same_tell_one_claim() -> None:
    one = told("a", "Post")
    near = told("c", "Gazette", words="Norland accepted the proposed truce of the mediators")
    assert found(one, told("b", "Times"), near) == (
        {"s-a": "the statement itself", "s-b": "the same words", "s-c": "nearly the same words"},
        {},
    )


def test_an_answer_in_other_words_is_matched_on_the_day_alone() -> None:
    one = told("a", "Post")
    same_day = told("b", "Times", words=OTHER_WORDS)
    earlier = told("c", "Times", words=OTHER_WORDS, day="2025-03-10")
    assert found(one, same_day, earlier)[0] == {
        "s-a": "the statement itself",
        "s-b": "the same answer in other words",
    }


def test_demands_in_other_words_are_other_demands_unless_terms_meet() -> None:
    def demand(key: str, words: str) -> Reading:
        return changed(told(key, key, words=words), act=Act.DEMAND)

    one = demand("a", "a truce of 70 days that observers watch")
    assert set(found(one, demand("b", "the exchange of all captives"))[0]) == {"s-a"}
    told_so = found(one, demand("b", "a 70-day halt of strikes"))[0]
    assert told_so["s-b"] == "the same amount, duration or scope"
    assert set(found(one, demand("b", "a truce of 60 days that observers watch"))[0]) == {"s-a"}


def test_what_is_told_not_to_be_so_is_the_opposite() -> None:
    one = told("a", "Post")
    negated = changed(told("b", "Times"), certainty=Certainty.NEGATED)
    assert found(one, negated)[1] == {"s-b": "told not to be so"}
    refused = changed(told("c", "Times"), act=Act.REJECT)
    assert found(one, refused)[1] == {"s-c": "the opposite in nearly the same words"}
    unknown = changed(told("d", "Times"), certainty=Certainty.UNKNOWN)
    assert found(one, unknown) == ({"s-a": "the statement itself"}, {})


def test_opposite_answers_in_other_words_need_one_addressee() -> None:
    one = changed(told("a", "Post"), targets=("Sudland",))
    refusal = changed(told("b", "Times", words=OTHER_WORDS), act=Act.REJECT)
    assert found(one, refusal)[1] == {}
    aimed = changed(refusal, targets=("Sudland",))
    assert found(one, aimed)[1] == {"s-b": "the opposite answer"}


def test_other_parties_issues_days_and_what_is_recalled_are_no_tellings() -> None:
    one = told("a", "Post")
    recalled = changed(told("b", "Times"), when=When.PAST)
    elsewhere = changed(told("c", "Times"), issue="prisoners")
    long_ago = told("d", "Times", day="2025-02-13")
    assert set(found(one, recalled, elsewhere, long_ago)[0]) == {"s-a"}


def test_a_link_ties_whatever_the_words() -> None:
    one = said(told("a", "Post"))
    other = said(told("b", "Times", words="it would do so"))
    linked: Statement = replace(other, links=(Link(LinkKind.RESTATES, one.id),))
    assert tells(one, linked, 400) == "linked as saying it again"
    assert tells(one, other, 0) == ""
    assert WORDS
