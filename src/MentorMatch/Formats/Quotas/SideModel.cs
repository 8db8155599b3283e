using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Formats.Quotas;

/// <summary>A matching problem with demands on the whole.</summary>
internal sealed class SideModel
{
    public SideModel(PairingModel pairing, ImmutableArray<Demand> demands)
    {
        Pairing = pairing;
        Demands = demands;
        Problem = new SideConstrainedAssignmentProblem(
            pairing.Problem,
            demands.SelectMany(demand => demand.Parts).Select(part => part.Constraint)
        );
        Owners = [.. demands.SelectMany((demand, k) => demand.Parts.Select(_ => k))];
    }

    /// <summary>The pairs and their bounds.</summary>
    public PairingModel Pairing { get; }

    /// <summary>The demands, in the order of the policy.</summary>
    public ImmutableArray<Demand> Demands { get; }

    /// <summary>The problem.</summary>
    public SideConstrainedAssignmentProblem Problem { get; }

    /// <summary>The demand that each constraint belongs to.</summary>
    public ImmutableArray<int> Owners { get; }
}
