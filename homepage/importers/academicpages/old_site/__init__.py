"""The old site as it lies in its folder: pages with their front matter, collections, what the template itself wrote."""
