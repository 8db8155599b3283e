using System.Collections.Immutable;
using Google.OrTools.Sat;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;

namespace MentorMatch.OrTools;

/// <summary>Google OR-Tools' CP-SAT as a solver of <see cref="SideConstrainedAssignmentProblem"/>s: any bounds, pins, both objectives, any side constraints.</summary>
/// <remarks>
/// <para><b>Idea.</b> One Boolean variable an edge, one linear constraint a row, a column and a side constraint, and the total as objective. CP-SAT branches, learns and cuts; it needs
/// no structure, so it closes gaps that prices leave, on problems of up to some thousands of edges.</para>
/// <para><b>Most matches.</b> Two solves: the most edges first, then the best total among as many. Numbers stay small, which CP-SAT asks for: it refuses weights whose sum does not fit 64 bits.</para>
/// <para><b>What is proved.</b> CP-SAT says “optimal” and gives a bound, but no evidence for either: neither is handed on. The evidence comes from <see cref="SideConstrainedSolver"/>, which starts from
/// CP-SAT's matching and looks for multipliers and prices of the same value within <see cref="Effort"/>; <see cref="SideConstrainedJudge"/> calls the matching optimal where
/// they meet, and otherwise feasible within the gap that they prove, though CP-SAT may have been sure. Likewise where CP-SAT finds no solution possible: the evidence, or none, is of the
/// solver in the box.</para>
/// <para><b>Limits.</b> Time limit and cancellation stop CP-SAT, which then gives the best it knows.</para>
/// <para><b>Ties.</b> With one worker the same seed gives the same answer, whatever the threads; with more, CP-SAT's workers race, and any best matching may come out.</para>
/// <para>Stateless and safe for concurrent use.</para>
/// </remarks>
public sealed class OrToolsCpSatSolver : ISolver<SideConstrainedAssignmentProblem, SideConstrainedSolution>
{
    /// <inheritdoc/>
    public string Name => "or-tools-cp-sat";

    /// <summary>CP-SAT's seed, at least 0. Default 1.</summary>
    public int Seed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>How many strategies CP-SAT runs at once, at least 1, each on a thread as far as there are threads. More are faster on hard problems. Default 1.</summary>
    public int Workers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>How much work the evidence may cost, see <see cref="SideConstrainedSolver.Effort"/>, at least 0: with 0, the prices of the problem as a whole and no cases. Default 1 million.</summary>
    public long Effort { get; init; } = 1_000_000;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">CP-SAT refuses the problem: its weights are too large for its arithmetic at this size.</exception>
    public SideConstrainedSolution Solve(
        SideConstrainedAssignmentProblem problem,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        Deadline deadline = new(options, cancellationToken);
        if (deadline.Passed is { } before)
        {
            return new SideConstrainedSolution { Stop = before };
        }

        options.Progress?.Report(new SolveProgress("native", 0, 1));
        CpSatAnswer answer = CpSatAnswer.Of(problem, new CpSatStrategy(Seed, Math.Min(Workers, options.Threads)), deadline);
        if (answer.Status == CpSolverStatus.ModelInvalid)
        {
            throw NativeSolve.Refused(answer.Status.ToString(), nameof(SideConstrainedSolver));
        }

        options.Progress?.Report(new SolveProgress("evidence", 0, 1));
        IEnumerable<ImmutableArray<int>> known = answer.Edges.IsDefault ? [] : [answer.Edges];
        SideConstrainedSolution proved = new SideConstrainedSolver { Effort = Effort }.Solve(
            problem,
            known,
            deadline.Left,
            cancellationToken
        );

        // Where CP-SAT found nothing possible, evidence for that is all that counts; a matching found after all goes to the judge.
        return answer.Status == CpSolverStatus.Infeasible
            ? proved
            : proved with
            {
                Stop = answer.Status == CpSolverStatus.Optimal ? StopReason.Finished : deadline.Passed ?? StopReason.TimeLimit,
                Edges = answer.Edges,
            };
    }
}
