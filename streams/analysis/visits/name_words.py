"""Words of personal names: styles of address, particles, and what begins no name."""

HONORIFICS = frozenset(
    "retired rtd retd datuk seri tan sri dato' shri smt rep colonel lieutenant-general major-general ambassador "
    "maj-gen lt-gen brig-gen rear-admiral vice-admiral mr mrs ms miss dr prof professor sir dame lord lady hon "
    "honourable honorable chief alhaji alhaja malam mallam otunba sheikh shaikh sheikha gen general maj major col "
    "colonel lt lieutenant brig brigadier capt captain amb ambassador admiral rear marshal ret retd rtd he h.e "
    "h.e. excellency majesty highness his her shri smt sri ayatollah cardinal archbishop bishop reverend rev "
    "senator sen rep gov engr barr barrister pastor comrade prince princess datuk dato tan tun haji u daw nana oba "
    "amir eze pandit kyai hajia arc surgeon tengku raja air vice cde comr sultan emir mp mk mep msp mla madam madame "
    "hon'ble hrh hh h.h. h.r.h. maulana mullah mawlawi mufti sayyid ustaz datin puan encik khun bapak ibu lyonpo "
    "lyonchhen dasho ratu afioga susuga baroness baron viscount rabbi imam patriarch monsignor msgr eng atty commodore "
    "pehin md qari hafiz maulvi moulvi samdech techo oknha tuanku "
    "sardar begum sultana rt h.m. h.s.h. s.e. alh adm mme mlle supt insp cllr messrs lawyer advocate adv".split()
)
"""Styles of address and ranks before a name."""
PARTICLES = frozenset(
    "bin bint ibn binti al el van von der den de da do dos das del della di du la le los ben abu abd ul ur y ap af "
    "av zu dela san st e i ud ou uld ould".split()
)
LAST = frozenset(
    "hall cross street post lake day said pop house new drew speed court noon king prince pope mayor drive read rivers "
    "land young press church world".split()
)
"""Words that are a name's last part only: 'the minister, Ann Hall, said'."""
HONOURS = frozenset("mp mep obe cbe mbe kc qc jp phd md msc usa uk drc uae".split())
"""Letters behind a name that are no part of it."""
NOT_NAMES = frozenset(
    "people peoples arab islamic democratic socialist chamber management commerce partnership institute centre "
    "center foundation initiative programme program authority corporation company association society trust "
    "network alliance front movement force forces army police radio television times post daily journal services "
    "assistance northern southern eastern western asia africa europe america islands island springs valley beach "
    "river lake cross cabinet the a an this that these those he she it they we i you his her its their our my who "
    "whom whose which what when where why how and but or nor so yet for of in on at by to from with without as if "
    "while although though because since until after before during meanwhile however moreover furthermore also "
    "aide aides spokesman spokeswoman spokesperson wisma istana bhavan bhawan palacio palais palazzo "
    "nevertheless nonetheless notwithstanding therefore thus hence otherwise instead indeed perhaps maybe still "
    "likewise similarly additionally consequently subsequently afterwards afterward thereafter eventually finally "
    "ultimately elsewhere separately reportedly apparently presumably initially originally recently previously "
    "currently unfortunately interestingly significantly notably importantly already besides "
    "according earlier later today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec mon tue wed thu fri sat sun tues thur thurs more most many some all both each every "
    "other another such no not there here then than now once again among amid between under over about against "
    "across upon per via speaking following asked addressing arriving returning visiting welcoming commenting "
    "responding citing noting adding breaking news update video photo photos pictures exclusive opinion editorial "
    "analysis read watch live latest report reports reuters afp ap dpa nan xinhua bbc cnn tass ani pti ians "
    "anadolu government ministry department embassy council committee commission parliament senate house congress "
    "assembly union party court office agency bureau forum summit conference meeting dialogue session week month "
    "year day morning afternoon evening night noon covid covid-19 un eu us uk nato g7 g20 g8 cop26 cop27 opec "
    "residence guesthouse headquarters compound barracks "
    "brics asean ecowas airport palace hotel hall square embassy mission team group bank fund university street "
    "road avenue villa capital city state country nation republic kingdom federal national international global "
    "world general foreign affairs minister president prime secretary special envoy joint statement remarks press "
    "release media schedule visit visits travel travels trip tour talks meets met meet holds hold leaves leave "
    "arrives arrive departs depart heads returns return attends attend hosts host receives receive welcomes "
    "welcome calls call says say will would should could can must shall is are was were has have had be been do "
    "does did off out up back new old first second third last next two three four five six seven eight nine ten "
    "dear yes thank thanks thousands hundreds millions dozens several senior top high level official officials "
    "leader leaders delegation chief counterpart counterparts ahead despite deputy acting assistant vice former "
    "late ex bilateral official working state ministerial annual agreement treaty pact accord protocol convention "
    "declaration communiqué communique memorandum mou war crisis peace security defence defense trade economic "
    "climate human rights refugee refugees migrant migrants asylum seekers christmas easter ramadan hajj eid "
    "olympics cup budget below above question questions answer answers humanitarian political "
    "wife husband spouse part aboard others along alongside completing rounding joined included including accompanied "
    "subcommittee prevention budgetary communist party issues expatriates crown supreme wives "
    "spouses colleagues directorate division secretariat unit".split()
)
"""Capitalised words that begin no name: starts of sentences, days, organs of state and what headlines are made of."""
REGIONS = frozenset(
    "africa african asia asian europe european america americas american pacific atlantic caribbean mediterranean gulf "
    "balkan balkans baltic baltics nordic caucasus mideast oceania arctic sahel maghreb levant horn latin scandinavia "
    "southeast northeast southwest northwest asia-pacific indo-pacific arabian eurasian".split()
)
"""Parts of the world, and of what they are: 'a Gulf tour', 'her African trip'."""
