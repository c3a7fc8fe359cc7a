import pytest

from detente.errors import VocabularyError
from detente.vocabulary import mail
from detente.vocabulary.mail import mail_patterns


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("attribution", "On Mon, 3 Mar 2025 at 10:00, Jane Roe\n<jane@post.example> wrote:"),
        ("attribution", "Le lundi 3 mars 2025, Jane Roe a écrit :"),
        ("attribution", "3 марта 2025 г. Jane Roe написала:"),
        ("forwarded", "---------- Forwarded message ---------"),
        ("forwarded", "Begin forwarded message:"),
        ("original", "-----Original Message-----"),
        ("header", "Subject: Talks"),
        ("header", "*Von:* Jane Roe"),
        ("answer", "RE: Talks"),
        ("answer", "AW: Talks"),
        ("signature", "-- "),
        ("device", "Sent from my iPhone"),
        ("newsletter", "Click here to unsubscribe."),
    ],
)
def test_each_kind_is_known(kind: str, line: str) -> None:
    assert mail_patterns()[kind].fullmatch(line)


@pytest.mark.parametrize(
    "line", ["", "They met on Monday.", "Fwd: Talks", "The minister said: we reject the truce."]
)
def test_what_is_the_message_is_none_of_them(line: str) -> None:
    assert not [kind for kind, pattern in mail_patterns().items() if pattern.fullmatch(line)]


def test_a_broken_pattern_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "read_yaml", lambda _: {"header": ["("]})
    mail_patterns.cache_clear()
    with pytest.raises(VocabularyError, match="a pattern of 'header' is wrong"):
        mail_patterns()
    mail_patterns.cache_clear()
