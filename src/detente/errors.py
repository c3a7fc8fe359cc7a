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
├── EndpointError         a language model gives no answer, or none that can be used
├── DossierError          a dossier cannot be opened, read or written
│   ├── NotADossier       the file or database is none of ours
│   ├── OlderDossier      written by an earlier version: it is to be migrated
│   ├── NewerDossier      written by a later version
│   ├── DamagedDossier    cut off, altered, or its history does not add up
│   ├── DossierBusy       another program is writing, or keeps it locked
│   ├── DossierFull       no room is left on the disk
│   ├── ReadOnlyDossier   it cannot be written to
│   └── StoreDown         the database server does not answer
├── UnknownEntry          no document, item or event has the id, or several have
├── JudgementError        a judgement that cannot be made
├── Conflict              somebody else changed it meanwhile: nothing is overwritten
├── AccessError           somebody may not do what is asked
│   ├── NotSignedIn       nobody knows who asks
│   ├── NotAllowed        the role, the clearance or the token does not reach so far
│   └── TooManyTries      asked too often: wait
├── ExportError           an export cannot be written, whole or at all
└── EvaluationError       gold, predictions or texts do not fit one another
"""

__all__ = [
    "AccessError",
    "Conflict",
    "DamagedDossier",
    "DetenteError",
    "DossierBusy",
    "DossierError",
    "DossierFull",
    "EmptyInput",
    "EndpointError",
    "EvaluationError",
    "ExportError",
    "FetchError",
    "InputError",
    "JudgementError",
    "MissingModel",
    "NewerDossier",
    "NotADossier",
    "NotAllowed",
    "NotAnArticle",
    "NotSignedIn",
    "OlderDossier",
    "ReadOnlyDossier",
    "StoreDown",
    "TooLarge",
    "TooManyTries",
    "UnknownEntry",
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


class EndpointError(DetenteError):
    """A language model gives no answer, or none that can be used."""


class DossierError(DetenteError):
    """A dossier cannot be opened, read or written."""


class NotADossier(DossierError):
    """The file or database is none of ours."""


class OlderDossier(DossierError):
    """The dossier was written by an earlier version and is to be migrated."""


class NewerDossier(DossierError):
    """The dossier was written by a later version."""


class DamagedDossier(DossierError):
    """The dossier is cut off, altered, or its history does not add up."""


class DossierBusy(DossierError):
    """Another program is writing to the dossier, or keeps it locked."""


class DossierFull(DossierError):
    """No room is left on the disk for the dossier."""


class ReadOnlyDossier(DossierError):
    """The dossier cannot be written to."""


class StoreDown(DossierError):
    """The database server does not answer."""


class UnknownEntry(DetenteError):
    """No document, item or event has the id, or several have."""


class JudgementError(DetenteError):
    """A judgement that cannot be made."""


class ExportError(DetenteError):
    """An export cannot be written, whole or at all."""


class EvaluationError(DetenteError):
    """Gold, predictions or texts do not fit one another."""


class Conflict(DetenteError):
    """Somebody else changed it meanwhile: nothing is overwritten."""


class AccessError(DetenteError):
    """Somebody may not do what is asked."""


class NotSignedIn(AccessError):
    """Nobody knows who asks."""


class NotAllowed(AccessError):
    """The role, the clearance or the token does not reach so far."""


class TooManyTries(AccessError):
    """Asked too often: wait."""
