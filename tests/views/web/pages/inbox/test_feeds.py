"""Subscriptions: begun, paused, ended."""

from fastapi.testclient import TestClient

from detente.record.desk import kept_feed
from detente.workspace.intake.subscribing import subscriptions
from tests.views.web.pages.inbox.dossiers import HX, record_of

FEED = "https://post.example/feed.xml"


def test_a_feed_is_subscribed_to_paused_and_ended(asked: TestClient) -> None:
    record = record_of(asked)
    asked.post("/inbox/feeds", data={"url": FEED, "minutes": "360", "outlet": "Post"})
    page = asked.get("/inbox").text
    assert FEED in page
    assert "every 6 hours · subscribed by Ana · not asked yet" in page
    asked.post("/inbox/feeds/change", data={"url": FEED, "deed": "pause"})
    assert subscriptions(record)[0].subscription.paused
    assert "paused" in asked.get("/inbox").text
    asked.post("/inbox/feeds/change", data={"url": FEED, "deed": "resume"})
    assert not subscriptions(record)[0].subscription.paused
    asked.post("/inbox/feeds/change", data={"url": FEED, "deed": "end"})
    assert subscriptions(record) == ()
    with record.reading() as reader:
        assert kept_feed(reader, FEED) is not None


def test_what_cannot_be_is_refused(asked: TestClient) -> None:
    told = ({"url": "x"}, {"url": FEED, "minutes": "1"}, {"url": FEED, "minutes": "often"})
    for data in told:
        assert asked.post("/inbox/feeds", data=data, headers=HX).status_code == 422
    missing = asked.post("/inbox/feeds/change", data={"url": FEED, "deed": "end"}, headers=HX)
    assert missing.status_code == 404
    asked.post("/inbox/feeds", data={"url": FEED})
    unclear = asked.post("/inbox/feeds/change", data={"url": FEED}, headers=HX)
    assert unclear.status_code == 422
