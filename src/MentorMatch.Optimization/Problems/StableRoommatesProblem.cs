namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A stable roommates problem: agents of one kind each list whom they accept, best first, without ties. Wanted is a set of pairs without a blocking pair: two who accept
/// each other, and of whom each is alone or prefers the other to the partner given. There need not be one.
/// </summary>
/// <remarks>Immutable. Two agents accept each other when both list the other; an entry that is not returned is left out. Memory: 8 bytes an entry.</remarks>
public sealed class StableRoommatesProblem
{
    private readonly PreferenceTable table;

    private StableRoommatesProblem(PreferenceTable table) => this.table = table;

    /// <summary>Number of agents.</summary>
    public int AgentCount => table.Count;

    /// <summary>Number of entries in all lists together: twice the number of pairs that accept each other.</summary>
    public int EntryCount => table.Entries.Length;

    /// <summary>Where each agent's list starts; one more entry than agents.</summary>
    public ReadOnlySpan<int> Starts => table.Starts;

    /// <summary>The lists one after the other; within a list the best comes first.</summary>
    public ReadOnlySpan<int> Entries => table.Entries;

    /// <summary>For every entry, the rank of the list's owner in the list of the one named, 0 for the best.</summary>
    public ReadOnlySpan<int> RanksInReturn => table.Returns;

    /// <summary>Makes a problem from the lists of all agents. Takes time linear in the lists.</summary>
    /// <param name="lists">For every agent the others it accepts, best first.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A list names somebody who does not exist, somebody twice, or its owner.</exception>
    public static StableRoommatesProblem FromLists(IReadOnlyList<IReadOnlyList<int>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new StableRoommatesProblem(PreferenceTable.Mutual(lists, lists, "agent", "agent"));
    }

    /// <summary>The list of an agent, best first.</summary>
    /// <param name="agent">An agent, 0 … <see cref="AgentCount"/> − 1.</param>
    /// <returns>The agents who accept it and whom it accepts.</returns>
    public ReadOnlySpan<int> ListOf(int agent) => table.Entries.AsSpan(table.Starts[agent]..table.Starts[agent + 1]);
}
