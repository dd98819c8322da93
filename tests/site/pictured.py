"""A site with pictures of every kind, drawn for the tests."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from tests.site import strangers

SECTIONS = (
    "sections: { biography: Biography, internships: Internships, research: Research, news: News, "
    "selected: Selected, publications: Papers }\n"
)
WORKS = """
- { id: lake, title: A Lake, date: 2025, authors: [Ada Pictured], venue: Lakes, preview: /lake.jpg, selected: true }
- { id: moves, title: It Moves, date: 2025, authors: [Ada Pictured], venue: Lakes, preview: /moves.gif }
- { id: plain, title: No Picture, date: 2025, authors: [Ada Pictured], venue: Lakes }
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><circle cx="50" cy="50" r="40"/></svg>'


def with_pictures(root: Path, url: str) -> Path:
    """A portrait, and pictures in every text; below each other, so that only the first is in the first view.

    Args:
        root: Where to write it.
        url: Where it is published.
    """
    filler = "\n\n".join(
        f"A paragraph, number {number}, of a long life. " * 8 for number in range(30)
    )  # browsers load ahead by up to 2500 px
    strangers.write(
        root,
        site_yaml=f"url: {url}\ndescription: Pictured.\n{SECTIONS}",
        profile_yaml="name: Ada Pictured\ntagline: With a face\npicture: /ada.jpg\n",
        biography_md=f"![At the lake](/lake.jpg)\n\n{filler}\n",
        internships_yaml="- { organisation: A harbour, role: Intern, start: 2024-06 }\n",
        research_md="Bars: ![Bars](/bars.png)\n\n![A drawing](/drawing.svg)\n\n![It moves](/moves.gif)\n",
        publications_yaml=WORKS,
        news_yaml="- date: 2025-03\n  text: 'We were at a lake. ![The lake](/lake.jpg)'\n",
    )
    draw(root / "assets")
    return root


def draw(assets: Path) -> None:
    """The files."""
    photo(1600, 2000).save(assets / "ada.jpg", quality=95)
    photo(1800, 1200).save(assets / "lake.jpg", quality=95)
    bars = Image.new("RGBA", (1500, 600))
    pen = ImageDraw.Draw(bars)
    for number in range(8):
        pen.rectangle((180 * number + 40, 550 - 60 * number, 180 * number + 140, 580), fill=(15, 92, 99, 255))
    bars.save(assets / "bars.png")
    (assets / "drawing.svg").write_text(SVG, encoding="utf-8")
    frames = [Image.new("RGB", (120, 80), color) for color in ("red", "blue")]
    frames[0].save(assets / "moves.gif", save_all=True, append_images=frames[1:], duration=500, loop=0)


def photo(width: int, height: int) -> Image.Image:
    """Soft shapes and a little noise, as a camera sees them."""
    picture = Image.new("RGB", (width, height), (120, 150, 170))
    pen = ImageDraw.Draw(picture)
    for number in range(300):
        x, y, radius = (number * 7919) % width, (number * 104729) % height, 20 + number * 31 % 150
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(number * 37 % 255, 110, number * 91 % 200))
    pen.ellipse((width // 4, height // 4, width * 3 // 4, height * 3 // 4), fill=(230, 190, 160))
    return picture.filter(ImageFilter.GaussianBlur(4))
