"""Checks a finished site as visitors and hosts get it: links, anchors, pictures, addresses, policy, sizes.

It reads the published files only, so that it finds what any part of a build did wrong.
"""
