namespace MentorMatch.Analysis.Changes;

/// <summary>A mentor who has more or fewer mentees than before.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Before">How many before.</param>
/// <param name="After">How many after.</param>
public sealed record LoadChange(string Mentor, int Before, int After);
