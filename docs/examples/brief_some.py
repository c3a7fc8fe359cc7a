"""Make a brief and follow a line back to the words."""

import detente

brief = detente.brief(
    [
        "src/detente/samples/2025-03-11-wire-jeddah.txt",
        "src/detente/samples/2025-03-13-wire-conditions.txt",
        "src/detente/samples/2025-03-13-gazette-conditions.html",
    ]
)
print(brief.headline.text)
for holding in brief.matrix.cell("Ukraine", "ceasefire").holdings:
    statement = holding.statements[0]
    print(holding.state, "|", statement.span.exact)
    print("    footnotes", brief.numbers(tuple(s.id for s in holding.statements)))
print(brief.roots, "independent roots in", len(brief.reports), "reports")
