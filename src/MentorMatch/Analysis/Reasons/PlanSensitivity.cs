using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>What small changes would do to a proved plan of pairs, in the words of people: prepared once by one solve, then answered by searches.</summary>
/// <remarks>Safe for concurrent use: questions wait for each other.</remarks>
internal sealed class PlanSensitivity
{
    private readonly Lock gate = new();
    private readonly AssignmentSensitivity sensitivity;

    private PlanSensitivity(PairingModel model, AssignmentSensitivity sensitivity)
    {
        Model = model;
        this.sensitivity = sensitivity;
    }

    /// <summary>The problem and its people.</summary>
    public PairingModel Model { get; }

    /// <summary>Prepares the questions; <see langword="null"/> without a proved optimum, and where the scores are too large to count matches first in 64 bits.</summary>
    public static PlanSensitivity? Of(PairingModel model, MatchResult result)
    {
        if (result.Status != SolutionStatus.Optimal || result.Certificate is null)
        {
            return null;
        }

        AssignmentSolution solution = new()
        {
            Stop = result.Stop,
            Edges = [.. result.Matches.Select(match => model.EdgeOf(match.Pairing)!.Value).Order()],
            Proof = CertificateWords.ToProof(model, result.Certificate, []),
        };
        try
        {
            return AssignmentSensitivity.Of(model.Problem, solution, new AuctionPathsSolver(), SolveOptions.Default) is { } prepared
                ? new PlanSensitivity(model, prepared)
                : null;
        }
        catch (ArgumentException)
        {
            // The bonus of a match does not fit beside scores of this size: such plans are asked about by solving again.
            return null;
        }
    }

    /// <summary>The best plan with an edge less the present one, and who moves; <see langword="null"/> when no plan has it.</summary>
    public (PlanChange Change, ImmutableArray<PlanMove> Moves)? With(int edge)
    {
        lock (gate)
        {
            return Told(sensitivity.Force(edge), Model.PairingOf(edge).Mentee);
        }
    }

    /// <summary>The best plan without an edge less the present one, and who moves; <see langword="null"/> when every plan has it.</summary>
    public (PlanChange Change, ImmutableArray<PlanMove> Moves)? Without(int edge)
    {
        lock (gate)
        {
            return Told(sensitivity.Forbid(edge), Model.PairingOf(edge).Mentee);
        }
    }

    /// <summary>For every edge of a mentee the best plan with it less the present one, by one search.</summary>
    public ImmutableArray<PlanChange?> WithEach(int row)
    {
        lock (gate)
        {
            return [.. sensitivity.CostsOfForcing(row).Select(cost => cost is { } known ? Loss(known) : (PlanChange?)null)];
        }
    }

    /// <summary>For every mentor the best plan in which a mentee has them although the pair is not eligible, scored 0, less the present one, by one search.</summary>
    public ImmutableArray<PlanChange?> WithEachNew(int row)
    {
        lock (gate)
        {
            return [.. sensitivity.CostsOfNewEdges(row).Select(cost => cost is { } known ? Loss(known) : (PlanChange?)null)];
        }
    }

    /// <summary>For every mentor the best plan with one place more less the present one.</summary>
    public ImmutableArray<PlanChange> PlacesMore
    {
        get
        {
            lock (gate)
            {
                return [.. sensitivity.PlaceGains.Select(gain => new PlanChange(gain.Matches, Model.Shown(new Score(gain.Total))))];
            }
        }
    }

    /// <summary>In which best plans an edge stands.</summary>
    public PairStanding StandingOf(int edge)
    {
        lock (gate)
        {
            return sensitivity.StandingOf(edge) switch
            {
                EdgeStanding.Every => PairStanding.InEvery,
                EdgeStanding.Some => PairStanding.InSome,
                _ => PairStanding.InNone,
            };
        }
    }

    private PlanChange Loss(ValueChange cost) => new(-cost.Matches, Model.Shown(new Score(-cost.Total)));

    private (PlanChange Change, ImmutableArray<PlanMove> Moves)? Told(ForcedEdge? change, string first) =>
        change is null ? null : (Loss(change.Cost), PlanMoves.InOrder(first, MovesOf(change)));

    /// <summary>Who has whom instead: of a mentee with several mentors, the removed and the added ones are paired off in order of ids.</summary>
    private List<PlanMove> MovesOf(ForcedEdge change)
    {
        ILookup<int, int> removed = change.Removed.ToLookup(Model.Problem.RowOf);
        ILookup<int, int> added = change.Added.ToLookup(Model.Problem.RowOf);
        List<PlanMove> moves = [];
        foreach (int row in removed.Concat(added).Select(group => group.Key).Distinct().Order())
        {
            int[] before = [.. removed[row]];
            int[] after = [.. added[row]];
            for (int k = 0; k < Math.Max(before.Length, after.Length); k++)
            {
                int? from = k < before.Length ? before[k] : null;
                int? to = k < after.Length ? after[k] : null;
                moves.Add(new PlanMove(Model.Pairs.Mentees[row], MentorOf(from), MentorOf(to), ScoreOf(from), ScoreOf(to)));
            }
        }

        return moves;
    }

    private string? MentorOf(int? edge) => edge is { } known ? Model.PairingOf(known).Mentor : null;

    private Score? ScoreOf(int? edge) => edge is { } known ? new Score(Model.Pairs.Millionths[known]) : null;
}
