"""The model as it is shipped: an ONNX file, its vocabulary and a card of facts (`tagger.json`), each known by its hash.

Words go in, scores come out; windows are read one by one, in one thread, so that the same text gives the same scores
however many are read.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.model.errors import InputError
from reportedly.tagging.decode import allow
from reportedly.tagging.labels import INCIDENTS, NAMES, ROLES, STATEMENTS, Tags
from reportedly.tagging.words import Words, cut_windows, open_tokenizer

FOLDER = Path(__file__).parent / "weights"
CARD, NETWORK, VOCABULARY = "tagger.json", "tagger.onnx", "tokenizer.json"
_REMEDY = "install reportedly again (pip install --force-reinstall reportedly), or read with --engine rules"

Scores = NDArray[np.float32]
_HEADS = {"statements": STATEMENTS, "names": NAMES, "roles": ROLES}
_MOST = 510  # pieces that the encoder has places for, beside the first and the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    digest: str  # sha256 of the card, which holds those of the other files
    transitions: Mapping[str, Scores]  # of each head that tags
    distances: Scores  # of links; see link.Ties
    longest: int  # pieces of a window
    begin: int
    end: int

    def score(self, words: Words, starts: Sequence[int], *outputs: str) -> list[Scores]:
        """What these heads say of all words, each (words, width).

        `statements`, `names`, `roles`: tags; `dependents`, `heads`: of links; `incidents`: types told of in the window around.

        `starts`: at which words sentences begin.
        """
        windows = list(cut_windows(words, starts, longest=self.longest)) or [(0, 0)]
        parts = [self._window(words, *window, outputs) for window in windows]
        return [np.concatenate(part)[: len(words)] for part in zip(*parts, strict=True)]

    def _window(self, words: Words, start: int, end: int, outputs: Sequence[str]) -> list[Scores]:
        first = np.array(words.first[start : end + 1], dtype=np.int64) - words.first[start] + 1
        pieces = np.array([[self.begin, *words.pieces[words.first[start] : words.first[end]], self.end]], dtype=np.int64)
        shapes = np.zeros_like(pieces)
        shapes[0, 1:-1] = np.repeat(np.array(words.shapes[start:end], dtype=np.int64), np.diff(first))
        scores = self.session.run(outputs, {"pieces": pieces, "shapes": shapes, "first": first[None, : max(1, end - start)]})
        return [part[0] for part in scores]


@cache
def load_model(folder: Path = FOLDER) -> Model:
    """The model of that folder; InputError, which names the file and the remedy, where one is missing or not as it was made."""
    card = _read(folder / CARD)
    try:
        facts = json.loads(card)
        digests = {name: str(facts["sha256"][name]) for name in (NETWORK, VOCABULARY)}
        transitions = {name: _transitions(facts, name, tags) for name, tags in _HEADS.items()}
        distances = np.array(facts["distances"], dtype=np.float32).reshape(2, 2)
        _check_kinds(facts, "incidents", INCIDENTS)
        longest, begin, end = range(_MOST + 1)[facts["longest"]], int(facts["begin"]), int(facts["end"])
    except (ValueError, LookupError, TypeError) as error:
        raise InputError(f"The model's card {folder / CARD} is not as it was made ({error}).", _REMEDY) from error
    files = {name: _checked(folder / name, digest) for name, digest in digests.items()}
    return Model(
        session=_session(folder / NETWORK, files[NETWORK]),
        tokenizer=open_tokenizer(files[VOCABULARY]),
        digest=f"sha256:{sha256(card).hexdigest()}",
        transitions=transitions,
        distances=distances,
        longest=longest,
        begin=begin,
        end=end,
    )


def _transitions(facts: Mapping[str, Any], name: str, tags: Tags) -> Scores:
    _check_kinds(facts, name, tags.kinds)
    return allow(np.array(facts["transitions"][name], dtype=np.float32).reshape(len(tags) + 1, len(tags)))


def _check_kinds(facts: Mapping[str, Any], name: str, kinds: tuple[str, ...]) -> None:
    if tuple(facts["labels"][name]) != kinds:
        raise ValueError(f"the kinds of {name} are others")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"The model's file {path} cannot be read: {error.strerror}.", _REMEDY) from error


def _checked(path: Path, digest: str) -> bytes:
    content = _read(path)
    if sha256(content).hexdigest() != digest:
        raise InputError(f"The model's file {path} is damaged: its SHA-256 is not the one of its card.", _REMEDY)
    return content


def sums_wide(cpuinfo: Path = Path("/proc/cpuinfo")) -> bool:
    """Whether products of bytes are known to be summed without saturation (VNNI); else the slower kernels that never saturate are taken."""
    try:
        return bool(re.search(r"^flags\s*:.*\bavx(?:512)?_vnni\b", cpuinfo.read_text(encoding="ascii", errors="replace"), re.MULTILINE))
    except OSError:
        return False


def _session(path: Path, network: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    if not sums_wide():
        options.add_session_config_entry("session.x64quantprecision", "1")
    try:
        return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # what onnxruntime raises has no class in common
        raise InputError(
            f"onnxruntime {onnxruntime.__version__} cannot open the model's file {path}.",
            "upgrade onnxruntime (pip install --upgrade onnxruntime), or read with --engine rules",
        ) from error
