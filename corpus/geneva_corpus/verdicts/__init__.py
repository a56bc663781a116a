"""What stands behind a divergence: which facts are about the same thing, who stands with whom, and why."""
