"""The journal macros of astronomy."""

import re

from homepage.importers.bibtex.journals import JOURNALS

MACROS = """
aap aapr aaps actaa aj ao apj apjl apjs aplett apss araa baas cjaa gca grl icarus jcap jcp jgr jqsrt jrasc memras memsai
mnras na nar nat nphysa pasa pasj pasp physrep physscr planss pra prb prc prd pre prl procspie psj qjras rmxaa skytel
solphys sovast ssr zap
"""


def test_the_macros_of_aastex_are_known() -> None:
    assert set(JOURNALS) == set(MACROS.split())


def test_a_short_name_has_letters_of_the_full_name_in_their_order() -> None:
    others = [short for short, full in JOURNALS.values() if not re.search(".*?".join(re.findall(r"\w", short)), full)]
    assert others == []
