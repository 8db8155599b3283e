using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>What is asked for, what of it is forbidden, who can take how many, and what is pinned.</summary>
internal sealed class RequestPlan
{
    private RequestPlan(CohortScorer scorer, ALaCarteFormat format)
    {
        Scorer = scorer;
        Format = format;
        Cohort cohort = scorer.Cohort;
        Limits = [.. cohort.Mentors.Select(mentor => new MentorLoadLimit(mentor.Id, mentor.Capacity ?? format.Places))];
        HasSlots = cohort.Choices.Any(choice => choice.Slot is not null);
        ImmutableArray<(RankedChoice Choice, PairScore Pair)> scored =
        [
            .. cohort.Choices.Select(choice => (choice, scorer.Score(choice.Mentee, choice.Mentor))),
        ];
        Forbidden = [.. scored.Where(entry => !entry.Pair.IsEligible).Select(entry => new ForbiddenRequest(entry.Choice, entry.Pair))];
        HashSet<Pairing> asked = [.. cohort.Choices.Select(choice => choice.Pairing)];
        ImmutableArray<PairScore> unasked =
        [
            .. cohort.Pins.Where(pin => !asked.Contains(pin) && !HasSlots).Select(pin => scorer.Score(pin.Mentee, pin.Mentor)),
        ];
        Requests =
        [
            .. scored
                .Where(entry => entry.Pair.IsEligible)
                .Select(entry => new Request(entry.Choice.Mentee, entry.Choice.Mentor, entry.Choice.Rank, entry.Choice.Slot, entry.Pair))
                .Concat(unasked.Where(pair => pair.IsEligible).Select(pair => new Request(pair.Mentee, pair.Mentor, 0, null, pair)))
                .OrderBy(request => request.Mentee, StringComparer.Ordinal)
                .ThenBy(request => request.Rank)
                .ThenBy(request => request.Mentor, StringComparer.Ordinal)
                .ThenBy(request => request.Slot, StringComparer.Ordinal),
        ];
        Mentees =
        [
            .. cohort
                .Choices.Select(choice => choice.Mentee)
                .Concat(cohort.Pins.Select(pin => pin.Mentee))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        Pins = RequestPins.Of(this);
    }

    /// <summary>The people and the policy.</summary>
    public CohortScorer Scorer { get; }

    /// <summary>The format.</summary>
    public ALaCarteFormat Format { get; }

    /// <summary>Whether times are booked.</summary>
    public bool HasSlots { get; }

    /// <summary>The mentees who ask for something or are pinned, in ordinal order of ids.</summary>
    public ImmutableArray<string> Mentees { get; }

    /// <summary>The mentors and how many requests each can meet, in ordinal order of ids.</summary>
    public ImmutableArray<MentorLoadLimit> Limits { get; }

    /// <summary>The requests, by mentee, rank, mentor, then slot.</summary>
    public ImmutableArray<Request> Requests { get; }

    /// <summary>The requests that a rule forbids.</summary>
    public ImmutableArray<ForbiddenRequest> Forbidden { get; }

    /// <summary>The pins.</summary>
    public RequestPins Pins { get; }

    /// <summary>How many requests the mentors can meet together.</summary>
    public long Places => Limits.Sum(limit => (long)limit.Max);

    /// <summary>The plan of a cohort.</summary>
    /// <exception cref="DataProblemsException">The choices do not fit the format; every problem is listed.</exception>
    public static RequestPlan Of(CohortScorer scorer, ALaCarteFormat format)
    {
        ImmutableArray<DataProblem> problems = [.. RequestCheck.Problems(scorer.Cohort, format)];
        return problems.IsEmpty ? new RequestPlan(scorer, format) : throw new DataProblemsException(problems);
    }

    /// <summary>How many requests a mentor can meet.</summary>
    public int MostOf(string mentor) => Limits[Roster.IndexOf(Scorer.Cohort.Mentors, mentor)].Max;
}
