using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting;

/// <summary>The sentences about a frontier, in English.</summary>
internal sealed partial class EnglishWording
{
    public override string FrontierTitle => "What one aim costs in another";

    public override string FrontierPlan => "Plan";

    public override string FrontierMatches => "Matches";

    public override string FrontierTotal => "Total";

    public override string FrontierWorst => "Lowest score";

    public override string FrontierHow => "How to get it";

    public override string FrontierEmpty => "There is no plan: pins, minimums or capacities cannot be kept.";

    public override string FrontierChart => "Lowest score against number of matches";

    public override string FrontierDiverse(string attribute) => $"Different {attribute}";

    public override string FrontierLead(Frontier frontier) =>
        frontier.Points.IsEmpty
            ? "Nothing to choose from."
            : $"{Count(frontier.Points.Length, "plan", "plans")} to choose from: no other one here is at least as good in everything and better in something.";

    public override string FrontierAim(FrontierPoint point) =>
        point.Aim switch
        {
            Analysis.Fairness.FrontierAim.MostMatches => "most matches, then the best total",
            Analysis.Fairness.FrontierAim.BestTotal => "the best total",
            Analysis.Fairness.FrontierAim.WorstOffFirst => "worst-off first",
            Analysis.Fairness.FrontierAim.MostDiverse => "most matches, then most different",
            Analysis.Fairness.FrontierAim.MinimumScore => $"no score below {Number(point.Setting!.Value)}",
            Analysis.Fairness.FrontierAim.GivenCoverage => $"the best total with {Number(point.Matched)} matches",
            _ => $"different worth {Number(point.Setting!.Value)} a match",
        };

    public override string FrontierChange(FrontierPoint point) =>
        point.Policy is null ? "pin its matches"
        : point.Aim == Analysis.Fairness.FrontierAim.MinimumScore
            ? $"objective most-matches, rule minimum-score {Number(point.Setting!.Value)}"
        : $"objective {point.Policy.Objective}";

    public override IEnumerable<string> FrontierNotes(Frontier frontier)
    {
        yield return "Each plan keeps every rule and pin, and is proved best at what it is named for. Pinned pairs do not count for the lowest score. Minimum scores are tried in steps; plans between two steps are not listed.";
        if (frontier.LeftOut > 0)
        {
            yield return $"{Count(frontier.LeftOut, "further plan is", "further plans are")} not listed.";
        }

        if (frontier.NotProved > 0)
        {
            yield return $"{Count(frontier.NotProved, "plan was", "plans were")} not proved in time and left out.";
        }

        if (frontier.IsAttributePrivate)
        {
            yield return "The attribute is private: numbers that would tell fewer than five matches apart are not shown.";
        }
    }
}
