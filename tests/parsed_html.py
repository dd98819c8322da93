"""HTML as a browser would read it."""

from html.parser import HTMLParser


class Parsed(HTMLParser):
    """What a browser would read: tags with their attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Notes text."""
        self.text += data

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every tag of one name."""
        return [attributes for name, attributes in self.tags if name == tag]
