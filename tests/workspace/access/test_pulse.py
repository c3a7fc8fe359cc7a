"""By what it shows that something changed."""

from pathlib import Path

from detente.record import create
from detente.workspace.access.pulse import deeds_since, pulse
from detente.workspace.checking.judging import accept
from detente.workspace.intake.jobs import call_off, put_file
from tests.workspace.dossiers import bring, ids, wire


def test_an_event_and_a_job_change_it(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        first = pulse(record)
        assert pulse(record) == first
        bring(record, wire())
        second = pulse(record)
        assert (second.event > first.event, second.jobs == first.jobs) == (True, True)
        job = put_file(record, "a.txt", b"Words.", {})
        third = pulse(record)
        assert (third.event, third.jobs != second.jobs) == (second.event, True)
        call_off(record, job.number)
        assert pulse(record).jobs != third.jobs


def test_what_was_done_is_told_with_who_did_it(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record:
        bring(record, wire())
        before = pulse(record).event
        accept(record.by("Ben"), ids(record)[:1])
        ((who, words),) = deeds_since(record, before)
        assert who == "Ben"
        assert words.startswith("Ben accepted 1 item")
        assert deeds_since(record, pulse(record).event) == ()
