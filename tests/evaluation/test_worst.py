from detente.evaluation.worst import worst


def counts(gold: int, pred: int, core: int) -> dict[str, int]:
    return {"gold": gold, "pred": pred, "find": core, "core": core, "full": 0}


def test_the_lowest_core_f1_first_and_the_larger_of_equals() -> None:
    documents = {
        "good": counts(4, 4, 4),
        "empty": counts(0, 0, 0),
        "small": counts(2, 3, 0),
        "large": counts(9, 1, 0),
        "half": counts(4, 4, 2),
    }
    rows = worst(documents, 3)
    assert [(row["doc"], row["core_f1"]) for row in rows] == [
        ("large", 0),
        ("small", 0),
        ("half", 50),
    ]
    assert rows[2]["gold"] == 4
    assert len(worst(documents, 99)) == 4
