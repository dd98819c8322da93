"""View models: what pages show, computed from the content for the components. No Reflex."""
