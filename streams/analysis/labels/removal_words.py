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
    r"|couple|mother|father|members|helpers|passengers|convicts|offenders|prisoners)\b"
)
BODY_OF_STATE = re.compile(
    r" (?:\w+ ){0,1}?(?:police|officials?|authorities|troops|government|forces|guards|soldiers|diplomats?)\b"
)
OBJECT = (
    r"[^.;:!?]{0,25}?(?:\b\d[\d,.]*|\b(?:hundreds|thousands|dozens|scores|people|them|men|women|families|children|migrants?"
    r"|refugees?|asylum[ -]seekers?|nationals|citizens|foreigners|him|her|those|everyone|workers|deportees"
    r"|[A-Z][a-z]+(?:ans|is|ese))\b)"
)
AWAY = (
    r"(?:[^.;:!?]{0,40}?\s)??\s*(?:back\b|home\b|(?:over|across|at|to)\s(?:the\s|its\s|their\s)?(?:\w+\s)?(?:border|frontier|river"
    r"|line|desert|crossing|gate)\b|out\sof\s(?:the\s)?(?:country|[A-Z])|(?i:(?:in)?to)\s(?:the\s)?(?!be\b)[A-Z]|(?:on\s?(?:to\s)?|aboard\s)(?:a\s|the\s)?(?:\w+\s)?"
    r"(?:planes?|bus(?:es)?|flights?|road)\b|to\s(?:a\s|another\s|third\s|their\s(?:own\s|home\s)?(?:countr|homeland)|danger))"
)
MOVED = re.compile(OBJECT + AWAY)
MOVED_BY_OTHERS = re.compile(r"(?:[^.;:!?]{0,30}?\s)??\s*" + AWAY)
SOME_PEOPLE = re.compile(
    r" (?:some |another |about |nearly |over |more than |at least )?(?:\d|hundreds|thousands|dozens|scores)"
)
BOATS_WERE = re.compile(
    r"\bboats? (?:have been|has been|had been|were|was|are|being|to be)\b[^.;]{0,12}$|\bboats? (?:turned|towed|sent)"
)
LEAVES = re.compile(r"\b(?:leave|go home|depart|return home|go back|get out|has to go|have to go|must go)\b")
KEPT = re.compile(
    r"\b(?:cannot|can't|unable to|allowed to|free to|wants? to|from|whenever|stop\w*|keep\w*|able to) [^.;]{0,25}$"
)
"""People kept from leaving, or free to leave, are not told to leave."""
NO_NOUN = re.compile(
    r"\W*$|[,.;:!?]| (?:to|from|who|in|at|on|and|were|was|are|have|had|by|back|over|across|home|a day)\b"
)
"""What may follow `Congolese` where it stands for people."""
PLAN = re.compile(
    r"\b([A-Z][a-z]+)(?: asylum| deportation| migration| migrant| refugee| people)?"
    r" (?:policy|plan|plans|deal|bill|flights?|solution|swap)\b"
)
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
GOODS_SENT = re.compile(
    r"\b(?:money|remittances?|funds|cash|savings|wages|earnings|letters|parcels|dollars|bodies)\b[^.;]{0,40}$"
)
TAKEN_IN = re.compile(
    r"\b(?:tak|accept|receiv)(?:e|es|ing|en|ed|s)?\b[^.;]{0,50}? from (?:the )?([A-Z][\w.]+(?: [A-Z]\w+)?)"
)
ORDERED = re.compile(r"\border(?:s|ed|ing)?\b[^.;]{0,50} to $")
SIGNED_AWAY = re.compile(
    r"\b(?:made|forced|coerced|pressured|tricked|compelled|could not read)\b[^.;]{0,40}"
    r"\b(?:sign|voluntary)\b[^.;]{0,20}\b(?:voluntary|return|consent|papers|forms?)\b"
)
HOMECOMING = re.compile(r" (?:of )?(?:\w+ ){1,4}from\b")
"""`Repatriating women and children from Syria`: a state fetches its own."""
ENDS = re.compile(r"\W*$|[,.;:]| (?:in|from|by|since|to|over|on|after|last|this|at)\b")
"""What may follow `Haitians removed` where they are what is removed."""
PLANE_WITH = re.compile(r"\b(?:planes?|flights?|charters?|aircraft)\b[^.;]{0,20}? (?:with|carrying|took)\b")
PLANE_OF_OTHERS = re.compile(
    r"\b(?:crash\w*|evacuat\w+|resettl\w+|tourists?|fans|pilgrims|aid|hijack\w*|troops|soldiers|freed|rescued|students)\b"
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
BOATS = re.compile(r"\b(?:boats?|vessels?|dingh(?:y|ies)|navy|coast ?guard)\b")
THE_BOATS = re.compile(r" (?:the |asylum |refugee |migrant )?boats\b")
PASSIVE = re.compile(r"\b(?:be|been|being|were|was|are|is|get|gets|getting)\s+(?:\w+ly\s+|\w+ed and )?$")
CAMP = re.compile(
    r"\b(?:camps?|squats?|shelters?|centres?|centers?|homes?|hotels?|party|parliament|union|buildings?)\b"
)
LEAVE = re.compile(r"\s*(?:back |out )?to\s+(?:leave|return|go back|go home)\b")
FROM_COUNTRY = re.compile(r"\s+from\s+(?:the\s+)?(?:[A-Z][\w.]+|country|our)")
FLEE = re.compile(r"\bto (?:flee|seek|move|cross|walk)\b")
REFUGE = re.compile(r"\b(?:resettl|reunit|reunif|safe passage|evacuat|rescue|relocat)\w*")
OTHER_OBJECT = re.compile(r"\b(?:for|from|of|to|that|which|by|with|and|about|against|after|as|in|on)\b")
