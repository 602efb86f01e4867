"""Furniture: what stands in the text of a page and is not the article's: appeals, newsletter boxes, biographies, "read more".

Pure functions on text whose paragraphs are parted by an empty line. Cutting is careful in the middle of an article, where only
a paragraph that is furniture from its first words goes, and bolder at its end. A credit line ("originally published in …",
"Reporting by …") stays, because the facts drawn from it need their evidence. Every pattern is anchored or of bounded reach.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.article import Cut
from reportedly.page.origins import find_origins as find_origins
from reportedly.page.origins import is_credit

VERSION = "2"
BREAK = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A kind of furniture, known by how a paragraph of at most `longest` code points reads."""

    kind: str
    longest: int
    pattern: re.Pattern[str]


def _notice(kind: str, longest: int, *patterns: str) -> Notice:
    return Notice(kind=kind, longest=longest, pattern=_any(*patterns))


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_NETWORK = r"(?:x|twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|google news|flipboard)\b"
_PIECE = r"(?:article|story|report|piece|post|page|content|column|interview|item|video)"
_STORIES = r"(?:stor(?:y|ies)|articles?|content|coverage|links?|news|posts?|topics?|videos?|reading)"
_SIGN_UP = r"(?:not |please |click (?:here )?to )?(?:sign[ -]up|subscribe|register)"
_HEADING = (
    rf"(?:(?:related|recommended|latest|top|trending|popular|more) {_STORIES}|related|recommended(?: for you)?|trending(?: now)?"
    r"|most (?:read|popular|viewed|shared)(?: in [\w ]{1,30})?|(?:read|also|see|explore) (?:more|also|next|read)|(?:keep|continue) reading"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|do(?:n['’]t| not) miss|editors?['’]?s? picks?|what to read next|up next)"
)
_LABEL = (
    rf"(?:related(?: {_STORIES})?|recommended|more|watch|listen|next|up next|read(?: more| also| next| this)?|also read|must[ -]read"
    r"|further reading|see also|most (?:read|popular)|in pictures)"
)

