from detente.model import EventKind, Verdict
from detente.record import Marked, Record, rebuild
from detente.record.derive import derived
from detente.record.purge import take_out
from detente.record.renaming import Renaming
from tests.record.build import DEMAND, bring, demand, doc, entry, judge, reread, undo
from tests.record.build import derived as tables
from tests.record.stores import poke


def rows(record: Record, number: int) -> object:
    with record.reading() as reader:
        made = derived(reader.connection, number, Renaming())
    return made and made.rows


def test_the_rows_are_a_function_of_the_live_events(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    before = rows(record, number)
    with record.writing() as writer:
        fields = (("outlet", "Elsewhere"), ("published", "2025-04-01"))
        mark = writer.append(EventKind.MARKED, Marked(fields=fields), number)
    read = reread(record, number, own)
    assert rows(record, number) != before
    undo(record, read.number)
    undo(record, mark.number)
    assert rows(record, number) == before


def test_the_history_can_be_given_where_it_was_read(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    with record.reading() as reader:
        told = reader.history(number)
        made = derived(reader.connection, number, Renaming(), told)
        assert made == derived(reader.connection, number, Renaming())
    assert made is not None
    assert made.brought.signature == own.signature


def test_nothing_is_derived_where_the_payload_is_gone(record: Record) -> None:
    number = bring(record, doc())
    poke(record, "DELETE FROM payload")
    assert rows(record, number) is None
    assert rows(record, 999) is None


def test_a_newer_version_hears_of_judgements_made_later_and_undone(record: Record) -> None:
    old, new = doc(), doc(f"{doc().text} Updated.", "new")
    a = bring(record, old, demand(old))
    b = bring(record, new, demand(new), version_of=a)
    before = entry(record, DEMAND, b)
    done = judge(record, "ann", Verdict.REJECT, entry(record, DEMAND, a))
    assert entry(record, DEMAND, b).status.value == "rejected"
    undo(record, done.number)
    assert entry(record, DEMAND, b) == before


def test_a_carried_judgement_stays_with_the_first_reading(record: Record) -> None:
    old, new = doc(), doc(f"{doc().text} Updated.", "new")
    a = bring(record, old, demand(old))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    b = bring(record, new, demand(new), version_of=a)
    reread(record, b, new, demand(new, issue="ceasefire"))
    assert entry(record, DEMAND, b).item.issue == "alliance"  # type: ignore[union-attr]


def test_a_translation_goes_no_farther_than_its_original(record: Record) -> None:
    first = bring(record, doc("Пример."))
    second = bring(record, doc("An example.", "english.txt"), translation_of=first)

    def label() -> tuple[str, str]:
        with record.reading() as reader:
            made = reader.document(second).document
        return made.handling.value, str(made.embargo or "")

    with record.writing() as writer:
        fields = (("embargo", "2030-01-01"), ("handling", "TLP:RED"))
        told = writer.append(EventKind.MARKED, Marked(fields=fields), first)
    assert label() == ("TLP:RED", "2030-01-01")
    undo(record, told.number)
    assert label() == ("TLP:CLEAR", "")
    undo(record, told.number + 1)
    with record.writing() as writer:
        take_out(writer, [first], "withdrawn")
    assert label() == ("TLP:RED", "2030-01-01")
    before = tables(record)
    with record.writing() as writer:
        rebuild(writer)
    assert tables(record) == before
