"""Whether a place's name stands for the place itself, or for a government, people or body that is called by it ("Damascus denied").

Told by the words beside the name alone, from tables: nouns of people and bodies right behind it ("Idlib residents", "US troops"), a
longer name that begins with it, an office before it ("president of Syria"), and, for countries and capitals, what only
governments do or suffer.
"""

import re
from functools import lru_cache
from itertools import takewhile

from reportedly.model.place import PlaceKind
from reportedly.read.gazetteer import Candidate
from reportedly.read.place_words import FEATURES, LOCATIVE, ORGANISATIONS
from reportedly.read.sentences import words

_BODIES = words(
    "government governments gov’t govt administration authority authorities parliament senate congress legislature cabinet council"
    " court courts judge judges judiciary military army armies navy troops troop soldiers soldier forces force fighters fighter"
    " militia militias rebels rebel insurgents militants warplanes warplane jets aircraft police cops detectives detective sheriff"
    " officer officers guard guards guardsmen intelligence official officials ministry ministries minister ministers premier"
    " president presidential vice prime foreign king prince ruler emir sultan governor mayor senator senators representative"
    " representatives lawmakers lawmaker deputy ambassador ambassadors embassy consulate envoy envoys diplomat diplomats delegation"
    " spokesman spokeswoman spokesperson leader leaders leadership regime opposition democrats republicans party parties politician"
    " politicians federal attorney prosecutors prosecutor secretary department agency commission commissioner bank company companies"
    " firm firms airline airlines carrier manufacturer club team side players player coach fans striker midfielder defender captain"
    " media newspaper newspapers daily magazine journalist journalists people citizens citizen residents resident inhabitants locals"
    " natives native man men woman women mother father couple family families teenager boy girl student students teachers teacher"
    " workers worker farmers farmer refugees activists activist doctors doctor businessman businesswoman author singer actor artist"
    " driver economist scientists researchers scholar cleric expert analysts analyst voters taxpayers shoppers investors community"
    " law laws legislation constitution policy policies tariffs tariff sanctions dollars currency support backing aid ally allies"
    " allied partner partners rival rivals goals interests interest role involvement intervention presence measures action actions"
    " ambition ambitions strategy influence decision language mission regulation equipment weapons arms sale sales budget economy"
    " debt bonds stake stocks export exports imports trade deal proposal initiative member counterpart counterparts libertarians"
    " conservatives supporters lottery coalition alliance proxies negotiators negotiator stance position response claim claims offer"
    " aim aims bid plan plans commerce defence defense finance interior education transport ecological sectoral de-facto facto band"
    " actress footballer footballers star stars champion champions league championship winner winners manager boss chairman chief"
    " executive ceo owner operator operators users customers consumers tourists immigrants migrants emigrants diaspora generals"
    " general commander commanders spy spies hackers agents agent scientist professor professors academic academics jury lawyer"
    " lawyers bishop bishops pastor imam clerics monks cuisine culture literature music history tradition traditions flag anthem"
    " passport passports visa visas citizenship nationality nationals national descent film films movie cinema broadcaster website"
    " stock shares index exchange brand brands products product goods oil gas coal wheat wine beer beef technology startups banks"
    " lender lenders insurer retailer retailers campaign candidate candidates presidency missile missiles drone drones tanks plane"
    " planes jet ship ships vessel vessels tanker submarine submarines helicopter helicopters pilot pilots sailors marines veterans"
    " veteran paramilitary paramilitaries mercenaries separatists loyalists nationalists dissidents exile exiles princess queen"
    " royal royals monarchy dynasty empire bureau correspondent reporter reporters editor blogger columnist filmmaker artists"
    " musician musicians poet writer writers chef engineer engineers nurse nurses surgeon patients victim victims suspect suspects"
    " gunman attackers terrorists terrorist jihadists jihadist preacher lobby lobbyists donors donor charity charities foundation"
    " union unions federation confederation association squad cricket football rugby soccer basketball olympic tennis golf racing"
    " nationalism identity society public population opinion mood welfare healthcare insurance pension taxes tax gdp inflation lira"
    " rouble dinar pound rupee yen yuan"
)
"""Nouns of people, bodies and their works: a place's name before them says whose they are, not where something happened."""

_GROUNDS = words(
    "border borders coast coastline shore shores beach beaches river city cities town towns village villages suburb suburbs"
    " countryside province provinces region regions district area areas territory territories soil airspace waters desert mountains"
    " valley front capital neighborhood neighbourhood neighborhoods neighbourhoods outskirts metro highway road roundabout junction"
    " street square airport airports airbase base bases camp camps prison jail hospital hospitals hotel school schools university"
    " mosque church market station stadium restaurant restaurants boroughs center centre attack attacks bombing bombings blast"
    " explosion shooting massacre siege strike strikes airstrike airstrikes raid raids clashes fighting offensive battle protest"
    " protests earthquake festival tour conference summit killing killings murder murders disaster crash flood floods fire peninsula"
    " strip islands island election elections midterm midterms war wars conflict crisis"
)
"""Nouns of grounds and of what happens on them: a name before them is a place's."""

