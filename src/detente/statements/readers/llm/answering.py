"""The reply to a request, from wherever it can be had: recorded, kept or asked for."""

from functools import lru_cache

from detente.errors import MissingModel
from detente.statements.readers.llm.asking import Ask
from detente.statements.readers.llm.endpoint import Endpoint, Reply
from detente.statements.readers.llm.replies import Cache, record, recorded
from detente.statements.readers.llm.settings import Settings

__all__ = ["answer", "cache_of"]

NONE = (
    "set DETENTE_LLM_URL and DETENTE_LLM_MODEL, or give recorded replies with --replies; "
    "docs/how-to/use-a-language-model.md tells how"
)


def answer(asked: Ask, settings: Settings, keep: bool) -> Reply:
    """The reply to a request; `keep` tells whether the cache may hold it.

    Raises:
        EndpointError: There is no reply, or none that can be used.
        MissingModel: No endpoint is set, or nothing is there.
    """
    if settings.replies is not None:
        return Reply(recorded(settings.replies, asked.key))
    if not (settings.url and settings.model):
        raise MissingModel("no language model is set", NONE)
    cache = cache_of(settings) if keep else None
    kept = cache.get(asked.key) if cache is not None else None
    reply = Reply(kept) if kept else _endpoint(settings).reply(asked)
    if cache is not None and not kept and not reply.cut:
        cache.put(asked.key, reply.text)
    if settings.record is not None:
        record(settings.record, asked.key, reply.text)
    return reply


def cache_of(settings: Settings) -> Cache | None:
    """Where replies of this model with these options are kept; None if nowhere."""
    if settings.cache is None:
        return None
    return Cache(settings.cache, settings.url, settings.model, settings.options)


@lru_cache(maxsize=4)
def _endpoint(settings: Settings) -> Endpoint:
    """One endpoint a process, which remembers what formats it knows."""
    return Endpoint(settings)
