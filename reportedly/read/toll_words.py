"""The words by which news counts people: who can be counted, what befell them, and what keeps it from being a count."""

from typing import NamedTuple

from reportedly.model.value import Aspect

_SINGULAR = """person civilian man woman child boy girl teenager teen youth adult infant baby toddler kid minor resident villager local citizen
national soldier fighter militant gunman rebel insurgent terrorist jihadist guerrilla mujahid policeman policewoman officer guard agent
commander leader chief general colonel captain major lieutenant sergeant corporal private official minister mayor governor judge lawyer
politician lawmaker activist demonstrator protester protestor marcher worker labourer laborer miner driver passenger motorist pilot
sailor fisherman farmer shepherd herder trader vendor shopper customer student pupil teacher lecturer professor doctor physician nurse medic
paramedic rescuer volunteer journalist reporter photographer cameraman photojournalist blogger writer poet priest imam cleric monk nun bishop
worshipper worshiper pilgrim refugee migrant tourist foreigner hostage prisoner detainee captive inmate patient victim martyr casualty survivor
mother father parent son daughter brother sister sibling wife husband spouse uncle aunt cousin nephew niece grandson granddaughter grandchild
grandfather grandmother grandparent relative neighbour neighbor friend colleague couple member personnel employee staffer staff engineer
technician contractor adviser advisor consultant diplomat ambassador envoy peacekeeper observer monitor recruit conscript cadet trooper troop
serviceman servicewoman marine sniper bomber attacker assailant assassin militiaman infiltrator deserter defector combatant warrior
settler bystander pedestrian passerby passer-by commuter cyclist player footballer athlete actor singer musician artist athlete merchant
shopkeeper baker butcher electrician builder guest mourner elder sheikh chieftain tribesman clansman extremist suspect wounded injured
deputy candidate responder firefighter fireman operative follower supporter sympathizer sympathiser oppositionist dissident loyalist
separatist smuggler policemen man-hunter retiree pensioner widow orphan newborn fetus foetus father-in-law lady gentleman grandparents
individual human occupant displaced evacuee academic researcher scientist musher trainee trainer coach employer manager director head secretary
president premier king prince princess emir sultan chairman spokesman spokeswoman bodyguard watchman cook maid servant executioner militia
sniper observer deminer sapper gunner militiawoman housewife toddler twin tribeswoman male female inhabitant townsperson guardsman cop trooper""".split()
_IRREGULAR = {
    **{
        "person": "people",
        "child": "children",
        "man": "men",
        "woman": "women",
        "wife": "wives",
        "baby": "babies",
        "casualty": "casualties",
    },
    **{
        "staff": "staff",
        "personnel": "personnel",
        "secretary": "secretaries",
        "deputy": "deputies",
        "lady": "ladies",
        "passerby": "passersby",
    },
    **{"passer-by": "passers-by", "grandchild": "grandchildren", "fetus": "fetuses", "foetus": "foetuses", "militia": "militias"},
    **{
        "wounded": "wounded",
        "injured": "injured",
        "displaced": "displaced",
        "general": "generals",
        "townsperson": "townspeople",
        "coach": "coaches",
    },
}


def _plural(word: str) -> str:
    return _IRREGULAR.get(word) or (word[:-3] + "men" if word.endswith("man") else word + "s")


SINGULAR = frozenset(_SINGULAR) - {"wounded", "injured", "displaced", "personnel", "staff", "militia", "private", "major", "local"}
_PLURALS = "others persons troops forces souls crew police elderly mujahideen mujahidin fedayeen families households folk".split()
PLURAL = frozenset([*(_plural(word) for word in _SINGULAR), *_PLURALS]) - frozenset(
    "locals nationals privates majors injured wounded displaced militias chiefs humans".split()
)
COLLECTIVE = frozenset(
    "family families household households couple couples group groups".split()
)  # counted in people only by "a family of six"
KIN = frozenset(
    """mother father parents son daughter brother sister wife husband uncle aunt cousin nephew niece grandson granddaughter grandfather
    grandmother sons daughters brothers sisters wives children child cousins nephews nieces grandsons granddaughters grandchildren
    grandchild siblings relatives baby infant bodyguard bodyguards driver colleague colleagues friend friends girlfriend boyfriend
    fiancee fiance stepson stepdaughter roommate neighbor neighbour""".split()
)

