from pathlib import Path

import detente
from detente.views.web.pages.positions.quote import quotes
from detente.workspace.positions.asking import Wanted


def test_a_quote_has_words_chain_and_standing(talks: Path) -> None:
    with detente.open(talks) as dossier:
        entries = dossier.statements(Wanted(party="Russia"))
        documents = dossier.held({e.item.document for e in entries})
        found = quotes(entries, documents)
        entry = entries[0]
        document = documents[entry.item.document].document
    first = found[0]
    assert first.id == entry.id
    assert first.words == entry.item.span.exact
    assert first.title == document.title
    assert first.chain[0] == (document.outlet, True)
    assert not first.checked
    assert first.standing == "┄ not checked"


def test_meetings_are_none(talks: Path) -> None:
    with detente.open(talks) as dossier:
        met = dossier.statements(Wanted(kind="m"))
        assert met
        assert quotes(met, {}) == ()
