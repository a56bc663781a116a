"""What stands behind the steps that take text in: bytes, pages, lines and sentences."""
