"""The engine `tagger`: a small trained encoder finds who says what and who did what to whom (MODEL_CARD.md says how it
was made); the rules read all else."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.engines.reading import Finds, begin_reading, code_digest, read_article
from reportedly.model.article import Article
from reportedly.model.reading import Reading
from reportedly.read.besides import find_others
from reportedly.read.mending import mend
from reportedly.read.mentions import Sentence
from reportedly.read.quotes import find_quotations
from reportedly.tagging import roles, statements
from reportedly.tagging.model import load_model
from reportedly.tagging.scores import score_text


class TaggerEngine:
    """Reads English; the same article gives the same reading however many are read with it."""

    name = "tagger"
    version = "1"

    def __init__(self) -> None:
        self.model = load_model()

    def read(self, article: Article) -> Reading:
        settings = code_digest("engines", "read", "tagging")
        empty = begin_reading(article, engine=self.name, version=self.version, model=self.model.digest, settings=settings)
        return read_article(article, empty, self._find)

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.read, articles)

    def _find(self, text: str, sentences: Sequence[Sentence]) -> Finds:
        scored = score_text(text, sentences, self.model, *statements.OUTPUTS, *roles.OUTPUTS)
        quotations = find_quotations(text)
        tagged = tuple(mend(text, sentences, quotations, statements.find_tagged(scored)))
        others = find_others(text, sentences, quotations, tagged)
        return Finds(relations=(*tagged, *others), roles=tuple(roles.find_roles(scored)))
