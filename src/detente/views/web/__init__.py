"""The workbench in a browser, and the same reads and writes as an HTTP API."""
