namespace MentorMatch.Analysis.Learning;

/// <summary>What is known of past matches.</summary>
public enum PastMatchKind
{
    /// <summary>A number on a scale, higher is better.</summary>
    Rating,

    /// <summary>Accepted or declined.</summary>
    Outcome,
}
