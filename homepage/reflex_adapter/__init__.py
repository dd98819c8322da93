"""All that this package knows of Reflex beyond ``import reflex as rx``.

Private names, the files that Reflex generates, the shape of what it writes: each stands here, with its reason, and what
a new version could change has a guard that stops the build. Nothing else in the package imports a module of Reflex.
"""
