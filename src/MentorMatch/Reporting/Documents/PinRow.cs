namespace MentorMatch.Reporting.Documents;

/// <summary>A pin in a <see cref="ClashRow"/>.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
public sealed record PinRow(string Mentee, string Mentor);
