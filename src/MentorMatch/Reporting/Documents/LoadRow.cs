namespace MentorMatch.Reporting.Documents;

/// <summary>How many mentees a mentor has, in a <see cref="ResultDocument"/>.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Mentees">How many mentees.</param>
/// <param name="Min">How many there had to be at least.</param>
/// <param name="Max">How many there could be at most.</param>
public sealed record LoadRow(string Mentor, int Mentees, int Min, int Max);
