"""What people see on a terminal: lists as tables, single things in full, each value with its source and its sentence."""

from collections.abc import Iterable, Sequence

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import console, safe, table
from reportedly.cli.weighed import bearing_tables, summary_tables
from reportedly.incidents.agree import ResponsibilityRow, Said, TollRow, ValueRow
from reportedly.incidents.ranges import WORDS, Rule
from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.incident import Incident
from reportedly.model.judgement import Link, Naming, Revision
from reportedly.model.reading import Claim, Event, Problem, Reading, Stance, Statement
from reportedly.model.run import Run
from reportedly.model.source import SourceKind
from reportedly.model.value import Aspect, Total
from reportedly.model.view import ArticlePage, ArticleRow, Called, LogEntry, SourceRow, StatementRow
from reportedly.model.wording import ACTIONS, REASONS, VERDICTS, chain, count, in_words, kind, place, share, some, spread, when
from reportedly.run.add import AddCounts
from reportedly.run.look import IncidentInFull, SourceInFull

OUTCOMES = {
    "new": "new articles",
    "version": "new versions of a known page",
    "reread": "known articles, read anew",
    "known": "already known",
    "dropped": "dropped",
}
"""outcome of an added page → what it is called."""

FEW = 3  # sources or quotes of one value that the terminal names

DOUBTED = (Stance.DENIED, Stance.UNCONFIRMED)
"""Stances whose shares tell sources apart."""

UNSAID_ALONE = (Aspect.OCCURRED, Aspect.TYPE)
"""Aspects that the terminal leaves out: the heading and the words of the others tell them; `--json` and the pages have them."""


def articles_table(rows: Sequence[ArticleRow]) -> Table:
    shown = [
        (r.id, (r.published or "no date")[:16].replace("T", " "), r.outlet, r.title, r.statements, r.events, r.problems or "") for r in rows
    ]
    columns = ("id", "published", "outlet", "title", "statements", "events", "problems")
    return table(some(len(rows), "article"), columns, shown, right=columns[4:])


def statements_table(rows: Sequence[StatementRow]) -> Table:
    shown = [
        (
            row.published or "no date",
            _speaker(row.statement, row.outlet),
            _cue(row.statement),
            _content(row.statement),
            "\n".join(part for part in (_how(row.statement), _when_and_where(row.statement)) if part),
        )
        for row in rows
    ]
    columns = ("published", "who (nearest the reader first)", "cue", "says", "how, when and where")
    return table(some(len(rows), "statement"), columns, shown)


def _speaker(statement: Statement, outlet: str | None) -> Text:
    """The chain, below it what its sources are, and by which words one is meant who is not named there."""
    lines = [safe(chain(statement.sources, outlet)), Text("; ".join(kind(source) for source in statement.sources), "dim")]
    if statement.antecedent:
        lines.append(safe(f"“{statement.antecedent.quote}”"))
        lines[-1].stylize("dim")
    return Text("\n").join(line for line in lines if line)


def _how(statement: Statement) -> str:
    return f"{statement.stance}, direct" if statement.direct else str(statement.stance)


def _when_and_where(statement: Statement) -> str:
    parts = [when(statement.said) if statement.said else "", place(statement.said_at) if statement.said_at else ""]
    return ", ".join(part for part in parts if part)


def sources_table(rows: Sequence[SourceRow]) -> Table:
    shown = [
        (
            _named(row),
            ", ".join(filter(None, [row.kind, row.said_to_be if row.kind == SourceKind.UNNAMED else None, row.country])),
            row.statements,
            row.articles,
            row.outlets,
            f"{row.since:%Y-%m-%d} – {row.last:%Y-%m-%d}" if row.since and row.last else "no date",
            ", ".join(f"{topic} {number}" for topic, number in row.topics[:FEW]),
            ", ".join(f"{stance} {share(number, row.statements)}" for stance, number in row.stances if stance in DOUBTED),
        )
        for row in rows
    ]
    columns = ("source", "kind", "statements", "articles", "outlets", "quoted", "on", "doubted")
    return table(some(len(rows), "source"), columns, shown, right=columns[2:5])


def _named(row: SourceRow) -> Text:
    """Its name, and below it others that it goes by."""
    others = _first((name for name in row.names if name != row.name), "; ")
    return Text("\n").join([safe(row.name), *([Text(safe(others).plain, "dim")] if others else [])])


