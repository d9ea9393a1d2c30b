"""Plain spelling of news text without a change of length, so that every span also holds in the original."""

import html
import re

_CONTROLS = [("\r\n", " \n")]
_CONTROLS += [(mark, "\n") for mark in "\r\x0b\x0c\x1c\x1d\x1e"]
_CONTROLS += [(chr(code), " ") for code in (*range(9), 9, *range(14, 28), 31, 127)]
_TYPOGRAPHY = [(mark, "\n") for mark in "\x85\u2028\u2029"]
_TYPOGRAPHY += [(mark, "'") for mark in "‘’‚‛′ʼ´｀＇"]
_TYPOGRAPHY += [(mark, '"') for mark in "“”„‟«»″＂"]
_TYPOGRAPHY += [(mark, "-") for mark in "‐‑‒–—―−﹘﹣－"]
_TYPOGRAPHY += [(chr(code), " ") for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)]
_UNSEEN = re.compile("[\xad\u200b-\u200d\u2060\ufeff]")
"""Characters without width: soft hyphens, joiners, byte order marks. They stand inside words."""
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,1000}|!--[^<>]{0,1000})>")
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|li|tr|td|th|h[1-6]|ul|ol|table)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8}\d{0,2});")
_WORD = re.compile(r"\S+")


def plain(text: str) -> str:
    """Give `text` with straight quotes, plain hyphens and spaces, and without markup, in the same length.

    Tags turn into spaces, line separators into newlines. Entities and characters without width are closed up, and
    the room that they leave stands as spaces after the word ('Iran&#8217;s' gives "Iran's" and six spaces).
    """
    if not text.isprintable():
        text = _replaced(text, _CONTROLS)
    if not text.isascii():
        text = _replaced(text, _TYPOGRAPHY)
    if "<" in text:
        text = _TAG.sub(_blank, text)
    if ("&" in text and _ENTITY.search(text)) or (not text.isascii() and _UNSEEN.search(text)):
        text = _WORD.sub(_closed_up, text)
    return text


def _replaced(text: str, replacements: list[tuple[str, str]]) -> str:
    """Replace what is there. Looking for each mark first is several times faster than `str.translate`."""
    for mark, usual in replacements:
        if mark in text:
            text = text.replace(mark, usual)
    return text


def _blank(tag: re.Match[str]) -> str:
    """Blank a tag; one that ends a block or a line starts with a newline, so that its sentences stay apart."""
    return ("\n" if _BLOCK_TAG.match(tag[0]) else " ").ljust(len(tag[0]))


def _closed_up(match: re.Match[str]) -> str:
    word = match[0]
    if "&" not in word and word.isascii():
        return word
    return _UNSEEN.sub("", _ENTITY.sub(_character, word)).ljust(len(word))


def _character(entity: re.Match[str]) -> str:
    """Give what an entity stands for, or the entity as it is where that is unknown."""
    character = html.unescape(entity[0])
    if character == entity[0] or len(character) > len(entity[0]):
        return entity[0]
    if character in "<>" or not character.isprintable():
        return " "
    return _replaced(character, _TYPOGRAPHY)
