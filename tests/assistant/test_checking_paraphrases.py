"""What a model says in words of its own: true paraphrases that must stand, and their false twins that must not."""

import pytest
from force_report import support

GRANT = "Source: Farm grant; 2030/31: £87.1m; 2031/32: £92.6m"
COLUMN = "Source: Farm grant; 2030/31 £m: 104.3; 2031/32 £m: 108.1"
SAVINGS = "Vacancy factor raised from 4% to 6%: £1.2m"
DISTRICTS = "Compliance was 81% in the quarter. Eastham had the highest compliance (88%) and Marle the lowest (76%)."
SPLIT = "In 2031 the Mayor paid 80% of the cost of wardens and councils paid 20%."
ANSWERED = "From November 2030 to April 2031 the force answered 79% of calls, a target being 90%."
CALLS = "91.3% of calls were answered in time (2030/31: 87.5%). Demand was 3.0% higher than a year earlier."
ROBINS = (
    "The Panel confirmed Tom Reed as Chief Constable on 19 July 2031. Ada Pine was the Chief Constable before Tom Reed."
)
WARDS = "The Chief Executive said that 71 of 88 wards were complete. The remainder were waiting for photographs."
HARKER = "Councillor Harker observed that an increase of six would not reach 420 wardens by March 2032."
RINGING = "Councillor Owen said that residents in Marle no longer bothered to ring the line."
FIRST = "I meet the Chief Constable in public every three months at the Board."
MINISTRY = "Grants have been deferred by a year, because the Ministry of Justice settlement was for one year."
CHILDREN = "Farm Justice had 290 children and 242 adults referred to it in the year to March 2031."
UNFILLED = "The Mayor said that 12 warden posts would be left unfilled during 2031/32."
ABANDONED = "Pledge: 3. Abandonment of calls below 10%; Position: 12.9% in March 2031; Status: On track"
GAP = "The plan shows a gap of £3.6 million in 2031/32, rising to £7.9 million in 2033/34."
MEETINGS = "Ada Pine meets the Panel every fortnight."
WARDEN = "Farm desk of six to be set up (lead: Detective Chief Inspector Noor Sand)."
SPOKE = "The Mayor introduced the report. She said that farm teams had 362 wardens and that she was confident."
LATE = (
    "The Chair asked about the plan. The Chief Constable said it had come to the Commissioner's office four days late."
)
VOTE = "Five members supported it. Councillor Whit voted against and asked for the vote to be recorded."
BURGLARY = "Offence: Burglary; Q3 2030/31: 842; Q3 2031/32: 733; Change on year: -12.9%"
TWICE = "Black detainees were twice as likely as white detainees to have force used on them."
LIKED = "Victims of burglary were the most satisfied (77.0%) and victims of theft the least (54.2%)."
HUB = "The Hub would now open in February 2032 since the lease on the first building had fallen through."
AREAS = "The structure of 2031 cut the areas of Marle from 11 to 6."
CREDITED = "The Farm Unit was credited in 2031 with more farm visits and more farm notices."
BOARD = "Ina Cole chaired the Board from 2030 to May 2031, and Una Moss was vice-chair in 2030."
DISCUSSED = "Ada Pine asked whether £310,000 was enough. The Chief Executive said that he could not give an assurance."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GRANT, "The farm grant is to bring in £92.6m in 2031/32, £5.5m more than the year before."),
        (GRANT, "The farm grant is budgeted at £92.6m, against £87.1m in 2030/31."),
        (COLUMN, "The farm grant rises by £3.8m to £108.1m."),
        (SAVINGS, "The vacancy factor is put at 6% rather than 4%, which saves £1.2m."),
        (DISTRICTS, "Marle had the worst compliance, at 76%."),
        (SPLIT, "The cost of wardens was split 80:20 between the Mayor and councils in 2031."),
        (ANSWERED, "Over the six months from November 2030 to April 2031, 79% of calls to the force were answered."),
        (CALLS, "The share of calls answered in time was better than the 87.5% of the year before."),
        (ROBINS, "Tom Reed, Ada Pine's successor as Chief Constable, was confirmed in post on 19 July 2031."),
        (WARDS, "Seventeen of the 88 wards still lacked photographs."),
        (HARKER, "Councillor Harker doubted that the increase would reach 420 wardens by March 2032."),
        (RINGING, "Councillor Owen said that residents in Marle had given up ringing the line."),
        (FIRST, "The Deputy Mayor meets the Chief Constable in public each quarter at the Board."),
        (MINISTRY, "Grants have been put back by twelve months because ministers gave a settlement for one year."),
        (CHILDREN, "Of the 532 people referred, 45% were adults."),
        (UNFILLED, "The Mayor said that a dozen warden posts would not be filled during 2031/32."),
        (ABANDONED, "Abandoned calls stood at 12.9% in March 2031, still above the 10% aimed for."),
        (GAP, "By 2033/34 the gap more than doubles to £7.9m."),
        (MEETINGS, "Ada Pine meets the Panel every two weeks."),
        (WARDEN, "The farm desk of six is led by DCI Noor Sand."),
    ],
)
def test_a_true_paraphrase_stands(text: str, sentence: str) -> None:
    assert support(sentence, text) != "unsupported"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SAVINGS, "The vacancy factor is put at 4% rather than 6%, which saves £1.2m."),
        (ROBINS, "Tom Reed, Ada Pine's predecessor as Chief Constable, was confirmed in post on 19 July 2031."),
        (CHILDREN, "Of the 532 people referred, 55% were adults."),
        (SPOKE, "The Panel said that farm teams had 362 wardens."),
        (LATE, "The Commissioner was sorry that the plan had come four days late."),
        (VOTE, "Councillor Kamal voted against it."),
        (BURGLARY, "Burglary grew by 12.9%, to 733."),
        (TWICE, "White detainees were twice as likely as black detainees to have force used on them."),
        (LIKED, "Victims of theft were the most satisfied."),
        (HUB, "The Hub will open earlier than planned, in February 2032."),
        (MINISTRY, "Grants have been brought forward by a year after the settlement of the Ministry of Justice."),
        (AREAS, "Marle went from six areas to eleven under the structure of 2031."),
        (CREDITED, "The Farm Unit was given the credit, in 2031, for a decline in farm visits and farm notices."),
    ],
)
def test_its_false_twin_is_struck(text: str, sentence: str) -> None:
    assert support(sentence, text) == "unsupported"
