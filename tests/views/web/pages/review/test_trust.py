from detente.views.web.pages.review.trust import trusted
from detente.workspace.reviewing.corrections import Corrected


def test_shares_are_told_where_there_are_enough() -> None:
    told = trusted(Corrected("rules 1", 40, 4, (("act", 9), ("issue", 1))))
    assert [(f.label, f.wrong, f.of, f.share) for f in told.fields] == [
        ("act", 9, 36, "25%"), ("no statement at all", 4, 40, "10%"), ("issue", 1, 36, "3%"),
    ]  # fmt: skip


def test_few_judgements_tell_no_share() -> None:
    told = trusted(Corrected("rules 1", 19, 19, ()))
    assert [(f.label, f.share) for f in told.fields] == [("no statement at all", "")]
