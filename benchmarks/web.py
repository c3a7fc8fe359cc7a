"""The workbench under load: how long the server takes for each request of twenty analysts.

    python benchmarks/dossier.py --documents 100000 --keep FILE     makes the dossier
    python benchmarks/dossier.py --postgres URL --copy FILE         copies it to a server
    python benchmarks/web.py URL                                    asks the workbench on it
    python benchmarks/web.py --paint FILE                           weight and first paint of pages

The workbench runs as `detente serve --team` does, in one process; locust asks it from another, on
the loopback. Times are the server's own: from the moment that a request is taken up until the
last byte of its answer is handed on, whatever waits in between. It judges: use a copy.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qs, urlsplit

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
os.environ.update(dict.fromkeys(THREADS, "1"))  # before numpy is imported

from sqlalchemy import select  # noqa: E402 - after the threads

from detente.model import Handling  # noqa: E402
from detente.model.account import Account, Role  # noqa: E402
from detente.model.session import Session  # noqa: E402
from detente.record import Record, open_record  # noqa: E402
from detente.record.accounts import forget_account, keep_account  # noqa: E402
from detente.record.schema import document  # noqa: E402
from detente.record.sessions import drop_sessions, keep_session  # noqa: E402
from detente.workspace.access.signing import IDLE, hash_of  # noqa: E402

HERE = Path(__file__).parent
ASKED = ("matrix", "cell", "inbox", "report", "search", "judgement")
"""What is to be answered in time."""
OPENED = 5_000
"""Reports that may be opened at most, at random."""
LIMIT = 100.0
"""Milliseconds in which 95 of 100 are to be answered."""
NAMES = {
    "/positions": "matrix", "/positions/cell": "cell", "/positions/cell/roots": "roots of a cell",
    "/inbox": "inbox", "/search": "search", "/inbox/list": "the list of the inbox, anew",
}  # fmt: skip
SCREENS = (
    "/inbox", "/read", "/read/2", "/positions", "/positions/ranges", "/positions/networks",
    "/proposals", "/review", "/briefs", "/search?q=ceasefire",
)  # fmt: skip


def main() -> None:
    """Print what was measured as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dossier", help="a file, or the address of a PostgreSQL database")
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--wait", type=float, default=2.0, help="seconds between their requests")
    parser.add_argument("--seconds", type=int, default=120, help="how long is measured")
    parser.add_argument("--warm", type=int, default=20, help="seconds before it is measured")
    parser.add_argument("--clearance", default="AMBER", help="of the users, as RED")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    parser.add_argument("--paint", action="store_true", help="measure pages in Chromium instead")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args()
    figures = painted(told.dossier) if told.paint else loaded(told)
    if told.json:
        print(json.dumps(figures))
    else:
        for row in figures:
            print("  ".join(f"{key} {value}" for key, value in row.items()))


def loaded(told: argparse.Namespace) -> list[dict[str, object]]:
    """What each kind of request took."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.json"
        failures = Path(folder) / "failures.json"
        with open_record(told.dossier, "bench") as record:
            keys, documents = sessions_for(record, told.users, Handling[told.clearance])
        whole = {"keys": keys, "documents": documents, "wait": told.wait, "seed": told.seed}
        plan.write_text(json.dumps(whole | {"failures": str(failures)}))
        with served(told.dossier) as (address, heard):
            begun = time.time() + told.warm
            _visit(address, plan, told)
            heard.send("told?")
            taken = [one for one in heard.recv() if one["at"] >= begun]
        with open_record(told.dossier, "bench") as record, record.writing() as writer:
            for number in range(told.users):
                forget_account(writer, _name(number))
        return [*table(taken), {"failures": json.loads(failures.read_text())}]


def sessions_for(record: Record, users: int, clearance: Handling) -> tuple[list[str], list[int]]:
    """A session of each of so many coders, and the numbers of reports to open."""
    now, keys = record.time(), [token_urlsafe() for _ in range(users)]
    with record.writing() as writer:
        for number, key in enumerate(keys):
            drop_sessions(writer, _name(number))
            keep_account(writer, Account(_name(number), Role.CODER, clearance, now))
            keep_session(writer, Session(hash_of(key), _name(number), now, now, now + IDLE))
        numbers = list(writer.connection.scalars(select(document.c.number)))
    return keys, Random(1).sample(numbers, min(OPENED, len(numbers)))  # noqa: S311 - the same


def _name(number: int) -> str:
    return f"Bench {number + 1}"


def _visit(address: str, plan: Path, told: argparse.Namespace) -> None:
    """Have the users come, work for the time, and go."""
    seconds = told.warm + told.seconds
    command = [sys.executable, "-m", "locust", "-f", str(HERE / "visitors.py"), "--headless",
               "--users", str(told.users), "--spawn-rate", str(told.users / 2), "--run-time",
               f"{seconds}s", "--host", address, "--only-summary", "--exit-code-on-error", "0",
               "--loglevel", "ERROR"]  # fmt: skip
    environment = {**os.environ, "DETENTE_BENCH": str(plan), "PYTHONPATH": str(HERE)}
    subprocess.run(command, env=environment, check=True, timeout=seconds + 60,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip


class Clock:
    """Takes the time of every answer of an application."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.taken: list[dict[str, object]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer, and note what it took."""
        if scope["type"] != "http" or scope["path"] == "/live":
            return await self.app(scope, receive, send)
        start, status, sent = time.perf_counter(), 0, 0

        async def counted(message: Any) -> None:
            nonlocal status, sent
            status = message.get("status", status)
            sent += len(message.get("body", b""))
            await send(message)

        await self.app(scope, receive, counted)
        self.taken.append({
            "what": named(scope["path"]), "ms": 1000 * (time.perf_counter() - start),
            "status": status, "bytes": sent, "at": time.time(), "path": scope["path"],
        })  # fmt: skip
        return None


