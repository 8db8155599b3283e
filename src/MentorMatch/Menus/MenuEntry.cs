using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>One mentor on a menu.</summary>
/// <param name="Place">Place on the menu, from 1. Of equal scores the smaller id comes first.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The score of the pair.</param>
/// <param name="IsTied">Whether another mentor on the menu has the same score.</param>
/// <param name="FreePlaces">How many more mentees the mentor can take; <see langword="null"/> when the catalogue knows no places. With a ledger, at the moment of asking for the page.</param>
/// <param name="Cost">What taking a place of this mentor would cost the others; <see langword="null"/> when the catalogue knows no result.</param>
public sealed record MenuEntry(int Place, string Mentor, Score Score, bool IsTied, int? FreePlaces, PlaceCost? Cost);
