"""Towns, districts and counties that papers of the field name, and the nations."""

import re

PLACES = re.compile(
    r"\b(?:Bradford|Calderdale|Kirklees|Leeds|Wakefield|Huddersfield|Halifax|Dewsbury|Batley|Keighley|Pontefract"
    r"|Castleford|(?:West|South|North|East) Yorkshire|Yorkshire|Humberside|Lancashire|Cleveland|Northumbria|Cumbria"
    r"|Durham|Cheshire|Derbyshire|Nottinghamshire|Lincolnshire|(?:Greater )?Manchester|Merseyside|London|Birmingham"
    r"|Liverpool|Newcastle|Sheffield|Hull|York|Harrogate|Doncaster|Rotherham|Barnsley|Scotland|Wales|England)\b"
)
# Typed small too; the nations go by other names in papers: "nationally", "across the country".
TYPED = re.compile(rf"(?!(?:Scotland|Wales|England)\b){PLACES.pattern}", re.IGNORECASE)
