"""The one error tree; each message says what failed, why, and the remedy.

DetenteError
├── InputError            one report, file, page or feed cannot be brought in
│   ├── EmptyInput
│   ├── TooLarge
│   ├── UnreadableInput   broken, encrypted, binary or not what it says it is
│   ├── NotAnArticle      an index page, a teaser behind a paywall, no running text
│   └── FetchError        a URL that cannot or must not be fetched
├── UnknownName           a party, issue, reader or format that is not listed
├── VocabularyError       a YAML file of the vocabulary breaks its schema
├── MissingModel          a parser or model that a reader needs is not installed
└── EvaluationError       gold, predictions or texts do not fit one another
"""

__all__ = [
    "DetenteError",
    "EmptyInput",
    "EvaluationError",
    "FetchError",
    "InputError",
    "MissingModel",
    "NotAnArticle",
    "TooLarge",
    "UnknownName",
    "UnreadableInput",
    "VocabularyError",
]


class DetenteError(Exception):
    """Any failure that Detente explains."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what}; {remedy}" if remedy else what)
        self.what = what
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["DetenteError"], tuple[str, str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.what, self.remedy)


class InputError(DetenteError):
    """One report, file, page or feed cannot be brought in."""


class EmptyInput(InputError):
    """The input holds no text."""


class TooLarge(InputError):
    """The input is larger than Detente reads."""


class UnreadableInput(InputError):
    """The input is broken, encrypted, binary or not what it says it is."""


class NotAnArticle(InputError):
    """The page is an index, a teaser or holds no running text."""


class FetchError(InputError):
    """The address cannot or must not be fetched."""


class UnknownName(DetenteError):
    """The party, issue, reader or format is not listed."""


class VocabularyError(DetenteError):
    """A YAML file of the vocabulary breaks its schema."""


class MissingModel(DetenteError):
    """A parser or model that a reader needs is not installed."""


class EvaluationError(DetenteError):
    """Gold, predictions or texts do not fit one another."""
