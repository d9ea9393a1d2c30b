"""The country an item is written in: its officials need no demonym ('the president', 'the foreign secretary')."""

import re
from functools import lru_cache

from streams.analysis.places import find_places

_DOMAIN = re.compile(r"https?://[^/\s]*?\.([a-z]{2})(?:[:/?#]|$)")
_COUNTRY_DOMAINS = {
    "uk": "GBR", "au": "AUS", "nz": "NZL", "ca": "CAN", "ie": "IRL", "in": "IND", "pk": "PAK", "bd": "BGD", "lk": "LKA",
    "np": "NPL", "ng": "NGA", "gh": "GHA", "ke": "KEN", "ug": "UGA", "tz": "TZA", "rw": "RWA", "et": "ETH", "za": "ZAF",
    "zw": "ZWE", "zm": "ZMB", "mw": "MWI", "bw": "BWA", "na": "NAM", "sl": "SLE", "gm": "GMB", "eg": "EGY", "jo": "JOR",
    "lb": "LBN", "sa": "SAU", "ae": "ARE", "qa": "QAT", "om": "OMN", "kw": "KWT", "bh": "BHR", "iq": "IRQ", "ir": "IRN",
    "tr": "TUR", "il": "ISR", "ps": "PSE", "cn": "CHN", "jp": "JPN", "kr": "KOR", "tw": "TWN", "hk": "HKG", "sg": "SGP",
    "my": "MYS", "id": "IDN", "ph": "PHL", "th": "THA", "vn": "VNM", "kh": "KHM", "mm": "MMR", "af": "AFG", "kz": "KAZ",
    "uz": "UZB", "kg": "KGZ", "az": "AZE", "am": "ARM", "ge": "GEO", "ru": "RUS", "ua": "UKR", "by": "BLR", "pl": "POL",
    "de": "DEU", "fr": "FRA", "es": "ESP", "it": "ITA", "pt": "PRT", "nl": "NLD", "be": "BEL", "ch": "CHE", "at": "AUT",
    "se": "SWE", "no": "NOR", "dk": "DNK", "fi": "FIN", "ee": "EST", "lv": "LVA", "lt": "LTU", "gr": "GRC", "cy": "CYP",
    "ro": "ROU", "bg": "BGR", "hu": "HUN", "cz": "CZE", "sk": "SVK", "hr": "HRV", "rs": "SRB", "mt": "MLT", "mx": "MEX",
    "br": "BRA", "ar": "ARG", "cl": "CHL", "pe": "PER", "fj": "FJI", "pg": "PNG", "gov": "USA", "mil": "USA",
}  # fmt: skip
_OUTLETS = {
    "GBR": "guardian|bbc|daily telegraph|the times|independent|financial times|sky news|daily mail|downing street|"
    "evening standard|daily mirror|ft.com|number 10|fcdo|foreign, commonwealth",
    "USA": "cnn|new york times|washington post|wall street journal|npr|fox news|usa today|los angeles times|abc news|"
    "nbc news|cbs news|voice of america|voa|politico|bloomberg|state department|department of state|white "
    "house|pentagon|usaid|associated press|ap news",
    "PAK": "dawn|express tribune|the news international|geo news|geo tv|the nation (pakistan)|app.com.pk|ary news",
    "IND": "times of india|the hindu|hindustan times|indian express|ndtv|press trust|pti|ani|mea|pib|wion|the wire|"
    "deccan|economic times|ministry of external affairs",
    "BGD": "daily star|dhaka tribune|bdnews24|prothom alo|bss",
    "CHN": "xinhua|global times|china daily|cgtn|people's daily|south china morning",
    "RUS": "tass|kremlin|ria novosti|rt.com|interfax|sputnik",
    "TUR": "anadolu|daily sabah|hurriyet|trt",
    "SAU": "spa|saudi gazette|arab news|saudi press",
    "ARE": "wam|gulf news|khaleej times|the national",
    "QAT": "qna|al jazeera|the peninsula|gulf times",
    "EGY": "ahram|mena|sis.gov.eg|egypt today",
    "IRN": "irna|tehran times|press tv|mehr|tasnim",
    "ISR": "haaretz|jerusalem post|times of israel|ynet",
    "JPN": "kyodo|japan times|nhk|nikkei|mofa japan",
    "KOR": "yonhap|korea herald|korea times",
    "AUS": "sydney morning herald|the age|abc australia|sbs|the australian",
    "NGA": "premium times|punch|vanguard|thisday|nan",
    "KEN": "daily nation|the standard (kenya)|the star kenya",
    "DEU": "deutsche welle|dw|auswärtiges amt|bundesregierung|spiegel",
    "FRA": "le monde|france 24|elysee|élysée|quai d'orsay|rfi",
    "IRL": "irish times|rte|rté|irish independent",
    "CAN": "cbc|globe and mail|toronto star|global affairs canada",
    "LKA": "daily mirror.lk|daily ft|ada derana|newsfirst|colombo gazette",
    "AFG": "tolo|khaama|pajhwok|ariana",
    "UKR": "ukrinform|kyiv independent|ukrainska pravda",
    "AZE": "apa.az|azertac|trend news",
    "KAZ": "kazinform|astana times",
    "VAT": "vatican news|holy see",
}
_OUTLET = {
    code: re.compile(r"(?<![a-z])(?:" + "|".join(re.escape(name) for name in names.split("|")) + r")(?![a-z])")
    for code, names in ((code, names.replace("\n", "")) for code, names in _OUTLETS.items())
}


OFFICE_SOURCE = re.compile(
    r"\b(?:department|ministry|minister|ministers?|office|presidency|president|embassy|government|parliament|house|"
    r"secretariat|politicians?|mofa|mfa)\b",
    re.I,
)
"""Sources that speak for their own country: what they call 'the minister' is theirs."""


@lru_cache(maxsize=4096)
def home_of(source: str | None, domain: str | None) -> str | None:
    """Give the country of an outlet or office by its name, else by the country part of its address."""
    if source:
        for place in find_places(source):
            return place.country
        low = source.lower()
        for code, pattern in _OUTLET.items():
            if pattern.search(low):
                return code
    return _COUNTRY_DOMAINS.get(domain) if domain else None


def domain_of(url: str | None) -> str | None:
    """Give the last part of the host name of `url` ('ng'), or None for a general one."""
    match = _DOMAIN.match(url.lower()) if url else None
    return match.group(1) if match else None
