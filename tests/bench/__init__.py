"""What the site costs, measured side by side in one run: ``make bench``. Times are shown, never asserted."""
