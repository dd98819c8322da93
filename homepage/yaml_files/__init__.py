"""YAML files: read with positions, and changed or written as people edit them."""
