"""Words that decide how what depends on them stands ("managed to", "refused to", "attempt at"), with their implications; tables, no rules.

The classes are Karttunen's: what follows for the complement where the governing word itself holds, and what where it is denied.
"""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.read.sentences import words


class Standing(StrEnum):
    """How a happening's word stands in the words of whoever tells it."""

    HAPPENED = "happened"
    FORETOLD = "foretold"  # told as something to come: "will meet", "agreed to meet"
    INTENDED = "intended"  # wanted or threatened
    EVENTUAL = "eventual"  # what may come: feared, hoped for, called for
    POSSIBLE = "possible"  # what may be, or have been
    DENIED = "denied"  # did not happen, or does not


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of the complement of a word: `holds` where the word's own happening took place, `fails` where it did not."""

    holds: Standing
    fails: Standing


_YES, _NO, _MAYBE = Standing.HAPPENED, Standing.DENIED, Standing.POSSIBLE
_MEANT, _WILL, _SOME_DAY = Standing.INTENDED, Standing.FORETOLD, Standing.EVENTUAL


def _forms(verb: str) -> frozenset[str]:
    """The forms of a regular verb, with a few that nobody writes."""
    stem = verb.removesuffix("e")
    past = f"{verb[:-1]}ied" if verb.endswith("y") else f"{stem}ed"
    third = f"{verb[:-1]}ies" if verb.endswith("y") else f"{verb}es" if verb.endswith(("s", "sh", "ch", "o")) else f"{verb}s"
    doubled = verb + verb[-1]
    return frozenset({verb, past, third, f"{stem}ing", f"{doubled}ing", f"{doubled}ed"})


def _table(rows: tuple[tuple[Standing, Standing, str, str], ...]) -> dict[str, Effect]:
    """Every form of the verbs of each row, and its other words as they are."""
    return {
        form: Effect(holds, fails)
        for holds, fails, verbs, others in rows
        for form in words(others).union(*(_forms(verb) for verb in words(verbs)))
    }


INFINITIVE = _table(
    (
        (_YES, _NO, "manage succeed happen bother dare deign remember proceed continue start begin commence tend", "got began begun sure"),
        (
            _YES,
            _MAYBE,
            "use estimate force compel oblige prompt lead help enable cause rush hasten flock choose opt",
            "led forced chose chosen",
        ),
        (_NO, _YES, "fail neglect omit forget cease", "forgot forgotten failure"),
        (_NO, _MAYBE, "refuse decline hesitate", "refusal reluctant unwilling unable afraid loath powerless impossible unlikely inability"),
        (
            _MAYBE,
            _NO,
            "attempt try struggle strive fight allow permit let entitle authorize authorise appear seem ask",
            "able possible fought bid effort efforts battle attempts enough likely reason way available necessary ability",
        ),
        (
            _MAYBE,
            _MAYBE,
            "urge call need require appeal beg press pressure demand invite encourage advise persuade instruct tell say believe think"
            " report allege suspect wait deserve long request",
            "told said thought right rights opportunity chance power authority permission capable too hard easy difficult campaign"
            " resources money proposal potential ought supposed free seek seeks seeking sought",
        ),
        (
            _MEANT,
            _MAYBE,
            "want wish hope intend aim threaten offer prepare mean propose desire conspire plot love prefer",
            "meant intent intention threat threats willing willingness ready eager determined poised bound prepared keen desire deal set",
        ),
        (
            _WILL,
            _NO,
            "plan expect design order train agree schedule arrange promise vow pledge swear commit undertake decide resolve"
            " consent dedicate",
            "swore sworn agreement slated due vow plans decision decisions orders",
        ),
    )
)
"""Before "to", within a few words: "failed to sign", "asked the rebels to leave", "a plan to attack"."""

BESIDE_TO = _table(
    (
        (_YES, _NO, "", "had having used"),
        (_MAYBE, _NO, "", "have has come go like would about"),
        (_MEANT, _NO, "", "is are was were be been"),
    )
)
"""Directly before "to" alone: "had to leave", "is to meet"."""

