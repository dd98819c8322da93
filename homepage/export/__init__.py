"""What Reflex does not do by itself: its settings, and the files beside the pages."""
