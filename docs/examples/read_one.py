"""Read one report and print who moves how on what."""

import detente

reading = detente.read("src/detente/samples/2025-03-13-wire-conditions.txt")
print(reading.document.outlet, reading.document.published)
for statement in reading.statements[:6]:
    print(statement.speaker.party, statement.act, statement.issue, statement.certainty)
    print("   ", statement.span.exact)
print(len(reading.meetings), "meetings,", len(reading.unknowns), "unknowns")
