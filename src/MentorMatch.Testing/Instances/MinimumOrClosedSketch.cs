using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A minimum-or-closed problem in a form made for changing. Its text is C# that builds the same problem.</summary>
/// <param name="Core">The assignment problem with every column open.</param>
/// <param name="Closable">The columns that may close, in any order, each at most once.</param>
public sealed record MinimumOrClosedSketch(AssignmentSketch Core, ImmutableArray<int> Closable)
{
    /// <summary>Copies a problem. Takes time and memory linear in its edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The sketch.</returns>
    public static MinimumOrClosedSketch Of(MinimumOrClosedProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new MinimumOrClosedSketch(
            AssignmentSketch.Of(problem.Core),
            [.. Enumerable.Range(0, problem.Core.ColumnCount).Where(problem.MayClose)]
        );
    }

    /// <summary>Draws a small problem: an assignment problem of the recipe, in which about three columns of four may close.</summary>
    /// <param name="recipe">The recipe of the assignment problem; give it column minimums.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public static MinimumOrClosedSketch Draw(RandomAssignment recipe, SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(random);
        AssignmentSketch core = recipe.Draw(random);
        return new MinimumOrClosedSketch(core, [.. Enumerable.Range(0, core.Columns.Length).Where(_ => random.NextBoolean(0.75))]);
    }

    /// <summary>Builds the problem.</summary>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">The sketch is not a problem.</exception>
    public MinimumOrClosedProblem Build() => new(Core.Build(), Closable);

    /// <inheritdoc/>
    public override string ToString() => $"new MinimumOrClosedSketch({Core}, [{string.Join(", ", Closable)}])";
}
