"""The content of a site: one pydantic module for each kind of content. No Reflex, no file access."""

import os

# Content is read in the same way, whatever else is installed; and to find plugins, pydantic would open every package.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
