"""WHAT WORDS MEAN: YAML, one file a concept, and a small loader each."""
