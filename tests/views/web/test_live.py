"""What changes while somebody looks."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from fastapi import FastAPI

import detente
from detente.errors import DossierBusy
from detente.model import EventKind, Handling
from detente.model.account import Role, Visitor
from detente.record import Record, Seen
from detente.views.web.live import Live, _bar, stream, told
from detente.views.web.room import Room
from detente.workspace.access.pulse import Deeds, Pulse, deeds_since, pulse
from detente.workspace.checking.judging import accept
from detente.workspace.dossier import Dossier
from tests.web import client, sampled
from tests.workspace.dossiers import bring, ids, wire


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with detente.new(tmp_path / "t.detente", who="Ana") as made:
        bring(made.record, wire())
        yield made


def room(dossier: Dossier, whole: bool = True) -> Room:
    reads = dossier if whole else cast("Dossier", SimpleNamespace(record=SimpleNamespace(engine=1)))
    return Room(Visitor("Ana", Role.ADMIN, Handling.RED), reads, dossier)


def heard(who: Room, before: Pulse) -> dict[str, object]:
    record = who.writes.record
    return told(who, before, pulse(record), deeds_since(record, before.event))


def said(event: str) -> tuple[str, dict[str, Any]]:
    kind, data = event.strip().split("\n")
    return kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))


def test_what_another_did_is_told_in_words(dossier: Dossier) -> None:
    before = pulse(dossier.record)
    accept(dossier.record.by("Ben"), ids(dossier.record)[:1])
    event = heard(room(dossier), before)
    assert (event["changed"], event["jobs"], event["others"]) == (True, False, 1)
    assert str(event["words"]).startswith("Ben accepted 1 item")


def test_who_may_not_see_all_is_told_no_more_than_that_something_was_done(dossier: Dossier) -> None:
    before = pulse(dossier.record)
    accept(dossier.record.by("Ben"), ids(dossier.record)[:1])
    with dossier.record.by("Ben").writing() as writer:
        writer.append(EventKind.SEEN, Seen(), 2)
    assert heard(room(dossier), before)["others"] == 2
    event = heard(room(dossier, whole=False), before)
    assert (event["others"], event["words"]) == (1, "")


def test_nobody_is_told_what_they_did_themselves(dossier: Dossier) -> None:
    before = pulse(dossier.record)
    accept(dossier.record, ids(dossier.record)[:1])
    event = heard(room(dossier), before)
    assert (event["changed"], event["others"], event["words"]) == (True, 0, "")


def test_all_who_listen_hear_of_one_look(dossier: Dossier) -> None:
    looks = []

    def look() -> Pulse:
        looks.append(1)
        return Pulse(1 if len(looks) < 3 else 2, ())

    async def both() -> list[list[int]]:
        live = Live(look, pause=0.01)
        running = asyncio.create_task(live.run())

        async def heard() -> list[int]:
            found = []
            async for state in live.states():
                found.append(state.event if state else 0)
                if len(found) == 2:
                    break
            return found

        found = await asyncio.gather(heard(), heard())
        live.close()
        await running
        return list(found)

    assert asyncio.run(both()) == [[1, 2], [1, 2]]


def test_nothing_is_looked_at_where_nobody_listens() -> None:
    looks: list[int] = []

    async def alone() -> None:
        live = Live(lambda: Pulse(len(looks), ()), pause=0.001)
        running = asyncio.create_task(live.run())
        await asyncio.sleep(0.05)
        live.close()
        await running

    asyncio.run(alone())
    assert looks == []


def test_listeners_are_let_go_at_the_end(dossier: Dossier) -> None:
    async def listening() -> list[str]:
        live = Live(lambda: pulse(dossier.record), pause=0.01)
        running = asyncio.create_task(live.run())
        heard = stream(live, room(dossier), lambda: {"waiting": "<b>2</b>"})
        found = [await anext(heard)]
        mark = {"mark": pulse(dossier.record).mark, "parts": {"waiting": "<b>2</b>"}}
        assert said(await anext(heard)) == ("mark", mark)
        waiting = asyncio.create_task(anext(heard, "gone"))
        await asyncio.sleep(0.1)
        live.close()
        found.append(await asyncio.wait_for(waiting, 1))
        await running
        return found

    assert asyncio.run(listening()) == ["retry: 3000\n\n", "gone"]


def test_a_listener_comes_anew_after_a_while() -> None:
    async def listening() -> int:
        live = Live(lambda: Pulse(1, ()), pause=0.01)
        return len([state async for state in live.states(longest=0.05)])

    assert asyncio.run(listening()) >= 1


def test_what_many_are_told_is_worked_out_once(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    drawn: list[int] = []

    def look(record: Record, event: int) -> Deeds:
        looked.append(event)
        return deeds_since(record, event)

    def bar() -> dict[str, str]:
        drawn.append(1)
        return {"waiting": str(len(drawn))}

    async def one(live: Live) -> list[tuple[str, dict[str, Any]]]:
        news = stream(live, room(dossier), bar)
        await anext(news)
        first = said(await anext(news))
        if not dossier.log(limit=1)[0].did.startswith("accepted"):
            await asyncio.to_thread(accept, dossier.record.by("Ben"), ids(dossier.record)[:1])
        return [first, said(await anext(news))]

    async def both() -> list[list[tuple[str, dict[str, Any]]]]:
        live = Live(lambda: pulse(dossier.record), pause=0.05)
        running = asyncio.create_task(live.run())
        found = await asyncio.wait_for(asyncio.gather(one(live), one(live)), 10)
        live.close()
        await running
        return list(found)

    monkeypatch.setattr("detente.views.web.live.deeds_since", look)
    ana, again = asyncio.run(both())
    assert ana == again
    assert [kind for kind, _ in ana] == ["mark", "change"]
    assert ana[1][1]["parts"] == {"waiting": "2"}
    assert (len(looked), len(drawn)) == (1, 2)


def test_what_fails_is_worked_out_anew_for_who_asks_next() -> None:
    tries: list[int] = []

    def make() -> int:
        tries.append(1)
        if len(tries) == 1:
            raise DossierBusy("it is locked", "try again")
        return 7

    async def asked() -> int:
        live = Live(lambda: Pulse(1, ()))
        with pytest.raises(DossierBusy):
            await live.shared("it", make)
        return await live.shared("it", make) + await live.shared("it", make)

    assert (asyncio.run(asked()), len(tries)) == (14, 2)


def test_the_news_bring_the_bar_as_a_page_has_it(tmp_path: Path) -> None:
    with client(sampled(tmp_path / "t.detente")) as asked:
        page = asked.get("/inbox").text
        parts = _bar(cast("FastAPI", asked.app).state, Handling.RED)
    assert set(parts) == {"waiting", "standing"}
    for part in parts.values():
        assert part.strip() in page
