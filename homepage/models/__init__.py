"""What a site consists of: one module for each kind of content. No Reflex, no files."""
