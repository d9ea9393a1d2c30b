"""The words of offices in any country: their heads, ranks and fields of government."""

from streams.analysis.visits.agencies import AGENCIES

SELF_SUFFICIENT = frozenset(
    "secretary-general director-general pm pms president presidents premier premiers chancellor chancellors "
    "under-secretary-general assistant-secretary-general deputy-secretary-general under-secretary "
    "minister ministers envoy envoys king queen emir sultan pope pontiff emissary taoiseach tánaiste tanaiste monarch "
    "undersecretary vice-president vice-premier prime-minister taoiseach's governor-general rapporteur lawmakers "
    "parliamentarians senators congressmen mps delegation delegations delegates foreign-secretary "
    "vice-minister vice-ministers caliph agong emperor empress amir ambassador-at-large president-elect "
    "prime-minister-designate minister-president minister-designate president-designate premier-designate "
    "nuncio".split()
)
"""Heads that tell an office by themselves: 'the minister arrived'."""
_NARROWED = frozenset(
    "secretary secretaries secretary-general commissioner commissioners representative representatives adviser "
    "advisers advisor advisors ambassador ambassadors governor governors general generals director "
    "director-general directors chairman chairwoman chairperson chair chief chiefs leader leaders head heads "
    "counterpart counterparts coordinator co-ordinator executive comptroller expert experts mission missions "
    "team teams administrator counselor counsellor commander negotiator negotiators diplomat diplomats official "
    "officials senator congressman congresswoman lawmaker mp speaker mayor treasurer prince almoner mediator "
    "inspector-general attorney-general ombudsman princess rapporteurs prosecutor adviser-general member members "
    "parliamentarian republicans democrats deputies legislator legislators councillor councilor statesman admiral "
    "marshal mep meps mla sen rep gov cs ps vice-chancellor vice-chairman vice-chairwoman vice-chair vice-speaker "
    "vice-governor vice-mayor chairman-in-office chairperson-in-office chairwoman-in-office commandant "
    "commander-in-chief commissioner-general comptroller-general controller-general auditor-general solicitor-general "
    "prosecutor-general surgeon-general ombudsperson ombudswoman whip duke duchess "
    "ruler czar tsar investigator inspector interlocutor facilitator besar".split()
)
"""Heads that need a name, a modifier or a complement to tell an office: 'Secretary Blinken', 'army chief'."""
LEANING = frozenset(
    "chairperson chairman chairwoman speaker director director-general governor representative "
    "ambassador administrator coordinator commander general admiral mayor senator congressman congresswoman lawmaker "
    "legislator parliamentarian adviser advisor counselor mediator negotiator".split()
)
"""Offices that 'the' before them and a holder named elsewhere tell: 'the governor', 'the Speaker'."""
LETTERS = {
    "mos": ("Minister of State", "minister"),
    "fm": ("Foreign Minister", "minister"),
    "dpm": ("Deputy Prime Minister", "minister"),
    "eam": ("External Affairs Minister", "minister"),
    "vp": ("Vice President", "president"),
    "sg": ("Secretary-General", "secretary-general"),
    "unsg": ("UN Secretary-General", "secretary-general"),
    "dg": ("Director-General", "director-general"),
    "nsa": ("National Security Adviser", "adviser"),
    "cds": ("Chief of Defence Staff", "chief"),
    "coas": ("Chief of Army Staff", "chief"),
    "igp": ("Inspector-General of Police", "inspector-general"),
}
"""Offices by their letters, in capitals: in full, and the head."""


_MIXED = {"mos": "MoS"}
"""How letters are written that are not all capitals."""


def is_in_letters(word: str) -> bool:
    """Whether a word is an office by its letters: 'FM', 'MoS'."""
    return word.lower() in LETTERS and (word.isupper() or word in _MIXED.values())


def letters_of(title: str) -> list[str]:
    """Give the letters that an office is written in."""
    return [_MIXED.get(letters, letters.upper()) for letters, (office, _) in LETTERS.items() if office == title]


HEADS = SELF_SUFFICIENT | _NARROWED | LETTERS.keys()
PLURAL = frozenset(
    "presidents premiers chancellors ministers envoys lawmakers parliamentarians senators congressmen mps "
    "delegations "
    "delegates secretaries commissioners representatives advisers advisors ambassadors governors generals directors "
    "chiefs leaders heads negotiators diplomats officials members rapporteurs republicans democrats deputies "
    "legislators meps".split()
)
NAMED_TOGETHER = PLURAL - {"delegations", "generals", "heads", "leaders", "members", "officials", "directors", "chiefs"}
"""Offices of several holders that stand before a list of their names: 'Senators X and Y'."""
ABBREVIATED = frozenset(("sen", "rep", "gov"))
"""Offices written short, with a full stop and a name: 'Sen. X of Ohio'."""


def singular(plural: str) -> str:
    """Give the office of one holder of several: 'Secretaries' gives 'Secretary'."""
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    return f"{plural[:-3]}man" if plural.endswith("men") else plural[:-1]


