using MentorMatch.Files.Reading;

namespace MentorMatch.Console;

/// <summary>The input cannot be used. Carries every problem found.</summary>
/// <param name="problems">The problems.</param>
internal sealed class InputRejectedException(ProblemList problems) : Exception
{
    /// <summary>The problems.</summary>
    public ProblemList Problems { get; } = problems;
}
