"""One module a format, from the first."""
