using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Programmes;

/// <summary>Several programmes in one solve.</summary>
internal static class ProgrammesMatching
{
    public static ProgrammesModel Prepare(
        IReadOnlyList<Programme> programmes,
        SharedLimits limits,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        ThrowIfWrong(programmes);
        ImmutableArray<DataProblem> problems =
        [
            .. programmes.SelectMany(each => PolicyCheck.FormatFlaws(each.Policy, each.Format), (_, flaw) => PolicyCheck.ToProblem(flaw)),
            .. programmes.SelectMany(NotKnownTogether),
        ];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        List<ProgrammeModel> models = [];
        foreach (Programme programme in programmes.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            CohortScorer scorer = CohortScorer.Compile(programme.Cohort, programme.Policy);
            PairingTerms terms = programme.Format.TermsFor(programme.Cohort, ObjectiveOf(programme));
            PairingModel model = PairingModel.Build(scorer.ScoreAll(options.Threads, reports, cancellationToken), terms, scorer);
            models.Add(models.Count == 0 ? new(programme, model, scorer, 0, 0, 0) : models[^1].Next(programme, model, scorer));
        }

        return ProgrammesModel.Of([.. models], limits);
    }

    public static ProgrammesResult Solve(ProgrammesModel model, MatchOptions options, CancellationToken cancellationToken)
    {
        GroupedAssignmentSolver solver = new(JudgedSolver.Of(options.Solver));
        AssignmentObjective objective = model.Problem.Core.Objective;
        ImmutableArray<ProgrammeClash> clashes =
        [
            .. model.Programmes.SelectMany(each => each.Model.PinClashes, (each, clash) => new ProgrammeClash(each.Programme.Name, clash)),
        ];
        if (!clashes.IsEmpty)
        {
            return new ProgrammesResult
            {
                Status = SolutionStatus.Infeasible,
                Solver = solver.Name,
                Objective = objective,
                Clashes = clashes,
            };
        }

        (AssignmentSolution solution, AssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(model.Problem, TimedWork.Limits(options), cancellationToken),
            solution => GroupedAssignmentJudge.Judge(model.Problem, solution)
        );
        if (VerdictNumbers.IsRejected(solution, verdict))
        {
            throw VerdictNumbers.Rejection(solver.Name, verdict.Objections);
        }

        ProgrammesResult result = new()
        {
            Status = verdict.Status,
            Stop = solution.Stop,
            Solver = solver.Name,
            Objective = objective,
            Matched = verdict.Matched,
            MatchedBound = verdict.MatchedBound,
            Total = new Score((long)verdict.Total),
            Bound = verdict.Bound is { } bound ? new Score((long)bound) : null,
            Certificate = verdict.Bound is null ? null : model.Words.Of(solution.Proof!),
            Timing = timing,
        };
        return verdict.Status switch
        {
            SolutionStatus.Infeasible => result with { Clashes = [new ProgrammeClash("", model.ToClash(solution.Clash!))] },
            SolutionStatus.Unknown => result,
            _ => result with
            {
                Programmes =
                [
                    .. model.Programmes.Select(each => new ProgrammeResult(
                        each.Programme.Name,
                        PartOf(model, each, solution, verdict.Status == SolutionStatus.Optimal, solver.Name, options, cancellationToken)
                    )),
                ],
            },
        };
    }

