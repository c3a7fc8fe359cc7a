"""What is beside the record: kept by a rebuild, no part of the chain, in copies or not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from detente.model import Handling
from detente.model.account import Account, Role, Scope
from detente.model.assignment import Assignment
from detente.model.draft import Draft
from detente.model.job import Job, JobKind
from detente.model.session import Attempts, Session, Token
from detente.record import Reader, Record, open_record, rebuild, scratch
from detente.record.accounts import keep_account
from detente.record.aside import BESIDE, PASSING
from detente.record.assignments import assign
from detente.record.attempts import keep_attempts
from detente.record.backup import backup, copy_to
from detente.record.desk import Feed, Look, keep_feed, looked
from detente.record.drafts import keep_draft
from detente.record.jobs import add_job
from detente.record.sessions import keep_session
from detente.record.tokens import keep_token
from detente.record.verify import verify
from tests.record.build import bring, demand, doc

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def filled(record: Record) -> int:
    """One row in each table beside the record; the number of the one document."""
    own = doc()
    number = bring(record, own, demand(own))
    later = NOON + timedelta(hours=1)
    with record.writing() as writer:
        looked(writer, Look("Ann", NOON, 2))
        keep_feed(writer, Feed("https://a.example/rss"))
        keep_account(writer, Account("Ann", Role.CODER, Handling.GREEN, NOON, "$argon2id$"))
        keep_session(writer, Session("ab", "Ann", NOON, NOON, later))
        keep_token(writer, Token("t1", "Ann", "script", "cd", (Scope.READ,), NOON))
        keep_attempts(writer, Attempts("Ann", 2, NOON))
        keep_draft(writer, Draft("b1", "Week 11", "Ann", NOON, NOON), 0, NOON)
        assign(writer, Assignment(number, "Ann", "Eve", NOON))
        add_job(writer, Job(JobKind.TEXT, "Ann", NOON), b"a pasted text of the job")
    return number


def counted(reader: Reader) -> dict[str, int]:
    counts = {t.name: select(func.count()).select_from(t) for t in BESIDE}
    return {name: reader.connection.scalar(query) or 0 for name, query in counts.items()}


def test_a_rebuild_leaves_it_and_no_event_tells_of_it(record: Record) -> None:
    filled(record)
    with record.writing() as writer:
        assert [told.event.number for told in writer.history()] == [1, 2, 3]
        rebuild(writer)
        assert counted(writer) == dict.fromkeys(counted(writer), 1)
    assert verify(record).sound


def test_a_copy_holds_accounts_and_drafts_but_neither_keys_nor_work(
    record: Record, tmp_path: Path
) -> None:
    filled(record)
    wanted = {t.name: int(t not in PASSING) for t in BESIDE}
    backup(record, str(tmp_path / "backup"))
    copy_to(record, str(tmp_path / "copy"))
    for name in ("backup", "copy"):
        with open_record(str(tmp_path / name), "Ann") as other, other.reading() as reader:
            assert counted(reader) == wanted
    assert b"a pasted text" not in (tmp_path / "backup").read_bytes()
    with record.reading() as reader:
        assert set(counted(reader).values()) == {1}


def test_a_scratch_record_holds_none_of_it(record: Record) -> None:
    filled(record)
    with scratch(record) as made, made.reading() as reader:
        assert set(counted(reader).values()) == {0}
