"""Cue words: the reporting verbs and nouns, each with the pattern it stands in and the stance it implies; tables, no rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.reading import Stance
from reportedly.read.sentences import words


class Pattern(StrEnum):
    """What follows a cue."""

    SPEECH = "speech"  # words or a clause: "said that …", "…," said X
    TELL = "tell"  # somebody told, then words or a clause
    THOUGHT = "thought"  # a clause or an infinitive: "believe …", "plans to …"
    OBJECT = "object"  # what it is about: "accused X of …", "published …"


class Form(StrEnum):
    BASE = "base"
    THIRD = "third"  # says
    PAST = "past"  # said: also the participle, where the two are alike
    PARTICIPLE = "participle"  # written
    ING = "ing"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    lemma: str
    form: Form
    pattern: Pattern
    stance: Stance


_LEMMAS: dict[Pattern, frozenset[str]] = {
    Pattern.SPEECH: words(
        "acknowledge add admit affirm agree allege announce argue assert aver boast caution claim clarify comment complain concede conclude"
        " confess confide confirm contend continue counter declare demonstrate deny determine disclose elaborate emphasize emphasise"
        " exclaim explain find hint imply indicate insist joke lament maintain mention mutter note observe point-out post predict proclaim"
        " protest quip read reaffirm reason recall recount reiterate relate remark repeat reply report respond reveal say shout show signal"
        " speculate state stress suggest swear testify threaten tweet underline underscore vow pledge promise warn wonder write"
    ),
    Pattern.TELL: words("tell inform remind assure notify urge ask advise convince order"),
    Pattern.THOUGHT: words(
        "aim appear assume believe consider doubt expect fear feel forecast guess hope intend know plan prefer refuse decline decide"
        " seek seem suspect think want wish worry realize propose demand"
    ),
    Pattern.OBJECT: words(
        "accuse applaud attribute blame call cite condemn credit criticize criticise decry denounce describe deplore dismiss dispute"
        " document endorse estimate express hail identify label mock name oppose praise publish question quote refute reject release"
        " renounce slam tout voice welcome reference compare count record tally list register put place give"
    ),
}

_IRREGULAR: dict[str, tuple[str, str]] = {  # lemma: past, participle
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "know": ("knew", "known"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "feel": ("felt", "felt"),
    "read": ("read", "read"),
    "swear": ("swore", "sworn"),
    "seek": ("sought", "sought"),
    "forecast": ("forecast", "forecast"),
    "put": ("put", "put"),
    "give": ("gave", "given"),
}
_DOUBLED = words("admit plan quip label put")  # doubles its last letter: admitted
_STANCES: dict[Stance, frozenset[str]] = {
    Stance.DENIED: words("deny reject dismiss refute dispute doubt"),
    Stance.PLANNED: words("vow threaten pledge promise plan intend aim swear want wish seek propose prefer"),
    Stance.POSSIBLE: words("suspect fear speculate hint imply expect assume guess forecast predict appear seem hope wonder worry question"),
}
"""A lemma that is in none of them asserts."""


def _ending(lemma: str, ending: str) -> str:
    if ending == "s":
        if lemma.endswith(("s", "sh", "ch", "x")):
            return lemma + "es"
        return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + ending
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ending


def _forms(lemma: str) -> Iterable[tuple[str, Form]]:
    past, participle = _IRREGULAR.get(lemma) or (_ending(lemma, "ed"),) * 2
    yield lemma, Form.BASE
    yield _ending(lemma, "s"), Form.THIRD
    yield participle, Form.PARTICIPLE
    yield past, Form.PAST
    yield _ending(lemma, "ing"), Form.ING


def implied_stance(lemma: str) -> Stance:
    return next((stance for stance, lemmas in _STANCES.items() if lemma in lemmas), Stance.ASSERTED)


VERBS: dict[str, CueWord] = {
    word: CueWord(lemma=lemma, form=form, pattern=pattern, stance=implied_stance(lemma))
    for pattern, lemmas in _LEMMAS.items()
    for lemma in sorted(lemmas)
    for word, form in _forms(lemma)
}
"""Every form of every reporting verb, in lower case."""

COUNTING = words("count record tally list register put give")
"""They report where what follows them is a count: "counted 24 dead", "put the toll at 58"."""
COUNTS = words("toll tolls number figure deaths count")
"""Nouns for a count of people: "put the toll at", "a toll given by"."""
TALLIES = words("count tally reckoning estimate estimates figures")
"""By X's count."""
CITING = words("cite quote")
MEDIA_NOUNS = words("news agency agencies television tv radio newspaper channel broadcaster website")
MEDIA = MEDIA_NOUNS | words("state state-run state-owned official press daily local media")
"""Words of an outlet or agency beside or instead of its name: "told state television"."""

