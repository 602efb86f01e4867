"""The mean of several models' weights, which reads better than each of them: `python -m training.average --out FILE WEIGHT:FILE …`.

Of models that one training went on to from another (Wortsman et al. 2022, "Model soups"); the weights of the mean make one together.
"""

import argparse
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch

Weights = Mapping[str, torch.Tensor]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+", type=_share, metavar="WEIGHT:FILE", help="0.4:one.pt 0.6:other.pt")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if not math.isclose(total := sum(share for share, _ in options.models), 1):
        parser.error(f"the weights make {total:g} together, not 1")
    mean = average([(share, torch.load(path, weights_only=True)["tagger"]) for share, path in options.models])
    torch.save({"tagger": mean}, options.out)


def _share(written: str) -> tuple[float, Path]:
    share, _, path = written.partition(":")
    return float(share), Path(path)


def average(models: Sequence[tuple[float, Weights]]) -> dict[str, torch.Tensor]:
    """The weighted mean of models of one shape."""
    return {name: torch.stack([share * weights[name] for share, weights in models]).sum(0) for name in models[0][1]}


if __name__ == "__main__":
    main()
