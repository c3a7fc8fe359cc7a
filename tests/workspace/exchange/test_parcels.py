import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from detente.errors import DamagedDossier
from detente.model import Act, Meeting, Status
from detente.record import Record
from detente.workspace.exchange.parcels import Parcel, line_of, parcel_of, parcels
from tests.workspace import labelled
from tests.workspace.labelled import GAP, LAND, OPEN, TRUCE


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def first(kept: Record, checked: bool = False) -> Parcel:
    with kept.reading() as reader:
        return next(parcels(reader, checked))


def test_documents_come_in_the_order_in_which_they_came_with_their_texts(kept: Record) -> None:
    with kept.reading() as reader:
        found = list(parcels(reader))
    assert [p.number for p in found] == sorted(p.number for p in found)
    assert found[0].document.text == OPEN.text
    assert found[0].text_sha256 == OPEN.sha256


def test_a_parcel_holds_all_items_with_their_standing(kept: Record) -> None:
    told = {e.item.span.exact: e.status for e in first(kept).entries}
    assert told[LAND.span.exact] is Status.ACCEPTED
    assert told[GAP.span.exact] is Status.REJECTED
    reading = first(kept).reading
    assert [len(reading.statements), len(reading.meetings), len(reading.unknowns)] == [3, 1, 1]
    checked = {e.item.span.exact for e in first(kept, checked=True).entries}
    assert checked == {LAND.span.exact, TRUCE.span.exact, "Oslo blames Moscow"}


def test_a_line_gives_the_parcel_back_without_numbers(kept: Record) -> None:
    parcel = first(kept)
    line = line_of(parcel)
    assert "\n" not in line
    again = parcel_of(line, lambda key: {OPEN.id: OPEN.text}.get(key))
    assert again.document == parcel.document
    assert again.reading == parcel.reading
    assert (again.number, again.recorded) == (0, parcel.recorded)
    judged = [e.judgements for e in again.entries if e.judgements]
    assert {j.event for each in judged for j in each} == {0}
    assert [e.status for e in again.entries] == [e.status for e in parcel.entries]


def test_other_readings_of_judged_words_stay_behind(kept: Record) -> None:
    with kept.writing() as writer:
        number = writer.document(OPEN.id).number
        labelled.read(writer, number, replace(LAND, act=Act.REJECT), reader="test 2")
    assert Status.ALTERNATIVE in {e.status for e in first(kept).entries}
    told = json.loads(line_of(first(kept)))
    assert Status.ALTERNATIVE.value not in {e["status"] for e in told["entries"]}


def spoilt(line: str, **fields: object) -> str:
    return json.dumps({**json.loads(line), **fields})


def test_what_does_not_fit_is_told(kept: Record) -> None:
    line = line_of(first(kept))
    for text, told, why in (
        (None, line, "the text of document .* is missing"),
        (OPEN.text + ".", line, "the text of document .* is another"),
        (OPEN.text, "{", "cannot be understood"),
        (OPEN.text, spoilt(line, entries=[{"status": "accepted"}]), "an item of document .* is"),
        (OPEN.text, line.replace("Moscow wants", "Moscow gives"), "item .* does not quote"),
        (OPEN.text, line.replace('"start":0', '"start":1'), "item .* does not quote"),
    ):
        with pytest.raises(DamagedDossier, match=why):
            parcel_of(told, lambda _, text=text: text)  # type: ignore[misc]


def test_a_meeting_stays_a_meeting(kept: Record) -> None:
    again = parcel_of(line_of(first(kept)), lambda _: OPEN.text)
    assert sum(isinstance(e.item, Meeting) for e in again.entries) == 1
