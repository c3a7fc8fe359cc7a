"""A reader of one rule: whoever "demands" something, demands it."""

import re
from datetime import UTC, datetime
from hashlib import sha256

from detente.model import Act, Capture, Document, Reading, Span, Speaker, Statement, item_id


class DemandReader:
    """Finds "X demands Y." and nothing else."""

    name = "demands"
    version = "1"
    languages = frozenset({"en"})
    remote = False
    threshold = None
    precision = None

    def read(self, document: Document) -> Reading:
        """Every sentence of that form, outside of masks."""
        found = [
            self._statement(document, match)
            for match in re.finditer(r"(\w+) demands ([^.]+)\.", document.text)
            if not document.masked(match.start(), match.end())
        ]
        return Reading(document, tuple(found), reader=f"{self.name} {self.version}")

    def _statement(self, document: Document, match: re.Match[str]) -> Statement:
        start, end = match.start(), match.end(2)
        return Statement(
            id=item_id("s", document.sha256, start, end, self.name),
            document=document.id,
            span=Span.of(document.text, start, end),
            speaker=Speaker(match[1], match[1]),
            act=Act.DEMAND,
            issue="other",
            content=Span.of(document.text, match.start(2), match.end(2)),
        )


text = "Freedonia demands the return of its hat. Share this post"
data = text.encode()
capture = Capture(data, sha256(data).hexdigest(), "-", "text/plain", datetime.now(UTC))
document = Document("example", capture, text, language="en")

for statement in DemandReader().read(document).statements:
    print(statement.speaker.party, statement.act, "|", statement.span.exact)
