using MentorMatch.Optimization.Solvers;

namespace MentorMatch.Testing.Contracts;

/// <summary>One promise that every solver of a kind of problem keeps.</summary>
/// <typeparam name="TProblem">The problem.</typeparam>
/// <typeparam name="TSolution">The answer.</typeparam>
public sealed class ContractCase<TProblem, TSolution>
{
    private readonly Action<ISolver<TProblem, TSolution>> check;

    internal ContractCase(string name, Action<ISolver<TProblem, TSolution>> check, bool isSmall = false)
    {
        IsSmall = isSmall;
        Name = name;
        this.check = check;
    }

    /// <summary>The promise, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Whether every problem of the case has a dozen nodes at most, so that even a slow reference solver can be asked.</summary>
    public bool IsSmall { get; }

    /// <summary>Checks the promise. Takes milliseconds to a few seconds.</summary>
    /// <param name="solver">The solver.</param>
    /// <exception cref="ContractViolationException">The solver broke it, or threw.</exception>
    public void Check(ISolver<TProblem, TSolution> solver)
    {
        ArgumentNullException.ThrowIfNull(solver);
        try
        {
            check(solver);
        }
        catch (ContractViolationException violation)
        {
            throw new ContractViolationException($"{Name}: {violation.Message}", violation);
        }
        catch (Exception exception)
        {
            throw new ContractViolationException($"{Name}: {solver.Name} threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
