"""What happened, to whom and by whom, scored on MUC-4: `python -m bench.events --data ../shared/corpora/muc4 [--engine NAME]`.

The messages are read as articles (capitals as they stand, without the dateline, whose day and printer are given as hints), what was found
is put on the sheet of MUC-4 (`bench.event_sheet`), and scored as published systems are (`bench.ceaf`): `ceaf_ree_f1` with its
roles (micro F1 of role fillers pooled by message) and `template_f1` (incidents with type and fillers).

Stage of execution (slot 5) and how an organisation's responsibility is told (slot 11) are scored on incidents that the template
metric pairs. Stage: accuracy over all pairs. Responsibility: over the organisations of the key in such a pair that the reading names
there as perpetrators (a name that holds all words of the other's is the same); macro F1 over the classes of the key. Where
the key gives two classes, either is right. `responsibility_found` says what part of the key's organisations that is (a few easy
ones make a high F1), and `responsibility_all_macro_f1` counts the others as misses. The majority baselines always answer what the key
has most often there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bench.ceaf import Entity, Tally, count_fillers, count_templates, pair_templates
from bench.common import arguments, print_result
from bench.event_sheet import fill_sheet, pool
from bench.muc4 import ROLES, Incident, Message, read_messages
from reportedly.engines import DEFAULT, load_engine

Answer = tuple[tuple[str, ...], str | None]
"""The classes of the key, any of which is right, and the one found (None: none)."""

_ROLES = tuple(ROLES.values())


def add_up(counts: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    """Summed over documents, with the sum of all as `micro`."""
    sums: dict[str, Tally] = {}
    for count in counts:
        sums = {key: sums.get(key, Tally()) + tally for key, tally in count.items()}
    return {**sums, "micro": sum(sums.values(), Tally())}


def pairs_of(found: Sequence[Incident], wanted: Sequence[Incident]) -> list[tuple[Incident, Incident]]:
    pairs = pair_templates([one.template for one in found], [one.template for one in wanted], _ROLES)
    return [(found[i], wanted[j]) for i, j in pairs]


def stage_answers(found: Sequence[Incident], wanted: Sequence[Incident]) -> Iterator[Answer]:
    return ((other.stages, one.stages[0]) for one, other in pairs_of(found, wanted))


def responsibility_answers(found: Sequence[Incident], wanted: Sequence[Incident]) -> Iterator[Answer]:
    """One for each organisation of the key; None where it was not found to be responsible."""
    partners = {id(other): one for one, other in pairs_of(found, wanted)}
    for incident in wanted:
        partner = partners.get(id(incident))
        for blame in incident.blames:
            said = [one.classes[0] for one in partner.blames if names_same(one.organisation, blame.organisation)] if partner else []
            yield blame.classes, said[0] if said else None


def names_same(found: Entity, wanted: Entity) -> bool:
    pairs = ((frozenset(a.split()), frozenset(b.split())) for a in found for b in wanted)
    return any(left <= right or right <= left for left, right in pairs)


def accuracy(answers: Sequence[Answer]) -> float:
    return sum(found in wanted for wanted, found in answers) / len(answers) if answers else 0.0


def macro_f1(answers: Sequence[Answer]) -> float:
    """The mean of the F1 of each class of the key."""
    settled = [(found if found in wanted else wanted[0], found) for wanted, found in answers]
    classes = {wanted for wanted, _ in settled}
    return sum(class_f1(settled, name) for name in classes) / len(classes) if classes else 0.0


def class_f1(answers: Sequence[tuple[str | None, str | None]], name: str) -> float:
    right = sum(wanted == found == name for wanted, found in answers)
    there = sum((wanted == name) + (found == name) for wanted, found in answers)
    return 2 * right / there


def always_the_commonest(answers: Sequence[Answer]) -> list[Answer]:
    """What the majority baseline answers."""
    commonest = Counter(wanted[0] for wanted, _ in answers).most_common(1)
    return [(wanted, commonest[0][0]) for wanted, _ in answers]


def score(messages: Sequence[Message], sheets: Sequence[tuple[Incident, ...]]) -> dict[str, float]:
    """All figures; `sheets` are the incidents found in the messages."""
    both = list(zip(sheets, messages, strict=True))
    fillers = add_up(count_fillers(pool(sheet), message.fillers, _ROLES) for sheet, message in both)
    templates = add_up(
        count_templates([one.template for one in sheet], [one.template for one in message.incidents], _ROLES) for sheet, message in both
    )
    for title, tallies in (("CEAF-REE", fillers), ("templates", templates)):
        for key, tally in tallies.items():
            print(f"{title} {key}: {tally}, precision {tally.precision:.4f}, recall {tally.recall:.4f}, F1 {tally.f1:.4f}")
    stages = [answer for sheet, message in both for answer in stage_answers(sheet, message.incidents)]
    told = [answer for sheet, message in both for answer in responsibility_answers(sheet, message.incidents)]
    named = [answer for answer in told if answer[1] is not None]
    print("stage:", Counter(stages).most_common())
    print("responsibility:", Counter(named).most_common())
    return {
        "ceaf_ree_f1": fillers["micro"].f1,
        **{f"{role}_f1": fillers[role].f1 for role in _ROLES},
        "template_f1": templates["micro"].f1,
        "incident_type_f1": templates["type"].f1,
        "responsibility_macro_f1": macro_f1(named),
        "responsibility_majority_macro_f1": macro_f1(always_the_commonest(named)),
        "responsibility_accuracy": accuracy(named),
        "responsibility_all_macro_f1": macro_f1(told),
        "responsibility_found": len(named) / len(told) if told else 0.0,
        "responsibility_pairs": len(named),
        "stage_accuracy": accuracy(stages),
        "stage_majority_accuracy": accuracy(always_the_commonest(stages)),
        "stage_pairs": len(stages),
    }


def main() -> None:
    parser = arguments(__doc__ or "", split="dev")
    parser.add_argument("--engine", default=DEFAULT)
    options = parser.parse_args()
    messages = list(read_messages(options.data, options.split))
    readings = load_engine(options.engine).read_many(message.article for message in messages)
    sheets = [fill_sheet(reading, message.article) for reading, message in zip(readings, messages, strict=True)]
    print_result({**score(messages, sheets), "articles": len(messages)})


if __name__ == "__main__":
    main()
