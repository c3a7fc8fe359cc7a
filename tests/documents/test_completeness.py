import pytest
from lxml.html import document_fromstring

from detente.documents.completeness import Verdict, judge, judge_text
from detente.documents.jsonld import Linked
from detente.model import Completeness
from tests.documents.files import LEAD, SECOND, article, page

FREE = Linked()
TEXT = f"{LEAD}\n\n{SECOND}"


def verdict(body: str, text: str, linked: Linked = FREE) -> Verdict:
    return judge(document_fromstring(page(body)), linked, text)


def test_an_article_is_whole_without_warning() -> None:
    assert verdict(article(), TEXT) == Verdict(Completeness.WHOLE)


def test_links_beside_an_article_do_not_make_it_a_list() -> None:
    links = "".join(f"<a href='/{n}'>Other report number {n}</a>" for n in range(40))
    assert verdict(article() + links, TEXT).completeness is Completeness.WHOLE


def test_a_list_of_links_is_an_index_page() -> None:
    titles = [f"Talks in round {n} end without a text" for n in range(8)]
    links = "".join(f"<h2><a href='/{n}'>{title}</a></h2>" for n, title in enumerate(titles))
    got = verdict(links, "\n\n".join(titles))
    assert got.completeness is Completeness.INDEX_PAGE
    assert "give the address of one report" in got.warnings[0]


def test_titles_with_teasers_are_an_index_page() -> None:
    titles = [f"Talks in round {n} end" for n in range(6)]
    links = "".join(f"<h2><a href='/'>{title}</a></h2><p>{LEAD}</p>" for title in titles)
    text = "\n\n".join(f"{title}\n\n{LEAD}" for title in titles)
    assert verdict(links, text).completeness is Completeness.INDEX_PAGE


@pytest.mark.parametrize(
    ("line", "completeness"),
    [
        ("Subscribe to continue reading", Completeness.PAYWALLED),
        ("Already a subscriber? Log in", Completeness.PAYWALLED),
        ("This article is for subscribers only.", Completeness.PAYWALLED),
        ("Subscribe to our newsletter", Completeness.WHOLE),
    ],
)
def test_a_short_page_that_asks_to_subscribe_is_paywalled(
    line: str, completeness: Completeness
) -> None:
    assert verdict(f"{article()}<div>{line}</div>", TEXT).completeness is completeness


def test_a_long_article_that_asks_to_subscribe_is_whole() -> None:
    body = f"{article()}<div>Subscribe to continue reading</div>"
    assert verdict(body, TEXT * 12).completeness is Completeness.WHOLE


def test_a_page_that_says_it_is_not_free_is_paywalled_if_short() -> None:
    paid = Linked(free=False)
    assert verdict(article(), TEXT, paid).completeness is Completeness.PAYWALLED
    assert verdict(article(), TEXT * 12, paid).completeness is Completeness.WHOLE


def test_a_page_that_shows_less_than_it_counts_is_paywalled() -> None:
    counted = Linked(free=False, words=3000)
    assert verdict(article(), TEXT * 12, counted).completeness is Completeness.PAYWALLED


@pytest.mark.parametrize("text", ["Log in", "Page not found. Go home.", "Video\n\nPlay\n\n0:45"])
def test_a_page_without_a_sentence_is_no_article(text: str) -> None:
    assert verdict("<p>x</p>", text).completeness is Completeness.NOT_AN_ARTICLE


def test_scripts_without_blanks_between_words_have_sentences() -> None:
    text = (
        "代表団は木曜日に、隣国が提案した三十日間の停戦を"
        "外国軍が国境地帯を離れない限り受け入れないと述べた。"
    )
    assert verdict("<p>x</p>", text).completeness is Completeness.WHOLE


def test_a_copied_text_that_ends_at_the_wall_is_paywalled() -> None:
    wall = "Already a subscriber?\u00a0Log in. Want all of it? Subscribe."
    assert judge_text(f"{TEXT}\n\n{wall}").completeness is Completeness.PAYWALLED
    assert judge_text(f"{wall}\n\n{TEXT}").completeness is Completeness.WHOLE
