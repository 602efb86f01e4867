"""Between two models; only where torch is installed (the dependency group `training`)."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")

from training.average import average  # noqa: E402


def test_an_average_lies_between_and_keeps_what_one_alone_has() -> None:
    old = {"encoder": torch.tensor([0.0, 2.0]), "roles.weight": torch.tensor([9.0])}
    new = {"encoder": torch.tensor([1.0, 4.0]), "roles.weight": torch.tensor([5.0]), "role_transitions": torch.tensor([3.0])}
    mixed = average(old, new, 0.75)
    assert mixed["encoder"].tolist() == [0.75, 3.5]
    assert (mixed["roles.weight"].tolist(), mixed["role_transitions"].tolist()) == ([5.0], [3.0])
