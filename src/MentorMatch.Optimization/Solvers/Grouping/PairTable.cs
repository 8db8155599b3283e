using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// The weights as the searches see them: a forbidden pair inside a circle costs one penalty, a pinned pair inside gains one. A penalty outweighs every change of weights that
/// one step can make, so a step that mends a fault is always better than one that does not.
/// </summary>
internal sealed class PairTable
{
    /// <summary>More than four times the largest circle times the largest weight; a few thousand of them stay below 2^60.</summary>
    public const long Penalty = 1L << 46;

    private readonly long[] weights;

    public PairTable(CirclesProblem problem)
    {
        Members = problem.MemberCount;
        weights = new long[Members * Members];
        IsPinned = new bool[Members];
        for (int member = 0; member < Members; member++)
        {
            ReadOnlySpan<int> given = problem.WeightsOf(member);
            for (int other = 0; other < Members; other++)
            {
                weights[(member * Members) + other] = given[other] == CirclesProblem.Forbidden ? -Penalty : given[other];
            }
        }

        foreach (MemberPair pin in problem.Pins)
        {
            weights[(pin.First * Members) + pin.Second] += Penalty;
            weights[(pin.Second * Members) + pin.First] += Penalty;
            IsPinned[pin.First] = true;
            IsPinned[pin.Second] = true;
        }
    }

    public int Members { get; }

    /// <summary>Whether a pin holds the member.</summary>
    public bool[] IsPinned { get; }

    public ReadOnlySpan<long> Of(int member) => weights.AsSpan(member * Members, Members);
}
