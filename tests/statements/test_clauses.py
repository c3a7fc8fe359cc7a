from detente.statements.clauses import (
    agent,
    clause,
    complement,
    is_infinitive,
    is_passive,
    negated,
    phrase,
    subject,
    trimmed,
    turns,
)
from tests.statements.reading import doc, token


def subject_of(text: str, verb: str) -> str | None:
    found = subject(token(text, verb))
    return found.text if found is not None else None


def test_a_joined_verb_and_an_infinitive_share_the_subject() -> None:
    text = "Moscow rejected the plan and demanded a withdrawal."
    assert subject_of(text, "demanded") == "Moscow"
    assert subject_of("Moscow is willing to sign the treaty.", "sign") == "Moscow"


def test_a_relative_clause_takes_its_noun() -> None:
    assert subject_of("The envoy who rejected the plan left.", "rejected") == "envoy"


def test_who_is_asked_does_what_is_asked() -> None:
    assert subject_of("Washington urged Moscow to accept a truce.", "accept") == "Moscow"


def test_passive_and_negation_are_seen() -> None:
    assert is_passive(token("The plan was rejected.", "rejected"))
    assert not is_passive(token("They rejected it.", "rejected"))
    assert negated(token("Moscow has not agreed.", "agreed"))
    assert negated(token("They made no offer.", "made"))
    assert not negated(token("Moscow has agreed.", "agreed"))


def test_the_reported_clause_is_found() -> None:
    found = complement(token("The minister said that talks would go on.", "said"))
    assert found is not None
    assert found.text == "go"
    assert complement(token("The minister spoke.", "spoke")) is None


def test_a_clause_ends_before_the_next_one() -> None:
    text = "Moscow rejected the plan and demanded a withdrawal."
    assert clause(token(text, "rejected")).text == "Moscow rejected the plan"
    assert clause(token(text, "demanded")).text == "demanded a withdrawal"


def test_marks_are_trimmed_off() -> None:
    words = doc(" , a truce , ")
    assert trimmed(words[:]).text == "a truce"


def test_what_goes_against_a_move_is_no_part_of_it() -> None:
    text = "Oslo agreed to exchange prisoners but failed to agree on a truce."
    assert clause(token(text, "agreed")).text == "Oslo agreed to exchange prisoners"
    assert turns(token(text, "but"))
    assert not turns(token("Oslo agreed to a small but useful step.", "but"))


def test_who_acts_in_the_passive_and_what_hangs_on_a_word() -> None:
    text = "The old plan was rejected by Oslo."
    by = agent(token(text, "rejected"))
    assert by is not None
    assert by.text == "Oslo"
    assert agent(token("Oslo rejected it.", "rejected")) is None
    assert phrase(token(text, "plan")).text == "The old plan"


def test_an_infinitive_stands_with_to() -> None:
    assert is_infinitive(token("Oslo wants to leave.", "leave"))
    assert not is_infinitive(token("Oslo wants to leave.", "wants"))
