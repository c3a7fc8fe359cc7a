from typing import Any

import pytest

from detente.model import Source, Speaker
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.carriers import carriers
from detente.statements.readers.llm.ground import Ground
from detente.statements.readers.llm.lines import lines
from tests.factory import document, span

TEXT = (
    "Two people briefed on the talks told Reuters that Russia had agreed, Kyiv Post wrote. "
    "Ankara confirmed it."
)
AGREED = "Russia had agreed"


def chain(*links: Any, **fields: Any) -> tuple[list[Source], Ground]:
    made = document(TEXT, **fields)
    ground = Ground(Cast(parse(made)), lines(made))
    speaker = Speaker("Russia", "Russia", start=TEXT.index(AGREED), end=TEXT.index(AGREED) + 6)
    return list(carriers({"chain": list(links)}, span(made, AGREED), speaker, ground)), ground


def link(name: str, kind: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "kind": kind, **fields}


def test_links_are_found_with_kind_and_count() -> None:
    found, ground = chain(
        link("reuters", "agency"), link("two people briefed on the talks", "anonymous", count=2)
    )
    assert [(s.name, s.kind, s.count) for s in found] == [
        ("Reuters", "agency", None),
        ("Two people briefed on the talks", "anonymous", 2),
    ]
    assert all(TEXT[s.start : s.end] == s.name for s in found)
    assert not ground.warnings


@pytest.mark.parametrize(
    ("told", "lost"),
    [
        (link("TASS", "agency"), {"links": 1}),
        (link("Russia", "official"), {}),
        (link("Kyiv Post", "outlet"), {}),
        (link("Kyiv Post", "media"), {}),
        ("Reuters", {}),
        ({}, {"links": 1}),
    ],
)
def test_a_link_is_neither_invented_nor_the_speaker_nor_the_outlet(
    told: Any, lost: dict[str, int]
) -> None:
    found, ground = chain(told, outlet="Kyiv Post")
    assert found == []
    assert ground.lost == lost


def test_an_odd_kind_or_count_is_mended() -> None:
    found, ground = chain(link("Kyiv Post", "blog"), link("Two people", "anonymous", count=10**9))
    assert [(s.kind, s.count) for s in found] == [("official", None), ("anonymous", None)]
    assert ground.odd == {"kind": 1}


def test_an_official_has_a_party() -> None:
    (found,), _ = chain(link("Ankara", "official"))
    assert found.party == "Turkey"
