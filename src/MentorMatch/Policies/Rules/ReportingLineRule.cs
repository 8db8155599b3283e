namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs within a reporting line; see <see cref="Rule.NotInReportingLine"/>.</summary>
public sealed record ReportingLineRule : Rule
{
    internal override string OwnCode => "reporting-line";

    internal override IEnumerable<string> Facts => ["manager"];

    internal override string Words => "the two must not be in one reporting line";
}
