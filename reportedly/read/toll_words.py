"""The words for what befell people, and those that keep it from being a count."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model.value import Aspect
from reportedly.read.sentences import words

Phrase = tuple[str, ...]


class Cue(NamedTuple):
    aspect: Aspect | None  # None: means two things ("casualties")
    way: str


BOTH, RIGHT, LEFT, OF, TOLL = "both", "right", "left", "of", "toll"
"""Where the people of a cue stand: on either side of "killed", after "killing", before "died", after "deaths of"; a "toll" reaches a
number."""

_K, _I, _M, _D, _F = Aspect.KILLED, Aspect.INJURED, Aspect.MISSING, Aspect.DETAINED, Aspect.DISPLACED

_CUES: tuple[tuple[Aspect, str, str], ...] = (
    (_K, BOTH, """killed|slain|slew|murdered|executed|beheaded|decapitated|assassinated|martyred|massacred|slaughtered|lynched|hanged
        |gunned down|shot dead|shot to death|shot and killed|fatally shot|fatally wounded|mortally wounded|fatally injured|fatally stabbed
        |stabbed and killed|stabbed to death|burned to death|burnt to death|beaten to death|tortured to death|starved to death
        |crushed to death|blown to pieces|electrocuted|incinerated|shot , killed|shot & killed"""),
    (_K, RIGHT, """kill|kills|killing|murdering|executing|beheading|assassinating|massacring|slaughtering|martyring|gunning down
        |shooting dead|shooting and killing|fatally shooting|claimed the lives of|claiming the lives of|claims the lives of
        |claim the lives of|took the lives of|taking the lives of|cost the lives of|took the life of|taking the life of
        |claimed the life of|claiming the life of|slays|slay|among the dead were|among the dead was|among the dead are
        |among those killed were|among those killed was|among the killed were|among the killed was|those killed included|the dead included
        |those killed include|the dead include"""),
    (_K, OF, """death|deaths|killing|killings|murder|murders|assassination|execution|beheading|martyrdom|massacre|slaughter|body|bodies
        |corpses|remains|fatal shooting|fatal shootings|slaying|slayings"""),
    (_K, LEFT, """died|dies|dying|perished|dead|found dead|drowned|succumbed|passed away|fell martyrs|lost their lives|lost his life
        |lost her life|lost their life|losing their lives|among the dead|among those killed|deceased|fatally|killed himself
        |killed herself|killed themselves|took his own life|took her own life|taking his own life|taking her own life
        |takes his own life|takes her own life|committed suicide|dead on arrival"""),
    (_K, TOLL, """death toll|toll|fatality count|number of dead|number of deaths|number of civilian deaths|number of those killed
        |number of people killed|number of people dead|number of civilians killed|number of victims killed|number of killed
        |number of martyrs|number of fatalities"""),
    (_I, BOTH, "injured|wounded|maimed|hurt|shot and wounded|shot and injured|hospitalized|hospitalised"),
    (_I, BOTH, "shot"),  # deaths are said in their own words
    (_I, RIGHT, "shooting|shoots|injure|injures|injuring|wound|wounds|wounding|maiming|hurting"),
    (_I, OF, "injury|injuries|injuring|wounding"),
    (_I, RIGHT, """injury to|injuries to|those injured included|those wounded included|the injured included|the wounded included
        |among the wounded were|among the wounded was|among the injured were|among the injured was
        |among those injured were|among those injured was|among those wounded were|among those wounded was"""),
    (_I, LEFT, """shot himself|shot herself|shoots himself|shoots herself|among the wounded|among the injured|among those injured
        |among those wounded|grazed by a bullet|hit by gunfire|struck by gunfire|hit by a bullet|struck by a bullet"""),
    (_I, TOLL, """injury toll|number of injured|number of wounded|number of the wounded|number of those injured|number of those wounded
        |number of people injured|number of injuries"""),
    (_M, OF, "disappearance|disappearances"),
    (_M, LEFT, "missing|went missing|gone missing|reported missing|unaccounted for|disappeared"),
    (_D, BOTH, """detained|arrested|apprehended|kidnapped|abducted|captured|imprisoned|jailed|rounded up|taken hostage|taken captive
        |taken prisoner"""),
    (_D, RIGHT, "detaining|detains|arresting|arrests|kidnapping|abducting|capturing|rounding up"),
    (_D, OF, "detention|arrest|arrests|kidnapping|abduction|capture"),
    (_D, LEFT, "in custody|held captive|held hostage|were held"),
    (_F, BOTH, "displaced|uprooted|forced to flee|driven from"),
    (_F, RIGHT, "displacing|displaces|uprooting"),
    (_F, OF, "displacement"),
    (_F, LEFT, "fled|fled their homes|fled their villages|fled the violence|fled the fighting|left their homes|left homeless|homeless"),
)  # fmt: skip


def _phrases(table: str, way: str) -> Iterator[Phrase]:
    for phrase in table.split("|"):
        yield (*phrase.split(), "of") if way == OF else tuple(phrase.split())


class Gapped(NamedTuple):
    """A cue with words between its two ends: "sustained life-threatening injuries", "rushed to a nearby hospital"."""

    starts: frozenset[str]
    to: bool  # "to" follows the start
    ends: frozenset[str]


GAPPED = (
    Gapped(
        words("bleeding suffered suffering suffers sustained sustaining received with had have"),
        False,
        words("injury injuries wound wounds burns"),
    ),
    Gapped(
        words("taken transported rushed airlifted flown brought sent transferred"),
        True,
        words("hospital hospitals clinic clinics center centre"),
    ),
)
GAP_STOPS = words("no any their his her its not without whose who that which were was")
FATAL = words("fatal deadly mortal")
DIED = words("dead died succumbed deceased")
UNHURT = words("evaluation precaution precautionary observation checkup")

CUES: dict[Phrase, Cue] = {phrase: Cue(aspect, way) for aspect, way, table in _CUES for phrase in _phrases(table, way)}
CUE_STARTS = frozenset(phrase[0] for phrase in CUES)
LONGEST_CUE = max(map(len, CUES))

RECOVERED, LOST = "recovered", "lost"
COUNT_NOUNS: dict[str, tuple[Aspect, str]] = {  # heads that say what befell those counted: "3 deaths", "12 martyrs"
    **dict.fromkeys(words("death deaths fatality fatalities martyr martyrs corpse corpses"), (_K, "")),
    **dict.fromkeys(words("body bodies"), (_K, RECOVERED)),  # counts only where bodies were found
    **dict.fromkeys(words("life lives"), (_K, LOST)),  # counts only where lives were lost or claimed
    **dict.fromkeys(words("injury injuries"), (_I, "")),
    **dict.fromkeys(words("arrest arrests detainee detainees abductee abductees"), (_D, "")),
}
NOUN_VERBS = {
    RECOVERED: words("recovered recovering recover found retrieved pulled discovered arrived received brought extracted buried unearthed"),
    LOST: words("claimed claiming claims claim lost took taking cost costing losing loss"),
}

MODALS = words("could would should might will shall must cannot can can't couldn't wouldn't won't")
NEGATIONS = words(
    "not never without n't didn't wasn't weren't doesn't don't hasn't haven't nor neither denied deny denies denying prevented averted"
)
PART_BEFORE: tuple[Phrase, ...] = (
    *((word,) for word in words("including includes included include mostly mainly")),
    *(("among", word) for word in words("them whom those which")),
    ("amongst", "them"), ("of", "whom"), ("of", "them"), ("of", "which"), ("among", "the", "dead"), ("among", "the", "victims"),
    *(("of", "those", word) for word in words("killed dead wounded injured")), ("of", "the", "dead"), ("of", "the", "victims"),
)  # fmt: skip
