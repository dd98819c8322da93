"""Recognizes the files of the theme, and of the programs that make a Jekyll site."""

import re

_FOLDERS = re.compile(
    r"(?:_includes|_layouts|_sass|_plugins|_data/ui-text|markdown_generator|scripts|talkmap|docs|bin|\.github"
    r"|assets/(?:css|js|fonts|webfonts|scss|_sass)|google_scholar_crawler|_site|test)/"
)
_NAMES = re.compile(
    r"(?:.*/)?(?:Gemfile(?:\.lock)?|LICENSE(?:\.\w+)?|README(?:\.\w+)?|CHANGELOG\.md|CONTRIBUTING\.md|package(?:-lock)?\.json"
    r"|_config\.[\w.]+\.yml|_config_docker\.yml|Dockerfile|docker-compose\.ya?ml|Rakefile|\.[\w.-]+|CNAME|Makefile"
    r"|talkmap(?:_out)?\.(?:py|ipynb)|run_server\.sh|robots\.txt|feed\.xml|sitemap\.xml|\w+\.gemspec"
    r"|favicon\.ico|images/(?:browserconfig\.xml|(?:site|manifest)\.(?:webmanifest|json))|_drafts/post-draft\.md"
    r"|_data/(?:ui-text|navigation|comments)(?:/.*|\.ya?ml))"
)
_PROGRAMS = (".scss", ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".rb", ".sh", ".ipynb")


def is_of_theme(path: str) -> bool:
    """Whether a file is a program, a style, a font or a setting of the theme, by its path in the site's folder."""
    is_program = path.lower().endswith(_PROGRAMS) and not path.startswith(("files/", "images/"))
    return bool(_FOLDERS.match(path) or _NAMES.fullmatch(path)) or is_program
