"""Who did what to whom with what, as the model finds it: tags of roles, where a window tells of an incident."""

import numpy as np

from reportedly.read.mentions import RoleMention
from reportedly.tagging.decode import decode
from reportedly.tagging.labels import OUTSIDE, ROLES
from reportedly.tagging.scores import ScoredText

OUTPUTS = ("roles", "incidents")
TOLD = 0.2  # how likely the window must tell of an incident
EAGER = 0.5  # what is taken from the score of a word's being in no role


def find_roles(scored: ScoredText) -> list[RoleMention]:
    """The roles of the text, in order."""
    told = 1 / (1 + np.exp(-scored.scores["incidents"].max(axis=1, initial=-np.inf)))
    scores = scored.scores["roles"].copy()
    scores[:, OUTSIDE] -= EAGER
    tags = decode(scores, scored.model.transitions["roles"])
    return [
        RoleMention(start=start, end=end, role=kind)
        for kind, first, last in ROLES.spans(tags)
        if told[first] >= TOLD
        for start, end in (scored.span(first, last),)
    ]
