"""Fine-tunes an encoder as the tagger: `python -m training.train --corpora DIR --encoder DIR --out FILE`.

One run learns all heads; each batch holds windows of any corpus, and a head learns from those that its corpus speaks of.
The corpora of each task are options of their own, so that one whose licence does not suit can be left out.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import nn

from bench.names import SHARE
from reportedly.tagging.words import open_tokenizer
from training.batches import Batch, Piece, cut, make_batches
from training.encoder import Tagger, load_pretrained
from training.evaluate import evaluate
from training.hold import Earlier
from training.losses import crf_loss, incident_loss, link_loss
from training.prepare import Document, read_conflict, read_muc4, read_newswire, read_polnear, set_aside
from training.vary import Styles, find_styles, vary


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a run depends on beside its data."""

    epochs: int = 8
    batch: int = 16  # windows
    longest: int = 254  # pieces of a window
    rate: float = 1.5e-4
    head_rate: float = 7.5e-4
    chain_rate: float = 5e-3  # of the transitions
    warm_up: float = 0.06  # share of the steps
    decay: float = 0.01
    link_weight: float = 0.3
    name_weight: float = 0.5
    name_share: float = 0.25  # of the newswire articles an epoch
    statement_share: float = 1.0  # of PolNeAR's articles an epoch
    role_share: float = 1.0  # of the messages an epoch
    held_share: float = 0.25  # of the unannotated articles an epoch, where there is a model to be held to
    role_weight: float = 1.0
    incident_weight: float = 0.1
    average: float = 0.99  # what is kept are the weights averaged over about the last 100 steps
    threads: int = 2
    seed: int = 7


def main() -> None:
    options = _arguments().parse_args()
    settings = Settings(
        **{name: value for name, value in vars(options).items() if name in Settings.__dataclass_fields__ and value is not None}
    )
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    tokenizer = read_tokenizer(options.encoder)
    statements, statements_aside = learnt_and_aside(options, "polnear", tokenizer)
    names, names_aside = learnt_and_aside(options, "names", tokenizer)
    roles, roles_aside = learnt_and_aside(options, "muc4", tokenizer)
    if options.whole:
        statements += statements_aside
    aside = statements_aside + names_aside + roles_aside
    styles = find_styles([*statements, *names], tokenizer)
    data = Data(statements=statements, names=names, roles=roles, aside=aside, styles=styles)
    if options.hold_to:
        earlier = load(options.hold_to, options.encoder).eval()
        data = replace(data, held=list(read_conflict(options.corpora, tokenizer)), read=Earlier(tagger=earlier, styles=styles))
    tagger = load(options.start, options.encoder)
    for epoch, averaged in enumerate(train(tagger, data, settings), start=1):
        path = options.out.with_stem(f"{options.out.stem}-{epoch}")
        torch.save({"tagger": averaged.state_dict(), "settings": asdict(settings)}, path)
        print(json.dumps(evaluate(averaged, data.aside)), flush=True)


def load(path: Path | None, encoder: Path) -> Tagger:
    """The tagger of this file, heads that it lacks as new, or one on the encoder alone."""
    tagger = load_pretrained(encoder)
    learnt = {} if path is None else torch.load(path, weights_only=True)["tagger"]
    tagger.load_state_dict({**tagger.state_dict(), **learnt})
    return tagger


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    statements: Sequence[Document]
    names: Sequence[Document]
    roles: Sequence[Document]
    aside: Sequence[Document]  # to choose by
    styles: Styles
    held: Sequence[Document] = ()  # of which an earlier model alone says something
    read: Callable[[Document], Document] | None = None  # puts what it says into a document that is silent

    def draw(self, settings: Settings, chance: Random) -> list[Piece]:
        """The windows of one epoch: a share of each corpus, varied anew."""
        statements = chance.sample(self.statements, int(len(self.statements) * settings.statement_share))
        drawn = [*statements, *chance.sample(self.names, int(len(self.names) * settings.name_share))]
        drawn += chance.sample(self.roles, int(len(self.roles) * settings.role_share))
        drawn += chance.sample(self.held, int(len(self.held) * settings.held_share))
        told = map(self.read, drawn) if self.read else drawn
        return [piece for one in told for piece in cut(vary(one, self.styles, chance), longest=settings.longest, chance=chance)]


