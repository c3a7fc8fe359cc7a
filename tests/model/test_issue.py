from tests.model.values import ISSUE


def test_an_issue_has_code_label_and_description() -> None:
    assert (ISSUE.code, ISSUE.label) == ("alliance", "Alliances")
    assert ISSUE.description == "Membership of alliances"
