namespace MentorMatch.Optimization.Solvers;

/// <summary>
/// A solver of one kind of problem. It proposes a solution and its proof; whether the proof holds is for
/// <see cref="Certificates"/> to say, which share no code with any solver.
/// </summary>
/// <remarks>Implementations are stateless and safe for concurrent use, and give the same answer for the same problem whatever the number of threads.</remarks>
/// <typeparam name="TProblem">The problem.</typeparam>
/// <typeparam name="TSolution">The answer.</typeparam>
public interface ISolver<in TProblem, out TSolution>
{
    /// <summary>A short name for reports, in lower case, such as <c>auction-paths</c>.</summary>
    string Name { get; }

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="cancellationToken">Asks the solver to stop; it then returns the best it knows, it does not throw.</param>
    /// <returns>The best solution known when the solver stopped, or why there is none.</returns>
    TSolution Solve(TProblem problem, SolveOptions options, CancellationToken cancellationToken = default);
}
