using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Benchmarks.Measuring;

/// <summary>What is measured must be right: a fast wrong answer stops the benchmark.</summary>
internal static class Proof
{
    /// <summary>Asks for a proved optimum.</summary>
    /// <param name="verdict">What the judge said.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="InvalidOperationException">The optimum is not proved.</exception>
    public static AssignmentVerdict Optimal(AssignmentVerdict verdict)
    {
        Holds(verdict.Status == SolutionStatus.Optimal, $"{verdict.Status}: {string.Join(' ', verdict.Objections)}");
        return verdict;
    }

    /// <summary>Asks for a total.</summary>
    /// <param name="total">The total found.</param>
    /// <param name="expected">The total known.</param>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Total(Int128 total, Int128 expected) => Holds(total == expected, $"{total} instead of {expected}");

    /// <summary>Asks for a fact.</summary>
    /// <param name="fact">Whether it holds.</param>
    /// <param name="otherwise">What is wrong if not.</param>
    /// <exception cref="InvalidOperationException">It does not hold.</exception>
    public static void Holds(bool fact, string otherwise)
    {
        if (!fact)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
