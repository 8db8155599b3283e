using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace MentorMatch.Fuzz.Running;

/// <summary>
/// Tries many problems, several at a time, and tells what came of them. Problems share nothing, so their order does not matter: the same seed and number of problems give the same counts.
/// </summary>
internal sealed class FuzzRun(FuzzSettings settings, ImmutableArray<FuzzKind> kinds, TextWriter output)
{
    /// <summary>A problem of this program takes milliseconds; one that takes this long hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan EffortOfASize = TimeSpan.FromSeconds(6);

    private const int MostFailures = 10;
    private const int AttemptsOfASize = 300;

    private readonly FuzzSettings settings = settings;
    private readonly ImmutableArray<FuzzKind> kinds = kinds;
    private readonly ConcurrentDictionary<(string Kind, string Outcome), long> counts = new();
    private readonly ConcurrentQueue<(long Index, Exception Failure)> failures = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long next = -1;

    /// <summary>Runs; returns 0 when every promise was kept, 1 otherwise.</summary>
    public int Run()
    {
        if (settings.Only is { } only)
        {
            return Again(only);
        }

        Worker[] workers = [.. Enumerable.Range(0, settings.Threads).Select(_ => new Worker(this))];
        Thread[] threads = [.. workers.Select(worker => new Thread(worker.Work) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        bool hangs = false;
        while (!hangs && threads.Any(thread => thread.IsAlive))
        {
            _ = threads.First(thread => thread.IsAlive).Join(TimeSpan.FromMilliseconds(200));
            hangs = workers.Any(worker => worker.IsStuck(clock.Elapsed));
        }

        Tell();
        foreach (Worker worker in workers.Where(worker => worker.IsStuck(clock.Elapsed)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"HANGS: problem {worker.Index}\n  {Command(worker.Index)}"));
        }

        foreach ((long index, Exception failure) in failures.OrderBy(failed => failed.Index))
        {
            Report(index, failure);
        }

        return hangs || !failures.IsEmpty ? 1 : 0;
    }

    private static string Place(Exception failure) =>
        failure is FuzzFailureException
            ? ""
            : $"\n{string.Join('\n', (failure.StackTrace ?? "").Split('\n')
                .Where(line => line.Contains("MentorMatch", StringComparison.Ordinal)).Take(8))}";

    private int Again(long index)
    {
        FuzzProblem problem = FuzzProblem.Of(kinds, settings.Seed, index);
        problem = settings.Size is { } size ? problem.Sibling(size, settings.Attempt) : problem;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problem.Kind.Name}, size {problem.Size}: {problem.Try()}"));
        return 0;
    }

    private void Tell()
    {
        foreach (
            IGrouping<string, KeyValuePair<(string Kind, string Outcome), long>> kind in counts
                .GroupBy(count => count.Key.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        )
        {
            IEnumerable<string> parts = kind.OrderBy(part => part.Key.Outcome, StringComparer.Ordinal)
                .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value} {part.Key.Outcome}"));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Key, -20} {kind.Sum(part => part.Value), 9}: {string.Join(", ", parts)}"
                )
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Values.Sum()} problems from seed {settings.Seed} in {clock.Elapsed.TotalSeconds:0} s, {failures.Count} failures"
            )
        );
    }

    /// <summary>Tells a failure, with the smallest problem like it that fails too.</summary>
    private void Report(long index, Exception failure)
    {
        FuzzProblem problem = FuzzProblem.Of(kinds, settings.Seed, index);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nFAILED: problem {index}, {problem.Kind.Name} of size {problem.Size}: {failure.GetType().Name}: {failure.Message}{Place(failure)}\n  {Command(index)}"
            )
        );
        Stopwatch effort = Stopwatch.StartNew();
        for (int size = 1; size < problem.Size; size++)
        {
            for (int attempt = 0; attempt < AttemptsOfASize && effort.Elapsed < EffortOfASize; attempt++)
            {
                try
                {
                    _ = problem.Sibling(size, attempt).Try();
                }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
                catch (Exception smaller)
#pragma warning restore CA1031
                {
                    output.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"  Smaller, of size {size}: {smaller.GetType().Name}: {smaller.Message}\n  {Command(index)} --size {size} --attempt {attempt}"
                        )
                    );
                    return;
                }
            }
        }
    }

    private string Command(long index)
    {
        string named = settings.Kinds.IsEmpty ? "" : $" --kind {string.Join(',', settings.Kinds)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"dotnet run --project tests/MentorMatch.Fuzz -- --seed {settings.Seed}{named} --only {index}"
        );
    }

    private bool TryNext(out long index)
    {
        index = Interlocked.Increment(ref next);
        return index < settings.Problems && failures.Count < MostFailures && !(clock.Elapsed > settings.TimeLimit);
    }

    /// <summary>One thread, and where it is.</summary>
    private sealed class Worker(FuzzRun run)
    {
        private long index = -1;
        private long since = long.MaxValue;

        public long Index => Volatile.Read(ref index);

        public bool IsStuck(TimeSpan now) => now.Ticks - Volatile.Read(ref since) > Patience.Ticks;

        public void Work()
        {
            while (run.TryNext(out long following))
            {
                Volatile.Write(ref index, following);
                Volatile.Write(ref since, run.clock.Elapsed.Ticks);
                FuzzProblem problem = FuzzProblem.Of(run.kinds, run.settings.Seed, following);
                string outcome;
                try
                {
                    outcome = problem.Try();
                }
#pragma warning disable CA1031 // Any exception that gets here breaks a promise and is told with its problem.
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    run.failures.Enqueue((following, failure));
                    outcome = "FAILED";
                }

                Volatile.Write(ref since, long.MaxValue);
                _ = run.counts.AddOrUpdate((problem.Kind.Name, outcome), 1, (_, count) => count + 1);
            }
        }
    }
}
