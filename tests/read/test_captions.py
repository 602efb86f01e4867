"""Captions of pictures."""

import pytest

from reportedly.read.captions import caption_end
from reportedly.read.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("A man sweeps his yard in Hafer, May 3 2016 (Reuters Photo) Two farmers were hurt.", "Photo)"),
        ("Boys stand by a burnt van, July 1 2016. (AFP) Two farmers were hurt.", "2016."),
        ("A file photo of the mill.", "mill."),
        ("Two farmers were hurt in 2016, the mayor said (Reuters).", ""),
        ("HAFER (Reuters) - Two farmers were hurt.", ""),
    ],
)
def test_where_it_ends(text: str, caption: str) -> None:
    end = caption_end(text, find_sentences(text)[0])
    assert end == (text.index(caption) + len(caption) if caption else 0)
