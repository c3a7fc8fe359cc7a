"""Outlet, credit and chain, and who counts as the root."""

import pytest

from detente.model import Kind, Source, SourceKind, full_chain, root_of
from detente.model.chain import is_told
from tests.factory import document

WIRE = Source("Sample Wire", SourceKind.AGENCY)
MINISTER = Source("the minister", SourceKind.OFFICIAL)
SOURCES = Source("two sources", SourceKind.ANONYMOUS, 2)
GAZETTE = Source("Sample Gazette", SourceKind.OUTLET)


def test_an_outlet_that_is_not_told_has_no_name() -> None:
    (nobody,) = full_chain(document("They met.", outlet=""), ())
    assert [is_told(link) for link in (GAZETTE, MINISTER, SOURCES, nobody)] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("agency", "chain", "whole"),
    [
        ("", (), (GAZETTE,)),
        ("", (Source("sample gazette", SourceKind.MEDIA), SOURCES), (GAZETTE, SOURCES)),
        ("", (WIRE, SOURCES), (GAZETTE, WIRE, SOURCES)),
        ("Sample Wire", (), (GAZETTE, WIRE)),
        ("Sample Gazette", (), (GAZETTE,)),
        ("Sample Wire", (WIRE, SOURCES), (GAZETTE, WIRE, SOURCES)),
        ("sample wire", (WIRE,), (GAZETTE, WIRE)),
        ("Sample Wire", (SOURCES,), (GAZETTE, WIRE, SOURCES)),
        ("Sample Wire", (MINISTER,), (GAZETTE, WIRE, MINISTER)),
    ],
)
def test_the_chain_begins_with_the_outlet(
    agency: str, chain: tuple[Source, ...], whole: tuple[Source, ...]
) -> None:
    assert full_chain(document(outlet="Sample Gazette", agency=agency), chain) == whole


def test_an_outlet_that_is_not_told_is_said() -> None:
    assert full_chain(document(outlet=""), ())[0].name == "unnamed outlet"


@pytest.mark.parametrize(
    ("agency", "chain", "root"),
    [
        ("", (), (GAZETTE,)),
        ("Sample Wire", (), (WIRE,)),
        ("Sample Wire", (MINISTER,), (MINISTER,)),
        ("", (WIRE, MINISTER), (MINISTER,)),
        ("", (WIRE, SOURCES), (WIRE, SOURCES)),
        ("", (SOURCES,), (GAZETTE, SOURCES)),
        ("Sample Wire", (SOURCES,), (WIRE, SOURCES)),
        ("", (WIRE, SOURCES, SOURCES), (WIRE, SOURCES)),
        ("", (SOURCES, WIRE), (WIRE,)),
    ],
)
def test_the_root_is_the_last_link_with_its_carrier_if_unnamed(
    agency: str, chain: tuple[Source, ...], root: tuple[Source, ...]
) -> None:
    assert root_of(document(outlet="Sample Gazette", agency=agency), chain) == root


@pytest.mark.parametrize(
    ("outlet", "name"), [("", "own note"), ("Sample Desk", "own note (Sample Desk)")]
)
def test_what_an_own_note_tells_rests_on_the_note(outlet: str, name: str) -> None:
    note = document(kind=Kind.OWN_NOTE, outlet=outlet, agency="Sample Wire")
    itself = Source(name, SourceKind.DOCUMENT)
    assert full_chain(note, (WIRE, SOURCES)) == (itself, WIRE, SOURCES)
    assert root_of(note, (WIRE, SOURCES)) == (itself,)