ANYWHERE: tuple[Notice, ...] = (
    _notice("advertisement", 60, r"^(?:advertis(?:e?ment|ing)|ads?|sponsored(?: content)?|promoted content|skip advert\w*)[.:]?$"),
    _notice("advertisement", 80, r"^(?:story|article) continues (?:below|after)\b"),
    _notice("read-more", 80, rf"^{_HEADING}\s?[:.…»→]?$", rf"^in this {_PIECE}\s?:?$"),
    _notice(
        "read-more",
        300,
        rf"^\W?{_LABEL}\s?[:|»→–—-](?:\s|$|[A-Z])",
        r"^\W?(?:read|see|view|watch) (?:more|also|next)\b(?!.*\b(?:said|told)\b)",
        r"^\W?read (?:the )?(?:full|original|whole) (?:story|article|report|interview|statement|text)\b",
        r"^(?:please )?click (?:here|below|through|on the (?:link|image|photo))\b",
        r"^(?:this )?live ?blog (?:has ended|is now closed)",
        r"^for the (?:latest|most recent) (?:news|updates?), (?:click|visit|follow)",
    ),
    _notice(
        "newsletter",
        700,
        rf"^\W?{_SIGN_UP}(?:[:!.]|$)",
        rf"^\W?{_SIGN_UP}[\s:!.,]+(?:for|to|now|today|here|free|with|via|by|and|at|on)\b",
        r"^(?:want|get|receive|stay|enjoy|interested|breaking|keep)\b.{0,250}?\b(?:newsletters?|your (?:e-?mail )?inbox|news alerts?)\b",
        r"^get\b.{0,120}?\bdelivered (?:to|through|straight)\b",
        r"^.{0,250}?\b(?:delivered|sent|straight|directly|right|it|them) (?:directly |right )?(?:to|in|into) your (?:e-?mail )?inbox\b",
        r"^you(?:['’]re| are) (?:currently )?reading .{0,80}?\bnewsletter\b",
        r"^.{0,250}?\b(?:you (?:may|can) unsubscribe|unsubscribe at any ?time)\b",
        r"^by (?:signing|subscribing|clicking|entering|providing|submitting)\b.{0,250}?\b(?:terms|privacy|agree)\b",
        r"^(?:thank you|thanks) for (?:signing up|subscribing|registering)",
        r"^your subscription (?:has|is)\b|^already (?:a|an) (?:subscriber|member)\b",
        r"^(?:there was (?:an error|a problem)|sorry, this zip|you['’]ve now read)\b",
        r"^(?:please enter a valid e-?mail|enter your e-?mail|check your inbox|keep an eye on your inbox)\b",
        r"^(?:to (?:continue|keep) reading|this (?:article|content|story) is (?:for|only available to) subscribers)\b",
        r"^(?:subscribe to|want to bookmark) .{0,100}?\b(?:to (?:bookmark|read|continue|save)|start your)\b",
        r"^(?:download|get) (?:the|our) .{0,40}?\bapp\b",
    ),
    _notice("newsletter", 60, r"^(?:[\w'’&-]+ ){1,5}newsletters?$"),
    _notice(
        "share",
        250,
        rf"^(?:like|follow|find|join|connect with) @?[\w.’' -]{{1,60}} on (?:our )?(?:social media|{_NETWORK})",
        r"^(?:share|tweet|print|e-?mail|comments?|\d+ comments?|no comments(?: yet)?|copy link|facebook|twitter|whatsapp)[\s:.!]*$",
        r"^(?:required comment|or, use your facebook account|\d{1,5} pending comments)[\s:.!]*$",
        r"^(?:leave a (?:comment|reply)|(?:post|add|write) a comment|(?:view|show) (?:all )?comments)[\s:.!]*$",
        rf"^(?:share|tweet|bookmark|e-?mail|print) this\b|^share (?:on|via) {_NETWORK}|^like this {_PIECE}\?",
        r"^join the (?:conversation|discussion)\b|^discuss this in the forum\b",
        r"^(?:let us know|tell us|have your say|sound off)\b.{0,80}?(?:comments?|below|think)\b",
    ),
    _notice(
        "contact",
        140,
        r"^(?:twitter|facebook|x|e-?mail|instagram)\s?:? ?@?[\w.@/-]{3,60}$|^@\w{2,30}$|^(?:twitter|facebook|instagram)\.com/\S+$",
        r"^[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}\b",
    ),
    _notice(
        "trust-notice",
        500,
        r"^our standards\s?:",
        r"^(?:has been|was) (?:reviewed|fact-checked)\b.{0,120}?\b(?:process|policies|standards|guidelines)\b",
        rf"^this {_PIECE} has been (?:reviewed|fact-checked)\b",
        r"^.{0,250}?\bwe (?:may|might) (?:earn|receive|get)\b.{0,60}?\b(?:commission|share|compensation)\b",
        r"^.{0,150}?\bmay (?:get|earn|receive) an? (?:share of|affiliate|small|commission)",
        r"^(?:the )?(?:views|opinions)(?: and opinions)? (?:expressed|in this|stated)\b.{0,250}?\b(?:author|writer|own|reflect)\b",
        r"^(?:read|see|learn|find out) (?:more )?(?:about )?our (?:editorial|ethics|standards|privacy|fact-check|corrections?|community)\b",
        r"^(?:we|this (?:site|website|page)) uses? (?:\w+ )?cookies\b|^(?:accept|manage|reject) (?:all )?(?:cookies|preferences|consent)\b",
        r"^(?:terms of (?:use|service)|terms and conditions|privacy (?:policy|notice)|cookie (?:policy|list|settings|notice))\s?[.:]?$",
        r"^community (?:standards|guidelines)\s?[.:]?$|^(?:fact-checked|peer-reviewed publication|trusted source|proofread)$",
    ),
    _notice(
        "correction",
        900,
        r"^\W{0,3}corrections?(?: \([^()]{1,60}\)| (?:on )?\w+ \d{1,2}(?:, \d{4})?)?\s?:",
        r"^\W{0,3}(?:correct|clarif|editor['’]?s['’]? note|note|update)\w{0,9}\b.{0,300}?\b(?:earlier|previous|original) versions?\b",
        rf"^\W{{0,3}}(?:an|the|in an) (?:earlier|previous|original) version of (?:this|the) {_PIECE}\b",
        rf"^\W{{0,3}}this {_PIECE} (?:has been|was) (?:\w+ )?(?:amended|corrected|clarified)\b",
    ),
    _notice(
        "copyright",
        600,
        r"^\W{0,3}(?:tm and )?(?:©|ⓒ|\(c\) ?(?=[A-Z0-9])|copyright(?: ©| ⓒ| \(c\))? ?(?=[\d©A-Z]))",
        r"^.{0,300}?\ball rights reserved\b",
        r"^this (?:material|content|copy|article) (?:may not be|is for your|is subject to)\b",
    ),
    _notice(
        "appeal",
        120,
        r"^(?:please )?(?:support|fund|power) (?:[\w-]+ ){0,2}(?:journalism|newsroom|reporting|work)\W{0,3}(?:today|now|with .{0,40})?\W?$",
        r"^(?:please )?(?:donate|support us|make a (?:donation|gift|contribution))(?: (?:now|today|here|to us|to [\w ]{1,40}))?\W{0,2}$",
        r"^become a (?:member|supporter|patron|subscriber)(?: (?:now|today|here|of [\w ]{1,40}))?\W{0,2}$",
    ),
)
"""What goes wherever it stands."""

