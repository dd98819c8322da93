"""From other people's formats to content. No Reflex: only content files come out."""
