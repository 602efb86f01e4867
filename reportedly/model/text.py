"""Text that can be kept and printed anywhere: neither database nor JSON can hold NUL or half a character (a lone surrogate)."""

import re

_UNSOUND = re.compile("[\0\ud800-\udfff]")


def sound(text: str) -> str:
    """The text with a sign (�) for each of these; bytes of a file's name that are no UTF-8 come to Python as such."""
    return _UNSOUND.sub("\ufffd", text)
