using MentorMatch.Analysis.Reasons;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>What is said about why, why not and what would help.</content>
internal abstract partial class Wording
{
    /// <summary>What a change does to the best plan, without a point: "1 match fewer, total 0.35 lower".</summary>
    public abstract string Effect(PlanChange change);

    /// <summary>A change with its effect behind it.</summary>
    public abstract string WithEffect(string what, PlanChange change);

    /// <summary>How many more there are than shown.</summary>
    public string More(long count) => AndMore(count);

    /// <summary>What the mentor offers of what the mentee wants.</summary>
    public abstract string SkillsOffered(IReadOnlyCollection<SkillAnswer> skills);

    /// <summary>How firmly a match stands; nothing when that is not known.</summary>
    public abstract string? Stands(MatchStanding standing);

    /// <summary>The mentor with the next best score.</summary>
    public abstract string NextBest(string mentor, Score ahead);

    /// <summary>Who is in a shortage.</summary>
    public abstract string WhoIsShort(ShortageProof shortage);

    /// <summary>The rule behind a shortage.</summary>
    public abstract string WhyShort(ShortageCause cause);

    public abstract string WhyNotTitle(WhyNot asked);

    public abstract string WhyNot(WhyNot asked);

    public abstract string MovesHeading { get; }

    public abstract string Move(PlanMove move);

    /// <summary>Headings of a table of moves: who, now, instead, before, after, change.</summary>
    public abstract (string Person, string Now, string Instead, string Before, string After, string Change) MoveColumns { get; }

    /// <summary>A word for nobody.</summary>
    public abstract string Nobody { get; }

    public abstract string RemediesHeading(string mentee);

    public abstract string NoRemedy(string mentee);

    public abstract string Remedy(string mentee, Remedy remedy);

    /// <summary>Headings of a table of remedies: what, matches, total.</summary>
    public abstract (string What, string Matches, string Total) RemedyColumns { get; }
}
