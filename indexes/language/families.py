"""Words of one family: "satisfied" and "satisfaction", "oppose" and "opposition", whose stems differ at the end."""

from collections.abc import Collection

from indexes.language.stemming import stems

ROOT = 5  # letters: "decide" and "decision" are alike in fewer, and so are many strangers
# Alike in as many letters, and of no one family: who has an office is no deed, and the police are no policy.
STRANGERS = frozenset(
    frozenset(stem for word in pair.split() for stem in stems(word))
    for pair in (
        "police policy",
        "public publish",
        "commissioner commission",
        "committee commit",
        "county count",
        "property proper",
        "company compare",
        "community communicate",
        "customer custody",
        "investigate invest",
        "secretary secret",
        "standard stand",
        "general generate",
        "electricity elect",
        "party participate",
        "retail retain",
    )
)


def are_kin(one: str, other: str) -> bool:
    """Whether two stems are of one family: alike in five letters, and in all of the shorter but its last.

    "Transfer" and "transport" have as many letters in common, and more apart.
    """
    alike = max(ROOT, min(len(one), len(other)) - 1)
    return len(one) >= ROOT and one[:alike] == other[:alike] and frozenset((one, other)) not in STRANGERS


def has_kin(stem: str, words: Collection[str]) -> bool:
    """Whether one of these is the stem, or of its family."""
    return stem in words or any(are_kin(stem, word) for word in words)
