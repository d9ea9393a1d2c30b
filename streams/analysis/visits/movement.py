"""What words do in a sentence about a visit: verbs of travel, of hosting and of meeting, and the small words between.

Each word gets a one-letter symbol, so that a sentence becomes a short string over which the rules of `trips` are
written. Verbs also tell their form, from which the tense of the clause follows.
"""

GO, ARRIVE, LEAVE, VISIT, TRIP, RETURN = "t", "a", "l", "v", "n", "r"
MEET, HOST, EVENT, ATTEND, COMPANY, SAY = "m", "h", "e", "A", "c", "s"
FUTURE, BE, MAYBE, NOT, CANCEL, MOVE, INVITE = "f", "x", "k", "!", "C", "M", "i"
TO, FOR, IN, BY, WITH, OF, FROM, RELATIVE = "T", "F", "I", "B", "Z", "o", "^", "H"
AND, COMMA, STOP, POSSESSIVE, ARTICLE = "&", ",", ".", "'", "d"
PRONOUN, HIS, FIRST_PERSON = "p", "q", "1"
OFFICIAL, NAME, PLACE, DEMONYM, DATE, ORGANISATION = "O", "N", "P", "Y", "D", "G"
WORD, CAPITALISED = "w", "W"

BASE, PRESENT, PAST, ING, NOUN = "base", "present", "past", "ing", "noun"

_VERBS = {
    GO: "travel travels travelled,traveled travelling,traveling|fly flies flew,flown flying|head heads headed "
    "heading|"
    "go goes went,gone going|continue continues continued continuing|jet jets jetted jetting|"
    "proceed proceeds proceeded proceeding|"
    "journey journeys journeyed journeying|come comes came coming|cross crosses crossed crossing|"
    "embark embarks embarked embarking|sail sails sailed sailing|dash dashes dashed dashing|"
    "rush rushes rushed rushing|hurry hurries hurried hurrying|shuttle shuttles shuttled shuttling|"
    "drive drives drove,driven driving|hop hops hopped hopping|pop pops popped popping|wing wings winged winging|"
    "venture ventures ventured venturing|whisk whisks whisked whisking|commute commutes commuted commuting|"
    "trek treks trekked trekking|cruise cruises cruised cruising|speed speeds sped speeding",
    ARRIVE: "arrive arrives arrived arriving|land lands landed landing|touch touches touched touching|"
    "reach reaches reached reaching|turn turns turned turning",
    LEAVE: "leave leaves left leaving|depart departs departed departing",
    VISIT: "visit visits visited visiting|tour tours toured touring",
    RETURN: "return returns returned returning",
    MEET: "meet meets met meeting|hold holds held holding|confer confers conferred conferring|"
    "discuss discusses discussed discussing",
    HOST: "host hosts hosted hosting|receive receives received receiving|welcome welcomes welcomed welcoming|"
    "greet greets greeted greeting",
    ATTEND: "attend attends attended attending|participate participates participated participating|"
    "join joins joined joining|address addresses addressed addressing|represent represents represented representing|"
    "lead leads led leading|co-chair co-chairs co-chaired co-chairing|chair chairs chaired chairing|"
    "sign signs signed signing|preside presides presided presiding|"
    "speak speaks spoke speaking|deliver delivers delivered delivering",
    SAY: "say says said saying|tell tells told telling|announce announces announced announcing|"
    "confirm confirms confirmed confirming|add adds added adding|state states stated stating|"
    "report reports reported reporting|disclose discloses disclosed disclosing|reveal reveals revealed revealing|"
    "note notes noted noting|explain explains explained explaining|tweet tweets tweeted tweeting",
    CANCEL: "cancel cancels cancelled,canceled cancelling,canceling|scrap scraps scrapped scrapping|"
    "shelve shelves shelved shelving|abandon abandons abandoned abandoning|drop drops dropped dropping|"
    "skip skips skipped skipping|scrub scrubs scrubbed scrubbing|abort aborts aborted aborting|axe axes axed axing|"
    "ditch ditches ditched ditching",
    MOVE: "postpone postpones postponed postponing|reschedule reschedules rescheduled rescheduling|"
    "delay delays delayed delaying|defer defers deferred deferring|shorten shortens shortened shortening|"
    "extend extends extended extending|prolong prolongs prolonged prolonging|lengthen lengthens lengthened lengthening|"
    "shift shifts shifted shifting|rearrange rearranges rearranged rearranging|prepone prepones preponed preponing|"
    "truncate truncates truncated truncating|move moves moved moving|curtail curtails curtailed curtailing|"
    "abbreviate abbreviates abbreviated abbreviating|interrupt interrupts interrupted interrupting",
    COMPANY: "accompany accompanies accompanied accompanying",
    INVITE: "invite invites invited inviting",
}

_NOUNS = {
    TRIP: "trip trips mission missions stopover stopovers stop pilgrimage itinerary sojourn leg",
    MEET: "meetings talks discussions consultations negotiations deliberations dialogue",
    EVENT: "summit summits conference forum session sessions assembly ceremony inauguration funeral coronation "
    "ministerial "
    "congress gathering cop26 cop27 cop28 cop29 cop30 unga g7 g20 davos event",
    COMPANY: "alongside entourage",
    INVITE: "invitation invitations",
    GO: "enroute route bound off",
    RETURN: "back",
    ARRIVE: "arrival arrivals",
    LEAVE: "departure departures",
    MOVE: "postponement rescheduling",
    CANCEL: "cancellation",
}

_SMALL = {
    FUTURE: "will would shall due expected scheduled set slated billed planned plans planning plan intends intend "
    "poised "
    "gonna ’ll 'll",
    BE: "is are was were be been being has have had having am 's’ do does did",
    MAYBE: "may might could considering considers consider mulling mulls possible possibly potential hope hopes "
    "hoped "
    "wants want wished wish wishes if whether should urged urge urges asked calls called proposed ready willing "
    "rumoured rumored speculation speculated unless likely",
    NOT: "banned barred blocked prohibited unwilling reluctant refusing reject rejects rejected not no never "
    "denied denies deny without refused refuses declined declines n't isn’t won’t didn’t rather "
    "unable "
    "cannot can’t didn't won't isn't hasn't hasn’t neither nor ruled boycott boycotts boycotted",
    TO: "to into towards toward",
    FOR: "for",
    IN: "in at inside near outside on",
    BY: "by",
    WITH: "with",
    OF: "of",
    FROM: "from",
    RELATIVE: "who whom whose which where",
    AND: "and & as well then",
    COMMA: ", – — - ( )",
    STOP: '. ; : ! ? “ ” " ‘',
    POSSESSIVE: "’s 's ’ '",
    ARTICLE: "the a an this that these",
    PRONOUN: "he she him",
    HIS: "his her",
    FIRST_PERSON: "i we my our",
}


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    symbols: dict[str, str] = {}
    forms: dict[str, str] = {}
    for symbol, verbs in _VERBS.items():
        for verb in verbs.split("|"):
            for form, spellings in zip((BASE, PRESENT, PAST, ING), verb.split(), strict=True):
                for spelling in spellings.split(","):
                    symbols[spelling], forms[spelling] = symbol, form
    for symbol, nouns in _NOUNS.items():
        for noun in nouns.split():
            symbols[noun], forms[noun] = symbol, NOUN
    for symbol, small in _SMALL.items():
        for word in small.split():
            symbols.setdefault(word, symbol)
    return symbols, forms


SYMBOLS, FORMS = _tables()
