using System.Text.Json.Serialization;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>Each mentee gets at most one mentor, each mentor at most one mentee. A mentor of capacity 0 takes nobody.</summary>
public sealed record OneToOneFormat : PairingFormat
{
    internal const string TypeName = "one-to-one";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    internal override PairingTerms TermsFor(Cohort cohort, AssignmentObjective objective) =>
        Terms(cohort, objective, minMentees: 0, maxMentees: 1);
}
