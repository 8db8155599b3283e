namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Simulated annealing in integers: exchanges of two members and moves of one, worse ones accepted now and then, less and less; at a low temperature it becomes a local
/// search. First, random steps mend the faults that the start may have: a fault weighs so much that none is ever added.
/// </summary>
internal static class Annealing
{
    /// <summary>How far below a typical change the first temperature is; measured, and flat around this value.</summary>
    private const int Coolness = 32;

    private const int Samples = 2000;
    private const int StepsBetweenLooks = 4096;

    /// <summary>Random steps until there is no fault.</summary>
    /// <param name="state">The circles.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="steps">Most steps.</param>
    /// <param name="stop">When to stop.</param>
    /// <returns>Whether there is no fault.</returns>
    public static bool Mend(CircleState state, Draws draws, long steps, StopSignal stop)
    {
        long temperature = TypicalChange(state, draws) / 4;
        for (long step = 0; step < steps; step++)
        {
            if (step % StepsBetweenLooks == 0 && (state.IsFaultless() || stop.IsRaised()))
            {
                break;
            }

            Step(state, draws, temperature);
        }

        return state.IsFaultless();
    }

    /// <summary>Improves circles that have no fault.</summary>
    /// <param name="state">The circles.</param>
    /// <param name="pairs">The weights.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="sweeps">How often to go through all exchanges.</param>
    /// <param name="stop">When to stop.</param>
    public static void Cool(CircleState state, PairTable pairs, Draws draws, long sweeps, StopSignal stop)
    {
        long first = TypicalChange(state, draws) / Coolness;
        ExchangeSweep sweep = new(state, pairs, draws);
        for (long done = 0; done < sweeps && !stop.IsRaised(); done++)
        {
            long left = sweeps - 1 - done;
            sweep.Run((long)((Int128)first * left * left / (sweeps * sweeps)), stop);
        }

        while (!stop.IsRaised() && sweep.Run(0, stop) > 0) { }
    }

    private static void Step(CircleState state, Draws draws, long temperature)
    {
        int member = draws.Below(state.CircleOf.Length);
        long threshold = -(temperature * draws.Exponential() >> 8);
        if (state.SizesVary && draws.Below(4) == 0)
        {
            int circle = draws.Below(state.Circles);
            if (state.CanMove(member, circle) && state.MoveGain(member, circle) >= threshold)
            {
                state.Move(member, circle);
            }

            return;
        }

        int other = draws.Below(state.CircleOf.Length);
        if (state.CircleOf[member] != state.CircleOf[other] && state.SwapGain(member, other) >= threshold)
        {
            state.Swap(member, other);
        }
    }

    /// <summary>The mean size of the change that a random exchange makes, faults aside.</summary>
    private static long TypicalChange(CircleState state, Draws draws)
    {
        long sum = 0;
        int counted = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            int member = draws.Below(state.CircleOf.Length);
            int other = draws.Below(state.CircleOf.Length);
            long gain = state.CircleOf[member] == state.CircleOf[other] ? 0 : state.SwapGain(member, other);
            if (gain != 0 && Math.Abs(gain) < PairTable.Penalty / 2)
            {
                sum += Math.Abs(gain);
                counted++;
            }
        }

        return counted == 0 ? 0 : sum / counted;
    }
}