# Heads that are never people, however near a cue they stand.
THINGS = frozenset(
    """attack attacks strike strikes airstrike airstrikes raid raids bomb bombs bombing bombings explosion explosions blast blasts rocket
    rockets shell shells missile missiles mortar mortars barrel barrels drone drones vehicle vehicles car cars truck trucks bus buses tank
    tanks plane planes aircraft helicopter helicopters jet jets house houses home homes building buildings apartment apartments school
    schools hospital hospitals mosque mosques church churches shop shops market markets village villages town towns city cities district
    districts neighbourhood neighbourhoods neighborhood neighborhoods province provinces area areas place places site sites position positions
    base bases checkpoint checkpoints camp camps road roads bridge bridges street streets country countries state states government governments
    group groups faction factions brigade brigades battalion battalions unit units convoy convoys weapon weapons gun guns rifle rifles pistol
    pistols bullet bullets shot shots round rounds shooting shootings incident incidents case cases report reports source sources time times
    time day days week weeks month months year years hour hours minute minutes night nights occasion occasions operation operations battle
    battles clash clashes front fronts side sides stage stages phase phases part parts point points thing things massacre massacres crime
    crimes charge charges count counts violation violations ceasefire truce dollar dollars percent sortie sorties animal animals dog dogs
    sheep cow cows cattle horse horses goat goats tree trees wound wounds injury injuries organization organizations organisation organisations
    agency agencies party parties war wars round rounds level levels kind kinds type types line lines word words photo photos video videos
    post posts tweet tweets image images name names story floor floors room rooms family's gunshot gunshots scene scenes tunnel tunnels
    generation generations depot depots warehouse warehouses installation installations target targets shelter shelters structure structures block blocks""".split()
)  # fmt: skip

ADJECTIVE_ENDS = (
    "ian",
    "ians",
    "ese",
    "ish",
    "ite",
    "ites",
    "aeli",
    "aelis",
    "raqi",
    "raqis",
    "emeni",
    "emenis",
    "ani",
    "anis",
    "audi",
    "audis",
)
DEMONYMS = frozenset(
    "turk turks kurd kurds arab arabs briton britons jew jews muslim muslims christian christians druze yazidi yazidis houthi houthis".split()
    + "afghan afghans american americans german germans dutchman frenchman spaniard swede dane finn pole czech greek greeks alawites shiites sunnis".split()
    + "somali somalis bengali bengalis pakistani pakistanis omani kuwaiti qatari bahraini emirati palestinian syrian lebanese".split()
)

# Words that end a noun phrase.
STOPS = frozenset(
    """a an the this that these those his her its their our my your he she it they we i you who whom whose which what when where while why
    how and or but nor if as at by for from in into near of off on onto over per than to toward towards under until up upon via with within
    without after before during since through between among amongst across against along around behind below beside besides beyond despite
    down except inside outside throughout though although because so then there here is are was were be been being am has have had having do
    does did will would shall should can could may might must not no said says say told reported reports reportedly also still yet only just
    including include includes included following about most some any each every both either neither such same too very more less few many
    much at least had's following amid according believed feared thought confirmed found left began took came went made
    happened occurred became later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday when alongside
    remain remained remains involving allegedly apparently presumably likely all one's living fighting fled suffered sustained received trapped travelling traveling
    working sitting standing sleeping sheltering lost recovered pronounced taken rushed described
    """.split()
)
BE = frozenset("was were is are be been being am get gets got gotten getting wasn't weren't".split())
ADVERBS = frozenset(
    """also reportedly allegedly apparently presumably likely possibly probably all both still yet later since then already now tragically sadly
    instantly immediately critically seriously severely badly slightly lightly gravely moderately initially subsequently fatally mortally
    brutally deliberately accidentally mistakenly directly currently officially previously recently together alone either confirmed reported
    feared believed presumed thought found left known said to have had has have been being was were is are pronounced declared listed
    up lie lay lying remain remains remained go went gone goes come seen deemed considered claimed counted among violently summarily
    unjustly unlawfully illegally publicly""".split()
)


class Cue(NamedTuple):
    aspect: Aspect | None  # None: a word that joins others ("shot" in "shot dead") or means two things ("casualties")
    way: str


BOTH, RIGHT, LEFT, OF, TOLL = "both", "right", "left", "of", "toll"
"""Where the people of a cue stand: after "killing"; before "died"; either side of "killed"; after "deaths of"; the number that a "toll" reaches."""

