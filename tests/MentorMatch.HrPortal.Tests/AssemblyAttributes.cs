// Memory and time are measured, and each portal has a browser or a solver of its own: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
