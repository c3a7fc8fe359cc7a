"""The language of a text."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

__all__ = ["detect"]

LEAST = 40
"""Letters below which no language is told."""
SURE = 0.9
"""Probability below which no language is told."""
SAMPLE = 4000
"""Characters that are looked at."""
LANGUAGES = (
    "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa",
    "fi", "fr", "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "ku", "lt", "lv",
    "mk", "my", "ne", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw",
    "ta", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
"""Those that reports come in; fewer candidates make short texts surer."""


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier


def detect(text: str) -> str:
    """The ISO 639-1 code of a text's language; empty where it is short or unclear."""
    sample = text[:SAMPLE]
    if sum(character.isalpha() for character in sample) < LEAST:
        return ""
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= SURE else ""
