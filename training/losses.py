"""What is to be made small: the likelihood of the right tags under a linear-chain CRF, and of the right links."""

import torch
from torch import Tensor
from torch.nn import functional

from reportedly.tagging.labels import STATEMENTS
from training.batches import UNKNOWN, Batch


def crf_loss(scores: Tensor, transitions: Tensor, wanted: Tensor) -> Tensor:
    """Negative log-likelihood a word of the rows that are annotated; scores (batch, words, tags), wanted (batch, words)."""
    known = wanted != UNKNOWN
    rows = known[:, 0]
    if not rows.any():
        return scores.sum() * 0
    scores, wanted, known = scores[rows].float(), wanted[rows].clamp(min=0), known[rows]
    begins = transitions[-1]
    step = transitions[:-1]
    right = torch.gather(scores, 2, wanted[:, :, None])[:, :, 0] * known
    passed = step[wanted[:, :-1], wanted[:, 1:]] * known[:, 1:]
    total = begins + scores[:, 0]
    for at in range(1, scores.shape[1]):
        following = torch.logsumexp(total[:, :, None] + step, dim=1) + scores[:, at]
        total = torch.where(known[:, at, None], following, total)
    likelihood = right.sum(1) + passed.sum(1) + begins[wanted[:, 0]] - torch.logsumexp(total, dim=1)
    return -likelihood.sum() / known.sum()


def incident_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy of each type of incident told or not; scores (batch, words, types), wanted (batch, types)."""
    known = wanted != UNKNOWN
    if not known.any():
        return scores.sum() * 0
    return functional.binary_cross_entropy_with_logits(scores[:, 0][known], wanted[known].float())


def link_loss(dependents: Tensor, heads: Tensor, distances: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of each link over what it could have gone to: a content's over the cues, a cue's over the sources and itself."""
    rows, words = (batch.links != UNKNOWN).nonzero(as_tuple=True)
    if not len(rows):
        return heads.sum() * 0
    wanted, tags = batch.links[rows, words], batch.statements[rows]
    of_cue = batch.statements[rows, words] == STATEMENTS.begin("cue")
    places = torch.arange(heads.shape[1])[None]
    away = places - words[:, None]
    scores = torch.einsum("nk,njk->nj", dependents[rows, words], heads[rows]) / dependents.shape[2] ** 0.5
    scores = scores - distances[of_cue.long()[:, None], (away > 0).long()] * torch.log1p(away.abs())
    open_to = torch.where(of_cue[:, None], (tags == STATEMENTS.begin("source")) | (away == 0), tags == STATEMENTS.begin("cue"))
    return functional.cross_entropy(scores.masked_fill(~open_to & (places != wanted[:, None]), -1e4), wanted)
