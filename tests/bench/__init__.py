"""How much the service costs, as ratios that hold on any machine: `make bench`.

    http.py        CPU of the serving processes per request, against two others that send the very same bytes
    corpus.py      a start that finds its documents read, against one that reads them
    extraction.py  characters a second, document to records, beside a reader of numerals alone
    names.py       what the network that reads names costs: words a second, load, memory of all workers
    hostile.py     the same on a megabyte of text that nobody writes, and whether time grows with the length

    servers.py     starts a server, and reads from the kernel what CPU its processes took
    load.py        a client that sends a fixed number of requests over kept-alive connections

The two of each pair take turns within one run, round by round, so that what else the machine does meets both; the
median of the rounds' ratios is told. Absolute numbers stand beside them, for this machine alone.
"""
