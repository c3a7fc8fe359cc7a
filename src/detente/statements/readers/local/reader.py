"""The local reader: a small trained encoder with the rules as its hints."""

from dataclasses import dataclass, replace

from detente.errors import MissingModel
from detente.model import Attribution, Document, Reading
from detente.statements.readers.local.facts import facts
from detente.statements.readers.rules import RuleReader
from detente.statements.readers.unread import LANGUAGES, unread

__all__ = ["LocalReader"]


@dataclass(frozen=True, slots=True)
class LocalReader:
    """Reads on this machine; without its model it reads by rules and says so."""

    name: str = "local"
    languages: frozenset[str] = LANGUAGES
    remote: bool = False

    @property
    def version(self) -> str:
        """The version of the model."""
        return str(facts().get("version", "0"))

    @property
    def threshold(self) -> float | None:
        """The score below which a statement is only a suggestion."""
        told: float | None = facts().get("threshold")
        return told

    @property
    def precision(self) -> float | None:
        """The share of statements from that score on that were right."""
        told: float | None = facts().get("precision")
        return told

    def read(self, document: Document) -> Reading:
        """The reading; by rules, with a warning, where the model is missing."""
        if why := unread(document):
            return Reading(document, warnings=(why,))
        try:
            from detente.statements.readers.local import reading  # loads what it needs here

            return reading.read(document, f"{self.name} {self.version}")
        except MissingModel as fault:
            why = f"read by rules alone: {fault.what}; {fault.remedy}"
            return replace(RuleReader().read(document), warnings=(why,))

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Every report of speech, thought or writing in text order."""
        if unread(document):
            return ()
        try:
            from detente.statements.readers.local import reading  # loads what it needs here

            return reading.attributions(document)
        except MissingModel:
            return RuleReader().attributions(document)
