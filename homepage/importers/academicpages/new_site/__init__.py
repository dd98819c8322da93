"""The parts of the new site as a whole: profile, settings, redirects and files; and their writer."""
