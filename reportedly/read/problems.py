"""What each problem code means, in one line: the codes of the readers, and those of the gate that every reading passes."""

PROBLEM_CODES: dict[str, str] = {
    # of reading
    "place-contradiction": "What the text says of a place does not fit where the place lies.",
    "unresolved-place": "A place is named that the gazetteer does not have, or that several places may be.",
    "place-too-far": "A name is taken for no place, since the one of that name lies too far from all else that the text names.",
    "weekday-mismatch": "A weekday and a date stand together that do not belong together.",
    "after-publication": "The text reports as past what would lie after its publication.",
    "unresolved-time": "A time is named that could not be turned into an interval.",
    "no-date": "Nothing says when the event happened; it is only known to be reported at the time of publication.",
    "no-publication-date": "The article's date is not known, so that “on Monday” or “last week” could not be turned into a date.",
    "toll-without-event": "People are counted, but it is not clear of which event.",
    "nothing-found": "The text holds words of violence, but no event could be made of them.",
    "match-report": "The text reads like the report of a match: its words of violence are taken as figures of speech.",
    "end-not-read": "The end of the text was not read, since it looks like lines of the page or headlines of other articles.",
    "language-not-read": "The engine does not read the article's language.",
    # of the gate
    "quote-mismatch": "A quote is not the text that stands at its place.",
    "no-evidence": "A claim or statement shows no words of the text.",
    "unknown-type": "An event has a type that does not exist.",
    "wrong-value": "A claim's value is not of the kind that its aspect takes.",
    "wrong-event": "A claim names another event than the one it stands in.",
    "unknown-statement": "A claim rests on a statement that the reading does not hold.",
    "wrong-confidence": "A confidence does not lie between 0 and 1.",
}
"""code → what it means."""
