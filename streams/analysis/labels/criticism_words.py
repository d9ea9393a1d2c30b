"""Forms of words around criticism: who speaks, whom the blame is laid on, and what it is not."""

import re

FLEEING = re.compile(
    r"\b(?:fle(?:e|es|eing|d)|escap(?:e|ed|ing)|victims? of|survivors? of|fear(?:s|ed|ing)?|facing|faced)\s+"
    r"(?:[\w,]+\s+){0,4}$"
)
"""Harm that people flee from is no charge against those who receive them."""
HOME = re.compile(r"\b(?:their|his|her) (?:own |home |native )?(?:countr(?:y|ies)|homelands?|homes)\b[^.;]{0,60}$")
"""What people met with before they left their country."""
CIVILIANS = re.compile(r"\b(?:civilians?|occupied|war crimes?|annex\w*)\b")
"""Those whom an army carries off are no migrants."""
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b[^.;]{0,40}\b(?:claims?|allegations?|accusations?"
    r"|reports?)\b"
)
"""Where a charge is denied, somebody has made it."""
SMUGGLERS = re.compile(r"\b(?:smugglers?|smuggling|traffickers?|gang|ring)\b")
"""Those whose crimes are no state's treatment of migrants."""
PROTEST = re.compile(
    r"\b(?:protest\w*|demonstrat(?:ors?|ions?|ed|ing)|rall(?:y|ies|ied)|march(?:ed|ers)?|picket\w*|vigils?|petition\w*"
    r"|hunger strik\w+|sit ins?|campaign(?:ers|ed)?|letter)\b"
)
SHUT = re.compile(
    r"\b(?:clos(?:e|ure|ing)|shut|releas\w+|free|freed|end|against|stop|halt|let them|scrap\w*|conditions|detention)\b"
)
"""What those who protest at a camp ask for."""
CALLS_IT = re.compile(
    r"\b(?:describ\w+|call(?:s|ed|ing)?|branded|dubbed|said|says?|warn\w*|find|finds|found|report\w*)\b"
)
NOT = re.compile(
    r"\b(?:refus\w+|declin\w+|reluctan\w+|not|never|without|defend\w*|dismiss\w+|rejects?|rejected) (?:\w+ )?$"
)
MIGRANTS_BLAMED = re.compile(
    r" (?:him|her|them|(?:the |some |illegal |undocumented )?(?:migrants?|refugees?|immigrants?|asylum seekers?)) "
    r"(?:of|for)\b"
)
OF_CRIME = re.compile(
    r" (?:(?!of\b)[\w'-]+ ){0,6}?of (?:having )?(?:s[eo]ll?(?:d|ing)|fraud|brib\w+|corrupt\w*|steal\w*|stole\w*|theft"
    r"|murder\w*|rap(?:e|ing)|spying|terror\w*|smuggl\w+|traffick\w+|forg\w+|launder\w+|embezzl\w+|plot\w+|lying"
    r"|kidnap\w*|being anti|drug\w*)\b"
)
"""An accusation of a crime, not of a wrong to migrants."""
RIVALS_OWN = re.compile(
    r"\b(?:democrats?|republicans?|labou?r|tories|tory|conservatives?|liberals?|liberal party|coalition|opposition)"
    r"(?:'s|')?(?: \w+){0,5} $"
)
"""`The Coalition's hypocrisy`: a quarrel of parties."""
RIVALS_BLAMED = re.compile(
    r" (?:the )?(?:democrats?|republicans?|labou?r|tories|tory|conservatives|liberals|coalition|opposition|left|right)"
    r"(?! (?:plan|polic|bill|government|over|for (?:sending|deport|detain))|')\b"
)
DISTRESS = re.compile(
    r"\b(?:in distress|adrift|capsiz\w+|sank|sinking|sunk|taking on water|were rescued|was rescued|missing)\b"
)
ALERT = re.compile(r"\b(?:warn\w*|alert\w*|alarm|appeal\w*|call to|calls? for help)\b")
"""Who warns of a boat in distress calls for rescue, and blames nobody."""
SAY = re.compile(
    r"^(?! (?:commission|agency|council|minist|rights|group|charit|advoc|lawyer|activist|cent|support|affairs"
    r"|organi))[^.,;]{0,30}?\b(?:say|says|said|claim|claims|complain\w*|protest\w*|describe\w*|tell|told (?!not|to)"
    r"|demand\w*"
    r"|accus\w+)\b"
)
NO_REMOVAL = re.compile(
    r"\b(?:not(?! been)|never|stop|halt|end|against|oppos\w+|block|prevent|scrap|avoid|cannot|mustn't|shouldn't)\b"
    r"[^.;]{0,30}?"
    r"\b(?:deport|expel|expuls|remov|sent?\b|sending|forc|detain|push|turn|be returned)"
)
ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w&'-]+ (?:(?:of|for|and|the|without|des|pour|de|la) )?){1,4}"
    r"(?:Rights|Watch|Justice|Solidarity|Asylum|Refugees?|Migrants?|Immigrants?|Liberties|Relief|Observatory|Aid"
    r"|Defenders"
    r"|Advocates|Amnesty|[Ww]ithout Borders|Ombudsman|Lawyers|Caritas)\b"
    r"|\b(?:Rights|Refugees?'?|Migrants?'?|Asylum|Immigrants?'?|Humanitarian|Solidarity|Justice|Rescue|Relief|Legal)"
    r"(?: (?:and|for|of|the|[A-Z]\w+)){0,4} (?:League|Network|Alliance|Coalition|Committee|Forum|Collective|Initiative"
    r"|Foundation|Cent(?:re|er)|Association|Monitor|Council|Institute|Trust|Project|Clinic|Group|Campaign)\b"
)
"""A body by the words in its name: rights and aid groups that no list knows."""
WE = re.compile(
    r"\bwe (?:are|remain|were) (?:deeply|gravely|seriously|extremely|profoundly|very|also|particularly) "
    r"(?:alarmed|concerned|troubled|disturbed|dismayed|worried|shocked|saddened)\b|\bour office\b"
    r"|\bi (?:call (?:up)?on|urge|am (?:deeply |gravely |seriously )?(?:alarmed|concerned|troubled|dismayed))\b"
)
"""A body that speaks for itself."""
SPEAKS = re.compile(
    r"\b(?:said|says|say|told|warn\w*|called|calls|describ\w+|according to|urg\w+|wrote|writes|argu\w+|insist\w*|found"
    r"|finds|reports?|reported|document\w*|added|adds|put it|noted)\b"
)
SPEAKER = re.compile(r"\b(?:according to|told|tells|by|said|says|from|with)\s+(?:the\s+)?$")
NOT_DONE = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|without|unable|cannot|little|still|instead|only)\b|n't\b"
)
POWER = re.compile(
    r"\b(?:governments?|authorit(?:y|ies)|police|guards?|officers?|officials?|ministers?|ministry|home secretary"
    r"|home office"
    r"|department|states?|laws?|bills?|decrees?|polic(?:y|ies)|plans?|rules?|employers?|detention|detained|detainees"
    r"|held"
    r"|cent(?:re|er)s?|camps?|barge|cells?|fence|wire|agreements?|ban|coast ?guards?|navy|eu|europe|member states)\b"
)
"""Those who treat migrants, and what they do it with."""
RULED = re.compile(
    r"\b(?:court|tribunal|judges?|committee|ombuds\w+|inquiry|commission)\b[^.;]{0,80}?"
    r"\b(?:ruled|rules|found|finds|held|declared|concluded|blocked|froze|halted|barred|stopped|grounded|suspended"
    r"|ordered|restrained"
    r"|stayed|quashed|overturned|annulled|struck down|set aside)\b"
)
ALLOWED = re.compile(
    r"\b(?:go ahead|is lawful|was lawful|is legal|was legal|upheld|dismissed|rejected|in favour|can proceed)\b"
)
HELPS = re.compile(
    r"\b(?:voluntar\w+|stranded|returned safely|safe return|organi[sz]ed by|assisted|support(?:ed)? (?:from|by)"
    r"|reintegrat\w+)\b"
)
"""A body that brings people home at their own wish speaks of its own work."""
WHO_OFFENDS = re.compile(r"\b(?:who|they|foreigners?|migrants?|refugees?|anyone|those) (?:\w+ )?$")
"""`Anyone who breaks the law`: the guests offend, not their hosts."""
