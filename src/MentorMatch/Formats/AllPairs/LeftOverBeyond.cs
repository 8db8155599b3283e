using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.AllPairs;

/// <summary>Who stayed unmatched or idle, and why, where pairs are not stored: those of unmatched mentees are looked at again, a row at a time.</summary>
internal static class LeftOverBeyond
{
    public static ImmutableArray<UnmatchedPerson> Mentees(PairingModel model, PairsBeyond beyond, MatchingLoads loads)
    {
        AllPairsProblem problem = beyond.Problem;
        int[] rows = [.. Enumerable.Range(0, problem.RowCount).Where(row => loads.OfRow(row) == 0)];
        UnmatchedPerson[] unmatched = new UnmatchedPerson[rows.Length];
        beyond.LookAt(rows, (k, scores) => unmatched[k] = Mentee(model, problem, loads, rows[k], scores.Span));
        long forbiddenScored = 0;
        for (int k = 0; k < unmatched.Length; k++)
        {
            if (unmatched[k].Reason == UnmatchedReason.NoEligibleMentor)
            {
                forbiddenScored += problem.ColumnCount;
                unmatched[k] =
                    forbiddenScored <= LeftOver.MostForbiddenPairsScored ? LeftOver.WithRules(model, unmatched[k]) : unmatched[k];
            }
        }

        return [.. unmatched];
    }

    public static ImmutableArray<IdleMentor> Mentors(PairingModel model, PairsBeyond beyond, MatchingLoads loads)
    {
        AllPairsProblem problem = beyond.Problem;
        int[] free = [.. Enumerable.Range(0, problem.RowCount).Where(row => loads.OfRow(row) < problem.RowBounds[row].Max)];
        int[] eligibleAndFree = new int[problem.ColumnCount];
        beyond.LookAt(
            free,
            (_, scores) =>
            {
                for (int column = 0; column < scores.Length; column++)
                {
                    if (scores.Span[column] != PairWeights.Absent)
                    {
                        Volatile.Write(ref eligibleAndFree[column], 1);
                    }
                }
            }
        );
        return
        [
            .. Enumerable
                .Range(0, problem.ColumnCount)
                .Where(column => loads.OfColumn(column) == 0)
                .Select(column => new IdleMentor(
                    model.Pairs.Mentors[column],
                    problem.ColumnBounds[column].Max == 0 ? IdleReason.NoPlaces
                        : eligibleAndFree[column] != 0 ? IdleReason.NotChosen
                        : beyond.HasEligibleMentee(column) ? IdleReason.MenteesPlaced
                        : IdleReason.NoEligibleMentee,
                    EligibleMentees: null
                )),
        ];
    }

    private static UnmatchedPerson Mentee(
        PairingModel model,
        AllPairsProblem problem,
        MatchingLoads loads,
        int row,
        ReadOnlySpan<int> scores
    )
    {
        int eligible = 0;
        long places = 0;
        bool allFull = true;
        for (int column = 0; column < scores.Length; column++)
        {
            if (scores[column] != PairWeights.Absent)
            {
                eligible++;
                places += problem.ColumnBounds[column].Max;
                allFull &= loads.OfColumn(column) >= problem.ColumnBounds[column].Max;
            }
        }

        return new UnmatchedPerson(
            model.Pairs.Mentees[row],
            eligible == 0 ? UnmatchedReason.NoEligibleMentor
                : allFull ? UnmatchedReason.Capacity
                : UnmatchedReason.NotChosen
        )
        {
            Eligible = eligible,
            Places = places,
        };
    }
}
