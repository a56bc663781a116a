"""Links to events: what joins passages, and what each of them tells besides."""
