"""All that is in the queue done here and now, as a worker would do it."""

from secrets import token_hex

from detente.record import Record
from detente.record.queue import take_job
from detente.record.store import now
from detente.workspace.intake.working import perform


def drain(record: Record) -> int:
    """How many jobs that was."""
    number = 0
    while True:
        with record.writing() as writer:
            job = take_job(writer, f"here:{token_hex(4)}", now())
        if job is None:
            return number
        perform(record, job)
        number += 1
