from detente.model import Certainty, Speaker, When
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.parse import parse
from detente.statements.readers.local.combining import Combined, combined
from detente.statements.readers.local.finding import Found
from detente.statements.readers.local.parties import Choice
from tests.factory import document
from tests.statements.readers.local.making import found


def told(text: str, clause: str, **fields: object) -> Combined:
    parsed = parse(document(text))
    start = text.index(clause)
    words = parsed.tokens(start, start + len(clause))
    reports = [r for r in attributions(parsed) if r.holds(start, start + len(clause))]
    made: Found = found(**({"conditional": 0.0} | fields))
    return combined(made, words, reports, Speaker("Russia", "Russia"), Cast(parsed))


def choice(value: str) -> Choice:
    return Choice(value, 0.9, "other", 0.05)


def rules(made: Combined) -> dict[str, str]:
    return {g.field: g.rule for g in made.given}


def test_a_hedge_that_the_network_misses_is_told_by_rule() -> None:
    clause = "Russia may accept the truce"
    made = told(f"{clause}.", clause, act=choice("accept"), certainty=choice("certain"))
    assert made.certainty is Certainty.POSSIBLE
    assert rules(made)["certainty"] == "hedge"


def test_what_the_network_doubts_stays_doubted() -> None:
    clause = "Russia accepts the truce"
    made = told(f"{clause}.", clause, act=choice("accept"), certainty=choice("negated"))
    assert made.certainty is Certainty.NEGATED
    assert rules(made)["certainty"] == "head certainty"


def test_a_time_word_that_the_network_misses_is_told_by_rule() -> None:
    clause = "Russia previously rejected the truce"
    made = told(f"{clause}.", clause, act=choice("reject"), when=choice("current"))
    assert made.when is When.PAST
    assert rules(made)["when"] == "time word"


def test_targets_are_those_of_the_grammar_else_the_surest_of_the_pointer() -> None:
    clause = "Russia demands that Ukraine withdraw"
    seen = (("Iran", 0.6), ("China", 0.8))
    by_grammar = told(f"{clause}.", clause, act=choice("demand"), targets=seen)
    assert by_grammar.targets == ("Ukraine",)
    clause = "Russia demands a withdrawal"
    by_pointer = told(f"{clause}.", clause, act=choice("demand"), targets=seen)
    assert by_pointer.targets == ("China",)
    assert [g.score for g in by_pointer.given if g.field == "target"] == [0.8]
    assert told(f"{clause}.", clause, act=choice("demand")).targets == ()


def test_a_condition_by_rule_counts_only_where_the_network_thinks_one_possible() -> None:
    text = "Russia will sign the treaty if sanctions are lifted."
    clause = "Russia will sign the treaty"
    near = told(text, clause, act=choice("accept"), conditional=0.5)
    assert near.condition is not None
    assert near.condition.text == "if sanctions are lifted"
    assert told(text, clause, act=choice("accept"), conditional=0.1).condition is None