CORPORA: dict[str, tuple[str, Callable[[Path, Tokenizer], Iterator[Document]], int]] = {
    "polnear": ("polnear/train.tar.xz", read_polnear, 12),
    "names": ("names/worldwide_newswire.tar.xz", read_newswire, SHARE),
    "muc4": ("muc4", read_muc4, 13),
}
"""name → (file or folder, reader, one document in so many is set aside)"""


def learnt_and_aside(options: argparse.Namespace, corpus: str, tokenizer: Tokenizer) -> tuple[list[Document], list[Document]]:
    """The documents of a corpus to learn from, and those to choose by; none where it is to be left out."""
    path, read, share = CORPORA[corpus]
    return ([], []) if corpus in options.without else set_aside(read(options.corpora / path, tokenizer), share)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with config.json, model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="tagger.pt: tagger-1.pt after the first epoch, and so on")
    parser.add_argument("--without", nargs="*", default=[], choices=CORPORA, help="corpora to leave out")
    parser.add_argument("--start", type=Path, help="the model to go on from, of another run")
    parser.add_argument("--hold-to", type=Path, help="an earlier model, whose statements are learnt where a text has none annotated")
    parser.add_argument("--whole", action="store_true", help="learn from the statements set aside too, once nothing is left to choose")
    for name, field in Settings.__dataclass_fields__.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(field.default))
    return parser


def read_tokenizer(folder: Path) -> Tokenizer:
    return open_tokenizer((folder / "tokenizer.json").read_bytes())


def train(tagger: Tagger, data: Data, settings: Settings) -> Iterator[Tagger]:
    """After each epoch the tagger with its weights averaged over the last steps."""
    chance = Random(settings.seed)  # noqa: S311  # no secret
    tagger.encoder.words.weight.requires_grad = False  # the embeddings of pieces stay as they are
    steps = settings.epochs * (len(replace(data, read=None).draw(settings, chance)) // settings.batch + 1)
    optimizer = torch.optim.AdamW(_groups(tagger, settings), weight_decay=settings.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / steps, settings.warm_up))
    averaged = torch.optim.swa_utils.AveragedModel(tagger, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(settings.average))
    for epoch in range(settings.epochs):
        tagger.train()
        started, losses = time.perf_counter(), [0.0]
        for batch in make_batches(data.draw(settings, chance), settings.batch, chance):
            loss = loss_of(tagger, batch, settings)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            averaged.update_parameters(tagger)
            losses.append(loss.item())
            if len(losses) % 25 == 0:
                recent = sum(losses[-25:]) / 25
                print(f"epoch {epoch + 1} step {len(losses)} loss {recent:.4f} {time.perf_counter() - started:.0f} s", flush=True)
        averaged.module.eval()
        yield averaged.module


def _groups(tagger: Tagger, settings: Settings) -> Iterator[dict[str, object]]:
    chain = [tagger.statement_transitions, tagger.name_transitions, tagger.role_transitions, tagger.distances]
    encoder = [weight for weight in tagger.encoder.parameters() if weight.requires_grad]
    special = {id(weight) for weight in [*chain, *tagger.encoder.parameters()]}
    yield {"params": encoder, "lr": settings.rate}
    yield {"params": [weight for weight in tagger.parameters() if id(weight) not in special], "lr": settings.head_rate}
    yield {"params": chain, "lr": settings.chain_rate, "weight_decay": 0.0}


def _rate(done: float, warm_up: float) -> float:
    """Linear up, linear down."""
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))


def loss_of(tagger: Tagger, batch: Batch, settings: Settings) -> torch.Tensor:
    statements, names, dependents, heads, roles, incidents = tagger(batch.pieces, batch.shapes, batch.first, batch.mask)
    return (
        crf_loss(statements, tagger.statement_transitions, batch.statements)
        + settings.name_weight * crf_loss(names, tagger.name_transitions, batch.names)
        + settings.link_weight * link_loss(dependents, heads, tagger.distances, batch)
        + settings.role_weight * crf_loss(roles, tagger.role_transitions, batch.roles)
        + settings.incident_weight * incident_loss(incidents, batch.incidents)
    )


if __name__ == "__main__":
    main()
