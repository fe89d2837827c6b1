"""Articles laid out for training: their runs with features and labels, made by the code that reads at run time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pullquote.language.lexicon import load
from pullquote.language.naming.by_rules import find_by_rules
from pullquote.language.naming.tagger import features, votes
from pullquote.language.naming.tagger.reading import Group, Reader, Run, Token
from training.corpus import Marked, labels, paragraphs
from training.fit import Model, consistent

FEWEST_ARTICLES = 5


def common_words(articles: Iterable[Marked]) -> list[str]:
    """The words, in lower case, seen in at least five articles: no other word enters the weights."""
    seen: Counter[str] = Counter()
    for article in articles:
        seen.update({word for paragraph in paragraphs(article.text) for word in paragraph.tokens.lower})
    return sorted(word for word, count in seen.items() if count >= FEWEST_ARTICLES)


class Lister:
    """Lists the features of words, less those that hold a word seen too seldom."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self.known: dict[tuple[Group, object], list[str]] = {}

    def list(self, run: Run) -> list[list[str]]:
        """The features of each word of a run."""
        return [self._of_word(run, token) for token in run.tokens]

    def _of_word(self, run: Run, token: Token) -> list[str]:
        result: list[str] = []
        for group, key in run.features(token):
            found = self.known.get((group, key))
            if found is None:
                found = self.known[group, key] = [feature for feature in group(key) if self._is_kept(feature)]
            result += found
        return result

    def _is_kept(self, feature: str) -> bool:
        name, _, value = feature.partition("=")
        return name not in features.WORD_FEATURES or value.partition("|")[0] in self.words


class Laid:
    """One article: its runs with the features and the true labels of their words."""

    def __init__(self, article: Marked, reader: Reader, lister: Lister) -> None:
        read = paragraphs(article.text)
        marked = labels(article, read)
        passages = reader.passages(read, range(len(read)))
        said = find_by_rules(article.text, read, load("en")).opinions(read)
        self.runs = list(reader.runs(passages, said))
        self.listed = [lister.list(run) for run in self.runs]
        self.labels = [
            consistent(marked[run.passage.number][run.first : run.first + len(run.tokens)]) for run in self.runs
        ]

    def heard(self, model: Model) -> list[list[list[str]]]:
        """The features of each run together with the votes of a first reading by `model`."""
        said = [votes.codes(model.labels(listed)) for listed in self.listed]
        facts = [[token.words[0] for token in run.tokens] for run in self.runs]
        counted = votes.count(
            (words, codes) for run, words, codes in zip(self.runs, facts, said, strict=True) if run.passage.evidence
        )
        result: list[list[list[str]]] = []
        for run, listed, words, codes in zip(self.runs, self.listed, facts, said, strict=True):
            extra = [
                votes.heard(counted, fact.word, code if run.passage.evidence else None) if fact.upper else ""
                for fact, code in zip(words, codes, strict=True)
            ]
            result.append([own + features.votes(key) for own, key in zip(listed, extra, strict=True)])
        return result

    def take(self, model: Model) -> list[list[list[str]]]:
        """Take the labels that `model` gives after two readings for true, the commonest kind for all mentions of a
        name; the result are the features that the second one read."""
        heard = self.heard(model)
        read = [model.labels(listed) for listed in heard]
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for run, said in zip(self.runs, read, strict=True):
            for first, last in spans(said):
                kinds[_written(run, first, last)][said[first][2:]] += 1
        for run, said in zip(self.runs, read, strict=True):
            for first, last in spans(said):
                kind = kinds[_written(run, first, last)].most_common(1)[0][0]
                said[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
        self.labels = read
        return heard


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The names in consistent labels, as first token and the one after the last."""
    first = -1
    for at, label in enumerate([*labels, "O"]):
        if first >= 0 and label[0] != "I":
            yield first, at
            first = -1
        if label[0] == "B":
            first = at


def _written(run: Run, first: int, last: int) -> str:
    return " ".join(token.words[0].word for token in run.tokens[first:last])
