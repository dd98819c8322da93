"""Tables that scroll, task lists, and sources of quotations."""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from homepage.markdown_text.conversion import TextTreeprocessor

_TASK = re.compile(r"\[(?P<done>[ xX])\][ \t]+(?=\S)")


class Tables(TextTreeprocessor):
    """Puts each table into an element that scrolls, also by keyboard, where the table is wider than the screen."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the tables in place."""
        words = self.current.conversion.words
        for parent in list(root.iter()):
            for index, table in enumerate(parent):
                if table.tag == "table":
                    name = {"aria-label": words.table} if words else {}
                    frame = Element("div", {"class": "table", "role": "group", "tabindex": "0", **name})
                    frame.tail, table.tail = table.tail, None
                    frame.append(table)
                    parent[index] = frame


class TaskLists(Treeprocessor):
    """Makes a disabled checkbox, named by the text beside it, of ``[ ]`` or ``[x]`` at the beginning of a list item."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the items in place, before their text is parsed."""
        for item in root.iter("li"):
            holder = item if (item.text or "").strip() or not len(item) else item[0]
            text = holder.text or ""
            task = _TASK.match(text)
            if task is None or holder.tag not in {"li", "p"}:
                continue
            item.set("class", "task")
            label = Element("label")
            checked = {} if task["done"] == " " else {"checked": ""}
            checkbox = SubElement(label, "input", {"type": "checkbox", "disabled": "", **checked})
            checkbox.tail = f" {text[task.end() :]}"
            holder.text = None
            holder.insert(0, label)


class QuotationSources(Treeprocessor):
    """Makes the source of a quotation of its last line, if that begins with an em dash."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the quotations in place, before their text is parsed."""
        for quotation in root.iter("blockquote"):
            last = quotation[-1] if len(quotation) else None
            if last is None or last.tag != "p" or not last.text:
                continue
            text, _, line = last.text.rstrip().rpartition("\n")
            if not line.lstrip().startswith("—") or not (text.strip() or len(quotation) > 1):
                continue
            if text.strip():
                last.text, last = text, SubElement(quotation, "p")
            last.text = None
            SubElement(last, "cite").text = line.strip()
