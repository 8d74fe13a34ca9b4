"""Software for those who try to stop a war in one place first."""

__version__ = "0.1.0"
