from detente.record import Wanted
from detente.record.frames import readings_with
from tests.workspace.dossiers import talks


def test_documents_come_with_what_is_wanted_of_them_and_their_copies_with_nothing() -> None:
    with talks() as record, record.reading() as reader:
        found = readings_with(reader, Wanted(issue="alliance", counting=True))
        assert [len(r.statements) for r in found] == [2, 0]
        assert found[1].document.copy_of == found[0].document.id
        assert not any(r.meetings or r.unknowns for r in found)
        assert readings_with(reader, Wanted(issue="prisoners")) == []


def test_a_party_is_found_as_addressed_too() -> None:
    with talks() as record, record.reading() as reader:
        moved = {e.id for e in reader.entries(Wanted(party="Ukraine"))}
        told = readings_with(reader, Wanted(about="Ukraine"))
        held = {s.id for r in told for s in r.statements}
        addressed = {s.id for r in told for s in r.statements if "Ukraine" in s.targets}
        assert moved < held | {m.id for r in told for m in r.meetings}
        assert addressed
        assert held == (moved & held) | addressed
