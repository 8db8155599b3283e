using MentorMatch.Analysis.Fairness;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>The sentences about fairness by groups.</summary>
internal abstract partial class Wording
{
    public abstract FairnessAuditLabels FairnessAudit { get; }

    /// <summary>How everybody on a side fares.</summary>
    public abstract string Fares(string side, AuditFigures figures);

    /// <summary>That nobody has an attribute.</summary>
    public abstract string NobodyHas(string attribute);

    /// <summary>The heading over what an attribute decides.</summary>
    public abstract string WithoutAttribute(string attribute);

    /// <summary>What leaving an attribute out changes.</summary>
    public abstract IEnumerable<string> LeftOut(AttributeLeftOut leftOut);
}
