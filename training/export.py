"""A trained tagger to what the package ships: `python -m training.export --model FILE --encoder DIR --out DIR`.

The network goes to ONNX, its fused form to int8 (weights per channel, activations as they come); its facts go to a card
with the hashes of the files.
"""

import argparse
import json
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Graph, Tensor, nn
from torch.nn import functional

from reportedly.tagging.labels import INCIDENTS, NAMES, ROLES, STATEMENTS
from reportedly.tagging.model import CARD, NETWORK, VOCABULARY
from training.batches import CLS, SEP
from training.encoder import OUTPUTS, Layer, Tagger, read_shape
from training.evaluate import LONGEST
from training.train import read_tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with config.json and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    tagger = Tagger(read_shape(options.encoder))
    tagger.load_state_dict(torch.load(options.model, weights_only=True)["tagger"])
    tagger.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    write_network(tagger, options.out / NETWORK)
    read_tokenizer(options.encoder).save(str(options.out / VOCABULARY), pretty=False)
    write_card(tagger, options.out)


class FusedAttention(torch.autograd.Function):
    """Self-attention as one operator of ONNX Runtime (com.microsoft.Attention), of which int8 has its own."""

    @staticmethod
    def forward(_: object, states: Tensor, weight: Tensor, bias: Tensor, heads: int) -> Tensor:
        query, key, value = (part.view(*part.shape[:2], heads, -1).transpose(1, 2) for part in (states @ weight + bias).chunk(3, dim=2))
        return functional.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(states.shape)

    @staticmethod
    def symbolic(graph: Graph, states: Tensor, weight: Tensor, bias: Tensor, heads: int) -> Tensor:
        attention: Tensor = graph.op("com.microsoft::Attention", states, weight, bias, num_heads_i=heads)
        return attention


class FusedLayer(nn.Module):
    """A layer of the encoder with its attention fused."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        parts = (layer.query, layer.key, layer.value)
        self.weight = nn.Parameter(torch.cat([part.weight.T for part in parts], dim=1))
        self.bias = nn.Parameter(torch.cat([part.bias for part in parts]))

    def forward(self, states: Tensor, bias: Tensor | None) -> Tensor:
        mixed = FusedAttention.apply(states, self.weight, self.bias, self.layer.heads)
        return self.layer.rest(states, mixed)


def write_network(tagger: Tagger, path: Path) -> None:
    """The network in int8: inputs pieces, shapes (1, length) and first (1, words); outputs (1, words, …)."""
    shape = tagger.encoder.shape
    tagger.encoder.layers = nn.ModuleList(FusedLayer(layer) for layer in tagger.encoder.layers)
    with TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        example = torch.ones(1, 12, dtype=torch.long)
        torch.onnx.export(
            tagger,
            (example, torch.ones_like(example), torch.arange(1, 9)[None]),
            str(plain),
            input_names=["pieces", "shapes", "first"],
            output_names=list(OUTPUTS),
            dynamic_axes={"pieces": {1: "length"}, "shapes": {1: "length"}, "first": {1: "words"}},
            opset_version=17,
            dynamo=False,
        )
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False  # it knows no shapes
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False  # slower than the plain operators
        optimized = optimize_model(str(plain), "bert", num_heads=shape.heads, hidden_size=shape.width, optimization_options=options)
        print(optimized.get_fused_operator_statistics())
        optimized.save_model_to_file(str(fused))
        quantize_dynamic(
            str(fused),
            str(path),
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    onnx.checker.check_model(str(path))


def write_card(tagger: Tagger, folder: Path) -> None:
    transitions = {"statements": tagger.statement_transitions, "names": tagger.name_transitions, "roles": tagger.role_transitions}
    facts = {
        "labels": {"statements": STATEMENTS.kinds, "names": NAMES.kinds, "roles": ROLES.kinds, "incidents": INCIDENTS},
        "longest": LONGEST,
        "begin": CLS,
        "end": SEP,
        "transitions": {name: [[round(value, 5) for value in row] for row in part.tolist()] for name, part in transitions.items()},
        "distances": [[round(value, 5) for value in row] for row in tagger.distances.tolist()],
        "sha256": {name: sha256((folder / name).read_bytes()).hexdigest() for name in (NETWORK, VOCABULARY)},
    }
    (folder / CARD).write_text(json.dumps(facts, indent=1) + "\n")


if __name__ == "__main__":
    main()
