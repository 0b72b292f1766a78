"""Everything riwaya raises on purpose: one base, leaves with typed fields, a stable code each."""


class RiwayaError(Exception):
    """Base of all errors that riwaya raises on purpose; `code` is stable across releases."""

    code = "E000"


class UnreadableInput(RiwayaError):
    """An input that cannot become an article; names the input and the reason."""

    code = "E100"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class EmptyInput(UnreadableInput):
    """The input holds no text."""

    code = "E101"


class NotArabic(UnreadableInput):
    """The input holds too few Arabic letters to be Arabic news."""

    code = "E102"


class TooLarge(UnreadableInput):
    """The input is larger than the stated limit."""

    code = "E103"


class BadEncoding(UnreadableInput):
    """The input is in none of the encodings that riwaya reads."""

    code = "E104"


class BadRow(UnreadableInput):
    """A line or row of a table of articles that is malformed or lacks a needed field."""

    code = "E105"


class UnknownKind(UnreadableInput):
    """A file in a folder that is of no kind that riwaya reads: passed over, not failed."""

    code = "E106"


class LoneSurrogate(RiwayaError):
    """Text with half a UTF-16 pair: offsets into it would mean nothing to other programs."""

    code = "E110"

    def __init__(self, at: int) -> None:
        super().__init__(f"lone surrogate at code point {at}")
        self.at = at


class BadLexicon(RiwayaError):
    """A lexicon file that does not follow its form; names the file and the entry."""

    code = "E200"

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}")
        self.file = file
        self.entry = entry
        self.reason = reason


class MissingData(RiwayaError):
    """A compiled data file is absent: run `make data`."""

    code = "E201"

    def __init__(self, file: str) -> None:
        super().__init__(f"{file} is missing: run `make data`")
        self.file = file


class BadGold(RiwayaError):
    """A gold file that does not follow its form; names the file and the quote or entry."""

    code = "E300"

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry!r}: {reason}")
        self.file = file
        self.entry = entry
        self.reason = reason
