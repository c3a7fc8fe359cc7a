"""2 FIND: Document -> Reading."""
