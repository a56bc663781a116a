"""Normal forms of one kind each, as values that can be compared."""
