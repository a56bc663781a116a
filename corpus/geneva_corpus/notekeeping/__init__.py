"""What stands behind the notes file."""
