"""What stands behind the similarity of passages, and the reasons of a link."""
