using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>What an attribute decides: the same people matched again under the policy without the criteria and rules that read it.</summary>
/// <remarks>Immutable. Where the attribute is private no person is named, and groups are told as in <see cref="FairnessAudit"/>.</remarks>
public sealed record AttributeLeftOut
{
    private AttributeLeftOut() { }

    /// <summary>The attribute.</summary>
    public required string Attribute { get; init; }

    /// <summary>Whether the policy keeps it private.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Whether any criterion or rule of the policy reads it. Where none does, nothing changes.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Matches under the policy.</summary>
    public int MatchedBefore { get; private init; }

    /// <summary>Matches when the attribute is left out.</summary>
    public int MatchedAfter { get; private init; }

    /// <summary>Total under the policy.</summary>
    public Score TotalBefore { get; private init; }

    /// <summary>Total of the other matching by the scores of the policy, which has the attribute; pairs that the policy forbids count nothing.</summary>
    public Score TotalAfter { get; private init; }

    /// <summary>Pairs of the matching that are not pairs of the other.</summary>
    public int PairsLost { get; private init; }

    /// <summary>Pairs of the other matching that are not pairs of this one.</summary>
    public int PairsGained { get; private init; }

    /// <summary>How many of <see cref="PairsGained"/> the policy forbids.</summary>
    public int ForbiddenBefore { get; private init; }

    /// <summary>How many people (mentees, or peers) are matched only when the attribute is left out.</summary>
    public int NewlyMatchedCount { get; private init; }

    /// <summary>How many are matched only when it is not.</summary>
    public int NewlyUnmatchedCount { get; private init; }

    /// <summary>Who they are, in ordinal order of ids; empty for a private attribute.</summary>
    public ImmutableArray<string> NewlyMatched { get; private init; } = [];

    /// <summary>Who they are, in ordinal order of ids; empty for a private attribute.</summary>
    public ImmutableArray<string> NewlyUnmatched { get; private init; } = [];

    /// <summary>The pairs lost and gained, by mentee and mentor, lost before gained; empty for a private attribute.</summary>
    public ImmutableArray<ChangedPair> Pairs { get; private init; } = [];

    /// <summary>The groups of the attribute that may be told, before and after.</summary>
    public ImmutableArray<GroupShift> Groups { get; private init; } = [];

    /// <summary>How many groups are withheld.</summary>
    public int Withheld { get; private init; }

    /// <summary>Matches with and without an attribute.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="format">The format; not teams, and none that reads the attribute itself.</param>
    /// <param name="attribute">The attribute, or <c>level</c>.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The difference. Takes two solves.</returns>
    /// <exception cref="DataProblemsException">The format cannot be asked, policy and people do not fit it, or one of the two has no matching; every problem is listed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, or its time was over, before there were two matchings.</exception>
    public static AttributeLeftOut Of(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        string attribute,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentException.ThrowIfNullOrWhiteSpace(attribute);
        if (format.Facts.Any(fact => NameKey.Same(fact, attribute)))
        {
            throw Problem(
                "leave-out-format",
                $"the format {format.Name} reads {Quoted.Text(attribute)} itself",
                "another format was meant"
            );
        }

        MatchingPolicy without = PolicyWithout.Of(policy, attribute);
        MatchResult before = Matched(cohort, policy, format, "with", attribute, options, cancellationToken);
        MatchResult after = without == policy ? before : Matched(cohort, without, format, "without", attribute, options, cancellationToken);
        return Told(cohort, policy, attribute, before, after) with { IsRead = without != policy };
    }

    /// <summary>The difference in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language = Language.English) => AttributeLeftOutSection.Of(this, Wording.Of(language));

