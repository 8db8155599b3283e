using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>One plan beside other ways of choosing, all on the same eligible pairs, places and pins. Minimums bind the plan alone.</summary>
public sealed record PlanBaselines
{
    /// <summary>Whose plan.</summary>
    public required string Plan { get; init; }

    /// <summary>A proven limit on the total of any choice of eligible pairs within the places, pins kept, minimums aside and however many are matched.</summary>
    public required Score HighestTotal { get; init; }

    /// <summary>A proven limit on how many any such choice matches.</summary>
    public required long MostMatched { get; init; }

    /// <summary>The plan itself.</summary>
    public required PlanQuality Chosen { get; init; }

    /// <summary>Best pair first.</summary>
    public required PlanQuality Greedy { get; init; }

    /// <summary>Deferred acceptance, mentees asking: everybody ranks by score, equal scores by id.</summary>
    public required PlanQuality StableByScore { get; init; }

    /// <summary>Deferred acceptance by the people's own lists first, then by score; <see langword="null"/> when nobody listed an eligible person.</summary>
    public required PlanQuality? StableByWishes { get; init; }

    /// <summary>Names from a hat; <see langword="null"/> when no draw was made.</summary>
    public required DrawnPlans? Drawn { get; init; }

    /// <summary>What a total is of <see cref="HighestTotal"/>, 0 to 1; 1 where nothing can be had.</summary>
    /// <param name="total">The total.</param>
    /// <returns>The share.</returns>
    public decimal ShareOfHighest(decimal total) => HighestTotal.Millionths <= 0 ? 1 : total / HighestTotal.ToDecimal();
}
