"""How far a figure holds: what its modifier commits to, and whether the words state it at all."""

from service.model.vocabularies.term import Term

MODIFIERS = (
    Term(
        "exact",
        "precies",
        "exact",
        "low, best and high are the stated number; stress (al, maar liefst, slechts) changes none.",
    ),
    Term(
        "about",
        "ongeveer",
        "about",
        "best is the stated number; low and high are null. So are collectives from five on (een tiental).",
    ),
    Term("almost", "bijna", "almost", "best and high are the stated number; low is null."),
    Term("over", "ruim", "a little over", "low and best are the stated number; high is null."),
    Term("more_than", "meer dan", "more than", "low and best are the stated number; high is null."),
    Term("at_least", "minstens", "at least", "low and best are the stated number; high is null."),
    Term("less_than", "minder dan", "less than", "best and high are the stated number; low is null."),
    Term("at_most", "hoogstens", "at most", "best and high are the stated number; low is null."),
    Term("between", "tussen", "between", "low and high are the two stated numbers; best is null."),
    Term(
        "vague",
        "onbepaald",
        "vague",
        "A plural of magnitude: low is twice it, high ten times less one (honderden, een paar honderd: 200 to 999); "
        "best is null. Een paar (a few) without a magnitude states no number.",
    ),
)

FACTUALITIES = (
    Term(
        "asserted",
        "gesteld",
        "asserted",
        "The words state it: what was, is or surely will be, and a zero. A negation inside a bound (niet meer dan 200) "
        "leaves it so.",
    ),
    Term(
        "negated",
        "ontkend",
        "negated",
        "The words deny the number (geen 200; niet 200 maar 300) or its clause (het klopt niet dat; X ontkent dat).",
    ),
    Term(
        "hypothetical",
        "hypothetisch",
        "hypothetical",
        "The words leave it open: told and not vouched for (zouden, naar verluidt), possible, under a condition, "
        "asked, or wished, planned, expected, threatened.",
    ),
)
