"""What is on the record, looked up by names, by words and by filters."""
