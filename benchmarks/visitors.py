"""Analysts at the workbench, for locust: benchmarks/web.py starts it with their sessions.

Each opens reports and judges what waits in them, looks at the matrix and into cells, searches,
and looks at the inbox; listens, as every page does, to what others do, with which come the
numbers of the bar; and at the inbox asks for the list anew, a second later at the earliest.
"""

import json
import os
import re
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import gevent
from generated import DAYS, FIRST_DAY, THINGS, parties
from locust import FastHttpUser, constant, events, task

from detente.vocabulary.issues import ISSUES

TOLD = json.loads(Path(os.environ["DETENTE_BENCH"]).read_text())
"""Keys of sessions, numbers of reports, and the seconds between two requests."""
SIDES, CODES = parties(), [issue.code for issue in ISSUES]
RANDOM = Random(TOLD["seed"])  # noqa: S311 - the same each time
CARD = re.compile(
    r'<li id="([^"]+)" class="card[^>]* data-waits.*?name="seen" value="([^"]+)"', re.DOTALL
)
BELOW = [1 / (n + 2) for n in range(max(len(SIDES), len(CODES)))]
"""The most told are asked for most, as they are in the reports."""
REST, OTHERS, RETRY = 1.0, 4.0, 3.0
"""Seconds until a page asks for what it changed itself; for what others did, up to twice as
long; and until it listens again. As static/js/live.js has them."""


class Analyst(FastHttpUser):
    """One of those who work at the same time."""

    wait_time = constant(TOLD["wait"])

    def on_start(self) -> None:
        """Come with a session, and begin to listen; people do not ask in step."""
        gevent.sleep(RANDOM.random() * TOLD["wait"])
        key = TOLD["keys"].pop()
        self.headers = {"Cookie": f"detente={key}", "Sec-Fetch-Site": "same-origin"}
        self.open: list[tuple[str, str]] = []
        self.at_inbox = False
        self.asking: gevent.Greenlet | None = None
        self.ear = gevent.spawn(self.listen)

    def on_stop(self) -> None:
        """Hear no more."""
        self.ear.kill(block=False)

    @task(3)
    def matrix(self) -> None:
        """The matrix now or on a day."""
        at = RANDOM.choice(("", f"?at={_day()}"))
        self.ask(f"/positions{at}", "matrix")

    @task(3)
    def cell(self) -> None:
        """The words of a cell, and what the panel asks for next by itself."""
        party = RANDOM.choices(SIDES, BELOW[: len(SIDES)])[0]
        issue = RANDOM.choices(CODES, BELOW[: len(CODES)])[0]
        about = f"?at={_day()}&party={party.replace(' ', '+')}&issue={issue}"
        panel = self.ask(f"/positions/cell{about}", "cell", part=True)
        if 'hx-trigger="load"' in panel:
            self.ask(f"/positions/cell/roots{about}", "roots", part=True)

    @task(2)
    def inbox(self) -> None:
        """The inbox, now and then of one source."""
        source = RANDOM.choice(("", "", f"?source=Sample+Daily+{RANDOM.randint(1, 60)}"))
        self.ask(f"/inbox{source}", "inbox")

    @task(3)
    def report(self) -> None:
        """Any report, to be checked next."""
        page = self.ask(f"/read/{self._number()}", "report")
        self.open = CARD.findall(page)

    @task(2)
    def search(self) -> None:
        """Reports by two words, half of the time with a party."""
        words = "+".join(RANDOM.choice(THINGS).split()[-2:])
        party = RANDOM.choice(("", f"&party={RANDOM.choice(SIDES).replace(' ', '+')}"))
        self.ask(f"/search?q={words}{party}", "search")

    @task(6)
    def judge(self) -> None:
        """One judgement: eight of ten accept, one rejects, one edits."""
        if not self.open:
            return self.report()
        item, seen = self.open.pop()
        edits = item.startswith("s")  # what is not known has no issue of its own to set
        verdict = RANDOM.choices(("accept", "reject", "edit"), (8, 1, int(edits)))[0]
        told = {"seen": seen, "verdict": verdict}
        path = f"/items/{item}/judge"
        if verdict == "edit":
            path, told = f"/items/{item}/edit", {"seen": seen, "issue": RANDOM.choice(CODES)}
        headers = {**self.headers, "Origin": self.host, "HX-Request": "true"}
        self.client.post(path, data=told, headers=headers, name="judgement")
        return None

    def ask(self, path: str, name: str, part: bool = False) -> str:
        """A page, or a part of one."""
        if not part:
            self.at_inbox = name == "inbox"
        headers = {**self.headers, "HX-Request": "true"} if part else self.headers
        return self.client.get(path, headers=headers, name=name).text or ""

    def listen(self) -> None:
        """Hear what changes, and ask for what shows it anew, as a page does."""
        host = urlsplit(self.host or "").netloc
        while True:
            with closing(HTTPConnection(host)) as line:
                line.request("GET", "/live", headers=self.headers)
                for told in line.getresponse():
                    news = json.loads(told[6:]) if told.startswith(b"data: {") else {}
                    if "others" in news and self.at_inbox and not self.asking:
                        rest = OTHERS * (1 + RANDOM.random()) if news["others"] else REST
                        self.asking = gevent.spawn_later(rest, self.anew)
            gevent.sleep(RETRY)

    def anew(self) -> None:
        """Ask for the list of the inbox, where the page is there still."""
        self.asking = None
        if self.at_inbox:
            self.ask("/inbox/list", "live parts", part=True)

    def _number(self) -> int:
        return int(RANDOM.choice(TOLD["documents"]))


def _day() -> str:
    return (FIRST_DAY + timedelta(days=RANDOM.randrange(DAYS))).isoformat()


@events.quitting.add_listener
def _failures(environment: object, **_told: object) -> None:
    """Leave behind what failed, as the client saw it."""
    errors = environment.stats.errors.values()  # type: ignore[attr-defined] # locust's own
    told = [f"{e.name}: {e.error} ({e.occurrences})" for e in errors]
    Path(TOLD["failures"]).write_text(json.dumps(told))
