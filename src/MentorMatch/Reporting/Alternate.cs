using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>
/// A mentor who is not in a mentee's list and could be: the next to ask when somebody in the list declines. Not reserved: the same mentor may be next for several mentees, as long
/// as the mentor may still be shown.
/// </summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The pair's score.</param>
/// <param name="Rank">The place in the order in which to ask, from 1: by score less the price of the mentor's place, then score, then id.</param>
public sealed record Alternate(string Mentee, string Mentor, Score Score, int Rank)
{
    /// <summary>
    /// The category, where categories are limited; otherwise <see langword="null"/>. Where the list is full of that category, this mentor may stand in only for one of the same.
    /// </summary>
    public string? Topic { get; init; }
}
