import pytest

from streams.tracking.offices import Agreement, agreement


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US Secretary of State", "Secretary of State"),
        ("President", "President of Nigeria"),
        ("Nigerian President", "President of Nigeria"),
        ("foreign minister", "Minister of Foreign Affairs"),
        ("External Affairs Minister", "foreign minister"),
        ("Defence Secretary", "Minister of Defense"),
        ("prime minister", "British Prime Minister"),
        ("premier", "Prime Minister of Victoria"),
        ("Attorney General of the Federation and Minister of Justice", "Minister of Justice"),
        ("United Nations Secretary-General", "UN Secretary General"),
        ("Minister of Industry, Trade and Investment", "trade minister"),
        ("Assistant Secretary of State", "assistant secretary"),
        ("Special Envoy for Yemen", "U.S. Special Envoy for Yemen"),
    ],
)
def test_titles_of_one_office_agree(one, other):
    assert agreement(one, other) is not Agreement.OTHER
    assert agreement(other, one) is agreement(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "Vice President"),
        ("prime minister", "foreign minister"),
        ("Secretary of State", "Assistant Secretary of State"),
        ("Minister of State for Foreign Affairs", "Minister of Foreign Affairs"),
        ("Minister of Health", "Minister of Defence"),
        ("President", "First Lady"),
        ("Deputy Secretary of State", "Under Secretary of State"),
    ],
)
def test_titles_of_other_offices_do_not(one, other):
    assert agreement(one, other) is agreement(other, one) is Agreement.OTHER


def test_a_missing_title_leaves_the_office_open():
    assert agreement(None, "President") is Agreement.OPEN
