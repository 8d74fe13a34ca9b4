"""Evidence from data."""
