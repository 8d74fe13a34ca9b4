"""The ground: what lies inside what, and how far apart."""
