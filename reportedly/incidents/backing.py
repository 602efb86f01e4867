"""How widely one value is printed and where it begins: "14 outlets, 2 origins"; a word that is copied is still one word."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.incidents.beginnings import Begun, origins_of
from reportedly.incidents.origins import Origin
from reportedly.incidents.told import Told
from reportedly.incidents.values import Key, Side, same_value, unsided
from reportedly.model.value import Aspect


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """The claims (ids) that give one value in one sense, affirmed or denied, with the articles, outlets and origins that they have."""

    aspect: Aspect
    claims: tuple[str, ...]
    printed_in: tuple[str, ...]  # of each claim, the article
    outlets: tuple[str, ...]
    origins: tuple[Origin, ...]


def backings(told: Iterable[Told], begun: Begun, side: Side = unsided) -> tuple[Backing, ...]:
    """One for each value, in the order in which they are first given."""
    same: dict[Key, list[Told]] = defaultdict(list)
    for one in told:
        same[same_value(one.claim, side)].append(one)
    return tuple(
        Backing(
            aspect=some[0].claim.aspect,
            claims=tuple(one.claim.id for one in some),
            printed_in=tuple(one.report.article for one in some),
            outlets=tuple(sorted({one.report.outlet for one in some if one.report.outlet})),
            origins=origins_of(((one.report.article, one.claim) for one in some), begun),
        )
        for some in same.values()
    )
