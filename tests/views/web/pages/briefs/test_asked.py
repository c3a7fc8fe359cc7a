from datetime import date

import pytest
from fastapi import Request

from detente.errors import InputError
from detente.model import Handling
from detente.views.web.pages.briefs.asked import Choice, wish
from detente.workspace.briefs.editions import Wish
from detente.workspace.briefs.picking import Picking, Section


def request(query: str) -> Request:
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


def test_a_page_of_picks_has_its_own_address() -> None:
    asked = Picking(Section.DEMANDS, "Russia & co", "land", date(2025, 3, 1), None, False, 2)
    assert Choice(asked).query(3) == (
        "?section=demands&party=Russia+%26+co&issue=land&since=2025-03-01&checked=no&page=3"
    )
    assert Choice(Picking()).query(1) == "?section=all&page=1"


def test_checked_lines_only_unless_the_address_says_otherwise() -> None:
    assert wish(request("")) == Wish()
    told = wish(request("unchecked=1&up_to=TLP:AMBER%2BSTRICT"))
    assert told == Wish(checked_only=False, up_to=Handling.AMBER_STRICT)
    with pytest.raises(InputError, match="PINK"):
        wish(request("up_to=PINK"))
