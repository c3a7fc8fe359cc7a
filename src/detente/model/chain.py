"""The way of a word from whoever said it to the outlet that prints it."""

from detente.model.document import Document, Kind
from detente.model.source import Source, SourceKind

__all__ = ["Chain", "NO_OUTLET", "OWN_NOTE", "full_chain", "is_told", "root_of"]

Chain = tuple[Source, ...]
"""Links outermost first, without the outlet and without the speaker."""
OWN_NOTE = "own note"
"""Who carries what an analyst wrote down: no outlet, whatever the note names."""
NO_OUTLET = "unnamed outlet"
"""Who carries a report that tells no outlet."""


def full_chain(document: Document, chain: Chain) -> Chain:
    """The whole way of the word: outlet, agency credit, then the chain.

    The credit is left out where the outlet or a link is that agency, and a link where it
    is the outlet itself. An analyst's own note comes in the outlet's place.
    """
    if document.kind is Kind.OWN_NOTE:
        return (_note(document), *chain)
    outlet = Source(document.outlet or NO_OUTLET, SourceKind.OUTLET)
    same = outlet.name.casefold()
    chain = tuple(link for link in chain if not link.named or link.name.casefold() != same)
    credit = set(document.agency.casefold().split())
    carried = any(credit <= set(link.name.casefold().split()) for link in (outlet, *chain))
    agency = () if carried else (Source(document.agency, SourceKind.AGENCY),)
    return (outlet, *agency, *chain)


def is_told(link: Source) -> bool:
    """Whether a link has a name: neither anonymous nor an outlet that is not told."""
    return link.named and link.name != NO_OUTLET


def root_of(document: Document, chain: Chain) -> tuple[Source, ...]:
    """What decides independence: the last link, with an unnamed one's carrier.

    The last link of the chain, else the agency credit, else the outlet; an unnamed
    last link is identified by the named carrier before it. What an own note tells rests on
    the note: whom it names has not been read.
    """
    if document.kind is Kind.OWN_NOTE:
        return (_note(document),)
    links = full_chain(document, chain)
    if links[-1].named:
        return links[-1:]
    carriers = [link for link in links[:-1] if link.named]
    return (*carriers[-1:], links[-1])


def _note(document: Document) -> Source:
    name = f"{OWN_NOTE} ({document.outlet})" if document.outlet else OWN_NOTE
    return Source(name, SourceKind.DOCUMENT)
