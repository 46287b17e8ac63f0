"""What the likeliest paragraphs say, said again by others: another paper on the same thing shares words with them."""

import math
from collections import Counter
from collections.abc import Sequence, Set

# The likeliest, whose words count; with five or all of them fewer of the paragraphs that belong come first.
LIKELIEST = 3
# What sharing every word of the likeliest is worth, in logarithms as a sentence's score: from 4 to 9 about the same.
WORTH = 6.0


def said_again(scores: Sequence[float], words: Sequence[Set[str]], *, asked: Set[str]) -> list[float]:
    """For each paragraph, its score and what is added for its likeness to the likeliest ones.

    Scores are logarithms of how likely each is, and `asked` the words of the question, which all of them share: it is
    what they say beyond it that counts. A word is weighed by how few of these n paragraphs hold it, ln((n + 1) / held),
    and two paragraphs are as alike as the cosine of their words is; each of the likeliest counts by its likelihood.
    """
    beyond = [each - asked for each in words]
    holders = Counter(word for each in beyond for word in each)
    # Sums of sets are exact ones: those of floats hang on the order, which differs from process to process.
    weights = {word: math.log((len(words) + 1) / count) for word, count in holders.items()}
    lengths = [math.sqrt(math.fsum(map(weights.__getitem__, each))) for each in beyond]
    likeliest = sorted(range(len(scores)), key=lambda place: -scores[place])[:LIKELIEST]
    shares = [math.exp(scores[place] - scores[likeliest[0]]) for place in likeliest]
    added = [0.0] * len(scores)
    for place, share in zip(likeliest, shares, strict=True):
        one = beyond[place]
        for other, its in enumerate(beyond):
            if shared := one & its:
                cosine = math.fsum(map(weights.__getitem__, shared)) / (lengths[place] * lengths[other])
                added[other] += share * cosine
    whole = sum(shares) or 1.0
    return [score + WORTH * more / whole for score, more in zip(scores, added, strict=True)]
