"""Where each page, file and address of the old site goes, decided before anything is converted."""