_K, _I, _M, _D, _F = Aspect.KILLED, Aspect.INJURED, Aspect.MISSING, Aspect.DETAINED, Aspect.DISPLACED
_FORMS: dict[Aspect, tuple[str, str, str]] = {  # past and participle; present and -ing; before "of"
    _K: (
        """killed|slain|murdered|executed|beheaded|assassinated|martyred|massacred|slaughtered|gunned down|shot dead|shot to death|shot and killed
        |burned to death|burnt to death|stabbed to death|beaten to death|tortured to death|starved to death|crushed to death|lynched|hanged|fatally shot
        |fatally wounded|mortally wounded|fatally injured|fatally stabbed|stabbed and killed|blown to pieces|decapitated|slew|electrocuted|incinerated""",
        """kill|kills|killing|murdering|executing|beheading|assassinating|massacring|slaughtering|martyring|gunning down|shooting dead
        |claimed the lives of|claiming the lives of|claims the lives of|claim the lives of|took the lives of|taking the lives of|cost the lives of
        |took the life of|claimed the life of|claiming the life of|taking the life of|shooting and killing|fatally shooting""",
        "death|deaths|killing|killings|murder|murders|assassination|execution|beheading|martyrdom|loss|massacre|slaughter|body|bodies|corpses|remains|fatal shooting",
    ),
    _I: (
        "injured|wounded|maimed|hurt|shot and wounded|shot and injured",
        "injures|injuring|wounds|wounding|maiming|hurting|injure|wound",
        "injury|injuries|wounding|injuring|injury to|injuries to|wounding",
    ),
    _M: ("", "", "disappearance|disappearances"),
    _D: (
        "detained|arrested|kidnapped|abducted|captured|imprisoned|jailed|rounded up|taken hostage|taken captive|taken prisoner|apprehended",
        "detaining|arresting|kidnapping|abducting|capturing|detains|arrests|rounding up",
        "detention|arrest|arrests|kidnapping|abduction|capture",
    ),
    _F: ("displaced|uprooted|forced to flee|driven from", "displacing|displaces|uprooting|forcing", "displacement"),
}
_LEFT: dict[Aspect, str] = {
    _K: """died|dies|perished|dead|lost their lives|lost his life|lost her life|lost their life|losing their lives|have died|dying|fell martyrs|drowned
        |succumbed|among the dead|among those killed|found dead|passed away""",
    _I: """suffered injuries|suffered wounds|sustained injuries|sustained wounds|suffered minor injuries|suffered serious injuries
        |among the wounded|among the injured|among those injured|among those wounded""",
    _M: "missing|unaccounted for|disappeared|went missing|reported missing|gone missing",
    _D: "in custody|held captive|held hostage|were held",
    _F: "fled their homes|left homeless|fled the violence|fled the fighting|homeless|fled their villages|left their homes|fled",
}
_TOLL: dict[Aspect, str] = {
    _K: """death toll|toll|number of dead|number of deaths|number of those killed|number of people killed|number of martyrs|number of fatalities
        |number of civilians killed|number of killed|number of civilian deaths|number of people dead|fatality count|number of victims killed""",
    _I: "number of injured|number of wounded|number of the wounded|number of those injured|number of people injured|number of those wounded|number of injuries|injury toll",
}

COUNT_NOUNS: dict[str, tuple[Aspect, str]] = {  # heads that say what befell those counted: "3 deaths", "12 martyrs"
    **{word: (_K, "") for word in "death deaths fatality fatalities martyr martyrs corpse corpses".split()},
    **{word: (_K, "recovered") for word in "body bodies".split()},  # counts only where bodies were found
    **{word: (_K, "lives") for word in "life lives".split()},  # counts only where lives were lost or claimed
    **{word: (_I, "") for word in "injury injuries".split()},
    **{word: (_D, "") for word in "arrest arrests detainee detainees abductee abductees".split()},
}
BODY_VERBS = frozenset(
    "recovered found retrieved pulled discovered arrived received brought extracted buried counted unearthed recovering recover".split()
)
LIFE_VERBS = frozenset("claimed claiming claims claim lost took taking cost costing losing loss".split())

CUES: dict[tuple[str, ...], Cue] = {}
for _aspect, (_past, _present, _of) in _FORMS.items():
    for _words, _way in ((_past, BOTH), (_present, RIGHT)):
        CUES.update({tuple(words.split()): Cue(_aspect, _way) for words in _words.split("|") if words.strip()})
    for _words in _of.split("|"):
        words = tuple(_words.split())
        CUES[words if words[-1] == "to" else (*words, "of")] = Cue(_aspect, OF)
for _aspect, _words in _LEFT.items():
    CUES.update({tuple(words.split()): Cue(_aspect, LEFT) for words in _words.split("|")})
for _aspect, _words in _TOLL.items():
    CUES.update({tuple(words.split()): Cue(_aspect, TOLL) for words in _words.split("|")})
CUES[("shot",)] = Cue(_I, BOTH)  # hit by gunfire: hurt at least; deaths are said in their own words
del CUES[("loss", "of")]
CUE_STARTS = frozenset(words[0] for words in CUES)
LONGEST_CUE = max(map(len, CUES))

MODALS = frozenset("could would should might will shall must cannot can can't couldn't wouldn't won't".split())
INTENT = frozenset(
    """to if unless vow vows vowed threaten threatened threatens threatening plan plans planned planning attempt attempted attempting tried trying
    intend intended intends want wanted wants wanting aim aimed aims seek sought seeks conspired conspiracy plot plotted plotting about avoid avoided
    prevent prevented preventing risk risks risked against of for""".split()
)  # before "kill", "killing": nobody was killed yet
NEGATIONS = frozenset(
    "not never without n't didn't wasn't weren't doesn't don't hasn't haven't nor neither denied deny denies denying".split()
)
PART_BEFORE: tuple[tuple[str, ...], ...] = (
    ("including",), ("includes",), ("included",), ("include",), ("among", "them"), ("among", "whom"), ("of", "whom"), ("of", "them"),
    ("amongst", "them"), ("at", "least"), ("some", "of", "them"), ("of", "which"), ("among", "the", "dead"), ("among", "those"),
    ("among", "the", "victims"), ("among", "which"),
)  # fmt: skip
