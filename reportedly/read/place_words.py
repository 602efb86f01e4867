"""Words around and inside place names that speak for a place or against it, as tables."""

from functools import cache, lru_cache
from importlib.resources import files

from reportedly.read.sentences import words
from reportedly.read.spelling import strip_article

PARTICLES = words("al el ar as ash an at az ad ez es de del della di da do dos du la le les las los of the and upon sur bin ibn e ould")
"""Lower-case words that may stand inside a name."""
ARTICLES = words("al el ar as ash an at az ad ez es")
"""Those that may begin one; all but the first two only before a hyphen."""

LOCATIVE = words(
    "in at near from to around outside inside across over toward towards into through throughout of between beyond above via leave left"
    " reach reached enter entered capture captured bombed besieged shelled northern southern eastern western central north south east"
    " west northeast northwest southeast southwest northeastern northwestern southeastern southwestern hit struck visit visited controlled"
)
"""Words before a name that speak for a place."""

AREA_WORDS = words(
    "province provinces governorate governorates oblast region regions prefecture county district parish raion rayon countryside rural"
)
"""Words beside a name that call it an area."""
AREA_WORDS_BEFORE = AREA_WORDS - words("rural") | words("state")
TOWN_WORDS = words("city town village towns villages cities camp municipality hamlet capital township settlement enclave suburb suburbs")
STREETS = words("street roundabout mosque tower towers junction")
"""Words behind a name that make it that of something in another town: "Jaffa Street"."""
QUARTERS = STREETS | words("neighborhood neighbourhood quarter square camp hospital")
"""The same behind a country's name."""
FEATURES = (
    AREA_WORDS
    | TOWN_WORDS
    | words(
        "state government airport airbase airfield air military base crossing border bridge dam road highway front university hospital"
        " prison neighborhood neighbourhood neighborhoods neighbourhoods area areas strip port harbor harbour valley plain river street"
        " square market mosque church refugee industrial international central east west north south operations offensive battle siege"
        " massacre attack bombing agreement monday tuesday wednesday thursday friday saturday sunday january february march april may"
        " june july august september october november december on in"
    )
)
"""Capitalised words behind a name that leave it a place's name; any other makes it part of a longer name."""
ORGANISATIONS = words(
    "post times tribune herald gazette journal daily news magazine press radio tv television fc united bank group inc corp company ltd"
    " brigade brigades battalion movement party union club institute foundation association council league observatory agency"
    " declaration protocol accord accords convention treaty presse"
)
"""Words behind a name that make it a body's name."""

KINDS_BEFORE = words(
    "lake mount port city town village greater north south east west northern southern eastern western central upper lower of"
)
KINDS_BEHIND = (
    FEATURES | ORGANISATIONS | words("township twp co academy house park lake school hall office sheriff’s sheriff's mountains island")
)
"""Words of a longer name that say what sort of place it is, at its beginning and at its end."""

TITLES = words(
    "mr mrs ms miss dr sir lord lady president minister premier general gen colonel col major maj captain capt lieutenant lt sergeant sgt"
    " commander cmdr admiral adm brigadier brig spokesman spokeswoman spokesperson judge justice senator sen rep governor gov mayor"
    " ambassador envoy prince princess king queen sheikh shaykh sheik imam ayatollah pope bishop father pastor rev professor prof officer"
    " secretary chancellor director chairman chief leader activist journalist analyst lawyer sheriff deputy detective coach mullah emir"
    " named abu abdul abdel ibn bin umm bashar hafez son daughter brother sister wife husband cyclone hurricane typhoon ahrar jabhat jaish"
    " jaysh liwa faylaq failaq hayat jund harakat hayat asharq kataib"
)
"""Words before a person's, a storm's or an armed group's name."""
SPEAKS = words(
    "said says told tells added adds testified thinks thought believes argued wrote writes explained noted recalled concedes conceded"
    " replied joked scored tweeted insisted"
)
"""What people do, and capitals and countries too, but towns do not."""

_NEVER = words(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday"
    " saturday sunday police mobile order allah islam central northern southern eastern western north south east west northeast northwest"
    " southeast southwest qaeda assad nusra sham fatah fateh shabaab jazeera jazirah manar shiite shia sunni sunnis shiites alawite ramadan"
    " daesh daish jaish jihad ahrar hezbollah hamas houthi houthis olympic olympics jesus english human justice conservation rebel moody"
    " there these those them they this that then than agency islamic state awsat watan mayadeen arabiya hayat quds sharq hurricane katrina"
    " god lord union university republic kingdom twitter google facebook telegram sana tass interfax congress gulf arab arabs khan tal rasm"
    " jabal wadi kafr deir gharbia gharbi gharbiya sharqi sharqiya sharqia shamali janoubi kabir saghir"
    " assads sheikh abu ain sheitaat tomahawk sarin jun jul aug sep sept oct nov dec jan feb apr free town al on"
) | {"white house", "notre dame", "el nino", "west coast", "east coast", "old city", "red cross"}
"""Folded words that stand for bodies, days, directions and believers; as places they need "the city of" or an area behind them."""


_GIVEN = words(
    "ali hassan hasan hani hala ahmed ahmad mustafa khaled khalid youssef yusuf yousef ismail abdallah husayn hussain hamza fatima mariam"
    " aisha zainab zeinab layla leila laila nour nur amal rana rami sami samir samira tariq tarek nabil walid waleed fadi iyad ziad anas"
    " usama yasser yassin kamal adel adnan faisal saeed saad sara sarah dina lina reem rima hiba huda hoda mona muna nadia haidar haider"
    " jamil majed majid mazen mazin munir mounir naji qasim qassem raed saleh shadi taha wael yahya zaid zakaria hatem hisham imad basel"
    " bassel basem bassam ghassan hadi mahdi mehdi malek marwan maher nizar suleiman sulaiman sulayman ashraf akram alaa amir amira bashir"
    " fares faris firas hamid hazem hossam husam jawad lubna manal marwa nasim nawal rabab rasha rawan razan rola ruba saif samah sawsan"
    " shaima suha tamer wafa wissam wisam yara yazan zuhair oleksandr dmytro serhii serhiy andriy andrii mykola yurii yuriy vitalii"
    " oleksiy vasyl ihor"
)
"""Given names of where wars are now, which the counted list lacks; villages are called so too."""


def is_never(key: str) -> bool:
    """A folded name that is no place's in the news unless the text calls it a city; a leading article changes nothing."""
    return strip_article(key) in _NEVER


def is_common(key: str) -> bool:
    """A folded name that news mostly means otherwise, though some settlement is called so."""
    return key in _common_keys() or strip_article(key) in _NEVER


@cache
def _common_keys() -> frozenset[str]:
    return word_list("common_words.txt") | given_names()


@cache
def given_names() -> frozenset[str]:
    """Folded words that begin the names of people."""
    return word_list("given_names.txt") | _GIVEN


@lru_cache(maxsize=2)
def word_list(name: str) -> frozenset[str]:
    return words((files("reportedly.read") / "data" / name).read_text("utf-8"))
