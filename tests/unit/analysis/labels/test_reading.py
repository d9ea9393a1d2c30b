import pytest

from schemas import Label, NewsItem
from streams.analysis import analyse


def labels(text: str, title: str = "") -> set[Label]:
    return {found.label for found in analyse(NewsItem(id="x", title=title, text=text)).labels}


@pytest.mark.parametrize(
    "text",
    [
        "Algeria deported 1,200 sub-Saharan migrants to the desert border with Niger over the weekend.",
        "Border police pushed back forty asylum seekers at the river, according to the monitors.",
        "The coast guard towed a boat of refugees back to Tunisian waters on Monday night.",
        "The new law allows Denmark to send asylum seekers to a third country while their claims are heard.",
        "Hundreds of undocumented Malawians were expelled from Botswana; officials said more migrants would follow.",
        "Iran returned 3,000 Afghan refugees against their will last week, border officials in Herat said.",
        "The court stopped the removal of twelve asylum seekers to Eritrea hours before their flight.",
    ],
)
def test_forced_removal_of_migrants_is_a_deportation(text: str) -> None:
    assert Label.DEPORTATION in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile extradited a suspected drug trafficker to Peru, where he faces charges of smuggling migrants.",
        "Moldova expelled three Russian diplomats over spying, and closed a consulate near the refugee centre.",
        "The party expelled two lawmakers who had voted against the migration budget.",
        "Both armies exchanged ninety prisoners at the crossing where refugees had queued a year ago.",
        "The museum will repatriate carved heads to Benin, a step migrants' clubs had asked for.",
        "Thousands of families fled their homes as rebels shelled the town, joining other displaced people.",
        "Parliament debated visa fees and how many foreign nurses to admit under the new immigration points.",
        "A film about refugees returned to cinemas this week, and critics praised its young cast.",
    ],
)
def test_look_alikes_of_deportation_stay_silent(text: str) -> None:
    assert Label.DEPORTATION not in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International condemned Hungary on Tuesday for beating asylum seekers at the fence.",
        "UN experts said the detention of migrant children in the camp violates international law.",
        "Opposition lawmakers slammed the plan as cruel and said refugees were being used for votes.",
        "A rights group accused Mauritanian police of torturing migrants in a makeshift jail.",
    ],
)
def test_blame_for_the_treatment_of_migrants_is_rights_criticism(text: str) -> None:
    assert Label.RIGHTS_CRITICISM in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International condemned the jailing of five editors in the capital.",
        "The UN refugee agency appealed for 40 million dollars to feed refugees in eastern Chad this winter.",
        "Norway will resettle 300 refugees from Kenya next year, the ministry announced.",
        "A charity opened a kitchen where refugees and their neighbours cook together every Friday.",
    ],
)
def test_no_blame_or_no_migrant_is_no_rights_criticism(text: str) -> None:
    assert Label.RIGHTS_CRITICISM not in labels(text)


def test_evidence_quotes_the_item_as_written() -> None:
    title = "Malta: MIGRANTS PUSHED BACK"
    text = "Valletta \u2013 Charities condemned\u00a0the push\u2011back of 60 migrants, an \u201coutrage\u201d."
    item = NewsItem(id="x", title=title, text=text)
    found = analyse(item).labels
    assert {f.label for f in found} == {Label.DEPORTATION, Label.RIGHTS_CRITICISM}
    for evidence in (e for f in found for e in f.evidence):
        assert getattr(item, evidence.field)[evidence.start : evidence.end] == evidence.quote != ""
