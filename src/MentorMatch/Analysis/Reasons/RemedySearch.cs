using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Reasons;

/// <summary>Asks, for one unmatched mentee, what each kind of change would do.</summary>
/// <param name="result">The plan.</param>
/// <param name="sensitivity">What small changes do to it.</param>
/// <param name="mentee">The mentee.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class RemedySearch(MatchResult result, PlanSensitivity sensitivity, string mentee, CancellationToken cancellationToken)
{
    /// <summary>Where only a new place can help, at most this many of the mentee's mentors are tried.</summary>
    private const int MostMentorsTried = 16;

    private static readonly string[] NeverLifted = ["self", "avoid", PolicyLimits.PrivateName];

    private readonly PairingModel model = sensitivity.Model;
    private readonly AuctionPathsSolver solver = new();
    private readonly int row = sensitivity.Model.Pairs.IndexOfMentee(mentee);

    public ImmutableArray<Remedy> Run()
    {
        Remedy? pin = PinAlone();
        Remedy?[] others = [PlaceMore(pin), AllowPair(), HigherMaximum()];
        return
        [
            .. others
                .Where(other => other is not null && (pin is null || Compare(other.Change, pin.Change) > 0))
                .Append(pin)
                .OfType<Remedy>()
                .OrderByDescending(remedy => remedy.Change, Comparer<PlanChange>.Create(Compare))
                .ThenBy(remedy => remedy.Kind),
        ];
    }

    /// <summary>Above 0 when the first is better for the whole.</summary>
    private int Compare(PlanChange one, PlanChange other) =>
        one.Matches != other.Matches ? one.Matches.CompareTo(other.Matches)
        : result.Minimize ? other.Total.CompareTo(one.Total)
        : one.Total.CompareTo(other.Total);

    private Remedy? PinAlone() =>
        Best(
            sensitivity
                .WithEach(row)
                .Select((change, k) => change is { } known ? new Remedy(RemedyKind.Pin, known) { Mentor = MentorOf(k) } : null)
        );

    private string MentorOf(int k) => model.Pairs.Mentors[model.Pairs.MentorIndexes[model.Pairs.RowStarts[row] + k]];

    /// <summary>With the mentee held in the plan, what a place more adds is again one search for all mentors.</summary>
    private Remedy? PlaceMore(Remedy? pin)
    {
        ImmutableArray<PlanChange> free = sensitivity.PlacesMore;
        if (pin is null)
        {
            return Best(Tried().Select(tried => Place(tried.Column, tried.Change, free)));
        }

        AssignmentProblem held = Held(model.Problem);
        AssignmentSolution solution = Solve(held);
        AssignmentSensitivity? withMentee = AssignmentSensitivity.Of(held, solution, solver, SolveOptions.Default, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return withMentee is null
            ? null
            : Best(
                withMentee.PlaceGains.Select(
                    (gain, column) =>
                        Place(
                            column,
                            new PlanChange(pin.Change.Matches + gain.Matches, pin.Change.Total + model.Shown(new Score(gain.Total))),
                            free
                        )
                )
            );
    }

    private Remedy Place(int column, PlanChange change, ImmutableArray<PlanChange> free) =>
        new(RemedyKind.PlaceMore, change) { Mentor = model.Pairs.Mentors[column], NeedsPin = Compare(change, free[column]) < 0 };

    private List<(int Column, PlanChange Change)> Tried()
    {
        ReadOnlySpan<int> eligible = model.Problem.EdgeColumns[model.Problem.RowStarts[row]..model.Problem.RowStarts[row + 1]];
        List<(int Column, PlanChange Change)> tried = [];
        foreach (int column in eligible[..Math.Min(MostMentorsTried, eligible.Length)])
        {
            Bounds[] bounds = model.Problem.ColumnBounds.ToArray();
            bounds[column] = new Bounds(bounds[column].Min, bounds[column].Max + 1);
            if (ChangeTo(Held(model.Problem).WithColumnBounds(bounds)) is { } change)
            {
                tried.Add((column, change));
            }
        }

        return tried;
    }

    private Remedy? AllowPair()
    {
        if (model.Reasons.Scorer is not { } scorer)
        {
            return null;
        }

        ImmutableArray<PlanChange?> changes = sensitivity.WithEachNew(row);
        List<Remedy> found = [];
        for (int column = 0; column < changes.Length; column++)
        {
            if (changes[column] is not { } change || model.Problem.TryFindEdge(row, column, out _))
            {
                continue;
            }

            PairScore pair = scorer.Score(mentee, model.Pairs.Mentors[column]);
            BrokenRule[] broken = [.. pair.BrokenRules.Distinct()];
            if (broken is [var only] && !NeverLifted.Contains(only.Code, StringComparer.Ordinal))
            {
                PlanChange with = change with { Total = change.Total + pair.Score };
                found.Add(
                    new Remedy(RemedyKind.AllowPair, with)
                    {
                        Mentor = pair.Mentor,
                        Rule = only,
                        Score = pair.Score,
                        NeedsPin = Compare(with, default) < 0,
                    }
                );
            }
        }

        return Best(found);
    }

    private Remedy? HigherMaximum()
    {
        if (Raised() is not (var bounds, var maximum))
        {
            return null;
        }

        AssignmentProblem raised = model.Problem.WithColumnBounds(bounds);
        if (ChangeTo(raised) is not { } free || ChangeTo(Held(raised)) is not { } held)
        {
            return null;
        }

        return new Remedy(RemedyKind.HigherMaximum, held) { Maximum = maximum, NeedsPin = Compare(held, free) < 0 };
    }

    /// <summary>The bounds of mentors under the next higher maximum; <see langword="null"/> where there is none, or mentors' own capacities leave no difference.</summary>
    private (Bounds[] Bounds, int Maximum)? Raised()
    {
        PersonBounds? mentors = null;
        int maximum = 0;
        if (result.Question.Origin is { } origin)
        {
            if (origin.Format is RatioFormat { MaxMentees: < RatioFormat.MostMentees } ratio)
            {
                maximum = ratio.MaxMentees + 1;
                mentors = (ratio with { MaxMentees = maximum }).TermsFor(origin.Cohort, model.Terms.Objective).Mentors;
            }
        }
        else
        {
            Bounds usual = model.Terms.Mentors.Default;
            maximum = usual.Max + 1;
            mentors = model.Terms.Mentors with { Default = new Bounds(usual.Min, maximum) };
        }

        if (mentors is null)
        {
            return null;
        }

        Bounds[] bounds = [.. model.Pairs.Mentors.Select(id => mentors[id])];
        return bounds.AsSpan().SequenceEqual(model.Problem.ColumnBounds) ? null : (bounds, maximum);
    }

    /// <summary>The problem in which the mentee must be matched.</summary>
    private AssignmentProblem Held(AssignmentProblem problem)
    {
        Bounds[] bounds = problem.RowBounds.ToArray();
        bounds[row] = new Bounds(Math.Max(1, bounds[row].Min), bounds[row].Max);
        return problem.WithRowBounds(bounds);
    }

    private AssignmentSolution Solve(AssignmentProblem problem)
    {
        AssignmentSolution solution = solver.Solve(problem, SolveOptions.Default, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return solution;
    }

    /// <summary>The optimum of a changed problem less the present plan; <see langword="null"/> when there is none.</summary>
    private PlanChange? ChangeTo(AssignmentProblem problem)
    {
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, Solve(problem));
        bool countsMatches = problem.Objective == AssignmentObjective.MostMatches;
        return verdict.Status == SolutionStatus.Optimal
            ? new PlanChange(
                countsMatches ? verdict.Matched - result.Matches.Length : 0,
                model.Shown(VerdictNumbers.Total(verdict)) - result.Total
            )
            : null;
    }

    /// <summary>The best change; of equally good ones the one that needs no pin, then the first.</summary>
    private Remedy? Best(IEnumerable<Remedy?> candidates)
    {
        Remedy? best = null;
        foreach (Remedy candidate in candidates.OfType<Remedy>())
        {
            int order = best is null ? 1 : Compare(candidate.Change, best.Change);
            if (order > 0 || (order == 0 && best!.NeedsPin && !candidate.NeedsPin))
            {
                best = candidate;
            }
        }

        return best;
    }
}
