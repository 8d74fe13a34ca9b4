"""A case folder on disk."""
