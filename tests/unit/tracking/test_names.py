import pytest

from streams.tracking.names import Likeness, likeness, sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Julieta Noyes", "Julieta Valls Noyes"),
        ("Julieta Noyes", "Assistant Secretary Julieta Valls Noyes"),
        ("Amir Khan Muttaqi", "Mawlawi Amir Khan Motaqi"),
        ("Ishiba Shigeru", "Shigeru Ishiba"),
        ("Anura Kumara Disanayake", "Anura Kumara Dissanayake"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Mohamed bin Zayed", "Mohammed bin Zayed Al Nahyan"),
        ("Hossein Amir-Abdollahian", "Hossein Amirabdollahian"),
        ("Ban Ki-moon", "Ban Kimoon"),
        ("Tim Lenderking", "Timothy Lenderking"),
        ("António Guterres", "Antonio Guterres"),
        ("Muhammadu Buhari", "Mohammadu Buhari"),
        ("Wendy R. Sherman", "Wendy Sherman"),
        ("Xi Jinping", "President Xi Jinping"),
        ("Geoffrey Onyeama", "Geoffery Onyeama"),
        ("Faustin-Archange Touadéra", "Faustin Archange Touadera"),
        ("習近平", "习近平"),
    ],
)
def test_forms_of_one_name_are_the_same(one, other):
    assert likeness(one, other) is likeness(other, one) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noyes", "Julieta Valls Noyes"),
        ("Muttaqi", "Amir Khan Motaqi"),
        ("Xi", "Xi Jinping"),
        ("Sisi", "Abdel Fattah al-Sisi"),
    ],
)
def test_a_single_name_is_part_of_the_full_one(one, other):
    assert likeness(one, other) is likeness(other, one) is Likeness.PART


@pytest.mark.parametrize(
    ("one", "other"), [("Aisha Buhari", "Muhammadu Buhari"), ("Gotabaya Rajapaksa", "Mahinda Rajapaksa")]
)
def test_relatives_share_the_family_name_only(one, other):
    assert likeness(one, other) is Likeness.FAMILY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Yi", "Li Qiang"),
        ("Mohammed bin Salman", "Mohammed bin Zayed"),
        ("Kim Jong Un", "Kim Yong-nam"),
        ("Barack Obama", "Taro Osama"),
        ("Li", "Lee"),
        ("", "Noyes"),
    ],
)
def test_other_people_have_other_names(one, other):
    assert likeness(one, other) is likeness(other, one) is Likeness.NONE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muttaqi", "Amir Khan Motaqi"), ("Hossein Amir-Abdollahian", "Amirabdollahian"), ("Zelenskiy", "Zelensky")],
)
def test_like_names_are_found_under_a_common_key(one, other):
    assert sounds(one) & sounds(other)
