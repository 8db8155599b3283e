using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>
/// Everybody in circles of allowed sizes, faults permitted, with what each small change gains. Gains count weights and, by <see cref="PairTable.Penalty"/>, faults.
/// </summary>
internal sealed class CircleState
{
    private readonly CirclesProblem problem;
    private readonly PairTable pairs;
    private readonly RuleLedger ledger;
    private readonly int[] slots;
    private readonly int[] place;

    public CircleState(CirclesProblem problem, PairTable pairs, int[] circleOf, int circles)
    {
        this.problem = problem;
        this.pairs = pairs;
        Circles = circles;
        CircleOf = [.. circleOf];
        ledger = new RuleLedger(problem, circles);
        slots = new int[circles * problem.Size.Max];
        place = new int[problem.MemberCount];
        Size = new int[circles];
        for (int member = 0; member < circleOf.Length; member++)
        {
            Enter(member, circleOf[member]);
        }
    }

    public int Circles { get; }

    public int[] CircleOf { get; }

    public int[] Size { get; }

    public bool SizesVary => problem.Size.Min < problem.Size.Max;

    public ReadOnlySpan<int> MembersOf(int circle) => slots.AsSpan(circle * problem.Size.Max, Size[circle]);

    public bool CanMove(int member, int circle) =>
        CircleOf[member] != circle && Size[circle] < problem.Size.Max && Size[CircleOf[member]] > problem.Size.Min;

    /// <summary>What the weights of a member with a circle, itself and one other member left out, add up to.</summary>
    public long Pull(int member, int circle, int without)
    {
        ReadOnlySpan<long> row = pairs.Of(member);
        long sum = 0;
        foreach (int other in MembersOf(circle))
        {
            sum += row[other];
        }

        return without < 0 ? sum : sum - row[without];
    }

    public long MoveGain(int member, int circle)
    {
        int home = CircleOf[member];
        long gain = Pull(member, circle, -1) - Pull(member, home, -1);
        return ledger.IsEmpty ? gain : gain - ((ledger.Change(home, member, -1) + ledger.Change(circle, -1, member)) * PairTable.Penalty);
    }

    public long SwapGain(int one, int other)
    {
        int first = CircleOf[one];
        int second = CircleOf[other];
        ReadOnlySpan<long> rowOne = pairs.Of(one);
        ReadOnlySpan<long> rowOther = pairs.Of(other);
        long gain = -2 * rowOne[other];
        foreach (int member in MembersOf(first))
        {
            gain += rowOther[member] - rowOne[member];
        }

        foreach (int member in MembersOf(second))
        {
            gain += rowOne[member] - rowOther[member];
        }

        return ledger.IsEmpty ? gain : gain - ((ledger.Change(first, one, other) + ledger.Change(second, other, one)) * PairTable.Penalty);
    }

    /// <summary>Whether an exchange adds no fault against a rule.</summary>
    public bool KeepsRules(int one, int other) =>
        ledger.IsEmpty || ledger.Change(CircleOf[one], one, other) + ledger.Change(CircleOf[other], other, one) <= 0;

    /// <summary>Whether a member may take the place of another without breaking a rule or joining a forbidden pair.</summary>
    public bool CanReplace(int leaving, int entering, long pull) =>
        pull > -PairTable.Penalty / 2 && (ledger.IsEmpty || ledger.Change(CircleOf[leaving], leaving, entering) <= 0);

    public void Move(int member, int circle)
    {
        Leave(member);
        Enter(member, circle);
    }

    public void Swap(int one, int other)
    {
        int first = CircleOf[one];
        int second = CircleOf[other];
        Leave(one);
        Leave(other);
        Enter(one, second);
        Enter(other, first);
    }

    /// <summary>Members of different circles change places all at once.</summary>
    /// <param name="members">The members.</param>
    /// <param name="places">For each of them, the one whose place it gets.</param>
    public void Rotate(List<int> members, int[] places)
    {
        int[] home = [.. members.Select(member => CircleOf[member])];
        foreach (int member in members)
        {
            Leave(member);
        }

        for (int k = 0; k < places.Length; k++)
        {
            Enter(members[k], home[places[k]]);
        }
    }

    /// <summary>Whether sizes, forbidden pairs, pins and rules are all kept.</summary>
    public bool IsFaultless()
    {
        foreach (MemberPair pin in problem.Pins)
        {
            if (CircleOf[pin.First] != CircleOf[pin.Second])
            {
                return false;
            }
        }

        for (int circle = 0; circle < Circles; circle++)
        {
            foreach (int member in MembersOf(circle))
            {
                foreach (int other in MembersOf(circle))
                {
                    if (problem.WeightsOf(member)[other] == CirclesProblem.Forbidden)
                    {
                        return false;
                    }
                }
            }
        }

        return ledger.Faults() == 0;
    }

    /// <summary>The sum of the weights inside, forbidden pairs not counted.</summary>
    public long Total()
    {
        long doubled = 0;
        for (int member = 0; member < CircleOf.Length; member++)
        {
            ReadOnlySpan<int> weights = problem.WeightsOf(member);
            foreach (int other in MembersOf(CircleOf[member]))
            {
                doubled += weights[other] == CirclesProblem.Forbidden ? 0 : weights[other];
            }
        }

        return doubled / 2;
    }

    /// <summary>The circles in the order of solutions.</summary>
    public ImmutableArray<ImmutableArray<int>> Listed() =>
        [
            .. Enumerable
                .Range(0, Circles)
                .Select(circle => MembersOf(circle).ToArray().Order().ToImmutableArray())
                .OrderBy(members => members[0]),
        ];

    private void Enter(int member, int circle)
    {
        place[member] = (circle * problem.Size.Max) + Size[circle]++;
        slots[place[member]] = member;
        CircleOf[member] = circle;
        ledger.Add(member, circle, 1);
    }

    private void Leave(int member)
    {
        int circle = CircleOf[member];
        int last = slots[(circle * problem.Size.Max) + --Size[circle]];
        slots[place[member]] = last;
        place[last] = place[member];
        ledger.Add(member, circle, -1);
    }
}
