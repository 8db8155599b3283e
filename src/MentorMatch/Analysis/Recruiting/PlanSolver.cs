using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>Solves the plan again with one place more, or with one mentor more, and judges the answer.</summary>
/// <remarks>Several mentors who are alike in everything are one mentor with all their places: nobody could tell the plans apart.</remarks>
internal sealed class PlanSolver(PairingModel model, MatchOptions options, CancellationToken cancellationToken)
{
    private readonly ISolver<AssignmentProblem, AssignmentSolution> solver = JudgedSolver.Of(options.Solver);

    /// <summary>Whether some plan asked for was not proved, so that what it is worth is not known.</summary>
    public bool HasLeftOpen { get; private set; }

    /// <summary>The best plan when a mentor has one place more; <see langword="null"/> when it was not proved.</summary>
    public (long Matches, Score Total)? WithPlace(string mentor)
    {
        Bounds bounds = model.Terms.Mentors[mentor];
        return Solve(model.Pairs, model.Terms with { Mentors = model.Terms.Mentors.With(mentor, new Bounds(bounds.Min, bounds.Max + 1)) });
    }

    /// <summary>The best plan when there is one mentor more; <see langword="null"/> when it was not proved.</summary>
    /// <param name="id">An id that nobody has.</param>
    /// <param name="scored">Who of the mentees may have the mentor, with the scores.</param>
    /// <param name="column">The mentor's place in <paramref name="scored"/>.</param>
    /// <param name="places">How many mentees the mentor can take.</param>
    public (long Matches, Score Total)? WithMentor(string id, ScoredPairs scored, int column, int places) =>
        Solve(Joined(id, scored, column), model.Terms with { Mentors = model.Terms.Mentors.With(id, Bounds.AtMost(places)) });

    private (long Matches, Score Total)? Solve(ScoredPairs pairs, PairingTerms terms)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            HasLeftOpen = true;
            return null;
        }

        AssignmentProblem problem = PairingModel.Build(pairs, terms).Problem;
        AssignmentSolution solution = solver.Solve(problem, TimedWork.Limits(options), cancellationToken);
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        HasLeftOpen |= verdict.Status != SolutionStatus.Optimal;
        return verdict.Status == SolutionStatus.Optimal ? (solution.Edges.Length, VerdictNumbers.Total(verdict)) : null;
    }

    private ScoredPairs Joined(string id, ScoredPairs scored, int column)
    {
        ScoredPairs pairs = model.Pairs;
        List<int> starts = [0];
        List<int> mentors = new(pairs.Count + pairs.Mentees.Length);
        List<long> scores = new(pairs.Count + pairs.Mentees.Length);
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            (int from, int to) = (pairs.RowStarts[row], pairs.RowStarts[row + 1]);
            mentors.AddRange(pairs.MentorIndexes[from..to]);
            scores.AddRange(pairs.Millionths[from..to]);
            int found = scored.MentorIndexes[scored.RowStarts[row]..scored.RowStarts[row + 1]].BinarySearch(column);
            if (found >= 0)
            {
                mentors.Add(pairs.Mentors.Length);
                scores.Add(scored.Millionths[scored.RowStarts[row] + found]);
            }

            starts.Add(mentors.Count);
        }

        return ScoredPairs.FromRows(pairs.Mentees, pairs.Mentors.Add(id), [.. starts], [.. mentors], [.. scores]);
    }
}
