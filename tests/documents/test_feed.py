import json

import pytest

from detente.documents.feed import extract, extract_json, parse, parse_json
from detente.documents.limits import MAX_TAGS
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Moment, Origin, Precision
from tests.documents.files import LEAD, SECOND, taken

RSS = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
 <title>Freedonia Wire</title>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>{}</feed>"""
FULL = f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{SECOND}</p>]]></content:encoded>"


def item(inside: str, title: str = "Talks stall") -> str:
    return f"<item><title>{title}</title><link>https://example.org/a</link>{inside}</item>"


def test_an_item_with_a_body_is_a_document() -> None:
    told = "<pubDate>Thu, 13 Mar 2025 18:04:00 +0100</pubDate><dc:creator>Jane Roe</dc:creator>"
    found = extract(taken(RSS.format(item(FULL + told)))).extracts[0]
    assert found.text == f"{LEAD}\n\n{SECOND}"
    assert (found.title, found.outlet, found.byline) == (
        "Talks stall",
        "Freedonia Wire",
        "Jane Roe",
    )
    assert found.url == "https://example.org/a"
    assert found.published == Moment("2025-03-13T18:04", Precision.MINUTE, Origin.FEED, "+01:00")


def test_an_item_with_only_a_summary_is_named_with_its_link() -> None:
    got = extract(taken(RSS.format(item("<description>They met ...</description>") + item(FULL))))
    assert len(got.extracts) == 1
    assert got.failures[0].origin == "report.txt"
    assert got.failures[0].message == (
        'item "Talks stall" holds only a summary; give its link instead: https://example.org/a'
    )


def test_an_item_without_anything_is_told() -> None:
    got = extract(taken(RSS.format("<item><guid>1</guid></item>")))
    assert "an item without a title holds no text" in got.failures[0].message


def test_a_long_description_is_the_body_unless_it_is_cut() -> None:
    long = " ".join([LEAD, SECOND] * 4)
    whole, cut = (
        item(f"<description>{long}</description>"),
        item(f"<description>{long}…</description>"),
    )
    got = extract(taken(RSS.format(whole + cut)))
    assert [found.text for found in got.extracts] == [long]
    assert len(got.failures) == 1


@pytest.mark.parametrize("told", ["", "<pubDate></pubDate>"])
def test_a_missing_date_stays_unknown(told: str) -> None:
    channel = "<pubDate>Fri, 21 Aug 2026 16:00:54 -0400</pubDate>"
    found = extract(taken(RSS.format(channel + item(FULL + told)))).extracts[0]
    assert found.published is None
    assert found.warnings == ()


@pytest.mark.parametrize("odd", ["soon", "03/04/2025", "Thu, 99 Mar 2025", "yesterday"])
def test_an_odd_date_stays_unknown_and_is_told(odd: str) -> None:
    found = extract(taken(RSS.format(item(f"{FULL}<pubDate>{odd}</pubDate>")))).extracts[0]
    assert found.published is None
    assert found.warnings == (f"the feed's date {odd!r} is not understood",)


@pytest.mark.parametrize(
    ("written", "value"),
    [("13 March 2025", "2025-03-13"), ("2025-03-13 18:04", "2025-03-13T18:04")],
)
def test_a_clear_date_in_another_form_is_read(written: str, value: str) -> None:
    found = extract(taken(RSS.format(item(f"{FULL}<pubDate>{written}</pubDate>")))).extracts[0]
    assert found.published is not None
    assert found.published.value == value


def test_atom_tells_publication_apart_from_change() -> None:
    content = f"<content type='html'>&lt;p&gt;{LEAD}&lt;/p&gt;</content>"
    both = "<published>2025-03-13T09:00:00Z</published><updated>2025-03-14T09:00:00Z</updated>"
    only = "<updated>2025-03-14T09:00:00Z</updated>"
    got = extract(
        taken(ATOM.format(f"<entry>{content}{both}</entry><entry>{content}{only}</entry>"))
    )
    assert [found.published and found.published.value for found in got.extracts] == [
        "2025-03-13T09:00", None,
    ]  # fmt: skip


def test_an_entity_bomb_is_refused_unexpanded() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with pytest.raises(UnreadableInput, match="declares XML entities"):
        extract(taken(bomb + RSS.format(item("<description>&b;</description>"))[21:]))


@pytest.mark.parametrize(
    "data", ["<rss", "<?xml version='1.0'?><other/>", "words", "<rss>&#x110000;"]
)
def test_what_is_no_feed_is_told(data: str) -> None:
    with pytest.raises((UnreadableInput, EmptyInput), match="feed"):
        extract(taken(data, "odd.xml"))


def test_absurd_numbers_of_tags_are_refused() -> None:
    with pytest.raises(TooLarge, match="give the reports' own pages"):
        extract(taken(RSS.format("<a>" * (MAX_TAGS + 1))))


def test_a_feed_without_items_is_told() -> None:
    with pytest.raises(EmptyInput, match="a feed without items"):
        extract(taken(RSS.format("")))


def json_feed(**fields: object) -> str:
    item = {"id": "1", "url": "https://example.org/a", "title": "Talks stall", **fields}
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": [item]}
    )


@pytest.mark.parametrize(
    "body", [{"content_text": f"{LEAD}\n\n{SECOND}"}, {"content_html": f"<p>{LEAD}<p>{SECOND}"}]
)
def test_json_feed_items_are_documents(body: dict[str, str]) -> None:
    told = {"date_published": "2025-03-13T09:00:00Z", "authors": [{"name": "Jane Roe"}]}
    found = extract_json(taken(json_feed(**body, **told))).extracts[0]
    assert found.text == f"{LEAD}\n\n{SECOND}"
    assert (found.byline, found.outlet) == ("Jane Roe", "Wire")
    assert found.published == Moment("2025-03-13T09:00", Precision.MINUTE, Origin.FEED, "+00:00")


def test_json_items_with_only_a_summary_are_named() -> None:
    got = extract_json(taken(json_feed(summary="They met.")))
    assert "holds only a summary" in got.failures[0].message


@pytest.mark.parametrize("data", ["{", "[]", '{"items": []}', "[" * 100_000, '{"version": 1}'])
def test_other_json_is_told(data: str) -> None:
    with pytest.raises(UnreadableInput, match="is no JSON Feed"):
        extract_json(taken(data))


SY = "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"


@pytest.mark.parametrize(
    ("told", "rest"),
    [
        ("", 0),
        ("<ttl>60</ttl>", 3600),
        ("<ttl>soon</ttl>", 0),
        ("<ttl>99999999</ttl>", 0),
        (f"<sy:updatePeriod {SY}>hourly</sy:updatePeriod>", 3600),
        (
            f"<sy:updatePeriod {SY}>daily</sy:updatePeriod>"
            f"<sy:updateFrequency {SY}>4</sy:updateFrequency>",
            21_600,
        ),
        (
            f"<ttl>5</ttl><sy:updatePeriod {SY}>hourly</sy:updatePeriod>"
            f"<sy:updateFrequency {SY}>0</sy:updateFrequency>",
            3600,
        ),
    ],
)
def test_how_often_a_feed_wants_to_be_asked(told: str, rest: float) -> None:
    assert parse(taken(RSS.format(told + item(FULL)))).rest == rest


def test_items_are_known_by_their_ids_and_changes() -> None:
    (entry,) = parse(
        taken(ATOM.format("<entry><id>tag:1</id><updated>2025-03-14</updated></entry>"))
    ).items
    assert (entry.key, entry.updated, entry.text) == ("tag:1", "2025-03-14", "")
    (other,) = parse_json(taken(json_feed(date_modified="2025-03-14"))).items
    assert (other.key, other.updated) == ("1", "2025-03-14")
    (linked,) = parse(taken(RSS.format(item("")))).items
    assert linked.key == "https://example.org/a"
