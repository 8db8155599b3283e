using System.Collections.Immutable;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>What meeting a refused request would cost the others, exactly: by one search in what an optimal answer leaves open, not by solving again.</summary>
internal sealed class RequestCosts
{
    private readonly ALaCarteModel model;
    private readonly AssignmentSensitivity sensitivity;

    private RequestCosts(ALaCarteModel model, AssignmentSensitivity sensitivity)
    {
        this.model = model;
        this.sensitivity = sensitivity;
    }

    /// <summary>Prepares the answers; <see langword="null"/> where requests are counted apart from ranks and scores, or the optimum is not proved.</summary>
    public static RequestCosts? Of(ALaCarteModel model, AssignmentSolution solution) =>
        !model.Weights.CountsApart
        && AssignmentSensitivity.Of(model.Problem, solution, new GroupedAssignmentSolver(new AuctionPathsSolver()), SolveOptions.Default)
            is { } sensitivity
            ? new RequestCosts(model, sensitivity)
            : null;

    /// <summary>The cost of meeting a request; <see langword="null"/> when pins leave no answer that does.</summary>
    public RequestCost? Of(int request)
    {
        if (model.EdgeOf(request) < 0 || sensitivity.Force(model.EdgeOf(request)) is not { } forced)
        {
            return null;
        }

        return new RequestCost(
            forced.Removed.Length - forced.Added.Length,
            Ranks(forced.Added) - Ranks(forced.Removed),
            new Score(Scores(forced.Removed) - Scores(forced.Added))
        );
    }

    private long Ranks(ImmutableArray<int> edges) => edges.Sum(edge => (long)model.Plan.Requests[model.RequestOf(edge)].Rank);

    private long Scores(ImmutableArray<int> edges) => edges.Sum(edge => model.Plan.Requests[model.RequestOf(edge)].Millionths);
}
