"""What a site consists of: one module for each kind of content. No Reflex, no files."""

import os

# Content is read in the same way, whatever else is installed; and to find plugins, pydantic would open every package.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
