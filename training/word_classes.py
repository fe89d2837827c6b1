"""Sorts words into classes by the words that stand beside them, so that rare words share what common ones learnt.

Only words seen in at least five articles get a class. The steps are the usual ones: counts of the neighbours at four
places, positive pointwise mutual information, a truncated singular value decomposition, k-means.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

CLASSES = 128
CONTEXTS = 3000
DIMENSIONS = 100
SMOOTHING = 0.75
"""The power that dampens frequent contexts."""
PLACES = (-2, -1, 1, 2)


def word_classes(lines: Sequence[Sequence[str]], words: Sequence[str]) -> dict[str, list[str]]:
    """The members of each class, by its name. `lines` are paragraphs of words in lower case, `words` those to sort."""
    table, weight = _information(lines, words)
    start = np.random.RandomState(0).rand(min(table.shape))
    left, strength, _ = svds(table, k=DIMENSIONS, v0=start)
    points = left * np.sqrt(strength)
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    sorter = KMeans(CLASSES, n_init=1, random_state=0, max_iter=60)
    sorter.fit(points.round(6), sample_weight=weight)
    classes: dict[str, list[str]] = defaultdict(list)
    for word, number in zip(words, sorter.labels_, strict=True):
        classes[str(int(number))].append(word)
    return dict(sorted(classes.items(), key=lambda item: int(item[0])))


def _information(lines: Sequence[Sequence[str]], words: Sequence[str]) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Positive pointwise mutual information of words and contexts, and the weight of each word."""
    row_of = {word: number for number, word in enumerate(words)}
    frequency = Counter(word for line in lines for word in line)
    column_of = {word: number for number, (word, _) in enumerate(frequency.most_common(CONTEXTS))}
    width = CONTEXTS + 2
    rows: list[int] = []
    columns: list[int] = []
    for line in lines:
        for at, word in enumerate(line):
            row = row_of.get(word)
            if row is None:
                continue
            for place, offset in enumerate(PLACES):
                other = at + offset
                inside = 0 <= other < len(line)
                column = column_of.get(line[other], width - 2) if inside else width - 1
                rows.append(row)
                columns.append(place * width + column)
    counts = sparse.coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(words), len(PLACES) * width)).tocsr()
    total = counts.sum()
    of_word = np.asarray(counts.sum(1)).ravel()
    of_context = np.asarray(counts.sum(0)).ravel() ** SMOOTHING
    of_context *= total / of_context.sum()
    found = counts.tocoo()
    values = np.maximum(np.log(found.data * total / (of_word[found.row] * of_context[found.col])), 0)
    return sparse.csr_matrix((values, (found.row, found.col)), shape=counts.shape), np.log(1 + of_word)
