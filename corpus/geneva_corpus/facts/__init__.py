"""Articles → facts: stated values in normal form, in reading order."""

from geneva_corpus.facts.extraction import extract

__all__ = ["extract"]
