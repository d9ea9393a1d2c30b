"""Whether a text is in English, the language that the rules read; else which it is in."""

_FUNCTION_WORDS = frozenset(
    "the of and to that for with was is by at from has have had will would his her their its are were be been not he "
    "she they it this which who after over about said says on as an".split()
)
"""A third of the words of English prose; of other languages at most a tenth ('was' and 'an' in German, 'on' in
French, 'her' in Turkish)."""
_SURELY_ENGLISH = 0.16
_HARDLY_ENGLISH = 0.05
"""Short of this, a line of few words is looked at: English headlines leave out articles and auxiliaries."""
_SAMPLE = 800
"""Characters, some 130 words: enough for the share to be far from the limits."""
_WIDER = {
    "yue": "zh", "wuu": "zh", "ary": "ar", "arz": "ar", "sdh": "ku", "fuv": "ff", "uzs": "uz", "gug": "gn", "hbo": "he",
    "kik": "ki", "ltg": "lv",
}  # fmt: skip
"""ISO 639-1 for what py3langid tells apart further; what has no code there keeps its three letters (ISO 639-3)."""
_READ_TOO = {"en", "pcm", "zxx"}
"""English, Nigerian Pidgin (an English text with a few of its words), and no language at all."""
_LEAST_WORDS = 8
_LINE_WORDS = 25


def unread_language(title: str, text: str) -> str | None:
    """Give the ISO 639-1 code of the language where it is not English, None where it is, or nothing can be told.

    The count of English function words decides, at the head of the text and in its middle, so that a foreign heading
    does not hide an English text. py3langid names the language and is asked in doubt only; it takes half a second to
    load once.
    """
    middle = len(text) // 2
    samples = [text[:_SAMPLE] or title, text[middle : middle + _SAMPLE] or title]
    if any(_share(sample) >= _SURELY_ENGLISH for sample in samples):
        return None
    sample = f"{title}\n{text}"[: 2 * _SAMPLE]
    words = len(sample.split())
    if _is_latin(sample) and words < _LEAST_WORDS:
        return None
    if words < _LINE_WORDS and _share(sample) >= _HARDLY_ENGLISH:
        return None
    return _named(sample)


def _share(sample: str) -> float:
    """Give the part of the words that are English function words; 0 without words."""
    words = sample.lower().split()
    return sum(map(_FUNCTION_WORDS.__contains__, words)) / len(words) if words else 0.0


def _is_latin(sample: str) -> bool:
    letters = [letter for letter in sample if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


def _named(sample: str) -> str | None:
    if not any(map(str.isalpha, sample)):
        return None
    from py3langid import classify  # here: who reads English only does without its model

    language = classify(sample)[0]
    return None if language in _READ_TOO else _WIDER.get(language, language)
