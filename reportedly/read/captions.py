"""Captions: the lines of pictures, which show their own day and place, or none, and nothing of the news that they stand beside."""

import re

from reportedly.read.mentions import Sentence

_WHOLE = re.compile(r"\bfile (?:photo|picture|image)\b|^(?:still image|video grab|a (?:still )?image (?:taken|grabbed))\b", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:(?<=(?:19|20)\d\d)|(?<=(?:19|20)\d\d )|(?<=(?:19|20)\d\d[.,] ))\((?:Reuters|AFP|AP|EPA|Getty|TRT World)(?: \w{1,10}){0,2}\)"
    r"|\((?:Reuters|AFP|AP|EPA|Getty)(?: Images)?[ /](?:Photo|File|Archive)(?: Photo)?\)",
    re.IGNORECASE,
)
"""Whose picture it is, behind the whole date that a caption ends with."""
_BEHIND = 30  # code points of the next sentence in which the credit may stand


def caption_end(text: str, sentence: Sentence) -> int:
    """Where the caption ends that the sentence is or begins with; the sentence's start where there is none."""
    if _WHOLE.search(text[sentence.start : sentence.end]):
        return sentence.end
    credit = _CREDIT.search(text, sentence.start, min(len(text), sentence.end + _BEHIND))
    if credit is None or text[sentence.end : credit.start()].strip():
        return sentence.start
    return min(credit.end(), sentence.end)
