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

VERSION = "1"
BREAK = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A kind of furniture, known by how a paragraph of at most `longest` code points reads."""

    kind: str
    longest: int
    pattern: re.Pattern[str]


def _notice(kind: str, longest: int, *patterns: str) -> Notice:
    return Notice(kind=kind, longest=longest, pattern=re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))


_NETWORK = r"(?:x|twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|google news|flipboard)\b"
_PIECE = r"(?:article|story|report|piece|post|page|content|column|interview|item|video)"
_STORIES = r"(?:stor(?:y|ies)|articles?|content|coverage|links?|news|posts?|topics?|videos?|reading)"

ANYWHERE: tuple[Notice, ...] = (
    _notice("advertisement", 60, r"^(?:advertis(?:e?ment|ing)|ads?|sponsored(?: content)?|promoted content|skip advert\w*)[.:]?$"),
    _notice("advertisement", 80, r"^(?:story|article) continues (?:below|after)\b"),
    _notice(
        "read-more",
        300,
        rf"^\W?(?:related|recommended|more|watch|listen|next|up next|read(?: more| also| next| this)?|also read|must[ -]read|further reading|see also|related {_STORIES}|most (?:read|popular)|in pictures)\s?[:|»→–—-](?:\s|$|[A-Z])",
        r"^\W?(?:read|see|view|watch) (?:more|also|next)\b(?!.*\b(?:said|told)\b)",
        r"^\W?read (?:the )?(?:full|original|whole) (?:story|article|report|interview|statement|text)\b",
        r"^(?:please )?click (?:here|below|through|on the (?:link|image|photo))\b",
        r"^(?:this )?live ?blog (?:has ended|is now closed)|^for the (?:latest|most recent) (?:news|updates?), (?:click|visit|follow)",
    ),
    _notice(
        "read-more",
        80,
        rf"^(?:(?:related|recommended|latest|top|trending|popular|more) {_STORIES}|related|read also|also read|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|do(?:n['’]t| not) miss|editors?['’]?s? picks?|what to read next|explore more|keep reading|continue reading|read more|up next|in this {_PIECE})\s?[:.…»→]?$",
    ),
    _notice(
        "newsletter",
        700,
        r"^(?:\W|not |please |click (?:here )?to )?(?:sign[ -]up|subscribe|register)\b(?=[\s:!.,]+(?:for|to|now|today|here|free|with|via|by|and|at|on)\b|[:!.]|$)",
        r"^(?:want|get|receive|stay|enjoy|looking|interested|breaking|keep)\b.{0,250}?\b(?:newsletters?|your (?:e-?mail |mail)?inbox|daily briefing|news alerts?|breaking news alerts)\b",
        r"^.{0,250}?\b(?:delivered|sent|straight|directly|right|it|them) (?:directly |right )?(?:to|in|into) your (?:e-?mail )?inbox\b",
        r"^you(?:['’]re| are) (?:currently )?reading .{0,80}?\bnewsletter\b",
        r"^.{0,250}?\b(?:you (?:may|can) unsubscribe|unsubscribe at any ?time)\b",
        r"^by (?:signing|subscribing|clicking|entering|providing|submitting)\b.{0,250}?\b(?:terms|privacy|agree)\b",
        r"^(?:thank you|thanks) for (?:signing up|subscribing|registering)|^your subscription (?:has|is)\b|^already (?:a|an) (?:subscriber|member)\b",
        r"^(?:there was an error|please enter a valid e-?mail|enter your e-?mail|check your inbox|keep an eye on your inbox)\b",
        r"^(?:to (?:continue|keep) reading|this (?:article|content|story) is (?:for|only available to) subscribers)\b",
        r"^subscribe to .{0,80}?\bto (?:bookmark|read|continue|save)\b",
        r"^(?:download|get) (?:the|our) .{0,40}?\bapp\b",
    ),
    _notice(
        "share",
        250,
        rf"^(?:like|follow|find|join|connect with) (?:us|me|him|her|them|our|the|@?[\w.’' -]{{1,60}}) on (?:our )?(?:social media|{_NETWORK})",
        r"^(?:share|tweet|print|e-?mail|comments?|\d+ comments?|no comments(?: yet)?|leave a (?:comment|reply)|(?:post|add|write) a comment|view comments|show comments|copy link|facebook|twitter|whatsapp)[\s:.!]*$",
        rf"^(?:share|tweet|bookmark|e-?mail|print) this\b|^share (?:on|via) {_NETWORK}|^like this {_PIECE}\?",
        r"^join the (?:conversation|discussion)\b|^discuss this in the forum\b|^(?:let us know|tell us|have your say|sound off)\b.{0,80}?(?:comments?|below|think)\b",
    ),
    _notice(
        "trust-notice",
        500,
        r"^our standards\s?:",
        r"^(?:this (?:article|story|report|content|work) )?(?:has been|was) (?:reviewed|fact-checked)\b.{0,120}?\b(?:process|policies|standards|guidelines)\b",
        rf"^this {_PIECE} has been reviewed\b",
        r"^.{0,250}?\bwe (?:may|might) (?:earn|receive|get)\b.{0,60}?\b(?:commission|share|compensation)\b|^.{0,150}?\bmay (?:get|earn|receive) an? (?:share of|affiliate|small|commission)",
        r"^(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:and \w+ )?(?:expressed|in this|stated|contained)\b.{0,250}?\b(?:author|writer|own|reflect|represent)\b",
        r"^(?:read|see|learn|find out) (?:more )?(?:about )?our (?:editorial|ethics|standards|privacy|fact-check|corrections?|community)\b",
        r"^(?:we|this (?:site|website|page)) uses? (?:\w+ )?cookies\b|^(?:accept|manage|reject) (?:all )?(?:cookies|preferences|consent)\b",
        r"^(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|list|settings|notice)|community (?:standards|guidelines))\s?[.:]?$",
    ),
    _notice(
        "copyright",
        600,
        r"^\W{0,3}(?:©|ⓒ|\(c\) ?(?=[A-Z0-9])|copyright(?: ©| \(c\))? ?(?=[\d©A-Z]))",
        r"^.{0,300}?\ball rights reserved\b",
        r"^this (?:material|content|copy|article) (?:may not be|is for your|is subject to)\b",
    ),
    _notice(
        "appeal",
        120,
        r"^(?:please )?(?:support|fund|power) (?:our|us\b|the|this|independent|quality|local|public|nonprofit|non-profit|fearless|free|honest|investigative|\w+) ?(?:\w+ )?(?:journalism|newsroom|reporting|work)\W{0,3}(?:today|now|with .{0,40})?\W?$",
        r"^(?:please )?(?:donate|support us|make a (?:donation|gift|contribution)|become a (?:member|supporter|patron|subscriber))(?: (?:now|today|here|to us|to [\w ]{1,40}))?\W{0,2}$",
    ),
)
"""What goes wherever it stands."""

AT_END: tuple[Notice, ...] = (
    _notice(
        "contact",
        500,
        r"^(?:you can )?(?:e-?mail|contact|reach|write to|call|follow|send)\b.{0,200}?(?:[\w.]@[\w.]|\bon (?:x|twitter|facebook|instagram|telegram)\b|\bat @)",
        r"^.{0,200}?\bcan be (?:reached|contacted|followed)\b.{0,60}?(?:@|\bon\b|\bat\b)",
        r"^(?:do you have|have you got|got|have) an? (?:news |story |confidential )?(?:tips?|story|question|comment|correction)\b",
        r"^.{0,160}?\bif you have (?:a|any) (?:news )?(?:tips?|comments?|questions?|corrections?)\b.{0,120}?(?:@|let us know|contact|e-?mail)",
        r"^(?:twitter|facebook|x|e-?mail|instagram)\s?: ?@?\S+$|^@\w{2,30}$|^[\w.+-]{1,60}@[\w.-]{1,60}$",
        rf"^follow .{{1,100}}?(?:@\w|\bon (?:\w+ ){{0,3}}{_NETWORK}|['’]s (?:full )?coverage\b)",
    ),
    _notice(
        "print-note",
        400,
        rf"^(?:this {_PIECE}|a version of this {_PIECE}) (?:appear(?:s|ed)|was (?:printed|published)) (?:in (?:print|the .{{0,60}}?(?:section|edition|issue))|on )",
    ),
    _notice(
        "appeal",
        1200,
        r"^.{0,300}?\b(?:join|try|subscribe to) .{0,60}?(?:no paywalls?|ad-free|unlimited access)\b",
        r"^special offer for\b|^(?:if you )?(?:enjoyed|liked|found) this (?:article|story|post)\b|^if you (?:enjoyed|liked|found|value|appreciate)\b.{0,80}?\b(?:article|story|journalism|reporting|work|post)\b",
        r"^(?:gifts?|subscriptions?|donations?) .{0,60}?\bhelp (?:us|fund|support)\b",
    ),
    _notice(
        "read-more",
        200,
        r"^(?:more (?:from|on|about|in)|for more|find more|all (?:our )?stories (?:on|about)|next up|next)\b(?!.*\b(?:said|told|killed)\b)",
    ),
    _notice(
        "trust-notice",
        500,
        rf"^this (?:{_PIECE}|interview|conversation|transcript) (?:has been|was|is)(?: \w+)? (?:edited|condensed|translated|produced|part of|made possible)\b",
    ),
    _notice("biography", 60, r"^about the (?:author|writer|reporter)s?\W?$"),
)
"""What goes only where nothing but furniture and credits follows."""

_APPEAL = re.compile(
    r"\b(?:donat(?:e|ing) (?:now|today|here|to (?:us|help|support)|via|monthly|as little)|tax[- ]deductible|(?:monthly|one-time|generous|your|a) (?:donations?|contributions?|gift)\b.{0,60}?\b(?:help|sustain|support|allow|keep|enable|make|go)"
    r"|your (?:generous )?(?:support|generosity|donation|contribution|subscription)\b|readers? like you|reader[- ](?:supported|funded)|(?:become|becoming) (?:a|an) (?:\w+ )?(?:member|supporter|patron|subscriber)"
    r"|(?:please )?consider (?:donating|making a|supporting|becoming|subscribing|contributing)|we (?:need|rely on|depend on|count on|greatly appreciate) (?:your|our readers|readers|any contributions)"
    r"|generosity of|chip in|(?:support|fund) (?:our|independent|quality|nonprofit|non-profit|this|public[- ]interest) (?:\w+ )?(?:journalism|reporting|work|newsroom|mission)|(?:committed|loyal) (?:readers|supporters))\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:we|us|our|ours|you|your|yours|readers?(?:hip)?|subscribers?|donors?|supporters?|members?)\b", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:said|says|told|according to|announced|reported|added|killed|wounded|injured|arrested|police|troops|soldiers|airstrikes?|officials?)\b"
    r"|[“\"][^”\"]{20,}[”\"]",
    re.IGNORECASE,
)
_APPEAL_GAP = 2  # paragraphs in a row inside an appeal that do not address the reader
_APPEAL_LONGEST = 1500

_TRADE = (
    r"(?:journalist|reporter|correspondent|writer|editor|columnist|author|contributor|photographer|producer|blogger|broadcaster|commentator"
    r"|analyst|fellow|researcher|scholar|professor|lecturer|historian|director|founder|co-founder|activist|critic|intern|anchor|host|expert|specialist|chief|novelist|filmmaker)"
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]{0,25}(?: (?:(?:al|el|bin|ibn|de|van|von|der|la|le|di|da|abu)[ -])?[A-ZÀ-Þ][\w.’'-]{0,25}){1,3}"
_BIOGRAPHY = re.compile(
    rf"^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? )?(?:{_NAME})(?:,? (?:and|&) {_NAME})?(?:,[^.]{{1,80}}?,)? "
    rf"(?:is|are) (?:currently )?(?:a|an|the|also|one|[A-Z][\w’'.& -]{{1,50}}['’]s?)?\b[^.!?]{{0,160}}?\b{_TRADE}s?\b"
)
_WORKS = r"(?:is|are|was|covers?|writes?|reports?|edits?|has|have|joined|holds|serves|lives|teaches|hosts|currently|works?|graduated|previously|'s|’s)\b"
_BIOGRAPHY_TELLS = re.compile(
    r"\b(?:(?:his|her|their) (?:work|writing|articles|stories|reporting|journalism|essays)\b.{0,40}?\b(?:appear(?:s|ed)|published|featured)"
    r"|(?:follow|find|reach|contact|e-?mail) (?:him|her|them)\b|(?:he|she|they) (?:tweets?|writes about|covers|reports on|has written|has reported|previously worked|holds an?|lives in|is based)"
    r"|author of [“\"A-Z]|has covered)",
    re.IGNORECASE,
)
_BIOGRAPHY_LONGEST = 900
_NOT_BIOGRAPHY = re.compile(
    r"\b(?:said|says|told|killed|arrested|detained|sentenced|missing|according to|missile|suspected)\b", re.IGNORECASE
)

_HEADER = re.compile(
    rf"^(?:(?:related|recommended|latest|top|trending|popular|more) {_STORIES}|related|most (?:read|popular|viewed)|read (?:also|more|next)|also read|you (?:may|might) (?:also )?like"
    r"|explore more|more (?:from|on|in) [^.!?]{1,60}|trending(?: now)?|editors?['’]?s? picks?|what to read next|recommended(?: for you)?|tags|topics|comments)\s?[:»]?$",
    re.IGNORECASE,
)
_HEADLINE_LONGEST = 160

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
    return next((n.kind for n in notices if len(paragraph) <= n.longest and n.pattern.search(paragraph)), None)


def _mark_headline(paragraphs: list[str], kinds: list[str | None], title: str | None) -> None:
    """The page's title, repeated as the first paragraph."""
    if title and len(paragraphs) > 1 and _fold(paragraphs[0]) == _fold(title):
        kinds[0] = "headline"


