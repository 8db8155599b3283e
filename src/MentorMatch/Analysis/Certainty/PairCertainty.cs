using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Certainty;

/// <summary>How sure one match of a plan is.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The pair's score.</param>
/// <param name="Standing">Whether every best plan has the pair, or only some: a tie.</param>
public sealed record PairCertainty(string Mentee, string Mentor, Score Score, PairStanding Standing)
{
    /// <summary>Whether the pair was asked for rather than chosen.</summary>
    public bool IsPinned { get; init; }

    /// <summary>
    /// The margin: what the best plan without the pair is worth less what this one is. <see langword="null"/> when there is no such plan, and when
    /// <see cref="PlanCertainty.MarginsAreKnown"/> is not so.
    /// </summary>
    public PlanChange? Without { get; init; }

    /// <summary>The mentor whom the mentee could have instead at the least cost to the whole; <see langword="null"/> when there is none or it is not known.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>What the best plan with <see cref="RunnerUp"/> is worth less what this one is.</summary>
    public PlanChange? WithRunnerUp { get; init; }

    /// <summary>What the pair could score once what is not known is answered; <see langword="null"/> when everything is known, and for own scores.</summary>
    public PairBlanks? Blanks { get; init; }

    /// <summary>
    /// Whether the pair would stay in a best plan at the worst of <see cref="Blanks"/>, all other pairs scoring what they do now; <see langword="null"/> without blanks, and when
    /// margins are not known.
    /// </summary>
    public bool? StandsAtWorst { get; init; }
}
