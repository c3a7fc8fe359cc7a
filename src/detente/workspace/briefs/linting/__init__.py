"""What a brief's text is held against, sentence by sentence."""

from detente.workspace.briefs.linting.known import Known, keyed, known, reading_of
from detente.workspace.briefs.linting.rules import lint
from detente.workspace.briefs.linting.sentences import Cited, cited, marks, of_outline

# fmt: off
__all__ = [
    "Cited", "Known", "cited", "keyed", "known", "lint", "marks", "of_outline", "reading_of",
]
# fmt: on
