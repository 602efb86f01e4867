"""Sources: who says it. A chain of them runs from the nearest the reader to whoever said it first."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    OUTLET = "outlet"
    AGENCY = "agency"  # a news agency: Reuters, AFP, SANA
    OFFICIAL = "official"  # a person or body of a state: minister, ministry, police, court
    MILITARY = "military"  # an army, a defence ministry, a coalition of states, and who speaks for them
    ARMED_GROUP = "armed-group"  # of no state
    MONITOR = "monitor"  # records violence: the Syrian Observatory for Human Rights, Airwars
    UN = "un"  # the United Nations and their agencies
    MEDICAL = "medical"  # hospital, medics, rescue service
    ORGANISATION = "organisation"  # NGO, union of states, party, activists
    COMPANY = "company"  # of satellite images, of shipping
    WITNESS = "witness"  # who was there or is of those it befell: resident, survivor, relative
    EXPERT = "expert"
    PERSON = "person"
    DOCUMENT = "document"  # statement, post, video
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One who says something.

    A named source has a `name` ("Naftali Bennett") and, where the text gives it, a `role` ("Israeli Defense Minister").
    An unnamed one has the kind `unnamed`, an empty name, its `role` in the text's words ("a regional intelligence
    official" → "regional intelligence official") and `said_to_be`, the kind that the text makes it (official, witness …).
    """

    name: str
    kind: SourceKind
    role: str = ""
    said_to_be: SourceKind | None = None
    country: str | None = None  # ISO 3166-1 alpha-2, where the text says it

    def __post_init__(self) -> None:
        if (self.kind is SourceKind.UNNAMED) == bool(self.name):
            raise ValueError("a source has a name or the kind `unnamed`, never both or neither")

    @property
    def label(self) -> str:
        """What a reader is shown: the name, else the role, else that nobody is named."""
        return self.name or self.role or "unnamed source"


Chain = tuple[Source, ...]
"""From the nearest the reader to whoever said it first; empty where the outlet itself says it."""
