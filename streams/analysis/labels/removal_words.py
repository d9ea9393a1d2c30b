"""Forms of words around a removal: who is moved, where to, and what it is not."""

import re

TO_COUNTRY = re.compile(
    r"(?: (?:who|that|which|seeking|fleeing|arriving|detained|stranded)[^,.;]{0,40}?)?"
    r"(?:\s+(?:back|straight back|directly back|away|off|home|out|over|forcibly|from\s+(?:the\s+)?[A-Z][\w.]+))*"
    r",?\s+(?:to|into)\s+(?:the\s+)?(?:(?:east|west|north|south|central)\s+)?"
    r"(?:[A-Z]|(?:a|an|another|some|any)?\s*(?:third|other|another|safe|unsafe|foreign|different)\s+countr"
    r"|(?:their|his|her)\s+(?:home|own)?\s*(?:countr|homeland)|danger|persecution|torture|face\b)"
)
PEOPLE = re.compile(
    r"\b(?:people|them|men|women|children|famil(?:y|ies)|babies|minors|arrivals|detainees|claimants|individuals"
    r"|persons|nationals|citizens|residents|foreigners|him|her|workers|mothers?|fathers?|those)\b"
)
PEOPLE_FROM = re.compile(
    r"\b(?:people|men|women|children|families|persons|workers|migrants|\d{2,}) from ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
PERSON_NOUN = re.compile(
    r" (?:\w+ ){0,2}?(?:refugees?|migrants?|nationals?|citizens?|seekers?|immigrants?|workers?|families|family|people"
    r"|men|women|children|deportees?|returnees?|exiles|minors?|man|woman|boys?|girls?|students?|labou?rers|defectors"
    r"|couple|mothers?|fathers?|members|helpers|passengers|convicts|offenders|prisoners|singers|musicians|traders"
    r"|diggers"
    r"|miners|fishermen|farmers|pickers|sailors|nurses|teachers|pupils|drivers|builders|vendors|shopkeepers|maids"
    r"|clients?|converts?|herders?|activists?|dissidents?|poets?|pastors?|citizen card|card holders|asylum cases"
    r"|detainees|claimants|youths?|teenagers?|babies|infants|residents|returnees)\b"
)
BODY_OF_STATE = re.compile(
    r" (?:\w+ ){0,1}?(?:police|officials?|authorities|troops|government|forces|guards|soldiers|diplomats?)\b"
)
OBJECT = (
    r"(?:(?!\b(?:to|as|for|with|at|in|on|by|that|which)\b)[^.;:!?]){0,25}?(?:\b\d[\d,.]*|\b(?:hundreds|thousands"
    r"|dozens|scores|people|them|men|women|families|children|migrants?"
    r"|refugees?|asylum[ -]seekers?|nationals|citizens|foreigners|him|her|those|everyone|workers|deportees"
    r"|[A-Z][a-z]+(?:ans|is|ese))\b)"
)
_BORDER = r"(?:border|frontier|river|line|desert|crossing|gate|wire|fence|bridge|other\sside|no[- ]man's[- ]land)\b"
_ABOARD = r"(?:planes?|bus(?:es)?|coach(?:es)?|flights?|trucks?|lorr(?:y|ies)|ferry|vessel|ship|road)\b"
AWAY = (
    r"(?:[^.;:!?]{0,40}?\s)??\s*(?:back\b|home\b|there\b|abroad\b|(?:over|across)\s(?:at|alone|by)\b"
    rf"|(?:over|across|at|to)\s(?:the\s|its\s|their\s)?(?:\w+\s)?{_BORDER}"
    r"|out\sof\s(?:[\w']+\s)?(?:territorial\s)?waters\b|out\sof\s(?:the\s)?(?:country|[A-Z])|(?i:(?:in)?to)\s(?:the\s)?(?!be\b)[A-Z]"
    rf"|(?:on\s?(?:to\s)?|aboard\s)(?:a\s|the\s)?(?:\w+\s){{0,2}}?{_ABOARD}"
    r"|to\s(?:a\s|another\s|third\s|their\s(?:own\s|home\s)?(?:countr|homeland)|danger))"
)
MOVED = re.compile(OBJECT + AWAY)
COUNTED = re.compile(r" (?:[a-z]+ ){0,2}(?:\d[\d,]*|dozens of|hundreds of|thousands of|scores of) (?:[a-z]+ )?$")
"""`Took some 200` Sudanese."""
OVER_THE_LINE = re.compile(
    OBJECT
    + rf"(?:[^.;:!?]{{0,40}}?\s)??\s*(?:(?:over|across|at|to|beyond)\s(?:the\s|its\s|their\s)?(?:\w+\s)?{_BORDER}"
    r"|(?:over|across)\s(?:at|alone|by)\b|out\sof\s(?:the\s)?country\b)"
)
"""`Took 300 men to the bridge`: where people are set down at a border, no journey of their own is told."""
LEFT_IN = re.compile(
    OBJECT + r"\s(?:\w+\s){0,3}?(?:in|into|near|at)\s(?:the\s)?(?:\w+\s)?"
    r"(?:desert|sahara|no[- ]man's[- ]land|border|frontier|jungle|forest)\b"
)
TOLD_TO = re.compile(
    r"\b(?:tells?|told|orders?|ordered|asks?|asked|warns?|warned|gives?|gave|given)\b[^.;]{0,60}?"
    r"\b(?:(?:to|must|have to|should) (?:leave|go home|go back|get out|return home|pack up|quit|be gone)|leave or)\b"
    r"(?!(?: \w+){0,4} camps?\b)"
)
"""`Kenya tells Somali refugees to go home`."""
MOVED_BY_OTHERS = re.compile(r"(?:[^.;:!?]{0,30}?\s)??\s*" + AWAY)
KEPT_OUT = re.compile(
    r"\b(?:stop(?:s|ped)?|prevent(?:s|ed)?|bar(?:s|red)?|block(?:s|ed)?|keeps?|kept|deter(?:s|red)?)\b"
    r"(?: (?!from\b)[\w,]+){1,7} from (?:illegally |unlawfully |irregularly )?"
    r"(?:crossing|entering|reaching|attempting to (?:cross|enter))\b"
)
"""`Guards prevented 134 people from illegally crossing`."""
A_BORDER = re.compile(r"\b(?:borders?|frontiers?|checkpoints?|crossing points?)\b")
SOME_PEOPLE = re.compile(
    r" (?:to )?(?:some |another |about |nearly |over |more than |at least )?(?:\d|hundreds|thousands|dozens|scores)"
)
BOATS_WERE = re.compile(
    r"\bboats? (?:have been|has been|had been|were|was|are|being|to be)\b[^.;]{0,12}$|\bboats? (?:turned|towed|sent)"
)
LEAVES = re.compile(
    r"\b(?:leave|go home|depart|return home|go back|get out|(?:has|have) to go(?: home)?|must go(?: home)?|do not go"
    r"|vacate|exit"
    r"|pack (?:up|their bags|and go)|quit the country|(?:be|get) out|must go|to go)\b"
)
KEPT = re.compile(
    r"\b(?:cannot|can't|unable to|allowed to|free to|wants? to|from|whenever|stop\w*|keep\w*|able to) [^.;]{0,25}$"
)
"""People kept from leaving, or free to leave, are not told to leave."""
NO_NOUN = re.compile(
    r"\W*$|[,.;:!?]| (?:to|from|who|in|at|on|and|were|was|are|have|had|by|back|over|across|home|a day|sent|flown|held"
    r"|put|deported|expelled|removed|returned|taken|left|forced|told|facing|arrested|detained|stranded|rounded|driven"
    r"|dumped|trucked|bused|bussed|handed|pushed|must|face|without|living|whose|whom)\b"
)
"""What may follow `Congolese` where it stands for people."""
PLAN = re.compile(
    r"\b([A-Z][a-z]+)(?: asylum| deportation| migration| migrant| refugee| people)?"
    r" (?:policy|plan|plans|deal|bill|flights?|solution|swap)\b"
)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss\w*|false|fake|unfounded|untrue|rumou?rs?|no plans?|no intention|no such)\b"
    r"[^.;]{0,70}$"
)
"""A removal that is said not to be."""
FROM_PLACE = re.compile(r"\s+(?:of [^.;]{0,40})?(?:from|to)\s+(?:the\s+)?[A-Z]")
ANYONE = re.compile(
    r" (?:swiftly |quickly |all |up to |some |another |about |at least |more than )?"
    r"(?:anyone|everyone|anybody|everybody|those|people|all|them|him|her|\d[\d,.]*(?: million)? (?:people|persons))\b"
)
UNWANTED = re.compile(
    r"\b(?:rejected|failed|deported|deportees|unwanted|convicted|criminals?|refused|must leave|third country)\b"
)
DRIVE = re.compile(
    r"\b(?:drive|crackdown|campaign|operations?|clampdown|sweeps?)\b[^.;]{0,20}? (?:against|on|to (?:expel|oust)) "
)
WHOM_THEY = re.compile(r"\bwho(?:m)? (?:it|they|he|she|the \w+) (?:had |has |have )?(?:\w+ly )?$")
THEY_WERE = re.compile(r"\b(?:people|persons|men|women|children|families|those|they|who|\d[\d,]*)\b[^.;]{0,60}$")
WORK_OF_ART = re.compile(r"\b(?:review|film|novel|documentary|exhibition|memoir|podcast)\b")
STATE_PLANE = re.compile(
    r"\b(?:on|aboard|in) (?:a |an |the |two |three )?(?:\w+ )?(?:air force|military|charter|chartered|police|special"
    r"|immigration|government) (?:planes?|aircraft|flights?|buses|bus)\b"
)
GIVEN_UNTIL = re.compile(
    r"\b(?:gives?|gave|given|giving)\b[^.;]{0,60}\b(?:until|deadline|\d+ days|weeks to|days to|months to)\b"
)
PARTICIPLES = (
    "put",
    "sent",
    "flown",
    "driven",
    "taken",
    "bused",
    "bussed",
    "trucked",
    "handed",
    "pushed",
    "escorted",
    "moved",
)
SINCE_THE_WAR = re.compile(
    r"\b(?:since|before|after|fled|flee|fleeing|escap\w+) (?:the |their |its |a |an )?(?:\w+ ){0,2}?war\b"
)
"""The war as a point in time, or as what those deported had fled."""
VISITOR = re.compile(
    r"\b(?:tennis|player|influencer|tourist|holidaymaker|backpacker|singer|rapper|footballer|actor|actress|youtuber"
    r"|blogger|fan|coach|champion)s?\b"
)
"""Those whose removal is a story of fame or of a holiday."""
SENTENCED = re.compile(r"\b(?:sentenc\w+|jail\w*|years in prison|months in prison|prison terms?|behind bars|fined)\b")
WORK_ABROAD = re.compile(
    r"\b(?:deploy\w*|recruit\w*|labou?r (?:secretary|minister|export\w*|accord)|job orders|first time)\b"
)
"""Workers whom their own country sends out."""
MONEY = re.compile(
    r"\s+(?:some |about |nearly |over |a record )?(?:us)?(?:[$£€]|rs\b|\d[\d.,]* (?:m|bn|million|billion|crore|lakh)\b"
    r"|money\b|remittances\b|dollars\b|cash\b)"
)
GOODS_SENT = re.compile(
    r"\b(?:money|remittances?|funds|cash|savings|wages|earnings|letters|parcels|dollars|bodies)\b[^.;]{0,40}$"
)
TAKEN_IN = re.compile(
    r"\b(?:tak|accept|receiv)(?:e|es|ing|en|ed|s)?\b[^.;]{0,50}? from (?:the )?([A-Z][\w.]+(?: [A-Z]\w+)?)"
)
ORDERED = re.compile(r"\border(?:s|ed|ing)?\b[^.;]{0,50} to $")
SO_CALLED = re.compile(
    r"\b(?:what (?:\w+ ){1,4}calls?|so called|described as|billed as|dubbed|supposedly|ostensibly|purportedly"
    r"|nominally) "
    r"[\"']?(?:a )?voluntary\b|[\"']voluntary[\"']"
)
"""A return that somebody calls voluntary, and the writer does not."""
STAY_LOST = re.compile(
    r"\b(?:los(?:e|es|ing|t)|withdr\w+|revok\w+|terminat\w+|ends?|ended|ending|strip\w*|cancel\w*|runs? out|expir\w+)\b"
    r"[^.;]{0,50}\b(?:right to (?:stay|remain|live)|residence (?:permits?|papers?|cards?)|protected status"
    r"|temporary protection"
    r"|leave to remain|legal status|refugee status)\b"
    r"|\b(?:right to (?:stay|remain)|residence (?:permits?|papers?)|protected status|temporary protection"
    r"|leave to remain"
    r"|legal status|refugee status)\b[^.;]{0,30}\b(?:revoked|withdrawn|terminated|cancelled|taken away|runs? out"
    r"|lapses?|ends?)\b"
)
PAID_TO_GO = re.compile(
    r"\b(?:pay|pays|paid|paying|offers?|offered|cash|money|grants?|bonus|bribe)\b[^.;]{0,50}"
    r"\b(?:migrants?|refugees?|immigrants?|asylum seekers?|foreigners)\b[^.;]{0,40}\b(?:leave|go (?:home|back)"
    r"|return)\b"
)
OR_PRISON = re.compile(
    r"\b(?:tickets?|money|dollars|grant|cash|leave|go)\b[^.;]{0,60}\b"
    r"or (?:go to |be sent to |face )?(?:jail|prison|a cell)\b"
)
"""`Take the money and a ticket, or go to jail`."""
NO_FLIGHT = re.compile(
    r"\b(?:courts?|judges?|tribunal|injunction)\b[^.;]{0,40}\b(?:halt|stop|bar|block|ground|freez|froze|suspend|stay|forb)"
    r"\w*[^.;]{0,60}\b(?:flights?|planes?|aircraft|taking|sending|putting|flying)\b"
    r"|\b(?:courts?|judges?|tribunal)\b[^.;]{0,80}\b(?:not to|from)"
    r" (?:put|putting|tak(?:e|ing)|send(?:ing)?|fly(?:ing)?|hand(?:ing)?)\b[^.;]{0,60}"
    r"\b(?:on a plane|to [a-z]+|aboard|over to)\b"
)
"""A court that keeps people off a plane."""
DRIVEN_OUT = re.compile(
    r"\b(?:driv(?:es?|ing)|drove|forc(?:es?|ed|ing)|push(?:es|ed|ing)?|hound(?:s|ed|ing)?|squeez(?:es?|ed|ing)"
    r"|press(?:es|ed|ing)?|chas(?:es?|ed|ing)|coerc(?:es?|ed|ing))\s"
    r"(?:[\w,]+\s){1,5}?(?:out|home|to (?:leave|return|go))\b"
)
"""`Pressure drives Afghans out`: the object stands between."""
TOLD_TO_GO = re.compile(
    r"\b(?:officials?|police|authorit(?:y|ies)|soldiers|troops|landlords|commissioner|minister)\b[^.;]{0,30}"
    r"\b(?:told|ordered|warned|instructed)\s(?:them|people|families|residents|everyone)\b[^.;]{0,20}"
    r"(?:\bto\b(?:\s(?:go|leave|return|pack|get)|\.|$)|\bmust (?:go|leave)|\bleave\b)"
    r"|\b(?:shall|must|will have to) (?:have )?(?:gone|go|return|leave|be gone)(?: back)?(?: home)?\b[^.;]{0,25}\bby\b"
)
"""`Officials had told them to`; `all refugees shall have gone home by October`."""
TURNED_AWAY = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|wav(?:es?|ed|ing)|send(?:s|ing)?|sent|forc(?:es?|ed|ing)|push(?:es|ed|ing)?|tow(?:s|ed"
    r"|ing)?)"
    r" (?!(?:away|back|around|round)\b)(?:[\w,]+ ){0,4}?"
    r"(?:boats?|vessels?|dingh(?:y|ies)|trawlers?|pirogues?|sloops?"
    r"|ships?|migrants?|refugees?|asylum seekers?|claimants|families|them)"
    r" (?:back|away|around|round|out to sea)\b"
)
SIGNED_AWAY = re.compile(
    r"\b(?:made|forced|coerced|pressured|tricked|compelled|could not read)\b[^.;]{0,40}"
    r"\b(?:sign|voluntary)\b[^.;]{0,20}\b(?:voluntary|return|consent|papers|forms?)\b"
)
BODIES_OF = re.compile(r"\b(?:bod(?:y|ies)|remains|corpses?|coffins?)\b[^.;]{0,50}$")
"""The dead that are brought home."""
OF_OWN_WILL = re.compile(
    r"\b(?:stranded|evacuat\w+|assist\w+|facilitat\w+|await\w*|prospects?|wish\w*|want(?:s|ed)? to|willing\w*"
    r"|register\w*|international organi[sz]ation for migration|iom|tripartite|rescued|embassy)\b"
)
"""Signs that a repatriation is help rather than force."""
LAND_TAKEN = re.compile(
    r"\b(?:annex\w*|ethnic\w* cleans\w+|settlers?|settlements?|from (?:their|our) (?:land|lands|villages))\b"
)
"""People driven from land that others take are no migrants."""
BOARDED = re.compile(
    r"\b(?:board(?:ed|s|ing)?|took off|leav(?:e|es|ing)|left|departed?|flown|fl(?:y|ew)) [^.;]{0,40}?"
    r"\b(?:planes?|flights?|aircraft|charter)\b"
)
UNDER_GUARD = re.compile(
    r"\b(?:charter\w*|police|guards?|guarded|officers?|agents?|handcuff\w*|escort\w*|criminals?|irregular|illegal\w*"
    r"|convicted|rejected|failed|unauthorised|unauthorized|overalls|shackle\w*|security)\b"
)
TRAVELLERS = re.compile(
    r"\b(?:students?|pupils?|fans|supporters|tourists?|holidaymakers|travellers|pilgrims|athletes|players|fishermen"
    r"|sailors"
    r"|seafarers|evacuees|overseas (?:filipino )?workers|ofws?|pensioners)\b"
)
"""Those whom a state brings home from abroad, or another sends home, as no migrants."""
HOMECOMING = re.compile(r" (?:of )?(?:\w+ ){1,4}from\b")
"""`Repatriating women and children from Syria`: a state fetches its own."""
BANNED = re.compile(r"\b(?:barred|banned|blacklisted|prohibited)\b")
ABROAD = re.compile(r"\b(?:to|from|into|over|across)\b[^.;]{0,30}?\b(?:[A-Z]|border|country)")
ENDS = re.compile(r"\W*$|[,.;:]| (?:in|from|by|since|to|over|on|after|last|this|at)\b")
"""What may follow `Haitians removed` where they are what is removed."""
PLANE_WITH = re.compile(r"\b(?:planes?|jets?|flights?|charters?|aircraft)\b[^.;]{0,20}? (?:with|carrying|took)\b")
PLANE_OF_OTHERS = re.compile(
    r"\b(?:crash\w*|evacu\w+|resettl\w+|tourists?|fans|pilgrims|aid|hijack\w*|troops|soldiers|freed|rescued|students"
    r"|tonnes|tents|blankets|supplies|relief|overseas workers|ofws?|embassy|labou?r (?:department|secretary|ministry)"
    r"|welcomed)\b"
)
CHARTER_TO = re.compile(
    r"\b(?:[Cc]harter(?:s| flights?| planes?)?|[Rr]emovals?|[Rr]eturn flights?)(?: \w+){0,3} to [A-Z]"
)
CAMPS_SHUT = re.compile(
    r"\b(?:clos\w+|shut\w*)\b[^.;]{0,30}\bcamps?\b"
    r"|\bcamps?\b[^.;]{0,80}\b(?:be empty|be closed|be shut|close by|closure)\b"
)
ULTIMATUM = re.compile(
    r"\b(?:by|until|before|within|days|weeks|deadline|ultimatum|date|forthwith|for good|permanently)\b"
)
STRAIGHT = tuple("expel bus truck driv drov march send sent herd put load escort push hand forc".split())
BOATS = re.compile(
    r"\b(?:boats?|vessels?|dingh(?:y|ies)|pirogues?|sloops?|rafts?|trawlers?|caiques?|navy|coast ?guard)\b"
)
THE_BOATS = re.compile(r" (?:the |asylum |refugee |migrant )?boats\b")
PASSIVE = re.compile(r"\b(?:be|been|being|were|was|are|is|get|gets|getting)\s+(?:\w+ly\s+|\w+ed and )?$")
CAMP = re.compile(r"\b(?:camps?|squats?|shelters?|centres?|centers?|homes|hotels?|party|parliament|union|buildings?)\b")
FROM_CAMP = re.compile(rf"^(?!.*\bto (?:an? |the )?(?:\w+ )?{CAMP.pattern}).*{CAMP.pattern}")
LEAVE = re.compile(r"\s*(?:back |out )?to\s+(?:leave|return|go back|go home)\b")
FROM_COUNTRY = re.compile(r"\s+from\s+(?:the\s+)?(?:[A-Z][\w.]+|country|our)")
FLEE = re.compile(r"\bto (?:flee|seek|move|cross|walk)\b")
REFUGE = re.compile(r"\b(?:resettl|reunit|reunif|safe passage|evacuat|rescue|relocat)\w*")
OTHER_OBJECT = re.compile(r"\b(?:for|from|of|to|that|which|by|with|and|about|against|after|as|in|on)\b")
