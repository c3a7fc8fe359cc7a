"""What changes while somebody looks, told by server-sent events."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar, cast

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from detente.errors import DetenteError
from detente.model import Handling
from detente.views.web.bar import PARTS, tally_of
from detente.views.web.render import filled
from detente.views.web.room import InRoom, Room
from detente.workspace.access.pulse import Deeds, Pulse, deeds_since

__all__ = ["Live", "live", "live_of", "router", "stream", "told"]

T = TypeVar("T")

PAUSE = 1.0
"""Seconds between two looks at the dossier, however many listen."""
STILL = 15.0
"""Seconds of silence after which a listener is told that nothing happened."""
LONGEST = 600.0
"""Seconds after which a listener has to come anew, so that who was shut out hears no more."""
SHARED = 16
"""Answers to what many ask at once that are kept, the last ones."""
RETRY = "retry: 3000\n\n"
NOTHING = ": nothing new\n\n"

router = APIRouter()


class Live:
    """Looks at the dossier for all who listen, as long as anybody does."""

    def __init__(self, look: Callable[[], Pulse], pause: float = PAUSE) -> None:
        self._look, self._pause = look, pause
        self._state: Pulse | None = None
        self._changed = asyncio.Event()
        self._listeners = 0
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._shared: OrderedDict[Hashable, asyncio.Task[Any]] = OrderedDict()

    def close(self) -> None:
        """Let all listeners go: the server stops, and waits for their requests to end."""
        self._closed = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._tell)

    async def run(self) -> None:
        """Look again and again, until it is closed or called off."""
        self._loop = asyncio.get_running_loop()
        while not self._closed:
            if self._listeners:
                with suppress(DetenteError):  # the dossier is locked or away for a moment
                    self._saw(await asyncio.to_thread(self._look))
            await asyncio.sleep(self._pause)

    async def states(self, longest: float = LONGEST) -> AsyncIterator[Pulse | None]:
        """How the dossier stands whenever that changes; None where nothing happened for long."""
        loop = asyncio.get_running_loop()
        end = loop.time() + longest
        self._listeners += 1
        try:
            seen = await asyncio.to_thread(self._look)
            self._saw(seen)
            yield seen
            while not self._closed and (left := end - loop.time()) > 0:
                if self._state == seen:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._changed.wait(), min(STILL, left))
                if self._closed:
                    return
                yield None if self._state == seen else self._state
                seen = self._state or seen
        finally:
            self._listeners -= 1

    async def shared(self, asked: Hashable, make: Callable[[], T]) -> T:
        """What many listeners ask at once, worked out in a thread for the first of them."""
        task = self._shared.get(asked)
        if task is None:
            task = self._shared[asked] = asyncio.create_task(asyncio.to_thread(make))
            while len(self._shared) > SHARED:
                self._shared.popitem(last=False)
        try:
            return cast("T", await asyncio.shield(task))  # others wait for it too
        except DetenteError:
            self._shared.pop(asked, None)
            raise

    def _saw(self, state: Pulse) -> None:
        if state != self._state:
            self._state = state
            self._tell()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


def live_of(request: Request) -> Live:
    """What all requests of a server listen to."""
    return cast("Live", request.app.state.live)


@router.get("/live", include_in_schema=False)
def live(request: Request, room: InRoom) -> StreamingResponse:
    """A stream that tells when something was done, or a job went on."""
    headers = {"X-Accel-Buffering": "no"}
    bar = partial(_bar, request.app.state, room.visitor.clearance)
    return StreamingResponse(
        stream(live_of(request), room, bar), media_type="text/event-stream", headers=headers
    )


async def stream(live: Live, room: Room, bar: Callable[[], dict[str, str]]) -> AsyncIterator[str]:
    """The stream for one visitor; nobody is told what they did themselves.

    `bar` makes the parts of the bar as the visitor's clearance has them, by their ids.
    """
    yield RETRY
    before: Pulse | None = None
    async for now in live.states():
        if now is None:
            yield NOTHING
        else:
            with suppress(DetenteError):
                yield await _news(live, room, bar, (before, now))
        before = now or before


async def _news(
    live: Live,
    room: Room,
    bar: Callable[[], dict[str, str]],
    course: tuple[Pulse | None, Pulse],
) -> str:
    """What one visitor is told; what others are told too is worked out once."""
    before, now = course
    parts = await live.shared((room.visitor.clearance, now.event), bar)
    if before is None:
        return _event("mark", {"mark": now.mark, "parts": parts})
    deeds: Deeds = ()
    if now.event > before.event:
        look = partial(deeds_since, room.writes.record, before.event)
        deeds = await live.shared((before.event, now.event), look)
    return _event("change", told(room, before, now, deeds) | {"parts": parts})


def told(room: Room, before: Pulse, now: Pulse, deeds: Deeds) -> dict[str, object]:
    """What one visitor hears: who may not see all, that something was done, and no more."""
    others = [words for who, words in deeds if who != room.visitor.name]
    number, words = len(others), others[0] if others else ""
    if not room.sees_all or room.blind:
        number, words = min(number, 1), ""
    return {
        "mark": now.mark,
        "changed": now.event != before.event,
        "jobs": now.jobs != before.jobs,
        "others": number,
        "words": words,
    }


def _bar(state: Any, clearance: Handling) -> dict[str, str]:
    """The parts of the bar that change, as the page has them."""
    told = {"bar": {"tally": tally_of(state, clearance)}, "dossier": state.title}
    return {part: filled(template, told) for part, template in PARTS.items()}


def _event(kind: str, said: dict[str, object]) -> str:
    return f"event: {kind}\ndata: {json.dumps(said)}\n\n"