def print_source(whole: SourceInFull) -> None:
    """A source: the names it goes by and why, its tolls and its statements."""
    screen, row = console(), whole.source
    screen.print(safe(f"\n{row.name}"), style="bold")
    facts = [
        row.kind,
        row.country or "",
        f"{some(row.statements, 'statement')} ({row.first} of its own)",
        some(row.articles, "article"),
        some(row.outlets, "outlet"),
    ]
    screen.print(safe(" · ".join([*(fact for fact in facts if fact), row.id])), style="dim")
    names = [(name.name, name.statements, _reason(name)) for name in whole.names]
    screen.print(table("\nNames it goes by", ("name", "statements", "why"), names, right=("statements",)))
    judged = [(f"{n.at:%Y-%m-%d}", n.by, n.verdict, f"{n.name} / {n.alias}" if n.alias else n.name, n.why) for n in whole.namings]
    if judged:
        screen.print(table("\nJudgements on its names", ("when", "who", "verdict", "names", "why"), judged))
    tolls = [
        (t.published or "no date", t.outlet, _counted(t.claim), _quotes(t.claim.evidence), t.incident and t.incident[:10])
        for t in whole.tolls
    ]
    if tolls:
        screen.print(table("\nTolls it gave (never a sum)", ("published", "outlet", "count", "in which words", "incident"), tolls))
    screen.print(statements_table([said.row for said in whole.said]))
    answers = [
        (said.row.published or "no date", "; ".join(said.answers), _content(said.row.statement)) for said in whole.said if said.answers
    ]
    if answers:
        screen.print(table("\nWhom it answers", ("published", "answers", "denying"), answers))


def _counted(claim: Claim) -> str:
    return f"{claim.aspect} {in_words(claim.value)}{_stance(claim.stance)}"


def _reason(name: Called) -> str:
    """Why a name is taken for the source's."""
    evidence = f" “{name.evidence.quote}”" if name.evidence else ""
    return REASONS[name.how] + (f": {name.why}" if name.why else "") + evidence


def incidents_table(rows: Sequence[Incident]) -> Table:
    shown = [
        (
            row.id[:10],
            when(row.time) if row.time else "no date",
            Text.assemble(safe(row.headline), "\n", (f"{row.type} · {place(row.place) if row.place else 'no place'}", "dim")),
            spread(row.killed),
            spread(row.injured),
            row.articles,
            len(row.outlets),
            len(row.origins),
        )
        for row in rows
    ]
    columns = ("id", "when", "what and where", "killed", "injured", "articles", "outlets", "origins")
    made = table(some(len(rows), "incident"), columns, shown, right=columns[3:])
    made.caption = f"Killed and injured, {Rule.LATEST}: {WORDS[Rule.LATEST]} Never a sum."
    made.caption_justify = "left"
    return made


def log_rows(entries: Sequence[LogEntry]) -> Iterable[tuple[object, ...]]:
    """When, who, what was done, to what, why, and the id by which to look at it or to undo it."""
    for entry in entries:
        done, about, why = _done(entry)
        yield (f"{entry.at:%Y-%m-%d %H:%M}", entry.by.removeprefix("person:"), done, about, why, entry.record.id[:10])


def _done(entry: LogEntry) -> tuple[str, str, str]:
    match entry.record:
        case Link() as link:
            more = f" · and {entry.others} more pairs" if entry.others else ""
            return VERDICTS[link.verdict], entry.about + more, "; ".join(link.reasons)
        case Naming() as naming:
            names = " / ".join(name for name in (naming.name, naming.alias) if name)
            return VERDICTS[naming.verdict] if naming.alias else "described", names, naming.why
        case Revision() as revision:
            return ACTIONS[revision.action], entry.about, revision.why
        case Run() as run:
            return "added", f"{entry.about}: {run.command} ({run.engine})", ""


def print_added(counts: AddCounts, location: str) -> None:
    """The table that `add` ends with: what was read, already known, dropped and why."""
    screen = console()
    rows = [(OUTCOMES[name], number) for name, number in counts.outcomes.items() if number]
    rows += [("statements", counts.statements), ("events", counts.events), ("claims", counts.claims)]
    screen.print(table(f"Added to {location}", ("what", "count"), rows, right=("count",)))
    if counts.dropped:
        screen.print(table("Dropped", ("reason", "page", "try"), ((d.code, d.message, d.remedy) for d in counts.dropped)))
    if counts.problems:
        screen.print(table("Problems in what was read", ("code", "count"), counts.problems.most_common(), right=("count",)))
    for note in counts.notes:
        screen.print(safe(f"Note: {note.message}"))


