using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// A stable partition of the agents of a roommates problem (Tan 1991): a permutation whose cycles are the parties. Every agent of a party of three or more accepts
/// the next and the previous one and prefers the next; the two of a pair accept each other; and no two agents prefer each other to the one before them in their
/// party (somebody alone prefers everybody accepted). Every problem has one. A stable matching exists exactly when no party has an odd size of three or more, so one
/// such party shows that none exists.
/// </summary>
/// <param name="Next">Who follows each agent in its party; the agent itself when it is alone.</param>
public sealed record StablePartition(ImmutableArray<int> Next)
{
    /// <summary>The first party of odd size of at least three, from its smallest agent, in the order of the party; empty when there is none.</summary>
    /// <returns>The agents of the party.</returns>
    /// <exception cref="InvalidOperationException"><see cref="Next"/> is not a permutation.</exception>
    public ImmutableArray<int> OddParty()
    {
        ImmutableArray<int> next = Next.IsDefault ? [] : Next;
        bool[] seen = new bool[next.Length];
        for (int agent = 0; agent < next.Length; agent++)
        {
            ImmutableArray<int>.Builder party = ImmutableArray.CreateBuilder<int>();
            int at = agent;
            while (!seen[at])
            {
                seen[at] = true;
                party.Add(at);
                at = next[at];
                if ((uint)at >= (uint)next.Length)
                {
                    throw new InvalidOperationException($"Agent {at} does not exist; agents run from 0 to {next.Length - 1}.");
                }
            }

            if (party.Count > 0 && at != agent)
            {
                throw new InvalidOperationException($"Two agents are followed by agent {at}; each agent follows one.");
            }

            if (party.Count >= 3 && party.Count % 2 == 1)
            {
                return party.ToImmutable();
            }
        }

        return [];
    }
}
