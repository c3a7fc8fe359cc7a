"""How an item stands, as one short word: what was seen is what may be judged."""

import hashlib
from collections.abc import Mapping

from detente.errors import Conflict
from detente.model import Entry, Verdict
from detente.record import Writer
from detente.record.codec import quick
from detente.vocabulary.display import short
from detente.workspace.checking.blinding import entry_for

__all__ = ["DIGITS", "check_seen", "version_of"]

DIGITS = 12
"""Of a version: enough to tell apart the few ways in which one item ever stands."""

DID = {
    Verdict.ACCEPT: "accepted",
    Verdict.EDIT: "changed",
    Verdict.REJECT: "rejected",
    Verdict.ADD: "added",
}


def version_of(entry: Entry) -> str:
    """The version of an item; another one once anything about it was changed.

    It rests on what the item says and on what was made of it, so that taking a change
    back brings the former version back.
    """
    made = tuple((j.event, j.verdict.value) for j in entry.judgements)
    told = quick((entry.item, entry.status.value, entry.credibility.value, made))
    return hashlib.sha256(told.encode()).hexdigest()[:DIGITS]


def check_seen(writer: Writer, seen: Mapping[str, str] | None) -> dict[str, Entry]:
    """The items that were seen; raises Conflict where one no longer stands as it was.

    Ask it inside the transaction that writes. The error tells who changed what.
    """
    found = {key: entry_for(writer, key, writer.who) for key in seen or {}}
    for key, version in (seen or {}).items():
        if version and version_of(found[key]) != version:
            raise Conflict(_changed(found[key]), "look at how it stands now, then judge it again")
    return found


def _changed(entry: Entry) -> str:
    key = short(entry.id)
    if not entry.judgements:
        return f"{key} is not as it was shown: a judgement was taken back or it was read anew"
    last = entry.judgements[-1]
    fields = ", ".join(f"{name} is {value or 'nothing'}" for name, value in last.fields)
    return f"{last.who} {DID[last.verdict]} {key} meanwhile" + (f": {fields}" if fields else "")
