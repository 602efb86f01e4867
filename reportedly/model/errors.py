"""Errors that a person can act on: what went wrong, and what to try; raised deep, shown in one place (the command line or a web page)."""

from reportedly.model.text import sound

DONE, TOLD_WHY, WRONG_USE, FINISHED_WITH_PROBLEMS = 0, 1, 2, 3
"""Exit codes of every command."""


class ReportedlyError(Exception):
    """One clear sentence (`message`) and a way on (`remedy`), printed as `Error: …` and `Try: …`."""

    exit_code = TOLD_WHY

    def __init__(self, message: str, remedy: str) -> None:
        self.message = sound(message)
        self.remedy = sound(remedy)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[type["ReportedlyError"], tuple[str, str]]:
        """Both parts cross a process boundary."""
        return (type(self), (self.message, self.remedy))


class InputError(ReportedlyError):
    """A file, page or option that was given cannot be used."""


class Dropped(ReportedlyError):  # noqa: N818  # the word the counts use
    """One page that gives no article; `code` is the counted reason (`empty`, `not-text`, `too-large`, `no-text` …)."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.code = code

    def __reduce__(self) -> tuple[type["Dropped"], tuple[str, str, str]]:  # type: ignore[override]  # one part more
        return (type(self), (self.code, self.message, self.remedy))


class LedgerError(ReportedlyError):
    """The ledger cannot be opened, read or written; nothing already stored was harmed."""
