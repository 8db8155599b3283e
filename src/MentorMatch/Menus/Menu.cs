using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>The mentors that one mentee may choose from, best score first, ties by id.</summary>
/// <remarks>Immutable and safe for concurrent use: the order stays; free places are read anew for each page. Memory: 8 bytes a mentor shown.</remarks>
public sealed class Menu
{
    private readonly MentorCatalogue catalogue;
    private readonly RankedMentors ranked;

    internal Menu(MentorCatalogue catalogue, string mentee, RankedMentors ranked)
    {
        this.catalogue = catalogue;
        this.ranked = ranked;
        Mentee = mentee;
    }

    /// <summary>The mentee's id.</summary>
    public string Mentee { get; }

    /// <summary>Number of mentors on the menu.</summary>
    public int Count => ranked.Count;

    /// <summary>A stretch of the menu.</summary>
    /// <param name="skip">How many entries to pass over, at least 0.</param>
    /// <param name="take">How many entries to show at most, at least 0.</param>
    /// <returns>The entries; fewer, or none, at the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ImmutableArray<MenuEntry> Page(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        int end = (int)Math.Min(ranked.Count, (long)skip + take);
        ImmutableArray<MenuEntry>.Builder page = ImmutableArray.CreateBuilder<MenuEntry>(Math.Max(0, end - skip));
        int before = Math.Max(0, Math.Min(skip, end) - 1);
        (int Mentor, int Millionths)[] found = ranked.Ranks(before, Math.Min(end + 1, ranked.Count));
        for (int k = skip; k < end; k++)
        {
            int at = k - before;
            (int mentor, int score) = found[at];
            bool isTied = (at > 0 && found[at - 1].Millionths == score) || (at + 1 < found.Length && found[at + 1].Millionths == score);
            page.Add(
                new MenuEntry(
                    k + 1,
                    catalogue.Scorer.Cohort.Mentors[mentor].Id,
                    new Score(score),
                    isTied,
                    catalogue.FreePlaces(mentor),
                    catalogue.CostOf(mentor)
                )
            );
        }

        return page.DrainToImmutable();
    }

    /// <summary>What the score of a pair is made of, and the rules that forbid it if any does.</summary>
    /// <param name="mentor">A mentor's id, on the menu or not.</param>
    /// <returns>The score with its contributions.</returns>
    /// <exception cref="ArgumentException">There is no such mentor.</exception>
    public PairScore Explain(string mentor) => catalogue.Scorer.Score(Mentee, mentor);
}
