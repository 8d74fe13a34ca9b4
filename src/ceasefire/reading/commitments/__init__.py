"""What somebody will do, on what it hangs, and how the case would write it."""
