from detente.evaluation.counting import Tally
from detente.evaluation.gold import Annotation
from tests.evaluation.entries import Run, annotated, link, meeting, statement, unknown


def test_one_document_is_counted() -> None:
    tally = Tally()
    gold = Annotation([statement(0, 100), statement(200, 300)], [], [], False)
    told = Annotation([{**statement(0, 100, score=0.5), "void": False}], [], [], False)
    tally.add("a", gold, told)
    assert tally.cells["core"] == (1, 2, 1)
    assert tally.scored == [(0.5, True)]
    assert tally.documents == {"a": {"gold": 2, "pred": 1, "find": 1, "core": 1, "full": 1}}
    tally.add("b", gold, told)
    assert tally.cells["core"] == (2, 4, 2)
    assert len(tally.rows) == 2


def test_levels(run: Run) -> None:
    gold = [statement(i, i + 100) for i in (0, 200, 400, 600)]
    told = [
        statement(0, 100),
        statement(200, 300, issue="sanctions"),
        statement(400, 500, act="offer"),
        statement(600, 700, party="Iran"),
    ]
    figures = run(annotated(gold), annotated(told))
    assert [figures[name]["f1"] for name in ("find", "core", "full")] == [100, 50, 25]
    assert [figures["fields"][name] for name in ("party", "act", "issue")] == [75, 75, 75]


def test_optional_statements_are_neutral_when_right_or_left_out(run: Run) -> None:
    gold = annotated([statement(0, 100), statement(200, 300, optional=True)])
    given = run(gold, annotated([statement(0, 100), statement(200, 300)]))
    assert given["full"] == {"p": 100, "r": 100, "f1": 100}
    assert run(gold, annotated([statement(0, 100)]))["full"]["f1"] == 100


def test_an_optional_statement_given_wrong_is_wrong(run: Run) -> None:
    gold = annotated([statement(0, 100), statement(200, 300, optional=True)])
    figures = run(gold, annotated([statement(0, 100), statement(200, 300, party="Iran")]))
    assert (figures["find"]["p"], figures["core"]["p"]) == (100, 50)


def test_targets_and_links(run: Run) -> None:
    gold = statement(0, 100, target=["Iran", "Israel"], chain=[link("Wire"), link("two sources")])
    told = statement(0, 100, target=["iran", "Iraq"], chain=[link("Wire"), link("Wire")])
    figures = run(annotated([gold]), annotated([told]))
    assert figures["target"]["f1"] == 50
    assert figures["chain"]["f1"] == 50


def test_default_precision_recall_and_wrong_party(run: Run) -> None:
    gold = [statement(i, i + 100) for i in (0, 200, 400, 600)]
    told = [
        statement(0, 100),
        statement(200, 300, party="Iran"),
        statement(210, 300, party="Iraq"),
        statement(1500, 1600),
        statement(400, 500, shown=False),
        statement(600, 700, party="Iran", shown=False),
    ]
    shown = run(annotated(gold), annotated(told))["default"]
    assert (shown["p"], shown["r"], shown["shown"]) == (25, 25, 4)
    assert shown["wrong_party"] == 50  # both on a gold span, paired or not; the hidden one is not


def test_right_optional_statements_are_not_calibrated(run: Run) -> None:
    gold = [statement(0, 90), *(statement(i, i + 90, optional=True) for i in (100, 200))]
    told = [
        statement(0, 90, score=1.0),
        statement(100, 190, score=0.2),
        statement(200, 290, party="Iran", score=0.0),
    ]
    shown = run(annotated(gold), annotated(told))["default"]
    assert (shown["ece"], shown["scored"]) == (0, 2)


def test_too_sure_and_no_score(run: Run) -> None:
    gold = annotated([statement(0, 90), statement(100, 190)])
    told = [statement(0, 90, score=1.0), statement(1000, 1090, score=1.0), statement(100, 190)]
    shown = run(gold, annotated(told))["default"]
    assert (shown["ece"], shown["scored"]) == (0.5, 2)


def test_meetings_need_place_and_parties(run: Run) -> None:
    three = ("Iran", "Oman", "United States")
    gold = [
        meeting(0, 100, channel=["phone", "in-person"]),
        meeting(200, 300, ("Iran", "Oman")),
        meeting(400, 500, three),
    ]
    told = [
        meeting(0, 50, channel=["phone"], status="planned"),
        meeting(210, 300, ("Iran", "Iraq")),
        meeting(700, 800, three),
    ]
    figures = run(annotated([], gold), annotated([], told))
    assert figures["meeting"]["f1"] == round(100 / 3, 1)
    fields = [figures["fields"][f"meeting_{name}"] for name in ("iou", "status", "channel")]
    assert fields == [0.5, 0, 66.7]


def test_unknowns_count_only_where_annotated(run: Run) -> None:
    found = [unknown(0, 100), unknown(200, 300, "fact"), unknown(400, 500, optional=True)]
    gold = {"a": annotated(unknowns=found), "b": annotated()}
    guessed = [unknown(0, 80), unknown(200, 300, "content"), unknown(400, 500)]
    told = {"a": annotated(unknowns=guessed), "b": annotated(unknowns=[unknown(0, 100)])}
    assert run(gold, told)["unknown"] == {"p": 50, "r": 50, "f1": 50}


def test_unknowns_never_annotated_are_not_measured(run: Run) -> None:
    told = annotated([statement(0, 100)], unknowns=[unknown(0, 100)])
    assert run(annotated([statement(0, 100)]), told)["unknown"]["f1"] is None
