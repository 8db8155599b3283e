using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using Microsoft.Extensions.DependencyInjection;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>The solver in the box, which does nothing until it is told to stop.</summary>
internal sealed class HeldSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    private readonly AuctionPathsSolver solver = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => solver.Name;

    /// <summary>Done when somebody has asked it.</summary>
    public Task Begun => begun.Task;

    /// <summary>Puts it in place of the one in the box.</summary>
    public void Replace(IServiceCollection services) => services.AddSingleton<ISolver<AssignmentProblem, AssignmentSolution>>(this);

    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        options.Progress?.Report(new SolveProgress("held", 1, 4));
        begun.TrySetResult();
        cancellationToken.WaitHandle.WaitOne();
        return solver.Solve(problem, options, cancellationToken);
    }
}
