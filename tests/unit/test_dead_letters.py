import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import NewsItem
from streams.dead_letters import Reason, RefusedError, headers_of, read

CASES = {
    Reason.EMPTY: [None, b""],
    Reason.NOT_UTF8: [b"\xff\xfe", b'{"id": "a", "text": "\xc3"}'],
    Reason.NOT_JSON: [b"no", b"{", b"[" * 100_000, rb'{"id": "\ud800"}', b"\x00\x01"],
    Reason.WRONG_SHAPE: [b"{}", b"[]", b"null", b'{"id": ""}', b'{"id": "a", "published": "0000-01-01"}'],
    Reason.TOO_LARGE: [b'{"id": "a", "text": "' + b"y" * 1_000_001 + b'"}'],
}


@pytest.mark.parametrize(("reason", "value"), [(reason, value) for reason, values in CASES.items() for value in values])
def test_what_cannot_be_read_is_refused_with_its_reason(reason, value):
    with pytest.raises(RefusedError) as refused:
        read(NewsItem, value)
    assert refused.value.reason is reason


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f'{{"id": "a", "text": "{text}"}}'.encode()))
def test_whatever_the_bytes_they_are_read_or_refused(value):
    with contextlib.suppress(RefusedError):
        assert read(NewsItem, value).id


def test_headers_tell_where_and_why_without_the_text():
    secret = b'{"id": "a", "text": 7, "title": "SECRET"}'
    record = type("Record", (), {"topic": "news.items", "partition": 3, "offset": 42})()
    with pytest.raises(RefusedError) as refused:
        read(NewsItem, secret)
    headers = dict(headers_of(record, "label", refused.value))
    assert headers["__streams.errors.topic"] == b"news.items"
    assert headers["__streams.errors.partition"] == b"3"
    assert headers["__streams.errors.offset"] == b"42"
    assert headers["__streams.errors.exception"].endswith(b"ValidationError")
    assert headers["harbinger.reason"] == b"wrong_shape"
    assert headers["harbinger.stage"] == b"label"
    assert b"text" in headers["__streams.errors.message"]
    assert not any(b"SECRET" in value for value in headers.values())
