using System.Collections.Immutable;
using MentorMatch.Formats.AllPairs;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>Who stayed unmatched or idle, and why. A person whose maximum is 0 asked for nobody and is not left over.</summary>
internal static class LeftOver
{
    /// <summary>Counting broken rules means scoring forbidden pairs one by one: done for everybody only up to this many, and for anybody on request.</summary>
    internal const long MostForbiddenPairsScored = 2_000_000;

    public static ImmutableArray<UnmatchedPerson> Mentees(PairingModel model, MatchingLoads loads)
    {
        if (model.Beyond is { } beyond)
        {
            return LeftOverBeyond.Mentees(model, beyond, loads);
        }

        AssignmentProblem problem = model.Problem;
        Shortages shortages = new(model, loads);
        long forbiddenScored = 0;
        ImmutableArray<UnmatchedPerson>.Builder unmatched = ImmutableArray.CreateBuilder<UnmatchedPerson>();
        for (int row = 0; row < problem.RowCount; row++)
        {
            if (loads.OfRow(row) > 0 || problem.RowBounds[row].Max == 0)
            {
                continue;
            }

            UnmatchedPerson mentee = Mentee(model, loads, shortages, row);
            if (mentee.Reason == UnmatchedReason.NoEligibleMentor)
            {
                forbiddenScored += problem.ColumnCount;
                mentee = forbiddenScored <= MostForbiddenPairsScored ? WithRules(model, mentee) : mentee;
            }

            unmatched.Add(mentee);
        }

        return unmatched.DrainToImmutable();
    }

    /// <summary>The mentee with the number of mentors that each rule forbids.</summary>
    public static UnmatchedPerson WithRules(PairingModel model, UnmatchedPerson mentee) =>
        mentee with
        {
            ForbiddenBy = model.Reasons.ForbiddenTo(mentee.Id),
        };

    public static ImmutableArray<IdleMentor> Mentors(PairingModel model, MatchingLoads loads)
    {
        if (model.Beyond is { } beyond)
        {
            return LeftOverBeyond.Mentors(model, beyond, loads);
        }

        AssignmentProblem problem = model.Problem;
        int[] eligible = new int[problem.ColumnCount];
        bool[] eligibleAndFree = new bool[problem.ColumnCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            bool free = loads.OfRow(row) < problem.RowBounds[row].Max;
            foreach (int column in problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]])
            {
                eligible[column]++;
                eligibleAndFree[column] |= free;
            }
        }

        return
        [
            .. Enumerable
                .Range(0, problem.ColumnCount)
                .Where(column => loads.OfColumn(column) == 0)
                .Select(column => new IdleMentor(
                    model.Pairs.Mentors[column],
                    model.Problem.ColumnBounds[column].Max == 0 ? IdleReason.NoPlaces
                        : eligible[column] == 0 ? IdleReason.NoEligibleMentee
                        : eligibleAndFree[column] ? IdleReason.NotChosen
                        : IdleReason.MenteesPlaced,
                    eligible[column]
                )),
        ];
    }

    public static ImmutableArray<MentorLoad> Loads(PairingModel model, MatchingLoads loads) =>
        [
            .. Enumerable
                .Range(0, model.Problem.ColumnCount)
                .Where(column => loads.OfColumn(column) > 0)
                .Select(column => new MentorLoad(model.Pairs.Mentors[column], loads.OfColumn(column), model.Problem.ColumnBounds[column])),
        ];

    private static UnmatchedPerson Mentee(PairingModel model, MatchingLoads loads, Shortages shortages, int row)
    {
        AssignmentProblem problem = model.Problem;
        ReadOnlySpan<int> eligible = problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]];
        long places = 0;
        bool allFull = true;
        foreach (int column in eligible)
        {
            places += problem.ColumnBounds[column].Max;
            allFull &= loads.OfColumn(column) >= problem.ColumnBounds[column].Max;
        }

        UnmatchedReason reason =
            eligible.IsEmpty ? UnmatchedReason.NoEligibleMentor
            : allFull ? UnmatchedReason.Capacity
            : UnmatchedReason.NotChosen;
        return new UnmatchedPerson(model.Pairs.Mentees[row], reason)
        {
            Eligible = eligible.Length,
            Places = places,
            Shortage = shortages.For(row),
        };
    }
}
