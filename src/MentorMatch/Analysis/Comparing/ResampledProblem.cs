using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Analysis.Comparing;

/// <summary>
/// A contender's problem on a resampled cohort. A person drawn twice stands there twice, each copy with the person's own facts and places, so that a pair of copies is eligible and scores just as the
/// two people are and do; no person is scored again, and no copy needs an id.
/// </summary>
/// <remarks>
/// Bans, reporting lines and history hold for all copies, being part of who is eligible; nobody meets their own copy on the other side. A pin joins the first copies of the two, the second copies, and so
/// on as far as both exist and the mentor's copy has a place: what is left of the copies is free. Minimums hold for every copy of a mentor.
/// </remarks>
internal sealed class ResampledProblem
{
    private readonly int[] mentees;
    private readonly int[] mentors;

    private ResampledProblem(AssignmentProblem problem, int[] mentees, int[] mentors)
    {
        Problem = problem;
        this.mentees = mentees;
        this.mentors = mentors;
    }

    public AssignmentProblem Problem { get; }

    /// <summary>Builds the problem.</summary>
    /// <param name="model">The problem of the cohort itself.</param>
    /// <param name="mentees">The rows drawn, ascending, repeats included.</param>
    /// <param name="mentors">The columns drawn, ascending, repeats included.</param>
    public static ResampledProblem Of(PairingModel model, int[] mentees, int[] mentors)
    {
        AssignmentProblem whole = model.Problem;
        int[] firstCopy = FirstCopies(mentors, whole.ColumnCount);
        int[] starts = new int[mentees.Length + 1];
        List<int> columns = [];
        List<long> weights = [];
        for (int row = 0; row < mentees.Length; row++)
        {
            for (int edge = whole.RowStarts[mentees[row]]; edge < whole.RowStarts[mentees[row] + 1]; edge++)
            {
                int column = whole.EdgeColumns[edge];
                for (int copy = firstCopy[column]; copy < firstCopy[column + 1]; copy++)
                {
                    columns.Add(copy);
                    weights.Add(whole.Weight(edge));
                }
            }

            starts[row + 1] = columns.Count;
        }

        AssignmentProblem problem = AssignmentProblem.FromRows(
            [.. mentees.Select(mentee => whole.RowBounds[mentee])],
            [.. mentors.Select(mentor => whole.ColumnBounds[mentor])],
            starts,
            columns.ToArray(),
            weights.ToArray(),
            whole.Objective
        );
        return new ResampledProblem(problem.WithPins(Pins(whole, problem, mentees, firstCopy)), mentees, mentors);
    }

    /// <summary>The mentee and mentor of the cohort itself whose copies an edge joins, by position.</summary>
    public (int Mentee, int Mentor) PeopleOf(int edge) => (mentees[Problem.RowOf(edge)], mentors[Problem.EdgeColumns[edge]]);

    private static List<int> Pins(AssignmentProblem whole, AssignmentProblem problem, int[] mentees, int[] firstCopyOfMentor)
    {
        List<int> pins = [];
        if (whole.PinnedEdges.IsEmpty)
        {
            return pins;
        }

        int[] firstCopyOfMentee = FirstCopies(mentees, whole.RowCount);
        int[] loads = new int[problem.ColumnCount];
        int[] chosen = new int[problem.RowCount];
        foreach (int pin in whole.PinnedEdges)
        {
            (int mentee, int mentor) = (whole.RowOf(pin), whole.EdgeColumns[pin]);
            int copies = Math.Min(
                firstCopyOfMentee[mentee + 1] - firstCopyOfMentee[mentee],
                firstCopyOfMentor[mentor + 1] - firstCopyOfMentor[mentor]
            );
            for (int copy = 0; copy < copies; copy++)
            {
                (int row, int column) = (firstCopyOfMentee[mentee] + copy, firstCopyOfMentor[mentor] + copy);
                if (
                    chosen[row] < problem.RowBounds[row].Max
                    && loads[column] < problem.ColumnBounds[column].Max
                    && problem.TryFindEdge(row, column, out int edge)
                )
                {
                    pins.Add(edge);
                    chosen[row]++;
                    loads[column]++;
                }
            }
        }

        return pins;
    }

    /// <summary>Where the copies of each start among those drawn; one more entry than there are people.</summary>
    private static int[] FirstCopies(int[] drawn, int people)
    {
        int[] first = new int[people + 1];
        foreach (int person in drawn)
        {
            first[person + 1]++;
        }

        for (int person = 0; person < people; person++)
        {
            first[person + 1] += first[person];
        }

        return first;
    }
}
