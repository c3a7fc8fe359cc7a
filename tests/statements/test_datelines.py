import pytest

from detente.statements.datelines import after_dateline

LEAD = "Both sides met on Friday."


@pytest.mark.parametrize(
    "dateline",
    [
        "MOSCOW (Reuters) - ",
        "WASHINGTON, March 17 - ",
        "DETROIT — ",
        "NEW YORK — ",
        "KABUL, Afghanistan (AP) — ",
        "BEIRUT, 26 May. /TASS/. ",
        "LIMA, 29 MAR 89 (EFE) -- [TEXT] ",
        "MINSK, 26 February (Belta) – ",
        "Kyiv, Ukraine (Sample Wire) -- ",
        "ISTANBUL (Detente Sample Wire) - ",
        "RIO DE JANEIRO, March 12 - ",
        "GENEVA, 3 March 2025 - ",
        "BEIRUT/PARIS ",
        "WASHINGTON ",
    ],
)
def test_a_dateline_is_passed_over(dateline: str) -> None:
    assert after_dateline(dateline + LEAD) == len(dateline)


@pytest.mark.parametrize(
    "paragraph",
    [
        LEAD,
        "NATO-led forces will stay, the minister said.",
        "Talks in Geneva - the third round - ended on Friday.",
        "THIS PROPOSAL -- WHICH WE REJECT -- IS OLD.",
        "The US (and others) - so he said - agreed.",
        "NATO Secretary General and others met.",
        "MOSCOW RIVER Has risen.",
        "",
    ],
)
def test_running_text_is_kept(paragraph: str) -> None:
    assert after_dateline(paragraph) == 0
