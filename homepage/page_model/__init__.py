"""What pages show, decided once: between the content and the components. Nothing here knows Reflex."""
