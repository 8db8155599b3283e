namespace MentorMatch.Formats;

/// <summary>What a result says about the question, beside the answer.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="Policy">The policy's name, if it has one.</param>
internal sealed record ResultHeading(string Format, string? Policy)
{
    /// <summary>The format's name where scores were given without people.</summary>
    public const string OwnScores = "own-scores";

    /// <summary>The format's name where scores between peers were given without people.</summary>
    public const string OwnPeerScores = "own-peer-scores";
}
