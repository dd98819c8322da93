"""The complete import of an ordinary site."""

import pytest

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import PREPRINT, WORKS, ordinary_site, write_old_site
from tests.sites import entries_of, text_of


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Site]:
    """What became of it, and the new site."""
    old, new = (tmp_path_factory.mktemp(name) for name in ("old", "new"))
    report = import_site(new, write_old_site(old, ordinary_site()))
    return report, load(new)


@pytest.fixture
def site(moved: tuple[Report, Site]) -> Site:
    """The new site."""
    return moved[1]


def test_nothing_is_left_out(moved: tuple[Report, Site]) -> None:
    assert [str(item) for item in moved[0].items if item.outcome == "left"] == []


def test_only_addresses_are_changed(moved: tuple[Report, Site]) -> None:
    assert {item.kind for item in moved[0].items if item.outcome == "changed"} == {"URL"}


def test_every_work_is_there_newest_first(site: Site) -> None:
    assert [work.title for work in site.publications] == [work[1] for work in (*WORKS, PREPRINT)]


def test_a_work_is_named_by_its_file_without_the_date(site: Site) -> None:
    assert [work.id for work in site.publications][:2] == ["harbour-counts", "currents"]


def test_dates_stay_as_they_were_written(site: Site) -> None:
    assert [str(work.date) for work in site.publications] == [work[2] for work in (*WORKS, PREPRINT)]


def test_venues_are_there(site: Site) -> None:
    assert [work.venue or "" for work in site.publications] == [work[3] for work in (*WORKS, PREPRINT)]


@pytest.mark.parametrize(
    ("record", "authors"),
    [
        ("harbour-counts", "Jon Lia*, Mei Lin*, Zoe Wang, Hui Zhao, Jia Zhou"),
        ("currents", "Mei Lin, Jo Lobo, Jia Zhou"),
        ("simple-estuary", "Hua Zhao*, Lea Chen*, Mei Lin, Jia Zhou"),
        ("data-dependent", "Mei Lin*, Jay Teng*, Yve Yuan, Ora C Deep"),
        ("buoy-net", "Mei Lin, Sam Wang, Liv Wang, Ora C Deep"),
    ],
)
def test_authors_and_stars_are_there_in_their_order(site: Site, record: str, authors: str) -> None:
    work = next(work for work in site.publications if work.id == record)
    assert ", ".join(author.name + "*" * author.equal for author in work.authors) == authors


def test_the_owner_is_known_everywhere(site: Site) -> None:
    assert all(work.owner for work in site.publications)


def test_arxiv_ids_and_code_are_there(site: Site) -> None:
    assert [work.arxiv for work in site.publications] == [work[5] for work in (*WORKS, PREPRINT)]
    assert [work.links.code or "" for work in site.publications] == [work[6] for work in (*WORKS, PREPRINT)]


def test_a_preprint_is_kept_off_the_home_page_that_did_not_list_it(site: Site) -> None:
    assert [(work.id, work.status) for work in site.publications if not work.show] == [("buoy-net", "preprint")]


def test_topics_are_there_with_ids_of_their_words(site: Site) -> None:
    assert [(topic.id, topic.name) for topic in site.topics][:2] == [
        ("fine-tuning-of-buoys", "Fine-tuning of Buoys"),
        ("merging-of-currents", "Merging of currents"),
    ]
    assert len(site.topics) == 5


def test_internships_are_data(site: Site) -> None:
    stays = [each.entry for each in entries_of(site, "internships")]
    reported = [(each.organisation, each.role, str(each.start), str(each.end)) for each in stays]
    assert reported == [
        ("Harbour Office", "Tide Research Intern", "2025-06", "2025-09"),
        ("Moon Laboratory", "Forecast Intern at Spring Tide Team", "2025-02", "2025-06"),
        ("Northern Lighthouse", "Tide Research Intern", "2024-06", "2024-08"),
    ]
    assert entries_of(site, "internships")[2].entry.done == ("Counted waves at the island's northern shore.",)


def test_biography_and_research_are_distinguished(site: Site) -> None:
    assert "fifth-year Ph.D. student" in text_of(site, "biography")
    assert "intersection" in text_of(site, "research")
    assert "intersection" not in text_of(site, "biography")


def test_sections_are_called_and_ordered_as_before(site: Site) -> None:
    assert {each.name: each.heading for each in site.sections} == {
        "biography": "About me",
        "research": "Research",
        "internships": "Internship Experiences",
        "publications": "Publications",
    }


def test_the_profile_is_there_with_the_cv_of_the_top_bar(site: Site) -> None:
    profile = site.profile
    assert (profile.name, profile.tagline) == ("Mei Lin", "fifth year Ph.D. student at the Institute of Tides")
    assert [(link.label, link.url) for link in profile.links] == [
        ("Google Scholar", "https://scholar.google.com/citations?hl=zh-CN&user=abcdefgAAAAJ"),
        ("CV", "/files/CV_Mei_Lin.pdf"),
    ]


def test_address_language_and_description_are_there(site: Site) -> None:
    settings = site.settings
    assert (settings.url, settings.language, settings.description) == (
        "https://tides.example",
        "en-US",
        "Mei Lin's homepage",
    )


def test_every_old_address_leads_to_its_page(site: Site) -> None:
    assert site.settings.redirects == {
        "/publication/2023-12-01-data-dependent": "/publications/data-dependent/",
        "/publication/2024-12-01-simple-estuary": "/publications/simple-estuary/",
        "/publication/2025-07-01-currents": "/publications/currents/",
        "/publication/2025-07-01-harbour-counts": "/publications/harbour-counts/",
        "/publication/buoy-net": "/publications/buoy-net/",
        "/about/": "/",
        "/about.html": "/",
    }
