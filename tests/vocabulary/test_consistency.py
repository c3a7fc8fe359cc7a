from pathlib import Path

import pytest

from detente.vocabulary import check
from tests.vocabulary.test_check import edit, folder

__all__ = ["folder"]

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
    ("offices.csv", ",Armenia,", ",Armenja,", "Armenja is no listed party"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), BROKEN, ids=[b[3] for b in BROKEN])
def test_a_break_between_files_is_found(
    folder: Path,
    file: str,
    old: str,
    new: str,
    message: str,
) -> None:
    edit(folder / file, old, new)
    found = [fault.message for fault in check.faults(folder)]
    assert any(message in told for told in found), found
