using MentorMatch.Reporting.Audit;

namespace MentorMatch.Reporting;

/// <summary>What is said of audit records.</summary>
internal abstract partial class Wording
{
    /// <summary>Where a record and what was found differ.</summary>
    public abstract string AuditDifference(AuditDifference difference);
}