AT_END: tuple[Notice, ...] = (
    _notice(
        "contact",
        500,
        rf"^(?:you can )?(?:e-?mail|contact|reach|write to|call|follow|send)\b.{{0,200}}?(?:\w@\w|\bat @|\bon {_NETWORK})",
        r"^.{0,200}?\bcan be (?:reached|contacted|followed)\b.{0,60}?(?:@|\bon\b|\bat\b)",
        r"^(?:do you have|have you got|got|have) an? (?:news |story |confidential )?(?:tips?|story|question|comment|correction)\b",
        r"^.{0,160}?\bif you have (?:a|any) (?:news )?(?:tips?|comments?|questions?)\b.{0,120}?(?:@|let us know|contact|e-?mail)",
        r"^(?:contact|reach|call) .{1,60}?\b\d{3}-\d{4}\b",
        rf"^follow .{{1,100}}?(?:@\w|\bon (?:\w+ ){{0,3}}{_NETWORK}|['’]s (?:full )?coverage\b)",
    ),
    _notice(
        "print-note",
        400,
        rf"^(?:a version of )?this {_PIECE} (?:appear(?:s|ed)|was printed) (?:in print|in the .{{0,60}}?(?:section|edition|issue)|on )",
    ),
    _notice(
        "appeal",
        1200,
        r"^.{0,300}?\b(?:join|try|subscribe to) .{0,60}?(?:no paywalls?|ad-free|unlimited access)\b",
        rf"^special offer for\b|^(?:enjoyed|liked|found) this {_PIECE}\b",
        r"^if you (?:enjoy(?:ed)?|liked?|found|value|appreciate)\b.{0,80}?\b(?:article|story|journalism|reporting|work|post)\b",
        r"^(?:gifts?|subscriptions?|donations?) .{0,60}?\bhelp (?:us|fund|support)\b",
    ),
    _notice(
        "read-more",
        200,
        r"^(?:more (?:from|on|about|in)|for more|find more|all (?:our )?stories (?:on|about)|next)\b(?!.*\b(?:said|told|killed)\b)",
    ),
    _notice(
        "trust-notice",
        500,
        rf"^this (?:{_PIECE}|conversation|transcript) (?:has been|was|is)(?: \w+)? (?:edited|condensed|translated|produced)\b",
    ),
    _notice("biography", 60, r"^about the (?:author|writer|reporter)s?\W?$|^who we are$"),
)
"""What goes only where nothing but furniture and credits follows."""

