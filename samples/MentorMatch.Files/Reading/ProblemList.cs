using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Files.Reading;

/// <summary>
/// Collects every problem of a run, so that all are reported at once, and warnings beside them. Keeps the first thousand of each and counts the rest: a file
/// of ten million bad rows must not fill the memory.
/// </summary>
public sealed class ProblemList
{
    /// <summary>Most problems that are kept.</summary>
    public const int Limit = 1_000;

    private readonly List<DataProblem> problems = [];
    private readonly List<DataProblem> warnings = [];

    /// <summary>The problems, in the order found.</summary>
    public ImmutableArray<DataProblem> Problems => [.. problems];

    /// <summary>The warnings, in the order found: the run goes on.</summary>
    public ImmutableArray<DataProblem> Warnings => [.. warnings];

    /// <summary>How many problems were found, those not kept included.</summary>
    public long Count { get; private set; }

    /// <summary>Whether nothing stands in the way of the run.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Adds a problem.</summary>
    /// <param name="code">A stable name of the kind of problem.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, or <see langword="null"/> for the file as a whole.</param>
    /// <param name="column">The name of the column, or <see langword="null"/> for the row as a whole.</param>
    /// <param name="message">What is wrong, continuing the place: <c>is empty</c>.</param>
    /// <param name="maybe">A likely cause or cure, without the word Maybe; or <see langword="null"/>.</param>
    public void Add(string code, string file, int? line, string? column, string message, string? maybe) =>
        Add(Problem(code, file, line, column, message, maybe));

    /// <summary>Adds a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(DataProblem problem)
    {
        Count++;
        if (problems.Count < Limit)
        {
            problems.Add(problem);
        }
    }

    /// <summary>Adds a warning: the run goes on, and says so. Takes what <see cref="Add(string, string, int?, string?, string, string?)"/> takes.</summary>
    public void Warn(string code, string file, int? line, string? column, string message, string? maybe)
    {
        if (warnings.Count < Limit)
        {
            warnings.Add(Problem(code, file, line, column, message, maybe));
        }
    }

    private static DataProblem Problem(string code, string file, int? line, string? column, string message, string? maybe) =>
        new()
        {
            Code = code,
            File = file,
            Line = line,
            Column = column,
            Message = message,
            Maybe = maybe,
        };
}