def print_reading(article: Article, reading: Reading, *, show_cut: bool = False) -> None:
    """One article: what it is, who says what, what happened, what was not understood."""
    screen = console()
    print_heading(article)
    screen.print(Text("\nWho says what", style="bold"))
    for statement in reading.statements:
        screen.print(_statement(statement, article.outlet))
    for event in reading.events:
        print_event(event, article.outlet)
    print_problems(reading.problems)
    if not (reading.statements or reading.events or reading.problems):
        screen.print("Nothing was found: no statement, no event.")
    if show_cut:
        screen.print(Text("\nCut, as not the article's own", style="bold"))
        for cut in article.cut:
            screen.print(Padding(safe(f"[{cut.kind}] {cut.text}"), (0, 2)))


def print_heading(article: Article) -> None:
    screen = console()
    screen.print(safe(article.title or "(no title)"), style="bold")
    known = [article.outlet, article.published or "no date", article.byline, article.url, article.language]
    screen.print(safe(" · ".join(part for part in known if part)), style="dim")
    for origin in article.origins:
        screen.print(safe(f"Origin: {origin.name} — {_quotes(origin.evidence) or 'byline'}"))


def print_event(event: Event, outlet: str | None) -> None:
    screen = console()
    recalled = " (recalled, not this day's news)" if event.background else ""
    screen.print(safe(f"\n{event.type}{recalled}: “{event.trigger.quote}”  {event.id}"), style="bold")
    screen.print(claims_table(event.claims, outlet))


def claims_table(claims: Sequence[Claim], outlet: str | None) -> Table:
    return table("", ("what", "value", "who says so", "in which words", "id"), (_claim(claim, outlet) for claim in claims))


def print_problems(problems: Sequence[Problem]) -> None:
    if problems:
        console().print(table("\nProblems", ("code", "what", "words"), ((p.code, p.message, _quotes(p.evidence)) for p in problems)))


def _statement(statement: Statement, outlet: str | None) -> Group:
    """Who says it, and below what is said."""
    line = Text.assemble((safe(chain(statement.sources, outlet)).plain, "bold"), " ", (safe(_cue(statement)).plain, "italic"))
    if not statement.sources:
        line.append(" (nobody named)", "dim")
    line.append(_stance(statement.stance), "yellow")
    if statement.direct:
        line.append(" [direct]", "dim")
    if said := _when_and_where(statement):
        line.append(f" ({said})", "dim")
    if statement.antecedent:
        line.append(f" (meant: “{safe(statement.antecedent.quote).plain}”)", "dim")
    return Group(Padding(line, (0, 2)), Padding(safe(_content(statement)), (0, 4)))


def _claim(claim: Claim, outlet: str | None) -> tuple[object, ...]:
    stance = "" if claim.stance == "asserted" else f" [{claim.stance}]"
    return (claim.aspect, in_words(claim.value) + stance, chain(claim.sources, outlet), _quotes(claim.evidence), claim.id[:10])


def _cue(statement: Statement) -> str:
    return statement.cue.quote if statement.cue else ""


def _content(statement: Statement) -> str:
    return _quotes(statement.content)


def _quotes(evidence: Sequence[Evidence]) -> str:
    """The words, in marks unless they bring their own."""
    return " … ".join(words if words[0] in '“"«' else f"“{words}”" for words in (" ".join(e.quote.split()) for e in evidence) if words)


def begins(evidence: Evidence) -> str:
    """The first words of a long quote."""
    words = evidence.quote.split()
    return f"“{' '.join(words[:12])}{' …' if len(words) > 12 else ''}”"


def print_article(page: ArticlePage) -> None:
    """An article with its current reading and the incidents that its events stand in."""
    if page.reading is None:
        print_heading(page.article)
        console().print("Not read yet.")
    else:
        print_reading(page.article, page.reading)
    for event, incident in page.incidents:
        console().print(f"{event} stands in incident {incident}")
    if len(page.versions) > 1:
        console().print(f"Versions of this page, oldest first: {', '.join(page.versions)}")


