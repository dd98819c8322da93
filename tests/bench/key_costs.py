"""What a key costs the main thread of a page until the next frame: script, style, layout, paint; traced by Chromium."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

_Event = dict[str, Any]

PARTS = ("script", "style", "layout", "paint")
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
"""What Chromium is to trace."""

_PART_OF = {
    **dict.fromkeys(("EventDispatch", "FunctionCall", "FireAnimationFrame", "RunMicrotasks"), "script"),
    "UpdateLayoutTree": "style",
    "Layout": "layout",
    **dict.fromkeys(("PrePaint", "Paint", "Layerize", "Commit"), "paint"),
}


def costs_of_keys(trace: bytes) -> list[Counter[str]]:
    """Milliseconds of CPU for each part, key by key. What other processes do meanwhile does not count.

    Args:
        trace: Chromium's trace, in JSON, of a page in which keys are pressed one after the other.
    """
    # The few whose time on the CPU ("tdur") Chromium does not tell are left out.
    events = [event for event in json.loads(trace)["traceEvents"] if event["name"] in _PART_OF and "tdur" in event]
    events.sort(key=lambda event: (event["ts"], -event["dur"]))
    starts = [place for place, event in enumerate(events) if _is_key(event)]
    return [_cost(events[start:end]) for start, end in pairwise([*starts, len(events)])]


def _is_key(event: _Event) -> bool:
    return bool(event["name"] == "EventDispatch" and event["args"]["data"]["type"] == "keydown")


def _cost(events: Sequence[_Event]) -> Counter[str]:
    """What the first frame after a key costs; a part that is within another one counts once."""
    cost: Counter[str] = Counter()
    around: list[_Event] = []
    for event in events:
        if any(event[name] != events[0][name] for name in ("pid", "tid")):
            continue
        while around and around[-1]["ts"] + around[-1]["dur"] <= event["ts"]:
            around.pop()
        milliseconds = event["tdur"] / 1000
        cost[_PART_OF[event["name"]]] += milliseconds
        if around:
            cost[_PART_OF[around[-1]["name"]]] -= milliseconds
        if event["name"] == "Commit":
            break
        around.append(event)
    return cost
