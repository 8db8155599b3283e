using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting;

/// <summary>The sentences about a frontier.</summary>
internal abstract partial class Wording
{
    public abstract string FrontierTitle { get; }

    public abstract string FrontierPlan { get; }

    public abstract string FrontierMatches { get; }

    public abstract string FrontierTotal { get; }

    public abstract string FrontierWorst { get; }

    public abstract string FrontierHow { get; }

    public abstract string FrontierEmpty { get; }

    public abstract string FrontierChart { get; }

    public abstract string FrontierDiverse(string attribute);

    public abstract string FrontierLead(Frontier frontier);

    /// <summary>What a point is best at.</summary>
    public abstract string FrontierAim(FrontierPoint point);

    /// <summary>What to change in the policy for a point.</summary>
    public abstract string FrontierChange(FrontierPoint point);

    public abstract IEnumerable<string> FrontierNotes(Frontier frontier);
}
