"""What a dossier can be asked over time, one thin method a question."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from detente.model import CellStands, Entry, Overview, Proposal, Statement
from detente.model.change import Change
from detente.model.commitment import Commitment
from detente.model.grade import Assessed
from detente.model.network import Network
from detente.model.note import Note, Seen
from detente.model.proposal import Owed
from detente.model.role import Role
from detente.model.stake import Stake
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.record import Record
from detente.workspace.checking import noting
from detente.workspace.lookup import shelving
from detente.workspace.lookup.framing import Question, left_out, looked_from
from detente.workspace.positions import (
    gaps,
    glancing,
    moving,
    networking,
    offers,
    strength,
    terms,
    waits,
)
from detente.workspace.positions.gaps import Gaps
from detente.workspace.positions.glancing import Glimpses, Until
from detente.workspace.positions.networking import Netted
from detente.workspace.positions.strength import Held
from detente.workspace.positions.terms import Terms
from detente.workspace.positions.waits import Found, Waiting
from detente.workspace.weighing import contradicting, footing, roots
from detente.workspace.weighing.contradicting import Contested
from detente.workspace.weighing.footing import Footing
from detente.workspace.weighing.roots import Claim

__all__ = ["Questions"]


class Questions:
    """Questions about roots, terms, moves, conditions and commitments."""

    record: Record

    def roots(self, key: str, at: date | None = None, known: datetime | None = None) -> Claim:
        """On whose word a statement's claim rests, and how far it is to be believed."""
        return roots.roots(self.record, key, at, known)

    def assessed(self, entries: Iterable[Entry]) -> Mapping[str, Assessed]:
        """How far the claim of each statement is to be believed, by its id."""
        with self.record.reading() as reader:
            return roots.assessed(reader, entries)

    def changes(
        self,
        since: date | datetime | None = None,
        until: date | None = None,
        asked: Asked = EVERYTHING,
        known: datetime | None = None,
    ) -> tuple[Change, ...]:
        """What moved between two days, or by what was recorded after a time."""
        return moving.changes(self.record, since, until, asked, known)

    def contradictions(
        self,
        at: date | None = None,
        since: date | None = None,
        asked: Asked = EVERYTHING,
        known: datetime | None = None,
        most: int | None = None,
    ) -> Contested:
        """Where two accounts cannot both be right, all or so many, what changes most first."""
        return contradicting.contradictions(self.record, at, since, asked, known, most)

    def looked_from(self, question: Question) -> date | None:
        """From which day on a question looks; None where it looks through all that is told."""
        return looked_from(self.record, question)

    def left_out(self, question: Question) -> int | None:
        """How many suggestions a question leaves out; None where that is long to count."""
        return left_out(self.record, question)

    def strengths(
        self, asked: Asked = EVERYTHING, at: date | None = None, known: datetime | None = None
    ) -> tuple[Held, ...]:
        """How often, on how many days and roots, and how firmly each content is held."""
        return strength.strengths(self.record, asked, at, known)

    def gaps(self, question: Question, history: bool = False) -> Gaps:
        """Who is how far from whom on ordered terms, now or over days."""
        return gaps.gaps(self.record, question, history)

    def network(self, asked: Netted) -> Network:
        """Who agrees and who clashes with whom in a period."""
        return networking.network_of(self.record, asked)

    def footings(self, groups: Sequence[Iterable[str]]) -> list[Footing]:
        """On how many roots, and which, each group of statements rests."""
        with self.record.reading() as reader:
            return footing.footings(reader, groups)

    def proposals(
        self,
        at: date | None = None,
        known: datetime | None = None,
        issue: str = "",
        party: str = "",
        since: date | None = None,
        suggested: bool = False,
    ) -> tuple[Proposal, ...]:
        """What was put forward, and each addressee's answer, the newest first."""
        return offers.proposals(
            self.record, Question(issue, party, since, at, known, suggested=suggested)
        )

    def proposal(
        self,
        key: str,
        at: date | None = None,
        known: datetime | None = None,
        suggested: bool = False,
    ) -> tuple[Proposal, ...]:
        """One proposal by its id or a statement's, then those it must not be taken for."""
        return offers.proposal(self.record, key, Question(at=at, known=known, suggested=suggested))

    def awaiting(
        self,
        at: date | None = None,
        known: datetime | None = None,
        issue: str = "",
        party: str = "",
        since: date | None = None,
        suggested: bool = False,
    ) -> tuple[Owed, ...]:
        """Who owes an answer to what, the longest owed first."""
        return offers.awaiting(
            self.record, Question(issue, party, since, at, known, suggested=suggested)
        )

    def conditions(self, question: Question) -> Waiting:
        """What waits for what, and in which circles."""
        return waits.conditions(self.record, question)

    def stakes(self, question: Question) -> Found[Stake]:
        """Red lines, stated interests, and what would be given."""
        return waits.stakes(self.record, question)

    def commitments(self, question: Question, due_by: date | None = None) -> Found[Commitment]:
        """Who has promised what to whom by when, and what became of it."""
        return waits.commitments(self.record, question, due_by)

    def roles(self, question: Question) -> tuple[Role, ...]:
        """Who plays which part in which talks."""
        return waits.roles(self.record, question)

    def terms(self, question: Question) -> Terms:
        """The concrete options on an issue, with who wants, gives or refuses each."""
        return terms.terms(self.record, question)

    def term(self, key: str, question: Question) -> Terms:
        """One term by the beginning of its id, or of a statement's that means it."""
        return terms.term(self.record, key, question)

    def days(self) -> tuple[date, ...]:
        """The days on which anything in the matrix changed, ascending."""
        return glancing.days(self.record)

    def matrix(self, at: date | None = None) -> Overview:
        """Party by issue on a day, at once where it is asked for again.

        As `positions` tells it, but for which words a person has checked: see `checked`.
        """
        return glancing.matrix(self.record, at)

    def checked(self, shown: Iterable[CellStands]) -> tuple[CellStands, ...]:
        """Some cells, with whether a person has checked the newest words of each state."""
        return glancing.checked(self.record, shown)

    def unnamed(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of some statements whose words end at an unnamed source."""
        return glancing.unnamed(self.record, ids)

    def awaited(self) -> frozenset[tuple[str, str]]:
        """The cells, by party and issue, that are worked out anew and show what they did."""
        return glancing.awaited(self.record)

    def cell(self, party: str, issue: str, until: Until) -> CellStands:
        """What a single cell shows."""
        return glancing.cell(self.record, party, issue, until)

    def words(self, party: str, issue: str, until: Until, some: slice) -> tuple[Entry, ...]:
        """Some of what counts in a cell, the newest first."""
        return glancing.words(self.record, party, issue, until, some)

    def sides(
        self, places: Iterable[tuple[str, str]], until: Until
    ) -> Mapping[tuple[str, str], Sequence[Statement]]:
        """Of contested cells, by party and issue, the newest statement of either side."""
        return glancing.sides(self.record, places, until)

    def news(self, since: datetime) -> tuple[Change, ...]:
        """All that moved by what was recorded since a time."""
        return glancing.news(self.record, since)

    def glimpses(self, known: datetime) -> Glimpses:
        """What all cells show from day to day, as known by a time."""
        return glancing.glimpses(self.record, known)

    def glimpses_of(self, party: str, known: datetime | None = None) -> Glimpses:
        """What the cells of a party show from day to day."""
        return glancing.glimpses_of(self.record, party, known)

    def last_event(self) -> int:
        """The number of the last event: another one means that something happened."""
        return shelving.last_event(self.record)

    def notes(self, key: str) -> tuple[tuple[Note, ...], ...]:
        """The notes on an item, or on a report and all in it, as threads."""
        return noting.notes(self.record, key)

    def seen_by(self, documents: Sequence[int], who: str = "") -> Mapping[int, tuple[Seen, ...]]:
        """Who has seen some reports whole, by number, or what one author has seen."""
        return noting.seen_by(self.record, documents, who)
