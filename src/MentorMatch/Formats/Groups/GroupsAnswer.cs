using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Groups;

/// <summary>A judged solution in the words of people.</summary>
internal sealed class GroupsAnswer(GroupsQuestion question, string solver)
{
    private readonly PairingModel model = question.Model;

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public MatchResult OfPinClashes() =>
        Heading(StopReason.Finished, SolutionStatus.Infeasible) with
        {
            Clashes = [.. model.PinClashes.Select(WithGroup)],
        };

    /// <summary>The result of a judged solution.</summary>
    /// <exception cref="RejectedSolutionException">There is nothing to tell.</exception>
    public MatchResult Of(MinimumOrClosedSolution solution, AssignmentVerdict verdict)
    {
        // Every number is taken from the verdict, so that the edges are all that the plain words need to know of the solution.
        AssignmentSolution plain = new() { Stop = solution.Stop, Edges = solution.Edges };
        if (VerdictNumbers.IsRejected(plain, verdict))
        {
            throw VerdictNumbers.Rejection(solver, [.. verdict.Objections.Select(InPeople)]);
        }

        MatchResult result = Heading(solution.Stop, verdict.Status);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            // Who may close can always close: only mentors who must open make a problem impossible, and the first case shows it.
            return result with { Clashes = [ClashWords.Of(model, solution.Proof!.Cases[0].Clash!)] };
        }

        result = VerdictNumbers.WithProof(result, verdict, score => score) with
        {
            Certificate = verdict.Bound is null ? null : question.Words.Of(solution.Proof!),
        };
        return verdict.Status == SolutionStatus.Unknown ? result : WithMatches(result, solution, verdict);
    }

    private MatchResult Heading(StopReason stop, SolutionStatus status) =>
        new(question)
        {
            Format = question.Heading.Format,
            Policy = question.Heading.Policy,
            Solver = solver,
            Objective = Objective.Of(model.Terms.Objective),
            Stop = stop,
            Status = status,
            MenteeCount = model.Pairs.Mentees.Length,
            MentorCount = model.Pairs.Mentors.Length,
            Places = model.Places,
            EligiblePairs = model.Pairs.Count,
            Warnings = PairingAnswer.EarlyWarnings(model),
        };

    private MatchResult WithMatches(MatchResult result, MinimumOrClosedSolution solution, AssignmentVerdict verdict)
    {
        MatchingLoads loads = new(model.Problem, solution.Edges.AsSpan());
        ImmutableArray<Match> matches = MatchWords.Of(model, solution.Edges);
        return result with
        {
            Matches = matches,
            Groups =
            [
                .. matches
                    .GroupBy(match => match.Mentor, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(GroupOf),
            ],
            Total = VerdictNumbers.Total(verdict),
            Unmatched = [.. LeftOver.Mentees(model, loads).Select(mentee => WithOpening(mentee, loads))],
            IdleMentors = [.. LeftOver.Mentors(model, loads).Select(WithOpening)],
            Loads = LeftOver.Loads(model, loads),
            Warnings =
                solution.Proof is not null && solution.Stop == StopReason.Finished && !verdict.Objections.IsEmpty
                    ?
                    [
                        .. result.Warnings,
                        new MatchWarning(
                            WarningCode.ProofRejected,
                            verdict.Objections.Length,
                            0,
                            string.Join(' ', verdict.Objections.Select(InPeople))
                        ),
                    ]
                    : result.Warnings,
        };
    }

    /// <summary>A mentor who takes too few for a group has no place in it, and the pin should say so.</summary>
    private Clash WithGroup(Clash clash) =>
        clash is { Reason: ClashReason.PinsExceedMentor, Available: 0, Mentors: [string mentor] } && question.TakesSome(mentor)
            ? clash with
            {
                Reason = ClashReason.PinsNeedAGroup,
                Needed = question.Format.MinMembers,
                Available = question.CapacityOf(mentor),
            }
            : clash;

    private static MatchGroup GroupOf(IGrouping<string, Match> group) =>
        new(group.Key, [group.Key], [.. group.Select(match => match.Mentee)], new Score(group.Sum(match => match.Score.Millionths)));

    /// <summary>A place that only a closed group would have is no free place.</summary>
    private UnmatchedPerson WithOpening(UnmatchedPerson mentee, MatchingLoads loads)
    {
        if (mentee.Reason != UnmatchedReason.NotChosen)
        {
            return mentee;
        }

        AssignmentProblem problem = model.Problem;
        int row = model.Pairs.IndexOfMentee(mentee.Id);
        foreach (int column in problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]])
        {
            if (loads.OfColumn(column) > 0 && loads.OfColumn(column) < problem.ColumnBounds[column].Max)
            {
                return mentee;
            }
        }

        return mentee with
        {
            Reason = UnmatchedReason.GroupNotOpened,
        };
    }

    private IdleMentor WithOpening(IdleMentor mentor)
    {
        Bounds size = model.Terms.Mentors[mentor.Id];
        return mentor.Reason is IdleReason.NoEligibleMentee ? mentor
            : size.Max == 0 && question.TakesSome(mentor.Id)
                ? mentor with
                {
                    Reason = IdleReason.FewerPlacesThanAGroup,
                    Needed = question.Format.MinMembers,
                }
            : size.Max == 0 ? mentor with { Reason = IdleReason.NoPlaces }
            : mentor.EligibleMentees < size.Min ? mentor with { Reason = IdleReason.TooFewForAGroup, Needed = size.Min }
            : mentor with { Reason = IdleReason.GroupNotOpened, Needed = size.Min };
    }

    private string InPeople(string objection) => ObjectionWords.InPeople(model, objection);
}
