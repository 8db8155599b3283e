using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Live;

/// <summary>A live matching as a result: those who left are left out, people stand in the order of their ids again, and the evidence goes to the judge.</summary>
internal static class LiveResult
{
    private const string Name = "live";

    public static MatchResult Of(
        QuestionOrigin origin,
        MatchOptions options,
        IncrementalAssignment assignment,
        LiveSide mentees,
        LiveSide mentors
    )
    {
        (AssignmentProblem problem, AssignmentSolution solution) = assignment.Snapshot();
        ImmutableArray<string> menteeIds = [.. origin.Cohort.Mentees.Select(person => person.Id)];
        ImmutableArray<string> mentorIds = [.. origin.Cohort.Mentors.Select(person => person.Id)];
        int[] rows = [.. menteeIds.Select(id => mentees.Find(id)!.Value)];
        int[] columns = [.. mentorIds.Select(id => mentors.Find(id)!.Value)];
        ScoredPairs pairs = Pairs(problem, menteeIds, mentorIds, rows, columns);
        PairingTerms terms = ((PairingFormat)origin.Format).TermsFor(origin.Cohort, origin.Policy.Objective.OfAssignment);
        PairingModel model = PairingModel.Build(pairs, terms, CohortScorer.Compile(origin.Cohort, origin.Policy));
        PairingQuestion question = PairingQuestion.Of(model, new ResultHeading(origin.Format.Name, origin.Policy.Name));
        question.Origin = origin;
        (AssignmentSolution claim, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => Claim(model.Problem, assignment, solution, rows, columns),
            claim => AssignmentJudge.Judge(model.Problem, claim)
        );
        return PairingAnswer.Of(question, model, question.Heading, Name, claim, verdict) with { Timing = timing };
    }

    private static ScoredPairs Pairs(
        AssignmentProblem problem,
        ImmutableArray<string> menteeIds,
        ImmutableArray<string> mentorIds,
        int[] rows,
        int[] columns
    )
    {
        int[] rank = Ranks(columns, problem.ColumnCount);
        int[] starts = new int[rows.Length + 1];
        int[] mentors = new int[problem.EdgeCount];
        long[] millionths = new long[problem.EdgeCount];
        for (int k = 0; k < rows.Length; k++)
        {
            int at = starts[k];
            for (int edge = problem.RowStarts[rows[k]]; edge < problem.RowStarts[rows[k] + 1]; edge++)
            {
                mentors[at] = rank[problem.EdgeColumns[edge]];
                millionths[at++] = problem.Weight(edge);
            }

            mentors.AsSpan(starts[k]..at).Sort(millionths.AsSpan(starts[k]..at));
            starts[k + 1] = at;
        }

        return ScoredPairs.FromOrderedRows(menteeIds, mentorIds, starts, mentors, millionths);
    }

    /// <summary>The same edges, prices and cut in the new numbers. Who left has no edges and no places, and is missed by no sum.</summary>
    private static AssignmentSolution Claim(
        AssignmentProblem problem,
        IncrementalAssignment assignment,
        AssignmentSolution solution,
        int[] rows,
        int[] columns
    )
    {
        int[] rank = Ranks(columns, assignment.ColumnCount);
        List<int> edges = [];
        for (int k = 0; k < rows.Length; k++)
        {
            foreach (int column in assignment.PartnersOfRow(rows[k]))
            {
                if (problem.TryFindEdge(k, rank[column], out int edge))
                {
                    edges.Add(edge);
                }
            }
        }

        AssignmentProof proof = solution.Proof!;
        return solution with
        {
            Edges = [.. edges],
            Proof = proof with
            {
                ColumnPrices = [.. columns.Select(column => proof.ColumnPrices[column])],
                Cut = proof.Cut is { } cut
                    ? new CardinalityCut(
                        InNewNumbers(cut.Rows, rows, assignment.RowCount),
                        InNewNumbers(cut.Columns, columns, assignment.ColumnCount)
                    )
                    : null,
            },
        };
    }

    private static ImmutableArray<int> InNewNumbers(ImmutableArray<int> inside, int[] numbers, int count)
    {
        int[] rank = Ranks(numbers, count);
        return [.. inside.Select(number => rank[number]).Where(k => k >= 0).Order()];
    }

    /// <summary>Where each number stands; −1 for those who left.</summary>
    private static int[] Ranks(int[] numbers, int count)
    {
        int[] rank = new int[count];
        Array.Fill(rank, -1);
        for (int k = 0; k < numbers.Length; k++)
        {
            rank[numbers[k]] = k;
        }

        return rank;
    }
}