_APPEAL = _any(
    r"\bdonat(?:e|ing) (?:now|today|here|to (?:us|help|support)|via|monthly|as little)\b",
    r"\btax[- ]deductible\b",
    r"\b(?:monthly|one-time|generous|your|a) (?:donations?|contributions?|gift)\b.{0,60}?\b(?:help|sustain|support|keep|enable|make|go)\b",
    r"\byour (?:generous )?(?:support|generosity|donation|contribution|subscription)\b",
    r"\breaders? like you\b|\breader[- ](?:supported|funded)\b|\bchip in\b|\bgenerosity of\b",
    r"\b(?:committed|loyal) (?:readers|supporters)\b",
    r"\bbecom(?:e|ing) an? (?:\w+ )?(?:member|supporter|patron|subscriber)\b",
    r"\bconsider (?:donating|making a|supporting|becoming|subscribing|contributing)\b",
    r"\bwe (?:need|rely on|depend on|count on|greatly appreciate) (?:your|our readers|readers|any contributions)\b",
    r"\b(?:support|fund) (?:our|independent|quality|non-?profit|this) (?:\w+ )?(?:journalism|reporting|work|newsroom)\b",
)
_MEDIA = _any(
    r"\b(?:journalis\w+|newsroom|reporting|readers?(?:hip)?|subscri\w+|members?(?:hip)?|paywall|magazine|newspaper|publi(?:sh|cation)\w*)\b",
    r"\bour (?:work|stories|coverage|mission|operations|site|website)\b|\bindependent (?:media|news)\b",
)
_ADDRESS = _any(r"\b(?:we|us|our|ours|you|your|yours|readers?(?:hip)?|subscribers?|donors?|supporters?|members?)\b")
_NEWS = _any(
    r"\b(?:said|says|told|according to|announced|reported|added|killed|wounded|injured|arrested)\b",
    r"\b(?:police|troops|soldiers|airstrikes?|officials?)\b",
    r"[“\"][^”\"]{20,}[”\"]",
)
_ACCOUNT = _any(
    r"\bnewsletters?\b|\bsubscri(?:be|bers?|ptions?)\b|\bsign(?:ing)? (?:up|in)\b|\binbox\b|\b(?:news|text|e-?mail) alerts?\b|\bpaywall\b",
    r"\be-?mail (?:notifications?|updates?|addresse?s?|list)\b|\b(?:verification|confirmation) e-?mail\b",
    r"\byour (?:notification|profile|account)\b",
)
_TO_READER = _any(r"\b(?:you|your|us|our|here|now|today|free|click)\b")
_ACCOUNT_LONGEST = 350
_APPEAL_GAP = 2  # paragraphs in a row inside an appeal that do not address the reader
_APPEAL_LONGEST = 1500

