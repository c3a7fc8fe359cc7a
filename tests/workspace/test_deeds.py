from detente.model.ruling import RulingKind
from detente.workspace.dossier import Dossier
from tests.workspace.dossiers import talks


def test_an_analyst_settles_what_goes_beyond_single_items() -> None:
    with talks() as record, Dossier(record) as dossier:
        first, second, *_ = (entry.id for entry in dossier.statements())
        dossier.rule(RulingKind.TERM_MERGE, (first, second), why="one and the same")
        with record.reading() as reader:
            assert [set(r.subjects) for r in reader.rulings()] == [{first, second}]
        dossier.undo()
        with record.reading() as reader:
            assert reader.rulings() == []
