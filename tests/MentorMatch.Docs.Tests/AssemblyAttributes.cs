// Blocks are run with the console's output captured, and there is one console.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
