from detente.model import Meeting, Statement, Unknown
from detente.workspace.checking.choices import choices
from tests.workspace.talks import talks


def test_the_dossiers_own_parties_come_first() -> None:
    with talks() as record:
        found = choices(record)
    assert found[Statement]["party"][:3] == ("Russia", "Ukraine", "United States")
    assert "Belarus" in found[Meeting]["parties"]
    assert len(set(found[Unknown]["subject"])) == len(found[Unknown]["subject"])
    assert "demand" in found[Statement]["act"]
    assert "ceasefire" in found[Unknown]["issue"]
    assert found[Meeting]["status"][0] == "held"
    assert "speaker" not in found[Statement]
