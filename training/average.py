"""Two models to one between them: `python -m training.average --models OLD NEW --share S --out FILE`.

The weights of a model and of one that went on from it, averaged, keep what the first knew beside what the second learnt (Wortsman
et al. 2022, "Robust fine-tuning of zero-shot models"). What the second alone has learnt is taken from it.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

LEARNT_LAST = ("roles.", "role_transitions", "incidents.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, nargs=2, required=True, metavar=("OLD", "NEW"))
    parser.add_argument("--share", type=float, required=True, help="of the new one, from 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    old, new = (torch.load(path, weights_only=True)["tagger"] for path in options.models)
    torch.save({"tagger": average(old, new, options.share)}, options.out)


def average(old: Mapping[str, Tensor], new: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    return {
        name: weight if name not in old or name.startswith(LEARNT_LAST) else (1 - share) * old[name] + share * weight
        for name, weight in new.items()
    }


if __name__ == "__main__":
    main()
