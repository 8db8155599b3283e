using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Solvers.TrioMatching;

namespace MentorMatch.Formats.Peers;

/// <summary>Which solver and judge a question of peers goes to: pairs, pairs with one trio, or stable pairs.</summary>
internal static class PeerMethod
{
    private static readonly BlossomSolver Pairs = new();
    private static readonly TrioMatchingSolver Trios = new();
    private static readonly StableRoommatesSolver Stable = new();

    /// <summary>The name of the solver.</summary>
    public static string SolverName(PeersModel model) =>
        model.Roommates is not null ? Stable.Name
        : model.Terms.OddOneOut == OddOneOut.Trio ? Trios.Name
        : Pairs.Name;

    public static PeerClaim Solve(PeersModel model, SolveOptions options, CancellationToken cancellationToken)
    {
        if (model.Roommates is { } roommates)
        {
            StableRoommatesSolution stable = Stable.Solve(roommates, options, cancellationToken);
            return new PeerClaim
            {
                Stop = stable.Stop,
                Edges = stable.Mates.IsDefault ? default : EdgesOf(model, stable.Mates),
                Partition = stable.Evidence,
            };
        }

        if (model.Terms.OddOneOut == OddOneOut.Trio)
        {
            TrioMatchingSolution solution = Trios.Solve(model.Trios, options, cancellationToken);
            return new PeerClaim
            {
                Stop = solution.Stop,
                Edges = solution.Edges,
                Trio = solution.Trio,
                Proof = solution.Proof,
            };
        }

        GeneralMatchingSolution pairs = Pairs.Solve(model.Problem, options, cancellationToken);
        return new PeerClaim
        {
            Stop = pairs.Stop,
            Edges = pairs.Edges,
            Proof = pairs.Proof is null ? null : new TrioMatchingProof(pairs.Proof, []),
        };
    }

    public static PeerVerdict Judge(PeersModel model, PeerClaim claim)
    {
        if (model.Roommates is { } roommates)
        {
            return Judge(roommates, model, claim);
        }

        if (model.Terms.OddOneOut == OddOneOut.Trio)
        {
            TrioMatchingVerdict trios = TrioMatchingJudge.Judge(
                model.Trios,
                new TrioMatchingSolution
                {
                    Stop = claim.Stop,
                    Edges = claim.Edges,
                    Trio = claim.Trio,
                    Proof = claim.Proof,
                }
            );
            return new PeerVerdict
            {
                Status = trios.Status,
                Total = trios.Total,
                Bound = trios.Bound,
                PairsChecked = trios.Bound is null ? 0 : model.Problem.EdgeCount,
                Objections = trios.Objections,
            };
        }

        AssignmentVerdict verdict = GeneralMatchingJudge.Judge(
            model.Problem,
            new GeneralMatchingSolution
            {
                Stop = claim.Stop,
                Edges = claim.Edges,
                Proof = claim.Proof?.Pairs,
            }
        );
        bool isWithoutTrio = claim.Trio is null && (claim.Proof is null || claim.Proof.Trios.IsEmpty);
        return new PeerVerdict
        {
            Status = isWithoutTrio ? verdict.Status : SolutionStatus.Unknown,
            Total = verdict.Total,
            Bound = verdict.Bound,
            PairsChecked = verdict.EdgesChecked,
            Objections = isWithoutTrio ? verdict.Objections : ["A group of three was not asked for."],
        };
    }

    private static PeerVerdict Judge(StableRoommatesProblem roommates, PeersModel model, PeerClaim claim)
    {
        StabilityVerdict verdict = StabilityJudge.Judge(
            roommates,
            new StableRoommatesSolution
            {
                Stop = claim.Stop,
                Mates = MatesOf(model, claim),
                Evidence = claim.Partition,
            }
        );
        bool isMatching = verdict.Status is StabilityStatus.Stable or StabilityStatus.Unstable;
        return new PeerVerdict
        {
            Status =
                verdict.Status == StabilityStatus.NoneExists ? SolutionStatus.Infeasible
                : isMatching ? SolutionStatus.Feasible
                : SolutionStatus.Unknown,
            PairsChecked = verdict.PairsChecked,
            IsStable = verdict.Status == StabilityStatus.Stable,
            OddParty = verdict.OddParty,
            Objections = verdict.Objections,
        };
    }

    private static ImmutableArray<int> EdgesOf(PeersModel model, ImmutableArray<int> mates) =>
        [
            .. Enumerable
                .Range(0, mates.Length)
                .Where(person => mates[person] > person)
                .Select(person => model.EdgeOf(person, mates[person])),
        ];

    private static ImmutableArray<int> MatesOf(PeersModel model, PeerClaim claim)
    {
        if (claim.Edges.IsDefault || claim.Trio is not null)
        {
            return default;
        }

        int[] mates = new int[model.Pairs.Peers.Length];
        Array.Fill(mates, -1);
        foreach (int edge in claim.Edges)
        {
            (int one, int other) = (model.Problem.First[edge], model.Problem.Second[edge]);
            if (mates[one] >= 0 || mates[other] >= 0)
            {
                return default;
            }

            (mates[one], mates[other]) = (other, one);
        }

        return [.. mates];
    }
}
