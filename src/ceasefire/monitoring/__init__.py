"""Kept or broken."""