_BEHIND = re.compile(r"(?P<own>['’]s?)? (?P<phrase>[^\W\d_][\w’'-]{0,24}(?:,? [^\W\d_][\w’'-]{0,24}){0,3})")
_JOINED = re.compile(
    r"[-–](?:led|backed|owned|funded|allied|supported|sponsored|brokered|appointed|approved|trained|made|supplied|built|affiliated|aligned"
    r"|imposed|designated|registered|style|friendly|dominated|[A-Z][\w.]+)"
)
_JOINS = re.compile(r"[A-Za-z.][-–]\Z")  # "a Chad-Libya summit", "pro-Moscow"
_OFFICES = re.compile(
    r"\b(?:president|minister|premier|king|queen|prince|ruler|emir|sultan|leader|leaders|head|governor|mayor|bishop|archbishop|patriarch|people"
    r"|peoples|government|governments|army|armed forces|parliament|senate|ministry|embassy|ambassador|ambassadors|plenipotentiary|consul"
    r"|bank|university|institute|authority|foreign policy|security|independence|interests?|interests and|allies|ally|enemies"
    r"|defen[cs]e|affairs|intelligence|commander|spokes(?:man|woman|person)|citizens?|natives?|nationals|republic|kingdom|union|team"
    r"|relations (?:with|between)|ties (?:with|between|to)|talks with|engag(?:ed|ing|ement) with|alliance with|agreements? with"
    r"|deals? with|negotiations with|war (?:with|against|on)|sanctions (?:on|against)|pressure on|backing (?:of|from)|behalf|request)"
    r"(?: of| for| by)? (?:the |both )?\Z",
    re.IGNORECASE,
)
_GOVERNMENTS_ONLY = re.compile(
    r"(?:\bby|\bagainst|\b(?:confirmation|denial|support|response|reaction|permission|orders?|statement|backing|comment|independence|loan|help)"
    r" from|attributed to|blamed on|accus(?:ed|es|ing)|pressured?|allied with|loyal to|backed by|ally|allies|told|tells|urge[sd]?|urging"
    r"|warn(?:ed|s|ing)?|thank(?:ed|s|ing)?|support(?:s|ed|ing)?|back(?:s|ed|ing)|sell(?:s|ing)?|sold|giv(?:e|es|ing)|gave|charg(?:ed|es|ing)"
    r"|reject(?:ed|s|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|condemn(?:ed|s|ing)|facing|defeat(?:ed|s|ing)|beat|between"
    r"|including|see|let|help(?:ed|s|ing)?|ask(?:ed|s|ing)?|representing|defending|sanction(?:ed|s|ing)?|(?:sale|sales|sell|sold)"
    r" (?:[\w$.,-]+ ){0,6}to|(?:worth|equipment|weapons|arms|artillery|aid|tanks|missiles|jets) (?:[\w-]+ )?to) (?:the |both )?\Z",
    re.IGNORECASE,
)
_SHARED = r"(?:,? (?:and|or) (?:the )?[A-Z][\w.]+(?: (?:of )?[A-Z][\w.]+){0,2})?"
_VERBS = (
    r"(?:said|says|say|denie[sd]|deny|accuse[sd]?|warn(?:ed|s)?|sent|sends?|announce[sd]?|condemn(?:ed|s)?|reject(?:ed|s)?|claim(?:ed|s)?"
    r"|call(?:ed|s)? (?:for|on)|urge[sd]?|vow(?:ed|s)?|threaten(?:ed|s)?|insist(?:ed|s)?|believe[sd]?|want(?:ed|s)?|hope[sd]?|agree[sd]?"
    r"|refuse[sd]?|confirm(?:ed|s)?|deploy(?:ed|s)?|launch(?:ed|es)?|carried|carries|conducted|supports?|supported|backs|backed|blame[sd]?"
    r"|demand(?:ed|s)?|decide[sd]?|identified|retaliate[sd]?|responded|recogni[sz]e[sd]?|declare[sd]?|seeks?|sought|plans?|planned|has|have|had"
    r"|will|would|must|should|could|can(?:’t|'t|not)?|may|might|puts?|signed|lacks?|shares?|wins?|won|lost|loses|leaves?|made|makes?|takes?|took"
    r"|keeps?|kept|continues?|expects?|imposed?|advocates?|appreciates?|welcomes?|considers?|acts?|faces|thinks?|knows?|becomes?|began|begins"
    r"|gave|gives|itself|pulls?|withdrew|withdraws|opposes?|opposed|intervened?|\w{3,12}(?<!bas)(?<!ti)(?<!locat)ed"
    r"|(?:is|was|are|were) (?:also |now |not |still |then )?(?:\w{3,20}ing|engaged|alleged|involved|responsible|able|ready"
    r"|willing|committed|concerned|prepared)"
    r"|(?:on|late) [A-Z]\w+day (?:\w+ed|said))\b"
)
_ACTING = re.compile(
    rf"{_SHARED}(?:, [^,.;\n]{{1,50}},)?(?: also| then| later| itself| reportedly| now| more broadly| long| recently| already)? {_VERBS}"
)
_PLACED = re.compile(
    r"\b(?:in|at|near|across|inside|outside|into|to|of|around|through|over|throughout|within|from)"
    r" (?:the |northern |southern |eastern |western )?\Z"
)
"""Before a name that stands for the place, whatever follows: "an activist in Kenya has …"."""
_WITHIN = re.compile(
    r"\b(?:in|at|near|across|inside|outside|into|around|through|over|throughout|within|to)"
    r" (?:the |northern |southern |eastern |western )?\Z"
)
_GAMES = words(
    "league midfielder striker defender goalkeeper goal goals cup championship uefa fifa club teammate teammates footballer footballers"
    " football season fixture quarterfinal quarterfinals semifinal semifinals innings wicket playoff playoffs tournament"
    " touchdown coach penalty scored squad"
)
_WORD = re.compile(r"[a-z]+")
_MANY_WORDS = 5
"""An article with so many different words of games is about them."""
_OWNED = re.compile(r"(?!\w+est\b|most\b|own\b)[a-z]")
"""What a country has that is no ground: "China's practices"; but not "Africa's largest port"."""
_REACH = 56  # code points before a name
_GOVERNED = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_SEATS = words("office institute academy commission")
"""Last words of a longer name that make it a body's."""


