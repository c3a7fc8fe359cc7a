from detente.evaluation.records import compare_records, shared_members
from tests.evaluation.entries import Run, annotated, statement


def test_sets_are_compared_by_members() -> None:
    assert shared_members({"a", "b"}, {"b", "c", "d"}) == (1, 2, 3)


def test_a_statement_told_twice_is_one_member() -> None:
    gold = [statement(0, 100), statement(200, 300)]
    told = [{**statement(400, 500), "void": False}]
    assert compare_records(gold, told, []) == (1, 1, 1)


def test_void_entries_equal_nothing() -> None:
    told = [{**statement(0, 100), "void": True} for _ in range(2)]
    assert compare_records([statement(0, 100)], told, []) == (0, 1, 2)


def test_stance_sees_negation_and_condition(run: Run) -> None:
    gold = [
        statement(0, 100, act="accept", certainty="negated"),
        statement(200, 300, party="Iran", act="accept", condition="if"),
    ]
    told = [statement(0, 100, act="accept"), statement(200, 300, party="Iran", act="accept")]
    figures = run(annotated(gold), annotated(told))
    assert figures["record"]["f1"] == 100
    assert figures["stance"]["f1"] == 0


def test_an_optional_statement_given_wrong_is_in_the_record(run: Run) -> None:
    gold = annotated([statement(0, 100), statement(200, 300, optional=True)])
    told = annotated([statement(0, 100), statement(200, 300, party="Iran")])
    assert run(gold, told)["record"]["p"] == 50
