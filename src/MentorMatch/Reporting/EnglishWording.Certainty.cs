using MentorMatch.Analysis.Certainty;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>How sure a plan is.</content>
internal sealed partial class EnglishWording
{
    public override string CertaintyTitle => "How sure is this plan?";

    public override string PairsCaption => "The matches:";

    public override (
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
    ) PairColumns =>
        (
            "Mentee",
            "Mentor",
            "Score",
            "Stands in",
            "Without: matches",
            "Without: total",
            "Runner-up",
            "Worst score",
            "Best score",
            "Stands at worst"
        );

    public override string TiesCaption => "Pairs of other plans that are just as good:";

    public override string NoTies => "No other plan is as good.";

    public override string WeightsCaption => "How far one weight may move, the others staying, before another plan is better:";

    public override (string Criterion, string Weight, string Least, string Most, string Between) WeightColumns =>
        ("Criterion", "Weight", "Holds from", "Holds to", "In between");

    public override string MarginsNote =>
        "Without: the best plan without the pair less this one. Runner-up: the mentor the mentee could have instead at the least cost to the whole. Both are exact.";

    public override string MarginsLeftOut => "There are too many pairs to work out a margin for each match; ask for one pair.";

    public override string BlanksNote =>
        "Worst and best score: with the worst and the best answer to what is not known of the pair; every other pair scores what it does now.";

    public override string WeightsNote =>
        "At both ends the plan was proved to hold by scoring and solving anew, and a thousandth further to hold no longer (a weight lies between 0.001 and 1,000); a plan holds while none is better by more than rounding explains.";

    public override string HowManyStand(PlanCertainty certainty)
    {
        int standing = certainty.Pairs.Count(pair => pair.Standing == PairStanding.InEvery);
        return certainty.IsOnlyBestPlan
            ? $"This is the only best plan: {Count(certainty.Pairs.Length, "match stands", "matches stand")}, and each other eligible pair ({Number(certainty.PairsInNone)}) is in no best plan."
            : $"{Number(standing)} of {Count(certainty.Pairs.Length, "match", "matches")} stand in every best plan, {Number(certainty.Pairs.Length - standing)} only in some: ties. Of the other eligible pairs {Number(certainty.TiedPairs)} stand in another best plan, {Number(certainty.PairsInNone)} in none.";
    }

    public override string Narrowest(PairCertainty pair) =>
        $"The narrowest margin that is no tie: {pair.Mentee} with {pair.Mentor}; the best plan without this pair: {Effect(pair.Without!.Value)}.";

    public override string BlanksInShort(int blanks, int standing) =>
        $"{Count(blanks, "match is", "matches are")} scored with something unknown; {Number(standing)} of them would stand even with the worst answers.";

    public override string StandingWord(PairCertainty pair) =>
        pair.IsPinned ? "every plan (pin)"
        : pair.Standing == PairStanding.InSome ? "some (tie)"
        : "every best plan";

    public override string YesOrNo(bool value) => value ? "yes" : "no";

    public override string MoreTies(int count) => $"{Number(count)} more are not listed.";

    public override string Between(WeightRange range) => range.HoldsBetween ? "holds throughout" : "holds at the weights tried";

    public override string WeightsLeftOut(bool hasNoPolicy) =>
        hasNoPolicy
            ? "These are own scores: there are no weights to move."
            : $"There are more than {Number(PlanCertainty.MostPairsForWeights)} eligible pairs: how far weights may move was left out.";

    public override string Blanks(PairBlanks blanks, bool? standsAtWorst) =>
        $"Once {Ids(blanks.Unknown)} {(blanks.Unknown.Length == 1 ? "is" : "are")} known, the score is between {Number(blanks.Worst)} and {Number(blanks.Best)}"
        + standsAtWorst switch
        {
            true => "; even then the pair would stand.",
            false => "; at the worst another plan would be better.",
            null => ".",
        };
}