def is_metonym(text: str, span: tuple[int, int], line: tuple[int, int], candidate: Candidate) -> bool:
    """Whether the name at `span` stands for people or a body; `line` is the part of the text around it that may say so."""
    before, after = text[max(line[0], span[0] - _REACH) : span[0]], text[span[1] : line[1]]
    opens = span[0] == 0 or text[span[0] - 1] == "\n"
    if opens and candidate.kind is not PlaceKind.COUNTRY and text[slice(*span)].isupper():
        return False  # a dateline
    placed = bool(_PLACED.search(before))
    if (
        _JOINED.match(after)
        or _JOINS.search(before)
        or _OFFICES.search(before)
        or text[slice(*span)].rpartition(" ")[2].lower() in ORGANISATIONS | _SEATS
    ):
        return True
    behind, town = _BEHIND.match(after), candidate.kind not in _GOVERNED and not candidate.capital
    suffers = behind and town and behind["phrase"].partition(" ")[0] in _BEFALLS
    if behind and not suffers and (told := _of_phrase(behind["phrase"], own=bool(behind["own"]), placed=placed)) is not None:
        return told
    if behind and behind["own"] and candidate.kind is PlaceKind.COUNTRY and _OWNED.match(behind["phrase"]):
        return True
    if is_of_sport(text) and not opens and not _WITHIN.search(before):
        return True
    if town:
        return False
    if _GOVERNMENTS_ONLY.search(before):
        return True
    return not placed and bool(_ACTING.match(after))


@lru_cache(maxsize=4)
def is_of_sport(text: str) -> bool:
    """Whether an article is about games, in which towns and countries are teams."""
    return len(_GAMES.intersection(_WORD.findall(text.lower()))) >= _MANY_WORDS


def _is_of_noun(word: str) -> bool:
    """No function word, and no adverb but what is a noun itself ("ally", "family")."""
    return word.lower() not in _FUNCTION and (word in _BODIES or not word.endswith("ly"))


def _of_phrase(phrase: str, *, own: bool, placed: bool) -> bool | None:
    """Whether the words behind a name say that it stands for people or a body (True), for the place (False), or neither (None)."""
    said = re.split(r",? ", phrase)
    noun = list(takewhile(_is_of_noun, said))
    low = {word.lower().rstrip("'’") for word in noun}
    if own and any(word.endswith("est") for word in noun):  # "Africa's largest bank"
        return False
    if low & _GROUNDS or not noun:
        return False if noun else None
    if low & _BODIES or any(word[:1].isupper() and word.lower() in ORGANISATIONS for word in noun):
        return True
    first = noun[0]
    if own or placed or first.endswith(("ed", "ing")) or first in LOCATIVE:
        return None
    return None if first[:1].isupper() and first.lower() in FEATURES else True


_BEFALLS = words("came comes fell falls saw sees lay lies stood stands sat sits became remains shook burns burnt bore bears")
"""What a town is or suffers: "the town came under fire"; a country that "saw" may be its government."""
_FUNCTION = words(
    "a an the of in on at by to from with for as is are was were be been being has have had having will would can could may might"
    " must should do does did not and or but nor while after before since during amid because if when where which who whom whose"
    " that than then so also too there here today yesterday tonight tomorrow this these last next late early until till through"
    " across into over under near between against about around along behind beyond despite including via per its their his her my"
    " our it he she they we you i himself itself alone proper earlier ago again just only even still now later soon back down up out"
    " off both all some more most less said says say told well once"
)
