import pytest

from streams.analysis.language import unread_language


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Le ministre français se rend à Alger", "Le ministre des affaires est attendu lundi à Alger.", "fr"),
        ("", "El ministro de Exteriores viajará mañana a Rabat para reunirse con su homólogo marroquí y hablar de "
             "migración y de las deportaciones de los últimos meses, según informó el Gobierno.", "es"),
        ("", "Der Bundeskanzler reist am Montag nach Ankara, um mit dem Präsidenten über das Abkommen zu sprechen, das "
             "in den letzten Wochen in der Kritik stand.", "de"),
        ("وزير الخارجية يزور القاهرة", "", "ar"),
        ("外交部長將訪問日本", "", "zh"),
        ("Blinken departs Islamabad", "", None),
        ("FOREIGN MINISTER NOYES TO VISIT PAKISTAN", "", None),
        ("", "The minister will visit Rabat on Monday for talks about migration.", None),
        ("", "", None),
        ("", "12 34 --- ???", None),
    ],
)  # fmt: skip
def test_a_language_that_is_not_english_is_named(title: str, text: str, language: str | None) -> None:
    assert unread_language(title, text) == language


def test_an_english_text_under_a_foreign_heading_is_read() -> None:
    text = "ردیابی " * 200 + "The minister said that he will visit the camp and that the talks are on. " * 60
    assert unread_language("", text) is None
