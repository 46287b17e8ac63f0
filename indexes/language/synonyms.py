"""Other words for the same, as another author would choose them: plain English, not the words of any one paper."""

from collections.abc import Set
from functools import cache

from indexes.language.stemming import stems

# A line is one meaning. A word may stand in several; what contradicts each other never stands in one.
MEANINGS = """
rise increase grow growth climb gain jump double treble soar expand raise surge high up
fall decrease decline drop reduce reduction cut shrink shrank shrunk dip halve down low less fewer
arrive join recruit hire employ took taken appoint appointment take gain add become
leave quit depart resign resignation step
say state tell report announce explain write describe put note speak call mention name give
promise pledge commit commitment undertake undertook undertaken vow aim intend plan want wish
ask request question invite demand seek require call
answer respond reply response
show reveal find indicate demonstrate suggest evidence
think thought believe consider feel felt regard view opinion see saw seen seem appear look found find
trust confident confidence faith
watch monitor scrutinise scrutiny oversee oversight examine review inspect inspection inspector look check consider
get got receive obtain gain win won award grant have draw drew drawn
pay fund finance funding money cost spend spending grant cash pound invest investment pot budget
give provide offer award gave given supply hand issue send distribute share allocate grant
begin start launch open introduce establish create set found
end finish close stop conclude complete expire run
continue remain persist still keep stay last retain maintain
change alter amend move shift switch
make build produce form
use apply deploy employ draw
help support assist aid benefit back assistance
work operate run serve function activity
meet meeting session gather
reach hit achieve attain meet met fulfil complete keep
miss fail short
need require must necessary
agree approve accept endorse back adopt confirm sign
reject refuse decline oppose disagree
withdraw withdrew withdrawn pull remove scrap drop
abolish scrap end remove replace
hurt injure injury wound harm casualty
kill die death fatal fatality lose dead
child children youngster young youth juvenile kid pupil teenager
adult grown-up
woman female women girl
man male men boy
people person resident public citizen inhabitant population household band property everyone folk community respondent
councillor member politician
officer constable policeman bobby police
force police constabulary
staff employee worker workforce personnel
crime offence offending incident criminal investigation
offender perpetrator culprit suspect responsible
victim survivor complainant
asb anti-social antisocial nuisance
scheme programme project initiative campaign operation
area place neighbourhood district ward locality community part zone
street road highway
county region
team unit squad
plan strategy blueprint
paper report document publication minutes record page digest
survey consultation poll questionnaire questioned respondent
chart graph diagram
email e-mail mail
meeting session
contract appointment term
deputy vice
head lead chief boss leader run director chair
chair chairman chairwoman chaired
predecessor previous former before earlier prior
successor follow next after later succeed
number count total figure amount sum many
share proportion percentage rate part fraction quarter third half
biggest largest greatest most highest top
smallest least fewest lowest bottom
extra additional further more another new
badly severely seriously serious severe
prompt midday noon
limit ceiling maximum cap most exceed
likely likelihood chance odds probability times
frequent often rate
advert advertisement campaign
fill occupy
empty vacant vacancy unfilled stood
draw drawn abstract divert take
seize seizure recover
concede admit accept acknowledge
press newspaper column media headline news broadcaster
leave left depart departure
vote elect election win won
live life lives
prosecute convict conviction guilty sentence
dismiss sack fire remove
suspend suspension
ban prohibit forbid
steal stole stolen theft thief
collapse fail failure
lose lost loss losses
fraud corrupt corruption bribe
nearly almost about around roughly approximately some
whole entire all full total
only alone just sole
annual yearly annually year
area hotspot spot
vacant vacancy empty unfilled
search stop
arrest detain detention
charge prosecute prosecution court
weapon knife blade gun
car vehicle motor
bike bicycle cycle cyclist
pedestrian walker foot
bus buses transport travel
theft steal thief robbery burglary
burglary break-in burgle
abuse violence violent assault
racist race ethnic ethnicity minority
disparity disproportionate disproportionality gap difference
deprived deprivation poor poverty
speed fast quick quickly
slow delay late
safe safety secure safer
danger dangerous risk unsafe
important significant key main major central
good positive praise well excellent
bad poor negative
problem issue concern difficulty challenge
cause reason because
result outcome effect consequence impact
better improve improvement strengthen
worse deteriorate weaken
choose choice select decide decision option pick
talk speak conversation discuss discussion
mistake slip error wrong incorrect
probable probably likely possibly
lengthen extend extension prolong
different differ disagree conflict difference
same equal identical match
compare comparison against set
old older
young younger
tax precept levy council
household bill taxpayer payer band property
bill charge payment
wage salary pay
advice adviser advise
train training
school education college university
health medical nhs hospital
drug substance
alcohol drink
house home housing property
shop retail retailer
web website online internet site
film footage camera video cctv
phone telephone call ring
group body organisation committee board panel
law legislation act legal statute
power authority
rule regulation
order
fine penalty ticket notice
vision aim goal objective ambition target priority purpose
theme strand topic
promise pledge
boost strengthen
combine combined joint jointly together
successful success succeed
trial pilot test
buy purchase
visit go attend tour
come arrive
live reside resident
prevent prevention stop deter
tackle fight combat address reduce against
regular regularly routine routinely
pull draw divert abstract take
duty work task
voter elector public electorate
record register log count recorded
handle deal treat
refer referral send
"""


@cache
def _kin() -> dict[str, frozenset[str]]:
    kin: dict[str, set[str]] = {}
    for line in MEANINGS.strip().splitlines():
        group = {stem for word in line.split() for stem in stems(word)}
        for stem in group:
            kin.setdefault(stem, set()).update(group)
    return {stem: frozenset(group) for stem, group in kin.items()}


def same_meaning(stem: str) -> frozenset[str]:
    """The stems that may stand for this one, itself among them."""
    return _kin().get(stem, frozenset()) | {stem}


def shared(own: Set[str], theirs: Set[str]) -> int:
    """How many of the stems have one among the others that may stand for it."""
    return sum(bool(same_meaning(each) & theirs) for each in own)
