"""What training makes small, against plain counting; only where torch is installed (the dependency group `training`)."""

from itertools import pairwise, product
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")

from reportedly.tagging.labels import INCIDENTS, NAMES, ROLES, STATEMENTS  # noqa: E402
from reportedly.tagging.words import Words  # noqa: E402
from training.batches import UNKNOWN, Piece, incidents_of, make_batch, targets_of  # noqa: E402
from training.losses import crf_loss, incident_loss, link_loss  # noqa: E402
from training.prepare import Document, RoleSpan, WordRelation  # noqa: E402

WORDS = Words(pieces=[5, 6, 7, 8, 9, 10], first=[0, 1, 2, 3, 4, 6], spans=[(n, n + 1) for n in range(5)], shapes=[1] * 5)
SAID = WordRelation(source=((0, 1),), cue=((1, 2),), content=((2, 4),))
NOBODY = WordRelation(source=(), cue=((4, 5),), content=())
DOCUMENT = Document(name="example", words=WORDS, sentences=(0,), relations=(SAID, NOBODY))


def test_the_likelihood_is_that_of_all_paths() -> None:
    torch.manual_seed(1)
    scores, transitions = torch.randn(1, 4, 3), torch.randn(4, 3)
    wanted = torch.tensor([[0, 1, 2, UNKNOWN]])

    def total(path: tuple[int, ...]) -> Any:
        steps = [transitions[3, path[0]], *(transitions[a, b] for a, b in pairwise(path))]
        return sum(scores[0, at, tag] for at, tag in enumerate(path)) + sum(steps)

    everything = torch.logsumexp(torch.stack([total(path) for path in product(range(3), repeat=3)]), dim=0)
    assert crf_loss(scores, transitions, wanted).item() == pytest.approx(((everything - total((0, 1, 2))) / 3).item(), rel=1e-5)


def test_what_is_not_annotated_teaches_nothing() -> None:
    assert crf_loss(torch.randn(1, 2, 3), torch.randn(4, 3), torch.full((1, 2), UNKNOWN)).item() == 0


def test_targets_are_tags_and_links() -> None:
    targets = targets_of(DOCUMENT)
    begin, inside = STATEMENTS.begin("content"), STATEMENTS.inside("content")
    assert targets.statements == [STATEMENTS.begin("source"), STATEMENTS.begin("cue"), begin, inside, STATEMENTS.begin("cue")]
    assert targets.names == [UNKNOWN] * 5
    assert targets.links == [UNKNOWN, 0, 1, 1, 4]  # a cue without source depends on itself


def test_right_links_cost_less_than_wrong_ones() -> None:
    batch = make_batch([Piece(DOCUMENT, targets_of(DOCUMENT), 0, 5)])
    heads = torch.eye(5)[None] * 9
    right, wrong = torch.zeros(1, 5, 5), torch.zeros(1, 5, 5)
    for word, (head, other) in {1: (0, 1), 2: (1, 4), 3: (1, 4), 4: (4, 0)}.items():
        right[0, word, head] = wrong[0, word, other] = 9
    flat = torch.zeros(2, 2)
    assert link_loss(right, heads, flat, batch).item() < 0.01 < 1 < link_loss(wrong, heads, flat, batch).item()


def test_a_piece_is_cut_with_its_targets() -> None:
    batch = make_batch([Piece(DOCUMENT, targets_of(DOCUMENT), 1, 5), Piece(DOCUMENT, targets_of(DOCUMENT), 4, 5)])
    assert batch.pieces.tolist() == [[101, 6, 7, 8, 9, 10, 102], [101, 9, 10, 102, 0, 0, 0]]
    assert batch.first.tolist() == [[1, 2, 3, 4], [1, 0, 0, 0]]
    assert batch.links.tolist() == [[UNKNOWN, 0, 0, 3], [0, UNKNOWN, UNKNOWN, UNKNOWN]]  # the source stands outside
    assert batch.mask.sum().item() == 11
    assert len(NAMES) == 11


BOMBED = Document(
    name="told",
    words=WORDS,
    sentences=(0,),
    roles=(RoleSpan(kind="target", start=1, end=3, incidents=frozenset({"bombing"})),),
)


def test_what_words_tell_of_is_known_by_the_fillers_among_them() -> None:
    assert incidents_of(BOMBED, 0, 2) == [int(kind == "bombing") for kind in INCIDENTS]
    assert incidents_of(BOMBED, 3, 5) == [UNKNOWN] * len(INCIDENTS)
    assert incidents_of(Document(name="dull", words=WORDS, sentences=(0,), roles=(), peaceful=True), 0, 5) == [0] * len(INCIDENTS)
    assert targets_of(BOMBED).roles == [0, ROLES.begin("target"), ROLES.inside("target"), 0, 0]


def test_only_what_is_known_of_incidents_counts() -> None:
    scores = torch.zeros(2, 3, len(INCIDENTS))
    scores[0, :, 1] = 30
    scores[1] = 30
    assert incident_loss(scores, torch.tensor([[0, 1, UNKNOWN, UNKNOWN, UNKNOWN], [UNKNOWN] * 5])).item() == pytest.approx(0.3466, abs=1e-3)
    assert incident_loss(scores, torch.full((2, 5), UNKNOWN)).item() == 0
