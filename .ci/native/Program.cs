using System.Runtime.CompilerServices;
using Consumer;
using Native;

// Native DIGEST: a whole round through the packages alone, compiled ahead of time or trimmed; its bytes must have the hash of those of a program compiled just in time.
if (args is not [string digest])
{
    Console.Error.WriteLine("Usage: Native DIGEST");
    return 2;
}

List<string> problems = [.. HostedMatch.Problems()];
string found = WholeRound.Digest(problems);
if (found != digest)
{
    problems.Add($"What it wrote has the hash {found}; compiled just in time it is {digest}.");
}

foreach (string problem in problems)
{
    Console.Error.WriteLine(problem);
}

string kind = RuntimeFeature.IsDynamicCodeSupported ? "just in time" : "ahead of time";
Console.WriteLine($"Compiled {kind}: {(problems.Count == 0 ? "the bytes of every format are the same." : $"{problems.Count} problems.")}");
return problems.Count == 0 ? 0 : 1;
