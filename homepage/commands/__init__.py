"""The commands of ``homepage``, one module each.

A module has a docstring, which is its help, ``EXAMPLES``, ``add_options`` and ``run``. It is imported for every
command, so it imports what is slow to import only in ``run``.
"""
