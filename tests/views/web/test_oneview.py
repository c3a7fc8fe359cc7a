"""A request is answered from one view, and lets go of it."""

from pathlib import Path

from sqlalchemy import event

from tests.web import client, record_of, sampled


def test_a_page_takes_one_connection_and_gives_it_back(tmp_path: Path) -> None:
    asked = client(sampled(tmp_path / "talks.detente"))
    engine = record_of(asked).engine
    taken: list[str] = []
    event.listen(engine, "checkout", lambda *_: taken.append("out"))
    event.listen(engine, "checkin", lambda *_: taken.append("in"))
    for path in ("/inbox", "/positions", "/read", "/search?q=ceasefire"):
        asked.get(path)  # what is counted in threads, and worked out once
        taken.clear()
        assert asked.get(path).status_code == 200
        assert taken == ["out", "in"], path
