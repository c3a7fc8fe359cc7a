"""Briefs: drawn or written, held against the record, made to go out."""