NOUNS: dict[str, Stance] = {
    **dict.fromkeys(
        words("statement report reports announcement declaration assertion testimony belief conclusion assessment"), Stance.ASSERTED
    ),
    **dict.fromkeys(
        words("claim claims allegation allegations accusation accusations suggestion rumour rumours rumor rumors fears suspicion"),
        Stance.POSSIBLE,
    ),
    **dict.fromkeys(words("threat vow pledge promise plan plans"), Stance.PLANNED),
    **dict.fromkeys(words("denial"), Stance.DENIED),
}
"""Nouns that report where a that-clause follows them: "its claim that …"."""

OTHER_CUES: dict[str, Stance] = {
    **dict.fromkeys(words("ruled contradicted rebutted retracted disavowed debunked refusal opposition"), Stance.DENIED),
    **dict.fromkeys(
        words(
            "reportedly allegedly purportedly supposedly apparently seemingly presumably speculation suspicions possibility hopeful"
            " optimistic confident concerned worried afraid fearful concerns concern worries hopes doubts skeptical sceptical unclear"
            " estimates estimate rumoured rumored thought idea"
        ),
        Stance.POSSIBLE,
    ),
    **dict.fromkeys(
        words("ready prepared preparing prepares willing eager determined vows decision intention proposal calls demands"),
        Stance.PLANNED,
    ),
    **dict.fromkeys(words("unaware unconfirmed unverified"), Stance.UNCONFIRMED),
}
"""Words that a reader may give for a cue and that are no reporting verb or noun of the rules."""

PLURALS = words("i we they you who people police women men some many others both which that")
"""Words that a base form ("say") may follow; else it follows an auxiliary or a plural."""

ALSO_NOUNS = words(
    "reports claims calls plans fears hopes states notes estimates shows posts names aims doubts demands questions threatens order"
    " counts records lists"
)
"""Forms that are more often nouns: they are verbs only between a likely subject and a likely content."""

PARTICLES: dict[str, frozenset[str]] = {
    "call": words("for on upon"),
    "point": words("out to"),
    "refer": words("to"),
    "touch": words("on"),
    "talk": words("about"),
    "speak": words("about of"),
    "respond": words("to"),
    "ask": words("about for"),
}
"""Words that belong to the cue where they follow it."""

AUXILIARIES = words(
    "am are be been being can cannot could did do does had has have is may might must shall should was were will would 'd 'll 've 's 're"
    " not n't don't didn't doesn't hasn't haven't isn't wasn't weren't won't wouldn't couldn't can't"
)
BE = words("am are be been being is was were isn't wasn't weren't get gets got")
NEGATIONS = words(
    "not never n't don't didn't doesn't hasn't haven't isn't wasn't weren't won't wouldn't couldn't can't cannot neither nor no"
)
ADVERBS = words(
    "again also already always even first further instead just later meanwhile"
    "  merely moreover never now officially often once only publicly recently"
    " reportedly repeatedly simply since sometimes soon still then thereby therefore thus too today yesterday ever both all earlier"
)
PRONOUNS = words("he she they it i we you who which one others many some both those")
DETERMINERS = words(
    "a an the this that these those his her its their our my your some any many several two three four five no each every all"
)
PREPOSITIONS = words(
    "about above across after against along among around as at before behind below beside between beyond by despite during except for from"
    " in inside into like near of off on onto outside over per regarding since through throughout to toward towards under until upon via"
    " with within without"
)
CLAUSE_WORDS = words(
    "although and as because but for how however if nor once or since so than that though unless until what when where whereas whether"
    " which while who whom whose why yet"
)
