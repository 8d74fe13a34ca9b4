"""What tests of several parts build with."""
