"""The commands of ``homepage``, one module each.

A module has a docstring, which is its help, ``EXAMPLES``, ``add_options`` and ``run``. All are imported for
``homepage --help``, so a module imports what is slow to import only in ``run``.
"""
