"""`news.items`: a news item as a source hands it over."""

from datetime import date, datetime

from pydantic import Field

from schemas.base import Message, Model, Published

MAX_TEXT_CHARACTERS = 1_000_000
"""A text beyond this is no news item."""


class NewsItem(Message):
    """One article, release or post, in the language it came in."""

    id: str = Field(min_length=1, max_length=300, description="the source's id, stable when it is sent again")
    title: str = Field(default="", max_length=10_000)
    text: str = Field(default="", max_length=MAX_TEXT_CHARACTERS)
    published: Published = None
    source: str | None = Field(default=None, max_length=1_000)
    url: str | None = Field(default=None, max_length=4_000)
    language: str | None = Field(default=None, max_length=100)

    @property
    def published_on(self) -> date | None:
        """The day of publication as written, in the source's own time zone."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


class ItemRef(Model):
    """What is needed to find an item again and to quote it to a reader."""

    id: str
    title: str = ""
    url: str | None = None
    source: str | None = None
    published: Published = None

    @property
    def published_on(self) -> date | None:
        """The day of publication as written, in the source's own time zone."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @classmethod
    def of(cls, item: NewsItem) -> "ItemRef":
        """Refer to `item`."""
        return cls(id=item.id, title=item.title, url=item.url, source=item.source, published=item.published)
