import json
from pathlib import Path

import pytest

from detente.errors import UnknownEntry
from tests.views.cli.asking import WIDTHS, filled, harm, key, run


def test_an_item_is_shown_whole(tmp_path: Path) -> None:
    name = filled(tmp_path)
    item = key(name, act="demand")
    out = run("show", item[:9], "-d", name).stdout
    assert f"STATEMENT {item[:9]} · Russia → Ukraine · demands · alliances" in out
    assert "[[Russia demands that Ukraine stay out of NATO]]. Ukraine refuses." in out


def test_json_is_one_document(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = json.loads(run("show", key(name, act="demand"), "-d", name, "--json").stdout)
    place = told["paragraph"]
    assert place["text"][place["start"] : place["end"]] == told["statement"]["span"]["exact"]
    assert [link["name"] for link in told["chain"]] == ["Sample Wire", "two officials"]
    assert [copy["outlet"] for copy in told["copies"]] == ["Evening Post"]


def test_proposals_and_terms_are_shown_by_their_ids_too(tmp_path: Path) -> None:
    name = filled(tmp_path)
    for command, title in (("proposals", "PROPOSAL"), ("terms", "TERM")):
        line = run(command, "-d", name, "--json").stdout.splitlines()[0]
        assert run("show", json.loads(line)["id"][:9], "-d", name).stdout.startswith(title)


def test_an_unknown_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownEntry, match="statements"):
        run("show", "s00000000", "-d", filled(tmp_path))


@pytest.mark.parametrize("act", ["offer", "demand", "propose"])
@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(tmp_path: Path, act: str, width: int) -> None:
    name = filled(tmp_path, harmful=True)
    item = key(name, act=act, issue="ceasefire", source="Red")
    out = run("show", item, "-d", name, width=width).stdout
    assert harm(out + run("show", item, "-d", name, "--json").stdout) == []
    assert max(map(len, out.splitlines())) <= width