def print_incident(whole: IncidentInFull) -> None:
    """An incident: tolls by source and time, who is held responsible by whom, each value with its words."""
    screen, incident = console(), whole.incident
    screen.print(safe(f"\n{incident.headline}"), style="bold")
    facts = [
        incident.type,
        when(incident.time) if incident.time else "no date",
        place(incident.place) if incident.place else "no place",
        ", ".join((some(incident.articles, "article"), some(len(incident.outlets), "outlet"), some(len(whole.origins), "origin"))),
        incident.id,
    ]
    screen.print(safe(" · ".join(facts)), style="dim")
    for part in summary_tables(whole):
        screen.print(part)
    for aspect, rows in whole.tolls:
        shown = [
            (_day(r.said), count(r.toll.low, r.toll.high, about=r.toll.about), _scope(r), _who(r.said), _quotes(r.said.evidence))
            for r in rows
        ]
        columns = ("published", "count", "of", "who says so", "in which words")
        screen.print(table(f"\n{aspect.capitalize()}, by source and time (never a sum)", columns, shown, right=("count",)))
    if whole.responsibility:
        screen.print(_responsibility(whole))
    if whole.counting:
        shown_counts = [(row.ordinal.phrase, _who(row.said), _quotes(row.said.evidence)) for row in whole.counting]
        screen.print(table("\nCounting claims", ("claim", "who says so", "in which words"), shown_counts))
    others = [(aspect, *row) for aspect, values in whole.others if aspect not in UNSAID_ALONE for row in _same_values(values)]
    if others:
        screen.print(table("\nWhat else is said", ("what", "value", "who says so", "in which words"), others))
    for part in bearing_tables(whole):
        screen.print(part)
    origins = [(origin.name, len(origin.articles), origin.reason) for origin in whole.origins]
    screen.print(table("\nOrigins", ("name", "articles", "why"), origins, right=("articles",)))
    outlets = {report.article: report.outlet or report.article[:10] for report in whole.reports}
    same = [(outlets[c.left], outlets[c.right], f"{c.share:.0%}", begins(c.longest.left)) for c in whole.copies]
    if same:
        screen.print(table("\nThe same words", ("earlier", "later", "of the shorter", "as in"), same, right=("of the shorter",)))
    reports = [(r.published or "no date", r.outlet, r.title, r.article, r.event.id) for r in whole.reports]
    screen.print(table("\nReports", ("published", "outlet", "title", "article", "event"), reports))
    perhaps = [(s.incident.id[:10], s.incident.headline, f"{s.link.score or 0:.2f}", " ".join(s.link.reasons)) for s in whole.suggestions]
    if perhaps:
        title = "\nPerhaps the same (reportedly link A B --same|--different)"
        screen.print(table(title, ("incident", "what", "score", "reasons"), perhaps, right=("score",)))
    links = [(f"{link.left[:10]} {link.right[:10]}", link.verdict, link.by, " ".join(link.reasons)) for link in whole.links]
    if any(link.by_person for link in whole.links):
        screen.print(table("\nJudgements", ("events", "verdict", "by", "reasons"), links))


def _responsibility(whole: IncidentInFull) -> Table:
    denied = whole.weighing.denied
    shown = [
        (row.party.name, _blamed(row), _who(row.said), ", ".join(denied.get(row.said.claim, ())), _quotes(row.said.evidence))
        for row in whole.responsibility
    ]
    return table("\nWho is held responsible, by whom", ("named", "how", "by whom", "denied by", "in which words"), shown)


def _blamed(row: ResponsibilityRow) -> str:
    """The manner, and the stance where that says more: "stated [possible]"."""
    manner, stance = str(row.party.manner), row.said.stance
    return manner if stance.value == manner else manner + _stance(stance)


def _same_values(rows: Sequence[ValueRow]) -> Iterable[tuple[str, str, str]]:
    """Each value once, with all who give it and their different words."""
    same: dict[str, list[ValueRow]] = {}
    for row in rows:
        same.setdefault(in_words(row.value) + _stance(row.said.stance), []).append(row)
    for value, given in same.items():
        who = dict.fromkeys(_who(row.said) for row in given)
        words = dict.fromkeys(_quotes(row.said.evidence) for row in given)
        yield value, _first(who, "; "), _first(words, " · ")


def _first(items: Iterable[str], between: str) -> str:
    """The first few, and how many more there are."""
    every = list(items)
    more = f"{between}and {len(every) - FEW} more" if len(every) > FEW + 1 else ""
    return between.join(every[: FEW if more else None]) + more


def _day(said: Said) -> str:
    return (said.published or "no date")[:16].replace("T", " ")


def _who(said: Said) -> str:
    return " ← ".join([said.outlet or "unknown outlet", *said.sources])


def _scope(row: TollRow) -> str:
    scope = {Total.EVENT: "all", Total.PART: "a part", Total.RUNNING: "running total"}[row.toll.total]
    return scope + _stance(row.said.stance)


def _stance(stance: Stance) -> str:
    return "" if stance is Stance.ASSERTED else f" [{stance}]"
