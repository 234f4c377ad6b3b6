"""Times against the development cases of other projects, and every date rule with sentences of its own."""
