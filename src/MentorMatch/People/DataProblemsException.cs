using System.Collections.Immutable;

namespace MentorMatch.People;

/// <summary>The data cannot be used as it is. Carries every problem found, not only the first.</summary>
public sealed class DataProblemsException : Exception
{
    /// <summary>Makes the exception.</summary>
    public DataProblemsException()
        : this([]) { }

    /// <summary>Makes the exception with a message of its own and no list of problems.</summary>
    /// <param name="message">The message.</param>
    public DataProblemsException(string message)
        : base(message) { }

    /// <summary>Makes the exception with a message of its own and no list of problems.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DataProblemsException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Makes the exception from problems.</summary>
    /// <param name="problems">All problems found.</param>
    public DataProblemsException(ImmutableArray<DataProblem> problems)
        : base(Words(problems)) => Problems = problems;

    /// <summary>All problems found.</summary>
    public ImmutableArray<DataProblem> Problems { get; } = [];

    private static string Words(ImmutableArray<DataProblem> problems) =>
        problems.Length == 1
            ? problems[0].ToString()
            : $"{problems.Length} problems:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}";
}