def _mark_appeals(paragraphs: list[str], kinds: list[str | None]) -> None:
    """From where an appeal begins to its last paragraph that addresses the reader; what lies between goes with it where it is no news."""
    position = 1  # an article does not begin with an appeal and have nothing before it
    while position < len(paragraphs):
        if kinds[position] != "appeal" and not _appeals(paragraphs[position]):
            position += 1
            continue
        end = _appeal_end(paragraphs, position)
        kinds[position:end] = [kind or "appeal" for kind in kinds[position:end]]
        position = end


def _appeals(paragraph: str) -> bool:
    return (
        len(paragraph) <= _APPEAL_LONGEST and bool(_APPEAL.search(paragraph)) and not _NEWS.search(paragraph) and not is_credit(paragraph)
    )


def _appeal_end(paragraphs: list[str], start: int) -> int:
    """One past the appeal's last paragraph; `_APPEAL_GAP` paragraphs that address nobody, or one of news, end it."""
    end, position = start + 1, start + 1
    while position < len(paragraphs) and position - end <= _APPEAL_GAP:
        paragraph = paragraphs[position]
        if is_credit(paragraph) or _NEWS.search(paragraph):
            break
        position += 1
        if _appeals(paragraph) or _ADDRESS.search(paragraph):
            end = position
    return end


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
    """Backwards from the end, as long as there is nothing but furniture and credits."""
    for position in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[position]
        if kinds[position] or is_credit(paragraph):
            continue
        kinds[position] = "biography" if _is_biography(paragraph, byline) else _kind_of(paragraph, AT_END)
        if kinds[position] is None:
            return


def _is_biography(paragraph: str, byline: str) -> bool:
    if len(paragraph) > _BIOGRAPHY_LONGEST or _NOT_BIOGRAPHY.search(paragraph):
        return False
    if byline and any(_begins_with_name(paragraph, name) for name in re.split(r"[;,]| and ", byline)):
        return True
    return bool(_BIOGRAPHY.match(paragraph)) and (len(paragraph) <= 250 or bool(_BIOGRAPHY_TELLS.search(paragraph)))


def _begins_with_name(paragraph: str, name: str) -> bool:
    """ "NAME is …", "NAME covers …" """
    name = name.strip()
    folded = _fold(paragraph[: len(name) + 60])
    return len(name) > 3 and folded.startswith(name) and bool(re.match(rf",?\s?{_WORKS}", folded[len(name) :]))


def _fold(text: str) -> str:
    """Comparable: one case, one kind of apostrophe and space."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").casefold().split())
