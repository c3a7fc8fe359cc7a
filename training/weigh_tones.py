"""Weigh the words that tell the act of what is said: makes vocabulary/tones.yaml.

    python training/weigh_tones.py --shared ../shared

A multinomial logistic regression of the act on the lemmas of the clause and the verb
of speech, over all drafts of the rule reader that lie on a statement of gold/train.
Weights are rounded to whole numbers, small ones and names left out.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml
from drafted import Drafted, drafted
from spacy.tokens import Token

from detente.model import Act
from detente.statements.tones import TONED
from detente.vocabulary.files import FOLDER

ACTS = list(Act)
LEAST = 10
"""A word is weighed from so many drafts on."""
PENALTY, STEPS, RATE = 10.0, 150, 0.05
SCALE, SMALL = 4.0, 0.25
"""A weight is this many times the log odds; smaller log odds are left out."""
Floats = npt.NDArray[np.float32]


def features(draft: Drafted) -> set[str]:
    """The lemmas of a draft's clause and its verb of speech; names and peoples left out."""
    span = draft.draft.span
    found = {t.lemma_.lower() for t in span if t.text[0].isalpha() and not _is_name(t)}
    if draft.draft.told_by is not None:
        found.add("@" + draft.draft.told_by.cue.lemma_.lower())
    return found


def _is_name(token: Token) -> bool:
    """Whether a word names somebody: a side must not weigh by who it is."""
    return token.pos_ == "PROPN" or (token.text[0].isupper() and not token.is_sent_start)


def fit(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Weights and starts of the regression, by Adam."""
    w = np.zeros((x.shape[1], y.shape[1]), np.float32)
    b = np.zeros(y.shape[1], np.float32)
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t in range(1, STEPS + 1):
        z = x @ w + b
        q = np.exp(z - z.max(1, keepdims=True))
        q /= q.sum(1, keepdims=True)
        g = x.T @ (q - y) + PENALTY * w
        m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g * g
        w -= RATE * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.99**t)) + 1e-6)
        b -= (q - y).sum(0) / len(x)
    return w, b


def table(words: list[str], w: Floats, b: Floats) -> dict[str, Any]:
    """The weights as the vocabulary keeps them."""
    listed: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for i, word in enumerate(words):
        for k, act in enumerate(ACTS):
            if act in TONED and abs(w[i, k]) >= SMALL and (weight := round(float(SCALE * w[i, k]))):
                listed[act.value][weight].append(word)
    return {
        "start": {a.value: round(float(SCALE * b[k])) for k, a in enumerate(ACTS) if a in TONED},
        "words": {a: dict(sorted(v.items(), reverse=True)) for a, v in listed.items()},
    }


def main() -> None:
    """Read the gold, fit, write the YAML."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, required=True)
    shared = options.parse_args().shared
    samples = [(features(d), d.gold["act"]) for d in drafted(shared) if d.gold is not None]
    counts = Counter(word for found, _ in samples for word in found)
    words = sorted(word for word, n in counts.items() if n >= LEAST)
    column = {word: i for i, word in enumerate(words)}
    x = np.zeros((len(samples), len(words)), np.float32)
    y = np.zeros((len(samples), len(ACTS)), np.float32)
    for row, (found, act) in enumerate(samples):
        x[row, [column[word] for word in found if word in column]] = 1
        y[row, ACTS.index(Act(act))] = 1
    told = yaml.safe_dump(
        table(words, *fit(x, y)), sort_keys=False, width=110, default_flow_style=None
    )
    head = "# Made by training/weigh_tones.py from gold/train: what each word adds to an act.\n"
    (FOLDER / "tones.yaml").write_text(head + told, encoding="utf-8")
    print(f"{len(samples)} drafts, {len(words)} words weighed")


if __name__ == "__main__":
    main()
