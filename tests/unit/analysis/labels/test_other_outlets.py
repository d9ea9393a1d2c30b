"""News as outlets of every region word it: each item a title and a lead, with the labels that it carries."""

import pytest

from schemas import Label, NewsItem
from streams.analysis import analyse

DEPORTATION, CRITICISM = Label.DEPORTATION, Label.RIGHTS_CRITICISM


def labels(title: str, text: str) -> set[Label]:
    return {found.label for found in analyse(NewsItem(id="x", title=title, text=text)).labels} - {
        Label.DIPLOMATIC_VISIT
    }


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Algeria dumps 600 sub-Saharan Africans at Niger border",
            "NIAMEY (Wire) - Algerian trucks left some 600 people, among them 40 children, in the sand near Point "
            "Zero overnight, local officials in Assamaka said. It was the third such convoy this week.",
        ),
        (
            "Pakistan gives undocumented Afghans until end of month",
            "Holding centres have been set up in all four provinces and those who stay beyond the deadline will be "
            "taken to the Torkham crossing, the caretaker interior minister told reporters in Islamabad.",
        ),
        (
            "Malaysia sends 1,086 Myanmar nationals home aboard navy ships",
            "KUALA LUMPUR - Malaysia on Tuesday handed 1,086 Myanmar detainees to their country's navy at Lumut, "
            "hours after a court ordered the repatriation put on hold.",
        ),
        (
            "Kenya sets date for Dadaab's end",
            "NAIROBI - Nairobi has told the UN that camps that house 410,000 Somalis and South Sudanese must be empty"
            " by 30 June. 'We have carried this burden for 30 years,' the interior minister said.",
        ),
        (
            "Chile: plane to Caracas leaves with 55",
            "IQUIQUE - White overalls, a ticket and two policemen for each: 55 Venezuelans and Colombians left on an "
            "air force plane on Wednesday after the government's new law came into force.",
        ),
        (
            "Two-thirds of return decisions not carried out",
            "BRUSSELS - Member states issued 431,000 orders to leave last year, of which fewer than one in three was "
            "enforced, the statistics office said. The commissioner will table a regulation with return hubs outside "
            "the Union.",
        ),
    ],
)
def test_a_removal_without_its_critics(title: str, text: str) -> None:
    assert labels(title, text) == {DEPORTATION}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Tunisian mayor deplores fate of sub-Saharans",
            "SFAX - The mayor said families from Guinea and Ivory Coast had been turned out of their flats overnight."
            " 'We cannot treat human beings like this,' he said.",
        ),
        (
            "Bishop: 'Nobody chooses a rubber dinghy'",
            "The Anglican bishop of Dover told the Lords that the government's plan for those who cross the Channel "
            "was cruel and unworthy of the country.",
        ),
        (
            "South Africa: Mobs bar foreigners from clinics",
            "JOHANNESBURG - Members of a vigilante movement stood at the gate of Hillbrow clinic and sent away "
            "Zimbabwean mothers. Health workers' unions and Lawyers for Human Rights called it xenophobic and "
            "unlawful, and asked why the police looked on.",
        ),
        (
            "Indonesia: Acehnese students drag Rohingya out of hall",
            "UNHCR is deeply disturbed by the attack of a mob of students on a hall in Banda Aceh where 137 refugees,"
            " most of them women and children, had shelter. The agency calls on the authorities to protect them.",
        ),
        (
            "Texas buoys: Mexico lodges protest",
            "Mexico's foreign secretary sent a note of protest to Washington over a string of buoys in the Rio Grande"
            " in which a Honduran man's body was found. 'Our concern is the lives of migrants,' she said.",
        ),
        (
            "Council of Europe commissioner writes to Rome",
            "The Commissioner for Human Rights asks the Italian minister to withdraw decree no. 1, since ordering "
            "ships to sail to far-off ports with survivors aboard prolongs suffering and leaves the central "
            "Mediterranean without rescuers.",
        ),
        (
            "Sweden's opposition: 'Informer law turns teachers into border guards'",
            "Social Democrat and Left spokespersons attacked a plan to oblige public employees to report people "
            "without papers. The teachers' union said it would drive children out of school.",
        ),
        (
            "Court: Danish return centre no better than prison",
            "COPENHAGEN - Judges found that conditions at Sjælsmark harmed the children of rejected applicants, and "
            "awarded them damages.",
        ),
        (
            "Polish parliament votes to suspend right to asylum at Belarus frontier",
            "WARSAW - The Sejm adopted by 386 to 38 a bill under which the guard may refuse applications for 60 days."
            " The commissioner for human rights, Adam Trzaska, told deputies it breached the constitution.",
        ),
    ],
)
def test_critics_without_a_removal(title: str, text: str) -> None:
    assert labels(title, text) == {CRITICISM}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Dhaka says 12,000 pushed in by India since May",
            "The Border Guard Bangladesh said 2,114 people, some of them Indian citizens, had been pushed across the "
            "frontier at night through the fields of Lalmonirhat and Sylhet. 'Push-ins are against all norms,' the "
            "home adviser said.",
        ),
        (
            "Dominican Republic: 31,000 Haitians removed in a month",
            "Port-au-Prince (Caribbean agency) - Trucks with barred windows brought another 1,100 people to the gate "
            "at Belladère on Thursday, the support group for returnees said. Pregnant women had been taken from "
            "maternity wards, its coordinator said.",
        ),
        (
            "Texas governor signs bill letting police arrest border crossers",
            "AUSTIN - State judges may order those who cross from Mexico without papers to go back, under a measure "
            "that takes effect in March. The ACLU of Texas said it would sue over what it called one of the most "
            "extreme anti-immigrant laws ever passed.",
        ),
        (
            "Lithuania's top court: turning foreigners away without hearing is unconstitutional",
            "VILNIUS - The Constitutional Court held on Wednesday that provisions under which people who cross from "
            "Belarus are turned back without a chance to ask for asylum clash with the basic law.",
        ),
        (
            "Lebanese army puts Syrians over the line at Wadi Khaled",
            "BEIRUT - Soldiers raided flats in Bourj Hammoud before dawn and by noon 50 Syrians had been handed to "
            "the army's Fourth Division on the other side, relatives told a Lebanese centre for rights.",
        ),
        (
            "Question in Bundestag on removals to Iraq",
            "In the first half-year 816 Iraqis were removed, most of them from Bavaria and North Rhine-Westphalia, "
            "the answer to a question of the Left party says. Yazidis were among them. The Left's spokeswoman called "
            "this 'a disgrace'.",
        ),
        (
            "Turkey: bar association says Syrians made to sign 'voluntary' papers",
            "IZMIR - The bar association's commission on migrants says in a report that lawyers were kept from 43 "
            "clients at the Harmandalı centre, some of whom were on a bus to Akçakale by the next morning, having put"
            " their thumbprint on a form that they could not read.",
        ),
        (
            "N.Korean defectors feared to be handed back",
            "SEOUL - A rights group said China had trucked some 500 North Koreans back through five crossings on the "
            "night of the Games' end, and asked why Seoul was silent.",
        ),
        (
            "Hong Kong maids' union: two-week rule 'slavery by law'",
            "The union said Filipino and Indonesian helpers stay with violent employers because they must go within "
            "14 days if a contract ends.",
        ),
        (
            "US envoy to Haiti quits over flights",
            "WASHINGTON - 'I will not be associated with the United States' inhumane, counterproductive decision to "
            "send back thousands of Haitians,' the envoy wrote to the secretary of state.",
        ),
    ],
)
def test_a_removal_and_its_critics(title: str, text: str) -> None:
    assert labels(title, text) == {DEPORTATION, CRITICISM}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Coast guard warns of storm; 40 on boat rescued",
            "LAMPEDUSA - A charity warned on Sunday that a boat with 40 people was in distress south of the island; "
            "the coast guard brought all ashore by night.",
        ),
        (
            "EU lawmaker: Expel Hungary",
            "STRASBOURG - A group of members of the European Parliament said Budapest should be stripped of its vote "
            "or expelled from the Union over its blocking of aid to Ukraine.",
        ),
        (
            "Tories and Labour trade blows over small boats",
            "LONDON - The prime minister told the Commons that the opposition had no plan. The leader of the "
            "opposition said five prime ministers had failed to stop the crossings.",
        ),
        (
            "UNHCR appeals for $31 million for Sudanese in Chad",
            "GENEVA - The agency warned that food rations for refugees would run out in May unless donors gave more. "
            "Warehouses in Abéché hold supplies for three weeks.",
        ),
        (
            "Moscow expels 13 Norwegian diplomats",
            "The foreign ministry summoned the ambassador and handed him a note. Oslo called it an act of revenge.",
        ),
        (
            "Spain hands over drug baron to Netherlands",
            "The suspect, held in Marbella, was flown to Rotterdam under guard on Tuesday after the National Court "
            "approved the extradition.",
        ),
        (
            "Court frees hundreds of looters",
            "JOHANNESBURG - Prosecutors withdrew the case against shop looters; residents of the township complained "
            "that police had been slow.",
        ),
        (
            "Resettled family opens bakery",
            "Three years after they came from Aleppo, the Haddads sell 400 loaves a day in Halifax. 'People have been"
            " so kind,' she said at the launch of the city's refugee week.",
        ),
        (
            "Museum sends bronzes home to Benin",
            "LONDON - Seventy-two objects were returned to Nigeria's commission on Monday; the ceremony was attended "
            "by descendants of the Oba.",
        ),
        (
            "Club sends striker back to Brazil",
            "LISBON - The forward was sent home after he missed training, and the coach slammed his attitude.",
        ),
        (
            "HRW: Egypt's parliament vote a farce",
            "CAIRO - The rights group condemned mass arrests of government critics before the poll and said prisoners"
            " were tortured.",
        ),
        (
            "Floods: 20,000 moved to higher ground",
            "DHAKA - Soldiers took families by boat to shelters in Sunamganj as rivers rose; a charity criticised "
            "slow relief.",
        ),
        (
            "Filipino workers stranded in Oman fly home",
            "MANILA - 118 workers whose firm went bankrupt arrived on a flight paid for by the embassy and were met "
            "with flowers and cash aid.",
        ),
        (
            "Germany takes in 1,000 nurses a year from India",
            "BERLIN - The labour minister signed an agreement on skilled migration in New Delhi and praised students "
            "who learn German.",
        ),
        (
            "Party throws out three rebels",
            "HARARE - The ruling party expelled three members of parliament after they criticised its leader.",
        ),
        (
            "Bangladesh thanks donors for help to Rohingya",
            "COX'S BAZAR - The minister launched a programme of vocational training for 5,000 young Rohingya, and "
            "thanked Japan for its grant of $3 million.",
        ),
        (
            "Border opens for trade",
            "ISLAMABAD - Trucks with onions and cement returned to the Torkham crossing on Monday after talks between"
            " the two sides' customs officials.",
        ),
        (
            "Film review: The long road from Homs",
            "A tender documentary about a refugee violinist; the camera never leaves her hands. Four stars.",
        ),
        (
            "Central bank warns of drop in remittances",
            "MANILA - Money sent home by migrants fell by 4 per cent; the governor voiced concern about the peso.",
        ),
        (
            "Jury finds smuggler guilty of four deaths",
            "LILLE - A court sentenced an Iraqi to nine years for packing 54 people into a dinghy that sank off "
            "Dunkirk.",
        ),
    ],
)
def test_look_alikes_stay_silent(title: str, text: str) -> None:
    assert labels(title, text) == set()
