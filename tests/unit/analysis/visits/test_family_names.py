import pytest

from schemas import NewsItem
from streams.analysis import analyse


@pytest.mark.parametrize("name", ["Tom West", "Oliver North", "Anna East", "Ruth South"])
def test_a_quarter_of_the_compass_can_be_a_family_name(name):
    text = f"The US special representative for Afghanistan, {name}, will visit Pakistan from December 7 to 9."
    found = analyse(NewsItem(id="compass", text=text, published="2023-12-03"))
    assert [visit.official for visit in found.visits] == [name]
