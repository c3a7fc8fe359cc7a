"""One view of a store for all that is asked in a row, in place of one for each question.

A page asks a dozen questions. With a view of its own each of them takes a connection, proves
that it is alive, begins and ends: on a server most of what a page costs. In one view they are
consistent with one another besides.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine

from detente.record import engine as stores

__all__ = ["View", "once", "reading", "viewed", "writing"]

T = TypeVar("T")


class View:
    """A view that is opened when it is first needed; one asks of it after another."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._open: ExitStack | None = None
        self._connection: Connection | None = None
        self._asking = 0
        self._told: dict[Hashable, Any] = {}
        self._past = False
        """Whether it no longer shows what there is, or may be broken."""

    @property
    def is_open(self) -> bool:
        """Whether it holds a connection."""
        return self._connection is not None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Its connection; what fails closes it, so that who asks next has a sound one."""
        if self._connection is None:
            self._open = ExitStack()
            self._connection = self._open.enter_context(stores.reading(self.engine))
        self._asking += 1
        try:
            yield self._connection
        except BaseException:
            self._past = True
            raise
        finally:
            self._asking -= 1
            if self._past and not self._asking:
                self.close()

    def once(self, connection: Connection, asked: Hashable, make: Callable[[], T]) -> T:
        """What a question leads to; asked again in the view it is not worked out anew."""
        if connection is not self._connection:
            return make()
        if asked not in self._told:
            self._told[asked] = make()
        return cast("T", self._told[asked])

    def leave(self) -> None:
        """Have who asks next see what there is by then."""
        if self._asking:
            self._past = True
        else:
            self.close()

    def close(self) -> None:
        """Let go of the connection."""
        opened, self._open, self._connection, self._past = self._open, None, None, False
        self._told = {}
        if opened is not None:
            opened.close()


_VIEW: ContextVar[View | None] = ContextVar("view", default=None)


@contextmanager
def viewed(view: View) -> Iterator[None]:
    """Whoever reads the store of a view in the block, by whatever record, reads in it."""
    token = _VIEW.set(view)
    try:
        yield
    finally:
        _VIEW.reset(token)


def once(connection: Connection, asked: Hashable, make: Callable[[], T]) -> T:
    """What a question leads to, the same throughout a view; `asked` tells it from others."""
    view = _VIEW.get()
    return make() if view is None else view.once(connection, asked, make)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store throughout."""
    view = _VIEW.get()
    with (
        stores.reading(engine)
        if view is None or view.engine is not engine
        else (view.reading()) as connection
    ):
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction of the one writer; a view is left for it, and again after it."""
    view = _VIEW.get()
    own = view if view is not None and view.engine is engine else None
    if own is not None:
        own.leave()
    try:
        with stores.writing(engine) as connection:
            yield connection
    finally:
        if own is not None:
            own.leave()