RANKS = frozenset(
    "new acting deputy vice assistant principal senior chief high special permanent personal joint under first prime "
    "shadow interim caretaker transitional newly elected then outgoing incoming visiting presidential "
    "parliamentary associate state top general supreme crown minister secretary presidential plenipotentiary "
    "ministerial executive managing lead leading alternate adjunct honorary second junior cabinet grand paramount "
    "union federal federation national ambassador-at-large attorney director inspector surveyor solicitor yang "
    "di-pertuan auditor comptroller controller prosecutor commissioner surgeon accountant resident allied majority "
    "congressional bipartisan cross-party facto de menteri coordinating "
    "governing sitting serving long-serving incumbent country independent".split()
)
_CHAMBERS = frozenset(
    "sabha rajya knesset duma bundestag bundesrat sejm seimas saeima riigikogu rada verkhovna majlis shura dáil dail "
    "seanad oireachtas storting folketing riksdag eduskunta althing althingi diet yuan jatiya sangsad milli mejlis "
    "jogorku kenesh khural hural fono sansad løgting tynwald skupština skupstina sobranie sobor vouli cortes dewan "
    "rakyat negara jirga wolesi meshrano hluttaw".split()
)
"""Parliaments by their own names."""
TOPICS = (
    frozenset(
        "foreign defence defense interior home finance financial trade migration immigration energy health justice "
        "security national external internal affairs policy agriculture agricultural environment environmental "
        "climate education economic economy economics labour labor development international cooperation "
        "co-operation culture cultural tourism transport transportation sport sports youth women water oil "
        "petroleum gas resources resource digital industry industries commerce commercial investment planning "
        "budget communications communication information technology science religious religion political military "
        "army navy naval air force forces police intelligence spy human rights refugee refugees asylum agency "
        "presidential state relations humanitarian rural urban housing works public highways motor infrastructure "
        "power electricity mines mining minerals mineral fisheries forestry livestock food social welfare gender "
        "family families children child employment manpower productivity civil service services aviation maritime "
        "marine ports shipping railways roads land lands green population citizenship multicultural indigenous "
        "consular counterterrorism counter-terrorism terrorism counter nonproliferation non-proliferation arms "
        "control disarmament democracy reconciliation peace conflict crisis emergency relief reconstruction border "
        "protection customs taxation tax treasury revenue privatisation privatization enterprise business small "
        "innovation research higher training veterans sciences arts heritage media broadcasting press publicity "
        "hajj diaspora overseas expatriate expatriates integration regional neighbourhood enlargement european "
        "eurasian african asian western eastern near northern southern central hemisphere pacific indo-pacific "
        "atlantic global space nuclear atomic chemical disaster management assistance weapons partnership "
        "partnerships strategy strategic engagement outreach stabilisation stabilization sanctions narcotics law "
        "enforcement oceans biological growth monetary market competition consumer sustainable transition "
        "ecological solidarity equality inclusion disability ageing pensions local government administration "
        "administrative reform parliament parliamentary legislative constitutional electoral federal federation "
        "republic cabinet council commission committee board bureau office department ministry secretariat "
        "authority house representatives senate assembly congress emigration returnees settlement decentralization "
        "decentralisation francophonie worship endowments antiquities textiles steel chemicals fertilizers "
        "fertilisers irrigation hydrocarbons sanitation wildlife conservation territorial cohesion spatial physical "
        "homeland borders telecommunications cyber cybersecurity electronics digitalisation digitalization "
        "entrepreneurship cooperatives vocational skills workers minority minorities reforms governance commons "
        "lords lok coal sabha rajya staff union nations organisation organization bank fund league community "
        "communities court tribunal court's kingdom territory capital mission contact group coalition defeat "
        "special operations command joint chiefs armed ground guard coast democratic people’s people's peoples "
        "islamic arab emirates commonwealth mediation dialogue negotiations talks process sahel horn africa asia "
        "europe oceania gulf lakes great region middle east north south west sea mediterranean balkans caucasus "
        "latin america caribbean americas nordic baltic arctic summit issues matters question violence prevention "
        "trafficking persons slavery antisemitism anti-semitism freedom expression rule protocol standing permanent "
        "steering consultative conference presidium people party ruling opposition emiri royal imperial majesty "
        "natural ocean blue creative knowledge scientific technologies artificial smart ecology biodiversity "
        "meteorology geology hydrocarbon hydraulics hydropower renewable renewables electrification metallurgy "
        "metals textile silk jute handicrafts crafts cottage micro smes tribal native ethnic nationalities awqaf "
        "waqf endowment zakat martyrs detainees prisoners displaced repatriation resettlement rehabilitation "
        "veterans' legal judicial legislation institutions institutional modernisation modernization digitization "
        "coordination statistics registration passports visas nationality territories provincial provinces regions "
        "municipal municipalities metropolitan councils chieftaincy traditional customary devolution property "
        "elderly aged children's women's girls maternal unity harmony integrity ethics anti-corruption corruption "
        "transparency accountability good performance delivery monitoring evaluation implementation compliance "
        "audit procurement supply supplies consumption consumers prices exports export imports import excise "
        "tariffs fishery aquaculture animal veterinary husbandry crops crop food-security nutrition cereals cocoa "
        "plantation plantations forests arid mobility railway rail airports aerospace aeronautics navigation "
        "vehicles traffic logistics equipment infrastructures posts postal telecom ict films cinematography "
        "language languages literacy museums archives archaeology nation safety rescue emergencies situations "
        "disasters mitigation preparedness correctional corrections prisons prison penitentiary freedoms liberties "
        "abroad foreigners reserve directorate division section secretariats presidency chancellery exchequer duchy "
        "privy seal election elections observation observer verification inquiry truth advisory friendship caucus "
        "select migrants displacement prohibition combating civilian citizen citizens suppression against torture "
        "disappearances trafficked intergovernmental neighbours neighbors maghreb levant constitution sovereign "
        "sovereignty council's government's peninsula junta aid peacekeeping watchdog".split()
    )
    | _CHAMBERS
    | AGENCIES.keys()
)
"""Fields that offices are for. In a complement, a capitalised word outside this list begins a name."""
