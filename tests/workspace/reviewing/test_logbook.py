from detente.workspace.checking import judging
from detente.workspace.reviewing.logbook import LogAsked, log_page
from tests.workspace.coding_talks import differ
from tests.workspace.talks import by, talks


def test_the_log_is_told_in_plain_words_page_by_page() -> None:
    with talks() as record:
        key = differ(record)
        for _ in range(30):
            judging.undo(record, judging.edit(record, key, {"certainty": "possible"})[0].number)
        first = log_page(record, LogAsked())
        assert len(first.lines) == 50 and first.before == first.lines[-1].event.number
        rest = log_page(record, LogAsked(before=first.before))
        assert rest.before is None
        assert rest.lines[-1].did.startswith("began the dossier")
        assert first.lines[1].undone
        judged = log_page(record, LogAsked(who="Bob", kind="judgements", document=2))
        assert {line.event.who for line in judged.lines} == {"Bob"}
        assert log_page(record, LogAsked(document=2), leave_out=[2]).lines == ()


def test_an_unknown_kind_narrows_nothing() -> None:
    with talks() as record:
        differ(by(record, "Ann"))
        assert log_page(record, LogAsked(kind="x")) == log_page(record, LogAsked())
