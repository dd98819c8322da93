"""Evaluates the conditions of Liquid that depend on one setting of the site."""

import re

from homepage.importers.academicpages.old_site.jekyll import Page

_IF = re.compile(
    r"\{%-?\s*(?P<word>unless|if)\s+(?P<name>(?:site\.)?author\.\w+|site\.\w+)\s*(?:==\s*(?P<value>true|false)\s*)?-?%\}"
    r"(?P<body>(?:(?!\{%-?\s*(?:if|unless|else|elsif|endif|endunless)\b).)*)\{%-?\s*end(?:if|unless)\s*-?%\}",
    re.DOTALL,
)
_CAPTURE = re.compile(r"\{%-?\s*capture\b.*?\{%-?\s*endcapture\s*-?%\}", re.DOTALL)
_COLLECTIONS = ("site.posts", "site.pages", "site.tags", "site.categories", "site.collections", "site.data")


def setting(config: Page, name: str) -> str:
    """The value of ``site.title`` or ``author.name``; empty if there is none."""
    return config.text(*name.removeprefix("site.").split("."))


def evaluated(text: str, config: Page) -> str:
    """A text without the parts that the old site did not show, and without what it only stored in a variable.

    Args:
        text: The text, with Liquid.
        config: The settings of the site.
    """

    def shown(match: "re.Match[str]") -> str:
        if match["name"] in _COLLECTIONS or isinstance(config.value(*match["name"].split(".")[1:]), dict | list):
            return match[0]
        is_set = setting(config, match["name"]).lower() not in {"", "false"}
        is_true = is_set == (match["value"] != "false")
        return str(match["body"]) if is_true == (match["word"] == "if") else ""

    return _IF.sub(shown, _CAPTURE.sub("", text))
