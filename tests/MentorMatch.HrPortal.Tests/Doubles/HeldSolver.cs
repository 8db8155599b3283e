using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>The solver in the box, which begins only when it is let go, or told to stop.</summary>
internal sealed class HeldSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    private readonly AuctionPathsSolver solver = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim letGo = new();

    public string Name => solver.Name;

    /// <summary>Done when somebody has asked it.</summary>
    public Task Begun => begun.Task;

    public void LetGo() => letGo.Set();

    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        options.Progress?.Report(new SolveProgress("held", 1, 4));
        begun.TrySetResult();
        WaitHandle.WaitAny([letGo.WaitHandle, cancellationToken.WaitHandle]);
        return solver.Solve(problem, options, cancellationToken);
    }
}
