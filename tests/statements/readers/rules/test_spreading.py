from detente.statements.issues import Issues
from detente.statements.readers.rules.drafts import Draft
from detente.statements.readers.rules.reader import drafts
from detente.statements.readers.rules.spreading import spread
from tests.statements.reading import cast


def spread_out(text: str) -> list[Draft]:
    read = cast(text)
    return list(spread(list(drafts(read.parsed, read)), Issues(read.parsed)))


def test_a_mutual_move_is_one_for_each_side() -> None:
    found = spread_out("Russia and Ukraine accused each other of breaking the truce.")
    assert [d.speaker.party for d in found] == ["Russia", "Ukraine"]
    assert len({d.span.text for d in found}) == 1


def test_joined_demands_on_several_issues_are_several() -> None:
    text = "Russia demanded quick sanctions relief and a swap of all prisoners."
    assert [d.span.text for d in spread_out(text)] == [
        "Russia demanded quick sanctions relief",
        "a swap of all prisoners",
    ]


def test_joined_words_on_one_issue_stay_together() -> None:
    assert (
        len(spread_out("Russia demanded a full truce now and an immediate ceasefire at sea.")) == 1
    )


def test_the_same_sentence_counts_once() -> None:
    text = "Russia rejected the proposal for a truce. Russia rejected the proposal for a truce."
    assert len(spread_out(text)) == 1


def test_what_conditions_include_is_told_item_by_item() -> None:
    text = (
        "Earlier Russian conditions included no foreign bases in Georgia, a pledge to release "
        "all prisoners and recognition of its claims to the coast and two islands."
    )
    assert [(d.span.text, d.bare) for d in spread_out(text)] == [
        ("no foreign bases in Georgia", False),
        ("a pledge to release all prisoners", False),
        ("recognition of its claims to the coast and two islands", False),
    ]