def named(path: str) -> str:
    """What a request is called in the table."""
    parts = path.strip("/").split("/")
    if parts[0] == "items" and parts[-1] in ("judge", "edit"):
        return "judgement"
    if parts[0] == "read" and len(parts) == 2:
        return "report"
    return NAMES.get(path, path)


def table(taken: Sequence[dict[str, Any]]) -> list[dict[str, object]]:
    """A row for each kind of request, those that are to be in time first."""
    kinds = [*ASKED, *sorted({one["what"] for one in taken} - set(ASKED))]
    found: list[dict[str, object]] = []
    for kind in kinds:
        some = [one for one in taken if one["what"] == kind]
        if not some:
            continue
        spent = sorted(one["ms"] for one in some)
        late = quantile(spent, 0.95)
        found.append({
            "what": f"{kind:<28}", "count": len(some), "p50": round(quantile(spent, 0.5), 1),
            "p95": round(late, 1), "max": round(spent[-1], 1),
            "KB": round(quantile(sorted(one["bytes"] for one in some), 0.5) / 1000, 1),
            "errors": sum(one["status"] >= 400 for one in some),
            "": "LATE" if kind in ASKED and late > LIMIT else "",
        })  # fmt: skip
    return found


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of ascending ones lies."""
    return ordered[int(share * (len(ordered) - 1))]


@contextmanager
def served(dossier: str, team: bool = True) -> Iterator[tuple[str, Connection]]:
    """The address of the workbench in a process of its own, and the way to ask for its times."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(dossier, team, there))
    process.start()
    try:
        yield here.recv(), here
    finally:
        here.send("end")
        process.join(20)
        process.kill()


def serve(dossier: str, team: bool, told: Connection) -> None:
    """Serve until the other end says so."""
    import threading

    import uvicorn

    from detente.views.web.app import create_app
    from detente.views.web.security.opening import opening
    from detente.views.web.server import Server
    from detente.views.web.serving import listening
    from detente.views.web.settings import Settings

    app = create_app(Settings(dossier, "bench", team=team))
    clock = Clock(app)
    where = listening("127.0.0.1", 0)
    config = uvicorn.Config(clock, log_level="critical", access_log=False, ws="none",
                            timeout_graceful_shutdown=3)  # fmt: skip
    server = Server(config, app.state.live)
    port = where.getsockname()[1]

    def answer() -> None:
        with suppress(EOFError):  # whoever asked is gone
            while told.recv() != "end":
                told.send(list(clock.taken))
        server.should_exit = True

    threading.Thread(target=answer, daemon=True).start()
    told.send(f"http://127.0.0.1:{port}{'' if team else opening(app.state.settings)}")
    server.run(sockets=[where])


def painted(dossier: str) -> list[dict[str, object]]:
    """What a first visit to each screen weighs as it is sent, and when its first words are seen."""
    from playwright.sync_api import sync_playwright

    path = next(p for p in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(p).is_file())
    with served(dossier, team=False) as (address, _), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        host = urlsplit(address)
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(f"{address}/inbox")
        cookies = context.cookies()
        found = [_first(browser, cookies, f"{host.scheme}://{host.netloc}{s}") for s in SCREENS]
        browser.close()
    return found


def _first(browser: Any, cookies: Any, address: str) -> dict[str, object]:
    """The median of three first visits, each with nothing kept."""
    weights, paints, files = [], [], 0
    for _ in range(3):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_cookies(cookies)
        page = context.new_page()
        devtools = context.new_cdp_session(page)
        devtools.send("Network.enable")
        got: list[float] = []
        devtools.on(
            "Network.loadingFinished", lambda e, got=got: got.append(e["encodedDataLength"])
        )
        page.goto(address, wait_until="load")
        page.wait_for_timeout(1500)
        seen = "performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0]"
        paints.append(page.evaluate(seen) or 0.0)
        weights.append(sum(got))
        files = len(got)
        context.close()
    screen = urlsplit(address)
    return {
        "screen": f"{screen.path:<14}", "files": files,
        "KB sent": round(quantile(sorted(weights), 0.5) / 1000, 1),
        "first contentful paint, ms": round(quantile(sorted(paints), 0.5)),
        "asked": ", ".join(parse_qs(screen.query)),
    }  # fmt: skip


if __name__ == "__main__":
    main()
