using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorMatch.Bookings;
using MentorMatch.Formats;
using MentorMatch.Formats.AllPairs;
using MentorMatch.Formats.Quotas;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Menus;

/// <summary>All mentors of a programme, prepared so that the menu of any mentee is ready in a fraction of a millisecond.</summary>
/// <remarks>
/// Immutable and safe for concurrent use. Preparing takes time and memory linear in the facts of the mentors. A menu then takes time linear in the number of mentors: scores come
/// row by row from the few values that a mentee meets (a criterion or rule of your own is asked pair by pair, which is slower), and are ordered by counting.
/// </remarks>
public sealed class MentorCatalogue
{
    private const int Hidden = -1;

    private readonly RowScorer rows;
    private readonly FrozenDictionary<string, ImmutableArray<int>> offering;

    private MentorCatalogue(CohortScorer scorer)
    {
        Scorer = scorer;
        rows = scorer.PrepareRows();
        offering = scorer
            .Cohort.Mentors.SelectMany((mentor, position) => mentor.Skills.Select(skill => (Key: NameKey.Of(skill.Name), position)))
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(entry => entry.position).Distinct().ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    private MentorCatalogue(MentorCatalogue from)
    {
        Scorer = from.Scorer;
        rows = from.rows;
        offering = from.offering;
        Books = from.Books;
        Free = from.Free;
        Costs = from.Costs;
    }

    /// <summary>The people and the policy.</summary>
    public CohortScorer Scorer { get; }

    private MentorBook?[]? Books { get; init; }

    private int[]? Free { get; init; }

    private PlaceCost?[]? Costs { get; init; }

    /// <summary>Prepares the menus of a cohort.</summary>
    /// <param name="scorer">The policy compiled for the cohort.</param>
    /// <returns>The catalogue, which knows no places yet.</returns>
    public static MentorCatalogue Prepare(CohortScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return new MentorCatalogue(scorer);
    }

    /// <summary>The same mentors with the places of a ledger, read anew each time.</summary>
    /// <param name="ledger">The ledger. Mentors who are not in it have no places.</param>
    /// <returns>A catalogue that shares this one's preparation.</returns>
    public MentorCatalogue WithPlaces(BookingLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new MentorCatalogue(this) { Books = ledger.BooksOf(Scorer.Cohort.Mentors.Select(mentor => mentor.Id)), Free = null };
    }

    /// <summary>The same mentors with what a result leaves free, and with what a place of each is worth to the others.</summary>
    /// <param name="result">A result of a format of pairs, or of requests, with a matching.</param>
    /// <param name="exactCosts">
    /// Whether to work out what the others lose when a place is taken (solving once more where matches come first), instead of the price of the place in the proof, which
    /// the loss is never below. Only for a format of pairs and a proven optimum; the price otherwise. Neither is known where the worst-off, or those who waited, come before the
    /// total, nor under quotas.
    /// </param>
    /// <returns>A catalogue that shares this one's preparation. Free places come from the result unless a ledger gives them.</returns>
    /// <exception cref="ArgumentException">The result is of other mentors, or of another kind of format.</exception>
    public MentorCatalogue WithResult(MatchResult result, bool exactCosts = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ImmutableArray<Participant> mentors = Scorer.Cohort.Mentors;
        (ImmutableArray<string> ids, int[] free) = result.Question switch
        {
            PairingQuestion pairing => PlacesOf(pairing.Model),
            QuotaQuestion under => PlacesOf(under.Model.Pairing),
            AllPairsQuestion { Committing: { } people } => PlacesOf(people),
            ALaCarteQuestion requests => (
                [.. requests.Plan.Limits.Select(limit => limit.Mentor)],
                [.. requests.Plan.Limits.Select(limit => limit.Max)]
            ),
            _ => throw new ArgumentException($"The format {result.Format} leaves no places that can be booked.", nameof(result)),
        };
        if (!ids.SequenceEqual(mentors.Select(mentor => mentor.Id), StringComparer.Ordinal))
        {
            throw new ArgumentException("The result is of other mentors than the catalogue.", nameof(result));
        }

        foreach (Match match in result.Matches)
        {
            free[Roster.IndexOf(mentors, match.Mentor)]--;
        }

        PlaceCost?[]? costs =
            result.Question is PairingQuestion { IsOfTotals: true, Model: { } model }
                ? (exactCosts ? PlaceCosts.Exact(model, result) : null) ?? PlaceCosts.Prices(model, result.Certificate)
            : result.Question is AllPairsQuestion { Committing: { } pins } ? PlaceCosts.Prices(pins, result.Certificate)
            : null;
        return new MentorCatalogue(this) { Free = free, Costs = costs };
    }

    /// <summary>The menu of one mentee.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="filter">Which mentors to show; all eligible ones when <see langword="null"/>.</param>
    /// <returns>The menu.</returns>
    /// <exception cref="ArgumentException">There is no such mentee, or the filter asks for free places and the catalogue knows none.</exception>
    public Menu MenuFor(string mentee, MenuFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(mentee);
        filter ??= MenuFilter.None;
        int row = Roster.IndexOf(Scorer.Cohort.Mentees, mentee);
        if (row < 0)
        {
            throw new ArgumentException($"No mentee has the id {Quoted.Text(mentee)}.", nameof(mentee));
        }

        if (filter.FreeOnly && Books is null && Free is null)
        {
            throw new ArgumentException("The catalogue knows no places. Maybe WithPlaces or WithResult was forgotten.", nameof(filter));
        }

        int[] millionths = ArrayPool<int>.Shared.Rent(rows.Mentors);
        try
        {
            Span<int> scores = millionths.AsSpan(0, rows.Mentors);
            rows.Fill(row, scores);
            Hide(filter, scores);
            return new Menu(this, mentee, RankedMentors.BestFirst(scores));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(millionths);
        }
    }

    /// <summary>Free places of a mentor, by position; <see langword="null"/> when none are known.</summary>
    internal int? FreePlaces(int mentor) => Books is not null ? Books[mentor]?.Free ?? 0 : Free?[mentor];

    /// <summary>What a place of a mentor costs, by position; <see langword="null"/> when that is not known.</summary>
    internal PlaceCost? CostOf(int mentor) => Costs?[mentor];

    private static (ImmutableArray<string> Mentors, int[] Places) PlacesOf(PairingModel model) =>
        (model.Pairs.Mentors, [.. model.Problem.ColumnBounds.ToArray().Select(bounds => bounds.Max)]);

    /// <summary>Takes the score from mentors that a filter does not let through.</summary>
    private void Hide(MenuFilter filter, Span<int> millionths)
    {
        if (filter.SkillOffered is { } skill)
        {
            ImmutableArray<int> mentors = offering.GetValueOrDefault(NameKey.Of(skill), []);
            int[] kept = ArrayPool<int>.Shared.Rent(mentors.Length);
            for (int k = 0; k < mentors.Length; k++)
            {
                kept[k] = millionths[mentors[k]];
            }

            millionths.Fill(Hidden);
            for (int k = 0; k < mentors.Length; k++)
            {
                millionths[mentors[k]] = kept[k];
            }

            ArrayPool<int>.Shared.Return(kept);
        }

        if (filter.MinimumScore is null && !filter.FreeOnly && filter.Where is null)
        {
            return;
        }

        long least = Math.Max(0, filter.MinimumScore?.Millionths ?? 0);
        for (int mentor = 0; mentor < millionths.Length; mentor++)
        {
            if (
                millionths[mentor] < least
                || (filter.FreeOnly && FreePlaces(mentor) is not > 0)
                || filter.Where?.Invoke(Scorer.Cohort.Mentors[mentor]) == false
            )
            {
                millionths[mentor] = Hidden;
            }
        }
    }
}
