"""Articles laid out for training: their runs with features and labels, made by the code that reads at run time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pullquote.language.lexicon import load
from pullquote.language.naming.by_rules import find_by_rules
from pullquote.language.naming.tagger import token_features, votes
from pullquote.language.naming.tagger.extraction import FeatureExtractor, FeatureTemplate, TokenFeatures, TokenSequence
from training.corpus import MarkedArticle, labels, paragraphs
from training.crf import Crf, consistent

FEWEST_ARTICLES = 5


def common_words(articles: Iterable[MarkedArticle]) -> list[str]:
    """The words, in lower case, seen in at least five articles: no other word enters the weights."""
    seen: Counter[str] = Counter()
    for article in articles:
        seen.update({word for paragraph in paragraphs(article.text) for word in paragraph.tokens.lower})
    return sorted(word for word, count in seen.items() if count >= FEWEST_ARTICLES)


class FeatureLister:
    """Lists the features of words, less those that hold a word seen too seldom."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self.known: dict[tuple[FeatureTemplate, object], list[str]] = {}

    def features(self, sequence: TokenSequence) -> list[list[str]]:
        """The features of each word of a run."""
        return [self._of_word(sequence, token) for token in sequence.tokens]

    def _of_word(self, sequence: TokenSequence, token: TokenFeatures) -> list[str]:
        result: list[str] = []
        for template, key in sequence.keyed_templates(token):
            found = self.known.get((template, key))
            if found is None:
                found = self.known[template, key] = [feature for feature in template(key) if self._is_kept(feature)]
            result += found
        return result

    def _is_kept(self, feature: str) -> bool:
        name, _, value = feature.partition("=")
        return name not in token_features.WORD_FEATURES or value.partition("|")[0] in self.words


class TrainingArticle:
    """One article: its runs with the features and the true labels of their words."""

    def __init__(self, article: MarkedArticle, extractor: FeatureExtractor, lister: FeatureLister) -> None:
        read = paragraphs(article.text)
        marked = labels(article, read)
        contexts = extractor.contexts(read, range(len(read)))
        said = find_by_rules(article.text, read, load("en")).opinions(read)
        self.sequences = list(extractor.sequences(contexts, said))
        self.listed = [lister.features(sequence) for sequence in self.sequences]
        self.labels = [
            consistent(marked[sequence.context.number][sequence.first : sequence.first + len(sequence.tokens)])
            for sequence in self.sequences
        ]

    def heard(self, model: Crf) -> list[list[list[str]]]:
        """The features of each run together with the votes of a first reading by `model`."""
        said = [votes.codes(model.labels(listed)) for listed in self.listed]
        lexemes = [[token.window[0] for token in sequence.tokens] for sequence in self.sequences]
        counted = votes.count(
            (words, codes)
            for sequence, words, codes in zip(self.sequences, lexemes, said, strict=True)
            if sequence.context.evidence
        )
        result: list[list[list[str]]] = []
        for sequence, listed, words, codes in zip(self.sequences, self.listed, lexemes, said, strict=True):
            extra = [
                votes.heard(counted, lexeme.word, code if sequence.context.evidence else None) if lexeme.upper else ""
                for lexeme, code in zip(words, codes, strict=True)
            ]
            result.append([own + token_features.votes(key) for own, key in zip(listed, extra, strict=True)])
        return result

    def take(self, model: Crf) -> list[list[list[str]]]:
        """Take the labels that `model` gives after two readings for true, the commonest kind for all mentions of a
        name; the result are the features that the second one read."""
        heard = self.heard(model)
        read = [model.labels(listed) for listed in heard]
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for sequence, said in zip(self.sequences, read, strict=True):
            for first, last in spans(said):
                kinds[_written(sequence, first, last)][said[first][2:]] += 1
        for sequence, said in zip(self.sequences, read, strict=True):
            for first, last in spans(said):
                kind = kinds[_written(sequence, first, last)].most_common(1)[0][0]
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


def _written(sequence: TokenSequence, first: int, last: int) -> str:
    return " ".join(token.window[0].word for token in sequence.tokens[first:last])
