"""What can go wrong, said for people: each message tells what is wrong, with which file, and what to do."""


class GenevaError(Exception):
    """The work failed; the message is one sentence for the user."""


class SourceError(GenevaError):
    """A source cannot be read or holds nothing to read."""


class NotesError(GenevaError):
    """The notes file cannot be read or written; nothing of it was changed."""


class DocumentError(GenevaError):
    """A saved comparison cannot be read."""


class OutputError(GenevaError):
    """A report cannot be written; what stood there before still stands."""


class Cancelled(GenevaError):
    """A comparison was called off before it ended."""
