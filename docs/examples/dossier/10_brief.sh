detente brief --checked-only | head -12
