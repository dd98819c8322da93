"""What the new site has as a whole: profile, settings, redirects, files; and how it is written."""
