"""How the pages look: the colours, faces and spaces that the owner chooses by a word, and their tokens in CSS."""