    /// <summary>
    /// A programme's matches as the answer to its own question, in which shared people have the places that the others leave them. The prices of the whole prove it: a group with a
    /// price is full, so what is left of it is just what this programme takes. Only where somebody in a group has more places left than eligible partners, which count no further in
    /// a group, prices and cut may be loose here; then others are looked for.
    /// </summary>
    private static MatchResult PartOf(
        ProgrammesModel model,
        ProgrammeModel programme,
        AssignmentSolution whole,
        bool isWholeProved,
        string solver,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        AssignmentProblem core = model.Problem.Core;
        int[] menteeLoads = new int[model.Problem.RowGroups.Count];
        int[] mentorLoads = new int[model.Problem.ColumnGroups.Count];
        AssignmentProblem own = programme.Model.Problem;
        foreach (int edge in whole.Edges.Where(edge => edge < programme.FirstEdge || edge >= programme.FirstEdge + own.EdgeCount))
        {
            Count(menteeLoads, model.Problem.RowGroups.Of(core.RowOf(edge)));
            Count(mentorLoads, model.Problem.ColumnGroups.Of(core.EdgeColumns[edge]));
        }

        PairingTerms terms = programme.Model.Terms with
        {
            Mentees = Left(programme.Model.Pairs.Mentees, own.RowBounds, programme.FirstRow, model.Problem.RowGroups, menteeLoads),
            Mentors = Left(programme.Model.Pairs.Mentors, own.ColumnBounds, programme.FirstColumn, model.Problem.ColumnGroups, mentorLoads),
        };
        PairingQuestion question = PairingQuestion.Of(
            PairingModel.Build(programme.Model.Pairs, terms, programme.Scorer),
            new ResultHeading(programme.Programme.Format.Name, programme.Programme.Policy.Name)
        );
        AssignmentSolution part = ProgrammesModel.PartOf(whole, programme);
        AssignmentVerdict verdict = AssignmentJudge.Judge(question.Model.Problem, part);
        if (isWholeProved && verdict.Status != SolutionStatus.Optimal)
        {
            SolveOptions limits = TimedWork.Limits(options) with { Progress = null };
            AssignmentProof? found = AssignmentProver.Prove(question.Model.Problem, part.Edges, limits, cancellationToken);
            part = part with { Proof = found ?? part.Proof };
            verdict = AssignmentJudge.Judge(question.Model.Problem, part);
        }

        return PairingAnswer.Of(question, question.Model, question.Heading, solver, part, verdict);
    }

    private static void Count(int[] loads, int group)
    {
        if (group >= 0)
        {
            loads[group]++;
        }
    }

    private static PersonBounds Left(ImmutableArray<string> ids, ReadOnlySpan<Bounds> bounds, int first, NodeGroups groups, int[] loads)
    {
        PersonBounds left = PersonBounds.AtMost(1);
        ImmutableSortedDictionary<string, Bounds>.Builder exceptions = left.Exceptions.ToBuilder();
        for (int node = 0; node < ids.Length; node++)
        {
            int group = groups.Of(first + node);
            int most = group < 0 ? bounds[node].Max : Math.Min(bounds[node].Max, groups.Maxima[group] - loads[group]);
            exceptions[ids[node]] = new Bounds(bounds[node].Min, most);
        }

        return left with
        {
            Exceptions = exceptions.ToImmutable(),
        };
    }

    /// <summary>What a programme can ask for by itself only: several programmes are one problem of matches and totals.</summary>
    private static IEnumerable<DataProblem> NotKnownTogether(Programme programme)
    {
        DataProblem Problem(string code, string what, string maybe) =>
            new()
            {
                Code = code,
                Message = $"in the programme {Quoted.Text(programme.Name)} {what}, which several programmes together do not know",
                Maybe = $"{maybe}, or match this programme by itself",
            };

        if (programme.Format.WaitingFirst)
        {
            yield return Problem("programmes-waiting-first", "those who waited come first", "leave waitingFirst out");
        }

        if (programme.Policy.Objective.PutsWorstOffFirst)
        {
            yield return Problem("programmes-worst-off-first", "the worst-off come first", "take the objective most-matches");
        }

        if (!programme.Policy.Quotas.IsEmpty)
        {
            yield return Problem("programmes-quotas", "the whole is to keep quotas", "take the quotas out");
        }
    }

    private static AssignmentObjective ObjectiveOf(Programme programme) => programme.Policy.Objective.OfAssignment;

    private static void ThrowIfWrong(IReadOnlyList<Programme> programmes)
    {
        if (programmes.Count == 0)
        {
            throw new ArgumentException("There is no programme to match.", nameof(programmes));
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Programme programme in programmes)
        {
            if (string.IsNullOrWhiteSpace(programme.Name) || !seen.Add(programme.Name))
            {
                throw new ArgumentException(
                    $"The programme name {Quoted.Text(programme.Name)} is blank or taken. Maybe number the programmes.",
                    nameof(programmes)
                );
            }

            if (ObjectiveOf(programme) != ObjectiveOf(programmes[0]))
            {
                throw new ArgumentException(
                    $"The programmes {Quoted.Text(programmes[0].Name)} and {Quoted.Text(programme.Name)} have different objectives; one solve has one. Maybe give both policies the same.",
                    nameof(programmes)
                );
            }
        }
    }
}
