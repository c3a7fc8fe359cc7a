"""A report to its reading: read here, or by processes apart."""
