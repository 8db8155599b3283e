using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Scoring;
using MentorMatch.Telemetry;

namespace MentorMatch;

/// <summary><see cref="Matcher"/> with settings, and with somebody watching.</summary>
internal sealed class Matchmaker(MentorMatchOptions settings, MatchOptions work, MatchWatch watch) : IMatchmaker
{
    private const string OwnScores = "own-scores";
    private const string Several = "programmes";

    private readonly int? maxPeople = settings.MaxPeople;
    private readonly string place = settings.Place;

    /// <inheritdoc/>
    public MatchingPolicy? Policy { get; } = settings.Policy;

    /// <inheritdoc/>
    public Format? Format { get; } = settings.Format ?? settings.Policy?.Format;

    /// <inheritdoc/>
    public MatchOptions Options { get; } = work;

    /// <inheritdoc/>
    public MatchResult Match(Cohort cohort, MatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Match(
            cohort,
            Policy ?? throw Missing("policy", "set Policy or PolicyFile where AddMentorMatch is called, or give a policy to Match"),
            Format ?? throw Missing("format", "set Format where AddMentorMatch is called, or give one to Match"),
            options,
            cancellationToken
        );

    /// <inheritdoc/>
    public MatchResult Match(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        options ??= Options;
        return watch.Over(
            format.Name,
            People(cohort),
            options.Clock,
            () =>
            {
                ThrowIfTooMany(People(cohort));
                return Matcher.Match(cohort, policy, format, options, cancellationToken);
            },
            MatchFigures.Of
        );
    }

    /// <inheritdoc/>
    public ProgrammesResult Match(
        IReadOnlyList<Programme> programmes,
        SharedLimits? limits = null,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(programmes);
        options ??= Options;
        int people = programmes.Sum(programme => programme is null ? 0 : People(programme.Cohort));
        return watch.Over(
            Several,
            people,
            options.Clock,
            () =>
            {
                ThrowIfTooMany(people);
                return Matcher.Match(programmes, limits, options, cancellationToken);
            },
            MatchFigures.Of
        );
    }

    /// <inheritdoc/>
    public MatchResult Solve(
        ScoredPairs pairs,
        PairingTerms terms,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        options ??= Options;
        int people = pairs.Mentees.Length + pairs.Mentors.Length;
        return watch.Over(
            OwnScores,
            people,
            options.Clock,
            () =>
            {
                ThrowIfTooMany(people);
                return Matcher.Solve(pairs, terms, options, cancellationToken);
            },
            MatchFigures.Of
        );
    }

    /// <inheritdoc/>
    public MatchResult Solve(
        ScoredPeers pairs,
        PeerTerms terms,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(pairs);
        options ??= Options;
        int people = pairs.Peers.Length;
        return watch.Over(
            OwnScores,
            people,
            options.Clock,
            () =>
            {
                ThrowIfTooMany(people);
                return Matcher.Solve(pairs, terms, options, cancellationToken);
            },
            MatchFigures.Of
        );
    }

    private static int People(Cohort cohort) => cohort.Mentors.Length + cohort.Mentees.Length + cohort.Peers.Length;

    private InvalidOperationException Missing(string what, string remedy) => new($"{place} has no {what}. Maybe {remedy}.");

    private void ThrowIfTooMany(int people)
    {
        if (people > maxPeople)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "too-many-people",
                    Message = string.Create(
                        CultureInfo.InvariantCulture,
                        $"there are {people} people, and {maxPeople} are allowed at most ({place}:{nameof(MentorMatchOptions.MaxPeople)})"
                    ),
                    Maybe = "match fewer at a time, or raise the limit",
                },
            ]);
        }
    }
}
