"""What the llm reader would send, what that would cost, and replies that are recorded."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import fspath
from pathlib import Path
from typing import Any

from detente.documents import Told, bring_in, capture, expand
from detente.errors import DetenteError
from detente.model import Document, Failure
from detente.statements.readers.llm.cost import Estimate, price_of
from detente.statements.readers.llm.planning import Planned, plan
from detente.statements.readers.llm.settings import Settings, settings_from
from detente.workspace.evaluating.evaluate import gold_documents
from detente.workspace.reading.read import Origin

__all__ = ["Plan", "plan_gold", "plan_reading", "replies_from"]


@dataclass(slots=True)
class Plan:
    """The requests of a run, told one by one; what they come to is known at their end."""

    documents: Iterable[tuple[str, Document | Failure]]
    settings: Settings = field(default_factory=lambda: settings_from(os.environ))
    failures: list[Failure] = field(default_factory=list)
    kept: int = 0
    """Requests whose reply is in the cache: they are not sent, and cost nothing."""
    _counted: list[tuple[int, int]] = field(default_factory=list)

    def requests(self) -> Iterator[Mapping[str, Any]]:
        """Each request as it would be sent, the key masked, with its report and tokens."""
        for name, document in self.documents:
            if isinstance(document, Failure):
                self.failures.append(document)
                continue
            for planned in plan(document, self.settings):
                self._count(planned)
                yield {"document": name, **planned.shown(self.settings)}

    @property
    def estimate(self) -> Estimate:
        """About how many tokens are sent and come back, of the requests told so far."""
        return Estimate.of(self._counted)

    @property
    def price(self) -> float | None:
        """About what that costs by DETENTE_LLM_PRICE; None if it is not set."""
        price = self.settings.price
        return None if price is None else price_of(self.estimate, price)

    def _count(self, planned: Planned) -> None:
        if planned.kept:
            self.kept += 1
        else:
            self._counted.append((planned.read, planned.written))


def plan_reading(origins: Sequence[Origin], told: Told | None = None) -> Plan:
    """The requests that reading some reports, folders and feeds would take.

    Raises MissingModel where the environment tells what cannot be meant.
    """
    return Plan(_brought(expand([fspath(o) for o in origins]), told or Told()))


def plan_gold(gold: Path | Sequence[Path], texts: Path | None = None) -> Plan:
    """The requests that reading the texts of some gold would take.

    Raises EvaluationError where a text is missing or is not the annotated one.
    """
    return Plan(gold_documents(gold, texts))


@contextmanager
def replies_from(recorded: Path | None = None, record: Path | None = None) -> Iterator[None]:
    """The llm reader takes recorded replies meanwhile, or records what it gets.

    Processes that are spawned meanwhile do so too.
    """
    told = {"DETENTE_LLM_REPLIES": recorded, "DETENTE_LLM_RECORD": record}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update({name: str(path.absolute()) for name, path in told.items() if path})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _brought(names: Iterable[str], told: Told) -> Iterator[tuple[str, Document | Failure]]:
    for name in names:
        try:
            brought = bring_in(capture(name), told)
        except DetenteError as error:
            yield name, Failure(name, str(error))
            continue
        yield from ((name, failure) for failure in brought.failures)
        yield from ((name, document) for document in brought.documents)
