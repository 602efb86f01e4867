"""The network that is shipped says what the trained one says; only where torch is installed (the dependency group `training`)."""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

torch: Any = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.encoder import Shape, Tagger  # noqa: E402
from training.export import write_network  # noqa: E402


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::torch.jit.TracerWarning", "ignore::UserWarning")  # of the exporter
def test_int8_is_near_what_was_trained(tmp_path: Path) -> None:
    torch.manual_seed(3)
    tagger = Tagger(Shape(pieces=200, width=48, inner=96, layers=2, heads=4, positions=64, epsilon=1e-12)).eval()
    pieces, shapes, first = torch.randint(0, 200, (1, 20)), torch.randint(0, 5, (1, 20)), torch.arange(1, 15)[None]
    with torch.no_grad():
        wanted = [part.numpy() for part in tagger(pieces, shapes, first)]
    write_network(tagger, tmp_path / "tagger.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "tagger.onnx", providers=["CPUExecutionProvider"])
    found = session.run(None, {"pieces": pieces.numpy(), "shapes": shapes.numpy(), "first": first.numpy()})
    for ours, theirs in zip(found, wanted, strict=True):
        assert ours.shape == theirs.shape
        assert np.abs(ours - theirs).mean() < 0.05 * np.abs(theirs).mean()
