"""The network: a pretrained encoder, the shape of each word added to its pieces, and small heads that speak of words.

The encoder is all-MiniLM-L6-v2 (BERT's layers; Wang et al. 2020), as its package gives it.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.tagging.labels import INCIDENTS, NAMES, ROLES, STATEMENTS
from reportedly.tagging.words import SHAPES

LINK_WIDTH = 64
OUTPUTS = ("statements", "names", "dependents", "heads", "roles", "incidents")
KNOWN = {
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db": "all-MiniLM-L6-v2",
}
"""SHA-256 of the weights that may be built upon."""
_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "mixed",
    "attention.output.LayerNorm": "norm",
    "intermediate.dense": "wide",
    "output.dense": "narrow",
    "output.LayerNorm": "last_norm",
}
"""Theirs → ours, in each layer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The sizes of an encoder, from its package's config.json."""

    pieces: int
    width: int
    inner: int
    layers: int
    heads: int
    positions: int
    epsilon: float


def read_shape(folder: Path) -> Shape:
    config = json.loads((folder / "config.json").read_text())
    return Shape(
        pieces=config["vocab_size"],
        width=config["hidden_size"],
        inner=config["intermediate_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        positions=config["max_position_embeddings"],
        epsilon=config["layer_norm_eps"],
    )


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query, self.key, self.value, self.mixed = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.wide, self.narrow = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.last_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, width = states.shape
        query, key, value = (
            part(states).view(batch, length, self.heads, width // self.heads).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        return self.rest(states, mixed.transpose(1, 2).reshape(batch, length, width))

    def rest(self, states: Tensor, mixed: Tensor) -> Tensor:
        """What comes after the attention."""
        states = self.norm(states + self.dropout(self.mixed(mixed)))
        return self.last_norm(states + self.dropout(self.narrow(functional.gelu(self.wide(states)))))


class Encoder(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.pieces, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Parameter(torch.zeros(shape.width))
        self.shapes = nn.Embedding(SHAPES, shape.width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """(batch, length) pieces and shapes to (batch, length, width); `mask` (batch, length) is true at real pieces."""
        places = self.positions(torch.arange(pieces.shape[1]))
        states = self.dropout(self.norm(self.words(pieces) + places + self.types + self.shapes(shapes)))
        bias = None if mask is None else torch.zeros_like(mask, dtype=states.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, bias)
        return states


class Tagger(nn.Module):
    """The encoder and its heads, which speak of words: tags of statements, of names and of roles, and what links are made of.

    `incidents`, which types are told of, are the same for all words of a window.
    `transitions` are those of a linear-chain CRF (Lafferty et al. 2001) for each of the three: (from, to), the last row
    from the beginning. `distances`: what each unit of the logarithm of a distance takes from a link's score, by kind
    (content to cue, cue to source) and by whether the head stands before or behind.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.dropout = nn.Dropout(0.1)
        self.statements = nn.Linear(shape.width, len(STATEMENTS))
        self.names = nn.Linear(shape.width, len(NAMES))
        self.roles = nn.Linear(shape.width, len(ROLES))
        self.incidents = nn.Linear(shape.width, len(INCIDENTS))
        self.dependents = nn.Linear(shape.width, LINK_WIDTH)
        self.heads = nn.Linear(shape.width, LINK_WIDTH)
        self.distances = nn.Parameter(torch.ones(2, 2))
        self.statement_transitions = nn.Parameter(torch.zeros(len(STATEMENTS) + 1, len(STATEMENTS)))
        self.name_transitions = nn.Parameter(torch.zeros(len(NAMES) + 1, len(NAMES)))
        self.role_transitions = nn.Parameter(torch.zeros(len(ROLES) + 1, len(ROLES)))

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None) -> tuple[Tensor, ...]:
        """What each of OUTPUTS says of the words, (batch, words, …). `first` (batch, words): the place of each word's first piece."""
        whole = self.dropout(self.encoder(pieces, shapes, mask))
        states = torch.gather(whole, 1, first[:, :, None].expand(-1, -1, whole.shape[2]))
        incidents = self.incidents(whole[:, :1]).expand(-1, first.shape[1], -1)
        heads = (self.statements, self.names, self.dependents, self.heads, self.roles)
        return *(head(states) for head in heads), incidents


def load_pretrained(folder: Path) -> Tagger:
    """A tagger on the encoder of that folder (config.json, model.safetensors); its heads know nothing yet.

    ValueError where the weights are not the ones that they should be.
    """
    if sha256((folder / "model.safetensors").read_bytes()).hexdigest() not in KNOWN:
        raise ValueError(f"the weights of {folder} are not known; those that are: {', '.join(KNOWN.values())}")
    tagger = Tagger(read_shape(folder))
    weights = load_file(folder / "model.safetensors")
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "types": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
        "shapes.weight": tagger.encoder.shapes.weight,
    }
    for number in range(tagger.encoder.shape.layers):
        for theirs, ours in _NAMES.items():
            for kind in ("weight", "bias"):
                state[f"layers.{number}.{ours}.{kind}"] = weights[f"encoder.layer.{number}.{theirs}.{kind}"]
    tagger.encoder.load_state_dict(state)
    return tagger
