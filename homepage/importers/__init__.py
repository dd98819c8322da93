"""Import of other formats into content files. It does not use Reflex."""
