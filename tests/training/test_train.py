"""What goes on from what; only where torch is installed (the dependency group `training`)."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")

from training.encoder import Shape, Tagger  # noqa: E402
from training.train import Settings, freeze, roles_of  # noqa: E402

SHAPE = Shape(pieces=120, width=8, inner=16, layers=3, heads=2, positions=32, epsilon=1e-12)
WORDS = torch.arange(1, 7)[None]


def test_upper_layers_become_the_branch_and_read_roles_as_before() -> None:
    torch.manual_seed(1)
    shared, forked = Tagger(SHAPE, fork=3).eval(), Tagger(SHAPE, fork=1).eval()
    same = {name: weight for name, weight in shared.state_dict().items() if name in forked.state_dict()}
    forked.load_state_dict({**forked.state_dict(), **same, **roles_of(shared.state_dict(), fork=1)})
    for ours, theirs in zip(forked(WORDS, WORDS % 5, WORDS - 1), shared(WORDS, WORDS % 5, WORDS - 1), strict=True):
        assert torch.allclose(ours, theirs, atol=1e-6)


def test_roles_alone_leaves_all_else_as_it_is() -> None:
    tagger = Tagger(SHAPE, fork=1)
    freeze(tagger, Settings(roles_alone=True))
    learnt = {name.partition(".")[0] for name, weight in tagger.named_parameters() if weight.requires_grad and "branch" not in name}
    assert learnt == {"roles", "role_transitions", "incidents"}
    assert all(weight.requires_grad for name, weight in tagger.named_parameters() if "branch" in name)
