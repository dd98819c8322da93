"""Publications as bibliographies write them."""
