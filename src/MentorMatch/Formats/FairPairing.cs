using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>A pairing whose worst-off come first: another problem, solver and judge, and the same words for the answer.</summary>
internal static class FairPairing
{
    /// <summary>Solves and tells the answer.</summary>
    public static MatchResult Solve(PairingQuestion question, MatchOptions options, CancellationToken cancellationToken)
    {
        FairAssignmentProblem problem = question.Model.Fair!;
        FairAssignmentSolver solver = new(JudgedSolver.Of(options.Solver));
        (FairAssignmentSolution solution, FairAssignmentVerdict verdict, MatchTiming timing) = TimedWork.Do(
            options,
            () => solver.Solve(problem, TimedWork.Limits(options), cancellationToken),
            solution => FairAssignmentJudge.Judge(problem, solution)
        );
        return Told(question, solver.Name, solution, verdict) with { Timing = timing };
    }

    /// <summary>Judges what a document claims.</summary>
    /// <param name="question">The question.</param>
    /// <param name="document">The document.</param>
    /// <param name="claim">Who is matched, or why nobody can be, as read from it.</param>
    /// <param name="findings">Told what is wrong.</param>
    public static JudgedClaim Judge(PairingQuestion question, ResultDocument document, AssignmentSolution claim, ClaimFindings findings)
    {
        PairingModel model = question.Model;
        List<string> unknown = [];
        FairAssignmentSolution solution = new()
        {
            Stop = claim.Stop,
            Edges = claim.Edges,
            Clash = claim.Clash,
            Proof = document.Certificate?.Stages is { IsDefault: false } stages ? ToProof(model, stages, unknown) : null,
        };
        findings.AddRange(unknown.Select(findings.Wording.UnknownInCertificate));
        FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(model.Fair!, solution);
        if (VerdictNumbers.IsRejected(verdict.Status, !solution.Edges.IsDefault, solution.Stop))
        {
            findings.AddRange(verdict.Objections.Select(objection => ObjectionWords.InPeople(model, objection)));
            return new JudgedClaim(verdict.Status, verdict.EdgesChecked, null);
        }

        return new JudgedClaim(verdict.Status, verdict.EdgesChecked, Told(question, document.Solver, solution, verdict));
    }

    private static MatchResult Told(PairingQuestion question, string solver, FairAssignmentSolution solution, FairAssignmentVerdict verdict)
    {
        PairingModel model = question.Model;
        AssignmentSolution plainSolution = new()
        {
            Stop = solution.Stop,
            Edges = solution.Edges,
            Clash = solution.Clash,
        };
        AssignmentVerdict plainVerdict = new()
        {
            Status = verdict.Status,
            Matched = verdict.Matched,
            MatchedBound = verdict.MatchedBound,
            Total = verdict.Total,
            Bound = verdict.Bound,
            EdgesChecked = verdict.EdgesChecked,
            Objections = verdict.Objections,
        };
        MatchResult result = PairingAnswer.Of(question, model, question.Heading, solver, plainSolution, plainVerdict);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            return result;
        }

        bool isProofRejected = solution is { Proof: not null, Stop: StopReason.Finished } && !verdict.Objections.IsEmpty;
        return result with
        {
            Fairness = verdict.Status == SolutionStatus.Unknown ? null : Profile(model, verdict),
            Certificate = solution.Proof is { Stages.IsDefault: false } proof ? Certificate(model, proof) : null,
            Warnings = isProofRejected
                ? result.Warnings.Add(
                    VerdictNumbers.ProofRejected(verdict.Objections, objection => ObjectionWords.InPeople(model, objection))
                )
                : result.Warnings,
        };
    }

    private static FairnessProfile Profile(PairingModel model, FairAssignmentVerdict verdict)
    {
        ImmutableArray<Score> froms = [model.Terms.WorstOffFirst!.Least, .. model.Fair!.BandStarts.Select(start => new Score(start))];
        return new FairnessProfile
        {
            Worst = verdict.Worst is { } worst ? new Score(worst) : null,
            Bands =
            [
                .. verdict.BandCounts.Select(
                    (count, band) =>
                        new BandCount(froms[band], band + 1 < froms.Length ? froms[band + 1] : model.Terms.WorstOffFirst.Most, count)
                ),
            ],
            Stages =
            [
                .. verdict.Stages.Select(stage => new FairStageValue(
                    stage.Aim,
                    stage.Band < 0 ? null : froms[stage.Band],
                    Shown(stage.Aim, stage.Value),
                    stage.Bound is { } bound ? Shown(stage.Aim, bound) : null
                )),
            ],
        };
    }

    /// <summary>A number of matches counts ones, anything else millionths.</summary>
    private static Score Shown(FairAim aim, Int128 value) =>
        new((long)Int128.Clamp(value * UnitOf(aim, counts: FairAim.Worst), long.MinValue, long.MaxValue));

    private static MatchCertificate Certificate(PairingModel model, FairAssignmentProof proof) =>
        new()
        {
            MentorPrices = [],
            Stages =
            [
                .. proof.Stages.Select(
                    (stage, k) =>
                    {
                        FairAim aim = model.Fair!.AimOf(k);
                        return new FairStagePrices(
                            aim,
                            [
                                .. stage
                                    .ColumnPrices.Select(
                                        (price, column) => new MentorPrice(model.Pairs.Mentors[column], PriceShown(aim, price))
                                    )
                                    .Where(line => line.Price != Score.Zero),
                            ]
                        );
                    }
                ),
            ],
        };

    /// <summary>The proof of the stages that a document lists, where they are the stages there are.</summary>
    private static FairAssignmentProof ToProof(PairingModel model, ImmutableArray<StageRow> rows, List<string> unknown)
    {
        ImmutableArray<FairStage>.Builder stages = ImmutableArray.CreateBuilder<FairStage>();
        for (int k = 0; k < rows.Length && k < model.Fair!.StageCount && rows[k].Aim == model.Fair.AimOf(k); k++)
        {
            long[] prices = new long[model.Pairs.Mentors.Length];
            foreach (NamedScore line in rows[k].Prices)
            {
                if (model.Pairs.IndexOfMentor(line.Name) is var column and >= 0)
                {
                    prices[column] = line.Score.Millionths / UnitOf(rows[k].Aim);
                }
                else
                {
                    unknown.Add(line.Name);
                }
            }

            stages.Add(new FairStage(rows[k].Prices.IsEmpty ? [] : [.. prices]));
        }

        return new FairAssignmentProof(stages.DrainToImmutable());
    }

    /// <summary>The prices of every stage but the last are worth matches, not score.</summary>
    private static Score PriceShown(FairAim aim, long price) =>
        new((long)Int128.Clamp((Int128)price * UnitOf(aim), long.MinValue, long.MaxValue));

    private static long UnitOf(FairAim aim, FairAim counts = FairAim.Total) =>
        aim == FairAim.Total || aim == counts ? 1 : Score.UnitsPerOne;
}
