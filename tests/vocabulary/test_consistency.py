from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from detente.vocabulary.consistency import crossed
from detente.vocabulary.files import FOLDER

TABLE = "offices.csv"
BROKEN = [
    ("parties/states.yaml", "aliases: [UK,", "aliases: [US,", "means United Kingdom and United"),
    ("parties/states.yaml", "[Ghanaian, ", "[Greek, ", "demonym Greek is Ghana's too"),
    ("parties/blocs.yaml", "members: [Canada,", "members: [Kanada,", "names Kanada"),
    ("parties/territories.yaml", "claimants: [Moldova]", "claimants: [Moldovia]", "names Moldovia"),
    ("parties/groups.yaml", "LURD: {}", "Ghana: {}", "is in parties/groups.yaml too"),
    ("parties/states.yaml", "ambiguous: [Chad]", "ambiguous: [Chat]", "Chat is no writing of it"),
    ("metonyms.yaml", "  Norway: [Oslo]", "  Norwey: [Oslo]", "is no listed party"),
    ("metonyms.yaml", "[Moncloa]", "[Kremlin]", "is listed under seat of Russia and seat of Spain"),
    ("outlets.yaml", "domains: [bbc.co.uk,", "domains: [cnn.com,", "is listed under BBC and CNN"),
    ("outlets.yaml", "country: Qatar", "country: Katar", "Katar is no listed party"),
    ("roles.yaml", "  rebel: {}", "  official: {}", "is listed under government and armed group"),
    ("offices.yaml", "pope: [pontiff]", "pope: [king]", "is listed under monarch and pope"),
    ("offices_overlay.yaml", "2025-01-21..,", "2025-07-21..,", "is after the snapshot"),
    ("offices_overlay.yaml", "2013-02..2015-04", "2016-02..2015-04", "2016-02 is after 2015-04"),
    ("offices_overlay.yaml", "2021-01-26..2025-01-20", "2021-13-26..", "2021-13-26 is no date"),
    ("offices_overlay.yaml", "{envoy: 2025-01-20..}", "{envoi: 2025..}", "envoi is no listed"),
    (TABLE, ",Armenia,", ",Armenja,", "Armenja is no listed party"),
]


def parsed(text: str) -> Any:
    """YAML with every scalar as text, which is quick and serves here."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(text, Loader=loader)  # noqa: S506 - it builds text only


@cache
def shipped() -> dict[str, Any]:
    paths = FOLDER.rglob("*.yaml")
    return {
        path.relative_to(FOLDER).as_posix(): parsed(path.read_text(encoding="utf-8"))
        for path in paths
    }


def test_what_is_shipped_agrees() -> None:
    assert crossed(shipped(), FOLDER / TABLE) == []


@pytest.mark.parametrize(("file", "old", "new", "message"), BROKEN, ids=[b[3] for b in BROKEN])
def test_a_break_between_files_is_found(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    text = (FOLDER / file).read_text(encoding="utf-8")
    assert old in text
    edited = text.replace(old, new, 1)
    table = FOLDER / TABLE
    data = shipped()
    if file == TABLE:
        table = tmp_path / TABLE
        table.write_text(edited, encoding="utf-8")
    else:
        data = data | {file: parsed(edited)}
    found = [fault.message for fault in crossed(data, table)]
    assert any(message in told for told in found), found
