"""One renderer a form of the brief: terminal, Markdown, HTML."""
