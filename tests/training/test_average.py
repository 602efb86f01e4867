"""The mean of models; only where torch is installed (the dependency group `training`)."""

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")

from training.average import average  # noqa: E402


def test_a_mean_weighs_each_model() -> None:
    one, other = {"words": torch.tensor([0.0, 8.0])}, {"words": torch.tensor([4.0, 0.0])}
    assert average([(0.25, one), (0.75, other)])["words"].tolist() == [3.0, 2.0]
