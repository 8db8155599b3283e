using MentorMatch.Analysis.Certainty;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>What is said about how sure a plan is.</content>
internal abstract partial class Wording
{
    public abstract string CertaintyTitle { get; }

    /// <summary>How many matches stand in every best plan, and how many are ties.</summary>
    public abstract string HowManyStand(PlanCertainty certainty);

    /// <summary>The match that would be lost most easily.</summary>
    public abstract string Narrowest(PairCertainty pair);

    /// <summary>How many matches with blanks would stand whatever the answers.</summary>
    public abstract string BlanksInShort(int blanks, int standing);

    public abstract string PairsCaption { get; }

    public abstract (
        string Mentee,
        string Mentor,
        string Score,
        string Stands,
        string MatchesWithout,
        string TotalWithout,
        string RunnerUp,
        string Worst,
        string Best,
        string StandsAtWorst
    ) PairColumns { get; }

    /// <summary>A word for a standing, in a cell.</summary>
    public abstract string StandingWord(PairCertainty pair);

    public abstract string YesOrNo(bool value);

    public abstract string TiesCaption { get; }

    public abstract string NoTies { get; }

    public abstract string MoreTies(int count);

    public abstract string WeightsCaption { get; }

    public abstract (string Criterion, string Weight, string Least, string Most, string Between) WeightColumns { get; }

    public abstract string Between(WeightRange range);

    public abstract string MarginsNote { get; }

    public abstract string MarginsLeftOut { get; }

    public abstract string BlanksNote { get; }

    public abstract string WeightsNote { get; }

    public abstract string WeightsLeftOut(bool hasNoPolicy);

    /// <summary>What a match could score once what is not known is answered.</summary>
    public abstract string Blanks(PairBlanks blanks, bool? standsAtWorst);
}
