"""Mutation testing: small faults are put into the package one at a time, and its tests must notice them.

``python -m tests.mutation`` prints, for each module, how many of the faults (*mutants*) a test noticed (*killed*), and
where those are that no test noticed (*survivors*).
"""
