using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Looks at every exchange of two members and every move of one, in a few nanoseconds each. Only for circles without faults, and it keeps them so.
/// </summary>
/// <remarks>
/// An exchange of x and y gains pull(x, circle of y) + pull(y, circle of x) − own(x) − own(y) − 2 w(x, y), where pull is what a member's weights with a circle add up to and own its
/// pull to its own circle. For one x the first pulls are one pass over its row, the second ones the sum of the rows of its circle, which all its members share.
/// </remarks>
internal sealed class ExchangeSweep(CircleState state, PairTable pairs, Draws draws)
{
    /// <summary>Beyond so many temperatures a loss is never accepted; the chance is one in 2^24.</summary>
    private const long HopelessTemperatures = 24;

    private readonly long[] own = new long[pairs.Members];
    private readonly long[] toCircle = new long[state.Circles];
    private readonly long[] fromCircle = new long[pairs.Members];

    /// <summary>Goes once through all members.</summary>
    /// <param name="temperature">How much loss is worth a step, in weight; with 0 only gains are taken.</param>
    /// <param name="stop">When to stop.</param>
    /// <returns>How many steps were taken.</returns>
    public long Run(long temperature, StopSignal stop)
    {
        for (int member = 0; member < own.Length; member++)
        {
            own[member] = state.Pull(member, state.CircleOf[member], -1);
        }

        long taken = 0;
        for (int circle = 0; circle < state.Circles; circle++)
        {
            SumRows(circle);
            int[] members = state.MembersOf(circle).ToArray();
            foreach (int member in members)
            {
                // An earlier step of this round may have taken the member away.
                if (state.CircleOf[member] == circle)
                {
                    taken += Visit(member, temperature);
                }
            }

            if (circle % 16 == 15 && stop.IsRaised())
            {
                break;
            }
        }

        return taken;
    }

    private long Visit(int member, long temperature)
    {
        for (int circle = 0; circle < toCircle.Length; circle++)
        {
            toCircle[circle] = state.Pull(member, circle, -1);
        }

        if (state.SizesVary && TryMove(member, temperature))
        {
            return 1;
        }

        ReadOnlySpan<long> row = pairs.Of(member);
        int home = state.CircleOf[member];
        int[] circleOf = state.CircleOf;
        int start = draws.Below(own.Length);
        long least = own[member] - (temperature == 0 ? -1 : temperature * HopelessTemperatures);
        for (int part = 0; part < 2; part++)
        {
            int end = part == 0 ? own.Length : start;
            for (int other = part == 0 ? start : 0; other < end; other++)
            {
                long gain = toCircle[circleOf[other]] + fromCircle[other] - own[other] - (2 * row[other]);
                if (
                    gain >= least
                    && circleOf[other] != home
                    && IsAccepted(gain - own[member], temperature)
                    && state.KeepsRules(member, other)
                )
                {
                    int second = circleOf[other];
                    state.Swap(member, other);
                    Refresh(home);
                    Refresh(second);
                    SumRows(home);
                    return 1;
                }
            }
        }

        return 0;
    }

    private bool TryMove(int member, long temperature)
    {
        int home = state.CircleOf[member];
        for (int circle = 0; circle < toCircle.Length; circle++)
        {
            if (
                state.CanMove(member, circle)
                && IsAccepted(toCircle[circle] - own[member], temperature)
                && state.MoveGain(member, circle) > -PairTable.Penalty / 2
            )
            {
                state.Move(member, circle);
                Refresh(home);
                Refresh(circle);
                SumRows(home);
                return true;
            }
        }

        return false;
    }

    /// <summary>Metropolis' rule.</summary>
    private bool IsAccepted(long gain, long temperature) => temperature == 0 ? gain > 0 : gain >= -(temperature * draws.Exponential() >> 8);

    private void Refresh(int circle)
    {
        foreach (int member in state.MembersOf(circle))
        {
            own[member] = state.Pull(member, circle, -1);
        }
    }

    private void SumRows(int circle)
    {
        Array.Clear(fromCircle);
        Span<Vector<long>> sums = MemoryMarshal.Cast<long, Vector<long>>(fromCircle.AsSpan());
        int whole = sums.Length * Vector<long>.Count;
        foreach (int member in state.MembersOf(circle))
        {
            ReadOnlySpan<long> row = pairs.Of(member);
            ReadOnlySpan<Vector<long>> vectors = MemoryMarshal.Cast<long, Vector<long>>(row);
            for (int k = 0; k < sums.Length; k++)
            {
                sums[k] += vectors[k];
            }

            for (int k = whole; k < fromCircle.Length; k++)
            {
                fromCircle[k] += row[k];
            }
        }
    }
}
