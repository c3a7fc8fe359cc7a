import pytest

from detente.errors import JudgementError
from detente.workspace.intake.marking import told_marks


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("outlet", "reuters.com", "Reuters"),
        ("outlet", "Valley  Post", "Valley Post"),
        ("agency", "", ""),
        ("title", " A title ", "A title"),
        ("published", "2025-03", "2025-03"),
        ("published", "", ""),
        ("language", "uk", "uk"),
        ("kind", "Own-Note", "own-note"),
        ("handling", "amber+strict", "TLP:AMBER+STRICT"),
        ("handling", "tlp:red", "TLP:RED"),
        ("embargo", "2025-04-01", "2025-04-01"),
        ("embargo", "", ""),
    ],
)
def test_what_is_told_is_kept_in_one_writing(name: str, value: str, kept: str) -> None:
    assert told_marks({name: value}) == ((name, kept),)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "no field is told"),
        ({"colour": "red"}, "no field 'colour' to set; set one of outlet, title"),
        ({"language": "English"}, "no language code; give two letters"),
        ({"kind": "gossip"}, "“gossip” cannot be set; choose one of press, official, own-note"),
        ({"handling": "secret"}, "choose one of TLP:CLEAR, TLP:GREEN"),
        ({"embargo": "soon"}, "“soon” is no day"),
        ({"published": "soon"}, "“soon” is no date"),
        ({"title": "a\x1b[2J"}, "holds control characters"),
    ],
)
def test_what_does_not_fit_is_refused(fields: dict[str, str], message: str) -> None:
    with pytest.raises(JudgementError, match=message):
        told_marks(fields)
