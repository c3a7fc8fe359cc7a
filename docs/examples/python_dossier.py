"""Begin a dossier, ask it, accept a statement and draw a brief."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import detente

samples = [
    "src/detente/samples/2025-03-11-wire-jeddah.txt",
    "src/detente/samples/2025-03-13-wire-conditions.txt",
]

with TemporaryDirectory() as folder:
    file = Path(folder) / "talks.detente"
    with detente.new(file, "analyst") as dossier:
        for kept in dossier.add(samples).kept:
            print(kept.outcome, kept.number, kept.title)

    with detente.open(file, "analyst") as dossier:
        overview = dossier.positions(at=date(2025, 3, 12))
        for stand in overview.cell("Ukraine", "ceasefire").stands:
            print(stand.state, "|", stand.words, "|", stand.newest[:9])

        for entry in dossier.statements(detente.Wanted(kind="s", party="Ukraine", act="accept")):
            dossier.accept([entry.id], why="so it stands in the joint statement")
            print(dossier.show(entry.id).entry.status, "|", entry.item.span.exact)

        brief = dossier.brief(detente.DossierBrief(checked_only=True))
        print(brief.headline.text)
        print(dossier.verify().sound)
