"""What stands behind a divergence of wording: which quotations render the same words, and how."""
