"""The reader that asks a language model and believes only what the text bears out."""

import os
from dataclasses import dataclass

from detente.model import Document, Reading
from detente.statements.readers.llm.settings import declared_local
from detente.statements.readers.unread import LANGUAGES

__all__ = ["LlmReader"]


@dataclass(frozen=True, slots=True)
class LlmReader:
    """Any OpenAI-compatible endpoint, set by DETENTE_LLM_URL, _MODEL and _KEY."""

    name: str = "llm"
    version: str = "1"
    languages: frozenset[str] = LANGUAGES
    threshold: float | None = None
    precision: float | None = None

    @property
    def remote(self) -> bool:
        """Whether texts leave the machine: always, unless the endpoint is declared local."""
        offline = bool(os.environ.get("DETENTE_LLM_REPLIES", "").strip())
        return not (offline or declared_local(os.environ))

    def read(self, document: Document) -> Reading:
        """The reading of a document.

        Raises:
            EndpointError: There is no reply, or none that can be used.
            MissingModel: No endpoint is set, nothing is there, or there is no parser.
        """
        from detente.statements.readers.llm import reading  # late: it loads what sends requests

        return reading.read(document, f"{self.name} {self.version}")
