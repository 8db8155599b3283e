namespace MentorMatch.Formats;

/// <summary>What a result says about the question, beside the answer.</summary>
internal sealed record ResultHeading(string Format, string? Policy, string Solver)
{
    /// <summary>The format's name where scores were given without people.</summary>
    public const string OwnScores = "own-scores";
}
