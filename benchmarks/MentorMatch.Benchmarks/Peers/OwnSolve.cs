using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Benchmarks.Peers;

/// <summary><c>solve FILE</c>: this library's driver beside those of the peers: reads an instance, solves it, judges the answer, and prints one line of JSON.</summary>
internal sealed class OwnSolve : Command, IHasExample
{
    private readonly Argument<string> file = new("FILE") { Description = "An instance, as the command instance writes it." };
    private readonly Option<int> threads = UsualOptions.Threads();
    private readonly Option<TimeSpan?> limit = new("--time-limit")
    {
        Description = "How long to solve at most, such as 60s; then the best known with its proven bound is the answer. Default: no limit.",
        HelpName = "TIME",
        CustomParser = OptionText.Duration,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    public OwnSolve(Terminal terminal)
        : base(
            "solve",
            "Solves one instance for the best total, judges the answer and prints a line of JSON: this library's driver beside the peers'."
        )
    {
        Arguments.Add(file);
        Options.Add(threads);
        Options.Add(limit);
        SetAction(parsed =>
        {
            SolveOptions options = new() { Threads = parsed.GetValue(threads), TimeLimit = parsed.GetValue(limit) };
            terminal.Output.WriteLine(
                JsonSerializer.Serialize(Solve(parsed.GetValue(file)!, options), BenchmarkJsonContext.OneLine.OwnAnswer)
            );
            return ExitCode.Done;
        });
    }

    /// <inheritdoc/>
    public string Example => $"{BenchmarkCommand.Typed} solve b-matching-10000.bin --threads 1";

    private static OwnAnswer Solve(string path, SolveOptions options)
    {
        IInstance instance = InstanceFile.Read(path);
        switch (instance)
        {
            case BMatchingInstance sparse:
                AssignmentProblem problem = sparse.ToProblem();
                return Answer(
                    sparse,
                    () => new AuctionPathsSolver().Solve(problem, options),
                    found => AssignmentJudge.Judge(problem, found)
                );
            case DenseInstance dense:
                AllPairsProblem all = dense.ToAllPairs();
                return Answer(
                    dense,
                    () => new AllPairsSolver().Solve(all, options),
                    found => AllPairsJudge.Judge(all, found, threads: options.Threads)
                );
            default:
                GeneralInstance general = (GeneralInstance)instance;
                GeneralMatchingProblem peers = general.ToProblem();
                return Answer(general, () => new BlossomSolver().Solve(peers, options), found => GeneralMatchingJudge.Judge(peers, found));
        }
    }

    private static OwnAnswer Answer<T>(IInstance instance, Func<T> solve, Func<T, AssignmentVerdict> judge)
    {
        long start = Stopwatch.GetTimestamp();
        T found = solve();
        TimeSpan solving = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        AssignmentVerdict verdict = judge(found);
        TimeSpan judging = Stopwatch.GetElapsedTime(start);
        Proof.Holds(verdict.Status != SolutionStatus.Infeasible, $"judged {verdict.Status}: {string.Join(' ', verdict.Objections)}");
        return new OwnAnswer(
            Comparison.Ours,
            typeof(AuctionPathsSolver)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion.Split('+')[0],
            verdict.Status.ToString().ToLower(CultureInfo.InvariantCulture),
            instance.PairCount,
            (long)verdict.Total,
            (long?)verdict.Bound,
            verdict.Matched,
            solving.TotalSeconds,
            judging.TotalSeconds
        );
    }
}