GERUND = _table(
    (
        (_YES, _NO, "begin start continue keep finish complete resume admit", "began begun kept by after"),
        (_NO, _MAYBE, "deny avoid refrain prohibit ban discourage deter dissuade forbid oppose", "without"),
        (_MAYBE, _YES, "stop quit cease halt suspend pause", "end ends ended ending"),
        (
            _MAYBE,
            _MAYBE,
            "consider contemplate discuss mull suggest recommend propose risk urge envision suspect accuse",
            "possibility prospect risk chance idea option about against toward towards threat way ways aimed capable than allegations",
        ),
        (_NO, _NO, "", "instead"),
    )
)
"""Before "-ing", or before a preposition and it: "stopped shelling", "the idea of leaving"."""

FROM = _table(((_NO, _YES, "prevent prohibit ban bar block stop discourage deter dissuade keep refrain stave", "kept"),))
"""Some way before "from" and "-ing": "prevented the crowd from leaving"."""

NOUN = _table(
    (
        (
            _YES,
            _NO,
            "carry conduct launch make stage mount perform commit cause trigger provoke spark reach sign hold start do get receive suffer"
            " impose see record result lead admit dare",
            "made held did done got carried out began saw led",
        ),
        (
            _NO,
            _MAYBE,
            "prevent avoid avert foil thwart preclude prohibit ban deter cancel lack forgo",
            "without lack instead absence",
        ),
        (_MEANT, _MAYBE, "plan schedule threaten propose vow prepare brace", "upcoming imminent"),
        (
            _SOME_DAY,
            _MAYBE,
            "seek demand want urge consider mull contemplate risk fear predict expect request await warn hope",
            "sought possibility prospect prospects chance threat threats fears warning call calls called calling potential"
            " hopes worry worries would-be eventual future hypothetical likelihood",
        ),
        (
            _MAYBE,
            _MAYBE,
            "suspect need require favor favour oppose stop purport ensure arrange facilitate negotiate allow",
            "block blocked blocking possible alleged apparent case likely"
            " talk idea supposed attempted further allegation allegations accusation accusations suspicion suspicions"
            " authorization authorisation approval permission",
        ),
    )
)
"""Before a noun: "prevented an attack", "the threat of war", "a possible strike"."""

ADJECTIVES = words(
    "possible potential alleged suspected apparent likely proposed planned threatened would-be eventual imminent future feared"
    " hypothetical purported supposed scheduled attempted upcoming further without vow vows vowed"
)
"""Those of them that say it of the noun which they stand by, and of none behind a preposition."""

NEEDING = words(
    "call calls called calling talk case idea warn warns warned warning allegation allegations accusation accusations suspicion suspicions"
    " authorization authorisation approval permission"
)
"""Those of them that do so only across a preposition: "calls for", "warned of"."""

CLAUSE = _table(
    (
        (_NO, _MAYBE, "deny doubt disprove", ""),
        (
            _MAYBE,
            _MAYBE,
            "hope believe think suspect fear predict expect speculate suppose guess wonder demand request propose allege"
            " imagine want wish pray assume reject seem appear ensure order prefer ask",
            "thought",
        ),
    )
)
"""Before a clause: "denied that", "hopes that", "fears they"."""

THAT = _table(
    (
        (
            _MAYBE,
            _MAYBE,
            "",
            "likely unlikely possible possibility impossible chance prospect probable unclear uncertain fears hopes allegations",
        ),
    )
)
"""Before "that" alone: "the possibility that"."""

BEFALL = _table(
    (
        (_YES, _NO, "happen occur start begin follow", "took place take began begun came come"),
        (_NO, _YES, "foil thwart avert prevent cancel postpone abort abandon", ""),
        (_MEANT, _MAYBE, "plan schedule expect propose threaten intend", "imminent"),
        (_MAYBE, _MAYBE, "fear", "possible"),
    )
)
"""Behind a noun and its auxiliaries, what befalls it: "the attack never happened", "was foiled", "is planned"."""
