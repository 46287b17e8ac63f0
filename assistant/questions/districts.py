"""A town read as the district that it is in, where nothing is told of the town itself."""

import re

from assistant.questions.carrying import without_carried
from assistant.questions.rereading import Reading
from indexes.questions.question import ABOUT

TOWNS: dict[str, tuple[str, ...]] = {
    "Bradford": ("Keighley", "Shipley", "Bingley", "Ilkley"),
    "Calderdale": ("Halifax", "Brighouse", "Elland", "Todmorden", "Hebden Bridge", "Sowerby Bridge"),
    "Kirklees": ("Huddersfield", "Dewsbury", "Batley", "Cleckheaton", "Heckmondwike", "Mirfield", "Holmfirth"),
    "Leeds": ("Otley", "Wetherby", "Morley", "Pudsey", "Garforth", "Yeadon", "Guiseley"),
    "Wakefield": ("Pontefract", "Castleford", "Normanton", "Ossett", "Featherstone", "Hemsworth", "Knottingley"),
}
DISTRICT = {town.casefold(): district for district, towns in TOWNS.items() for town in towns}
# "Elland Road" is a street, and "Dewsbury custody suite" one building; neither is the town.
TOWN = re.compile(
    rf"\b(?P<town>{'|'.join(re.escape(town) for towns in TOWNS.values() for town in towns)})\b(?!['’-]"
    r"| (?:road|street|lane|station|police station|custody|hospital|infirmary|prison|court|town hall|town centre"
    r"|park)\b)",
    re.IGNORECASE,
)
# "Which had more, Keighley or Shipley?" is no question about the whole of Bradford.
COMPARED = re.compile(
    r"\b(?:which|who|more|most|less|fewer|least|higher|lower|better|worse|compar\w+|than|or|versus|vs)\b", re.IGNORECASE
)
JOINED = r"(?:,| and| or|, and)? "


def by_district(question: str) -> Reading | None:
    """The question with the district in the place of its town, or of its towns where they are of one; None where it
    names none, those of several, a district beside it, or asks how its towns compare."""
    own = without_carried(question)
    towns = list(dict.fromkeys(each["town"].casefold() for each in TOWN.finditer(own)))
    districts = {DISTRICT[town] for town in towns}
    compared = len(towns) > 1 and COMPARED.search(own)
    if compared or len(districts) != 1 or re.search(rf"\b(?:{'|'.join(TOWNS)})\b", own, re.IGNORECASE):
        return None
    [district] = districts
    read = re.sub(rf"{TOWN.pattern}(?:{JOINED}{_of(district)})*", district, own, flags=re.IGNORECASE)
    told = " and ".join(town.title() for town in towns)
    are = "are" if len(towns) > 1 else "is"
    how = f"Read as “{read}”: {told} {are} in {district}, and what is told is of the whole of {district}."
    about = f"{ABOUT}{question.partition(ABOUT)[2]}" if ABOUT in question else ""
    return Reading(f"{read}{about}", how=how)


def _of(district: str) -> str:
    return rf"(?:{'|'.join(map(re.escape, TOWNS[district]))})\b"
