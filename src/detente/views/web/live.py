"""What changes while somebody looks, told by server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import cast

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from detente.errors import DetenteError
from detente.views.web.room import InRoom, Room
from detente.workspace.pulse import Pulse, done_since

__all__ = ["Live", "live", "live_of", "router", "stream", "told"]

PAUSE = 1.0
"""Seconds between two looks at the dossier, however many listen."""
STILL = 15.0
"""Seconds of silence after which a listener is told that nothing happened."""
LONGEST = 600.0
"""Seconds after which a listener has to come anew, so that who was shut out hears no more."""
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
    return StreamingResponse(
        stream(live_of(request), room), media_type="text/event-stream", headers=headers
    )


async def stream(live: Live, room: Room) -> AsyncIterator[str]:
    """The stream for one visitor; nobody is told what they did themselves."""
    yield RETRY
    before: Pulse | None = None
    async for now in live.states():
        if now is None:
            yield NOTHING
        elif before is None:
            yield f"event: mark\ndata: {now.mark}\n\n"
        else:
            with suppress(DetenteError):
                yield await asyncio.to_thread(told, room, before, now)
        before = now or before


def told(room: Room, before: Pulse, now: Pulse) -> str:
    """One event of the stream: who may not see all is told that something was done, no more."""
    number, words = 0, ""
    if now.event > before.event:
        number, words = done_since(room.writes.record, before.event, room.visitor.name, now.event)
    if not room.sees_all or room.blind:
        number, words = min(number, 1), ""
    said = {
        "event": now.event,
        "mark": now.mark,
        "changed": now.event != before.event,
        "jobs": now.jobs != before.jobs,
        "others": number,
        "words": words,
    }
    return f"event: change\ndata: {json.dumps(said)}\n\n"
