"""Words of one family have a root in common, and strangers of the same letters none."""

import pytest

from indexes import stems
from indexes.language.families import are_kin, has_kin


@pytest.mark.parametrize(
    ("one", "other"),
    [("satisfied", "satisfaction"), ("opposed", "opposition"), ("extended", "extension"), ("reduced", "reduction")],
)
def test_what_differs_at_the_end_is_of_one_family(one: str, other: str) -> None:
    assert are_kin(*stems(one), *stems(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("transferred", "transport"),
        ("contracted", "controlled"),
        ("antisemitic", "antisocial"),
        ("commissioned", "commissioner"),
        ("published", "public"),
        ("policy", "police"),
        ("counted", "county"),
    ],
)
def test_what_only_begins_alike_is_of_none(one: str, other: str) -> None:
    assert not are_kin(*stems(one), *stems(other))


def test_a_short_word_is_itself_alone() -> None:
    assert has_kin("fine", {"fine", "gate"})
    assert not has_kin("fine", {"final", "finest"})