    private static AttributeLeftOut Told(Cohort cohort, MatchingPolicy policy, string attribute, MatchResult before, MatchResult after)
    {
        bool isPrivate = policy.IsPrivate([attribute]);
        HashSet<Pairing> had = [.. before.Matches.Select(match => match.Pairing)];
        HashSet<Pairing> has = [.. after.Matches.Select(match => match.Pairing)];
        ImmutableArray<ChangedPair> lost =
        [
            .. before
                .Matches.Where(match => !has.Contains(match.Pairing))
                .Select(match => new ChangedPair(match.Mentee, match.Mentor, false, match.Score)),
        ];
        ImmutableArray<(string Mentee, string Mentor, PairExplanation Pair)> judged =
        [
            .. after.Matches.Select(match => (match.Mentee, match.Mentor, before.Explain(match.Mentee, match.Mentor))),
        ];
        ImmutableArray<ChangedPair> gained =
        [
            .. judged
                .Where(entry => !had.Contains(new Pairing(entry.Mentee, entry.Mentor)))
                .Select(entry => new ChangedPair(entry.Mentee, entry.Mentor, true, entry.Pair.Eligible ? entry.Pair.Score : null)),
        ];
        ImmutableArray<string> newly = [.. Left(before).Except(Left(after), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<string> noLonger = [.. Left(after).Except(Left(before), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        (ImmutableArray<GroupShift> groups, int withheld) = Shifts(cohort, attribute, isPrivate, before, after);
        return new AttributeLeftOut
        {
            Attribute = attribute,
            IsPrivate = isPrivate,
            IsRead = true,
            MatchedBefore = before.Matches.Length,
            MatchedAfter = after.Matches.Length,
            TotalBefore = before.Total,
            TotalAfter = new Score(judged.Where(entry => entry.Pair.Eligible).Sum(entry => entry.Pair.Score.Millionths)),
            PairsLost = lost.Length,
            PairsGained = gained.Length,
            ForbiddenBefore = gained.Count(pair => pair.Score is null),
            NewlyMatchedCount = newly.Length,
            NewlyUnmatchedCount = noLonger.Length,
            NewlyMatched = isPrivate ? [] : newly,
            NewlyUnmatched = isPrivate ? [] : noLonger,
            Pairs = isPrivate ? [] : [.. lost, .. gained],
            Groups = groups,
            Withheld = withheld,
        };
    }

    private static (ImmutableArray<GroupShift> Groups, int Withheld) Shifts(
        Cohort cohort,
        string attribute,
        bool isPrivate,
        MatchResult before,
        MatchResult after
    )
    {
        List<GroupShift> shifts = [];
        int withheld = 0;
        foreach ((AuditedPeople then, AuditedPeople now) in AuditedPeople.SidesOf(before, cohort).Zip(AuditedPeople.SidesOf(after, cohort)))
        {
            ImmutableArray<(string? Value, ImmutableArray<int> People)> groups = then.GroupsBy(attribute);
            if (!groups.Any(group => group.Value is not null))
            {
                continue;
            }

            ImmutableArray<bool> told = CellSuppression.MayBeTold(
                [.. groups.Select(group => group.People)],
                then.Count,
                FairnessAudit.Divisions(isPrivate, then, now)
            );
            shifts.AddRange(
                groups
                    .Where((_, at) => told[at])
                    .Select(group => new GroupShift(
                        then.Side,
                        group.Value,
                        then.Figures(group.People, isPrivate),
                        now.Figures(group.People, isPrivate)
                    ))
            );
            withheld += told.Count(group => !group);
        }

        return ([.. shifts], withheld);
    }

    private static IEnumerable<string> Left(MatchResult result) => result.Unmatched.Select(person => person.Id);

    private static MatchResult Matched(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        string word,
        string attribute,
        MatchOptions? options,
        CancellationToken cancellationToken
    )
    {
        MatchResult result = Matcher.Match(cohort, policy, format, options, cancellationToken);
        return result.Status switch
        {
            SolutionStatus.Infeasible => throw Problem(
                "leave-out-infeasible",
                $"{word} {Quoted.Text(attribute)} there is no matching that keeps what was asked for",
                "a pin or a minimum should go"
            ),
            SolutionStatus.Unknown => throw new OperationCanceledException("The work was stopped before there were two matchings."),
            _ => result,
        };
    }

    private static DataProblemsException Problem(string code, string message, string maybe) =>
        new([
            new DataProblem
            {
                Code = code,
                Message = message,
                Maybe = maybe,
            },
        ]);
}
