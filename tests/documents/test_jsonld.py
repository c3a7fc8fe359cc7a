import json

import pytest
from lxml.html import HtmlElement, document_fromstring

from detente.documents.jsonld import Linked, linked_article
from tests.documents.files import page


def tree(*objects: object) -> HtmlElement:
    scripts = "".join(
        f'<script type="application/ld+json">{o if isinstance(o, str) else json.dumps(o)}</script>'
        for o in objects
    )
    return document_fromstring(page("<p>x</p>", scripts))


def test_the_article_is_found_in_a_graph_and_behind_broken_scripts() -> None:
    article = {
        "@type": ["NewsArticle"],
        "headline": "Talks stall",
        "datePublished": "2025-03-13",
        "author": [{"@type": "Person", "name": "Jane Roe"}, "John Doe"],
        "publisher": {"name": "Wire"},
        "wordCount": 812,
        "isAccessibleForFree": False,
    }
    graph = {"@graph": [{"@type": "WebSite", "name": "Other"}, article]}
    linked = linked_article(tree("{broken", graph))
    assert linked == Linked(
        "NewsArticle", "Talks stall", "2025-03-13", "", "Wire", ("Jane Roe", "John Doe"), 812, False
    )


@pytest.mark.parametrize(
    "odd", [[], {}, {"@type": None}, "null", "[" * 50_000, {"@type": "Organization"}]
)
def test_other_objects_are_passed_over(odd: object) -> None:
    assert linked_article(tree(odd)) == Linked()


@pytest.mark.parametrize("free", [True, "True", "true", None])
def test_a_page_is_free_unless_it_says_no(free: object) -> None:
    assert linked_article(tree({"@type": "Article", "isAccessibleForFree": free})).free
