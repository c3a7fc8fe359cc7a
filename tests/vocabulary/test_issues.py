from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import Issue
from detente.vocabulary.issues import ISSUES, adopt, get_issue, issue_name


def test_the_catalogue_keeps_its_order() -> None:
    codes = [issue.code for issue in ISSUES]
    assert len(codes) == len(set(codes)) == 23
    assert (codes[0], codes[1], codes[-1]) == ("settlement", "ceasefire", "other")


def test_a_label_is_in_plain_words() -> None:
    assert get_issue("process").label == "talks and process"
    assert all("-" not in issue.label and issue.description.endswith(".") for issue in ISSUES)


def test_an_unknown_code_tells_near_ones() -> None:
    with pytest.raises(UnknownName, match="security-guarantees") as caught:
        get_issue("security-guarantee")
    assert "did you mean" in caught.value.remedy


@pytest.mark.shared
def test_the_codes_are_those_of_the_gold(shared: Path) -> None:
    rows = (shared / "gold" / "ISSUES.md").read_text(encoding="utf-8").splitlines()
    told = [row.split("|")[1].strip() for row in rows if row.startswith("|")]
    assert [issue.code for issue in ISSUES] == told[2:]


def test_a_code_that_is_like_none_tells_all() -> None:
    with pytest.raises(UnknownName, match="'talks'") as caught:
        get_issue("talks")
    assert caught.value.remedy == f"choose one of {', '.join(issue.code for issue in ISSUES)}"


def test_a_dossiers_own_issues_are_known_while_it_is_asked() -> None:
    adopt([Issue("ceasefire/energy", "Energy truce", "its own strand")])
    assert get_issue("ceasefire/energy").label == issue_name("ceasefire/energy") == "Energy truce"
    adopt([])
    assert issue_name("ceasefire/energy") == "ceasefire/energy"
    assert issue_name("sea-lanes") == "sea lanes"
    with pytest.raises(UnknownName):
        get_issue("ceasefire/energy")
