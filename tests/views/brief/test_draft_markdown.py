from detente.views.brief.draft_markdown import render
from tests.views.brief.drafts import DRAFTED, hostile


def test_label_title_sentences_and_footnotes_stand_in_order() -> None:
    text = render(DRAFTED)
    assert text.startswith("**TLP:AMBER, embargo until 1 April 2025**\n\n# Truce talks\n")
    assert text.endswith("**TLP:AMBER, embargo until 1 April 2025**\n")
    assert "Oslo wants a truce.[^1] Bern refuses.[^1][^2] *\\[┄ not checked\\]*" in text
    assert "**Judgement.** A truce is likely (55–80 %).[^1]" in text
    assert "*Confidence: low. One root only.*" in text
    assert "\n[^2]: “Bern says no” Sample Wire" in text


def test_no_text_has_a_meaning_of_its_own() -> None:
    text = render(hostile())
    assert "<script" not in text
    assert text.count("](x)") == text.count("\\](x)")
    assert "\u202e" not in text