_TRADE = (
    r"(?:journalist|reporter|correspondent|writer|editor|columnist|author|contributor|photographer|producer|blogger|broadcaster|commentator"
    r"|analyst|fellow|researcher|scholar|professor|lecturer|historian|director|founder|co-founder|activist|critic|intern|anchor|host"
    r"|expert|specialist|chief|novelist|filmmaker)"
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]{0,25}(?: (?:(?:al|el|bin|ibn|de|van|von|der|la|le|di|da|abu)[ -])?[A-ZÀ-Þ][\w.’'-]{0,25}){0,3}"
_BIOGRAPHY = re.compile(
    rf"^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? )?{_NAME}(?:,? (?:and|&) {_NAME})?(?:,[^.]{{1,80}}?,)? "
    rf"(?:is|are) (?:currently )?(?:a|an|the|also|one|[A-Z][\w’'.& -]{{1,50}}['’]s?)?\b[^.!?]{{0,160}}?\b(?i:{_TRADE})s?\b"
)
_WORKS = (
    r"(?:is|are|was|covers?|writes?|reports?|edits?|has|have|joined|holds|serves|lives|teaches|hosts|currently|works?|graduated"
    r"|previously|'s)\b"
)
_BIOGRAPHY_TELLS = _any(
    r"\b(?:his|her|their) (?:work|writing|articles|stories|reporting|journalism|essays)\b.{0,40}?\b(?:appear(?:s|ed)|published|featured)\b",
    r"\b(?:follow|find|reach|contact|e-?mail) (?:him|her|them)\b|\bauthor of [“\"A-Z]",
    r"\b(?:has covered|editor at|(?:staff|contributing|freelance) writer|(?:senior|contributing|managing|deputy|executive) editor)\b",
    r"\b(?:he|she|they) (?:tweets?|writes about|covers|reports on|has written|has reported|holds an?|lives in|is based)\b",
    r"\b(?:freelance|award-winning|veteran) (?:journalist|reporter)\b",
)
_BIOGRAPHY_LONGEST = 900
_NOT_BIOGRAPHY = _any(r"\b(?:said|says|told|killed|arrested|detained|sentenced|missing|according to|missile|suspected)\b")

_HEADER = _any(rf"^(?:{_HEADING}|more (?:from|on|in) [^.!?]{{1,60}}|tags|topics|comments)\s?[:»]?$")
_HEADLINE_LONGEST = 160
_HEADINGS = 3  # lines at the very end that are no sentences
_HEADING_LONGEST = 60

_INLINE_END = re.compile(r"\s*(?:Our Standards: ?The Thomson Reuters Trust Principles\.?|Read Also|Read more)\s*$")
"""Furniture run together with the last paragraph's own words."""


def cut_furniture(text: str, *, title: str | None = None, byline: str | None = None) -> tuple[str, tuple[Cut, ...]]:
    """The text without its furniture, and what was cut, in the text's order."""
    paragraphs = [paragraph for paragraph in text.split(BREAK) if paragraph.strip()]
    kinds: list[str | None] = [_kind_of(paragraph, ANYWHERE) for paragraph in paragraphs]
    _mark_headline(paragraphs, kinds, title)
    _mark_appeals(paragraphs, kinds)
    _mark_links(paragraphs, kinds)
    _mark_end(paragraphs, kinds, _fold(byline or ""))
    kept = [paragraph for paragraph, kind in zip(paragraphs, kinds, strict=True) if kind is None]
    cuts = [Cut(kind=kind, text=paragraph) for paragraph, kind in zip(paragraphs, kinds, strict=True) if kind]
    if kept and (inline := _INLINE_END.search(kept[-1], max(0, len(kept[-1]) - 100))) and inline.start():
        cuts.append(Cut(kind="trust-notice" if "Standards" in inline[0] else "read-more", text=inline[0].strip()))
        kept[-1] = kept[-1][: inline.start()]
    return BREAK.join(kept), tuple(cuts)


def _kind_of(paragraph: str, notices: Iterable[Notice]) -> str | None:
    if is_credit(paragraph):
        return None
    if notices is ANYWHERE and _offers_account(paragraph):
        return "newsletter"
    return next((n.kind for n in notices if len(paragraph) <= n.longest and n.pattern.search(paragraph)), None)


def _offers_account(paragraph: str) -> bool:
    """Words of newsletters, subscriptions and accounts, said to the reader and not by anybody in the news."""
    return (
        len(paragraph) <= _ACCOUNT_LONGEST
        and bool(_ACCOUNT.search(paragraph) and _TO_READER.search(paragraph))
        and not _appeals(paragraph)
        and not _NEWS.search(paragraph)
        and not any(mark in paragraph for mark in '“”"«»')
    )


def _mark_headline(paragraphs: list[str], kinds: list[str | None], title: str | None) -> None:
    """The page's title, repeated as the first paragraph."""
    if title and len(paragraphs) > 1 and _fold(paragraphs[0]) == _fold(title):
        kinds[0] = "headline"


def _mark_appeals(paragraphs: list[str], kinds: list[str | None]) -> None:
    """Paragraphs that appeal; at the end of the text also what stands between them and addresses the reader."""
    for position in range(1, len(paragraphs)):  # an article does not begin with an appeal and have nothing before it
        if kinds[position] is None and _appeals(paragraphs[position]):
            kinds[position] = "appeal"
    start = next((at for at, kind in enumerate(kinds) if kind == "appeal" and _runs_to_end(paragraphs, kinds, at)), len(kinds))
    kinds[start:] = [kind or ("appeal" if not is_credit(p) else None) for kind, p in zip(kinds[start:], paragraphs[start:], strict=True)]


def _appeals(paragraph: str) -> bool:
    return (
        len(paragraph) <= _APPEAL_LONGEST
        and bool(_APPEAL.search(paragraph) and _MEDIA.search(paragraph))
        and not _NEWS.search(paragraph)
        and not is_credit(paragraph)
    )


def _runs_to_end(paragraphs: list[str], kinds: list[str | None], start: int) -> bool:
    """Whether nothing follows an appeal but furniture, credits and, for at most `_APPEAL_GAP` paragraphs in a row, words to nobody."""
    gap = 0
    for paragraph, kind in zip(paragraphs[start:], kinds[start:], strict=True):
        if kind is None and not is_credit(paragraph):
            if _NEWS.search(paragraph):
                return False
            gap = 0 if _ADDRESS.search(paragraph) else gap + 1
            if gap > _APPEAL_GAP:
                return False
        else:
            gap = 0
    return gap == 0


def _mark_links(paragraphs: list[str], kinds: list[str | None]) -> None:
    """A heading such as "Related stories" at the end, with the headlines under it."""
    for position, paragraph in enumerate(paragraphs):
        if not _HEADER.match(paragraph) or not position:
            continue
        rest = range(position + 1, len(paragraphs))
        if all(kinds[other] or _is_headline(paragraphs[other]) for other in rest):
            kinds[position:] = [kind or "read-more" for kind in kinds[position:]]
            return


def _is_headline(paragraph: str) -> bool:
    return len(paragraph) <= _HEADLINE_LONGEST and not paragraph.endswith((".", "!", "”", '"', "»")) and not is_credit(paragraph)


def _mark_end(paragraphs: list[str], kinds: list[str | None], byline: str) -> None:
    """Backwards from the end, as long as there is nothing but furniture and credits; short headings under furniture go with it."""
    headings: list[int] = []
    for position in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[position]
        if is_credit(paragraph):
            continue
        kinds[position] = kinds[position] or ("biography" if _is_biography(paragraph, byline) else _kind_of(paragraph, AT_END))
        if kinds[position]:
            for heading in headings:
                kinds[heading] = "read-more"
            headings.clear()
        elif len(headings) < _HEADINGS and len(paragraph) <= _HEADING_LONGEST and _is_headline(paragraph):
            headings.append(position)
        else:
            return


def _is_biography(paragraph: str, byline: str) -> bool:
    if len(paragraph) > _BIOGRAPHY_LONGEST or _NOT_BIOGRAPHY.search(paragraph):
        return False
    if byline and any(_begins_with_name(paragraph, name) for name in re.split(r"[;,]| and ", byline)):
        return True
    return bool(_BIOGRAPHY.match(paragraph)) and (len(paragraph) <= 250 or bool(_BIOGRAPHY_TELLS.search(paragraph)))


def _begins_with_name(paragraph: str, name: str) -> bool:
    """ "NAME is …", "NAME covers …", with the whole name or a last name that is long enough to be one."""
    name = name.strip()
    if not paragraph.casefold().startswith(name[:4]):
        name = name.rpartition(" ")[2]
    folded = _fold(paragraph[: len(name) + 60])
    return len(name) > 3 and folded.startswith(name) and bool(re.match(rf",?\s?{_WORKS}", folded[len(name) :]))


def _fold(text: str) -> str:
    """Comparable: one case, one kind of apostrophe and space."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").casefold().split())
