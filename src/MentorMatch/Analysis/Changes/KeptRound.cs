using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>Who was with whom in one result, whatever it was read from.</summary>
internal sealed class KeptRound
{
    private readonly string? policy;
    private readonly bool minimize;
    private readonly Dictionary<(string, string), Score> scores = [];
    private readonly ILookup<string, (string Partner, Score Score)> partners;

    private KeptRound(
        string? policy,
        bool minimize,
        Score total,
        bool arePeers,
        IReadOnlyCollection<(string First, string Second, Score Score)> pairs,
        IEnumerable<string> unmatched
    )
    {
        this.policy = policy;
        this.minimize = minimize;
        foreach ((string first, string second, Score score) in pairs)
        {
            scores[(first, second)] = score;
        }

        partners = pairs
            .Select(pair => (pair.First, (pair.Second, pair.Score)))
            .Concat(arePeers ? pairs.Select(pair => (pair.Second, (pair.First, pair.Score))) : [])
            .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        People = partners.Select(person => person.Key).Concat(unmatched).ToImmutableHashSet(StringComparer.Ordinal);
        Loads = arePeers
            ? ImmutableDictionary<string, int>.Empty
            : pairs
                .GroupBy(pair => pair.Second, StringComparer.Ordinal)
                .ToImmutableDictionary(load => load.Key, load => load.Count(), StringComparer.Ordinal);
        Figures = new RoundFigures(
            pairs.Count,
            total,
            pairs.Count == 0 ? null
                : minimize ? pairs.Max(pair => pair.Score)
                : pairs.Min(pair => pair.Score)
        );
    }

    public RoundFigures Figures { get; }

    public bool AreCosts => minimize;

    public ImmutableHashSet<string> People { get; }

    public ImmutableDictionary<string, int> Loads { get; }

    public static KeptRound Of(MatchResult result) =>
        new(
            result.Policy,
            result.Minimize,
            result.Total,
            result.ArePeers,
            [.. result.Matches.Select(match => (match.Mentee, match.Mentor, match.Score))],
            result.Unmatched.Select(person => person.Id)
        );

    public static KeptRound Of(ResultDocument document) =>
        new(
            document.Policy,
            document.Minimize,
            document.Total,
            document.Matches.Any(match => match.A is not null),
            [.. document.Matches.Select(match => (match.First, match.Second, match.Score))],
            document.Unmatched.Select(person => person.Id)
        );

    public ImmutableArray<string> PartnersOf(string id) =>
        [.. partners[id].Select(partner => partner.Partner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Score? ScoreOf(string id) => partners.Contains(id) ? new Score(partners[id].Sum(partner => partner.Score.Millionths)) : null;

    /// <summary>Whether what is a score here is one there.</summary>
    public bool ScoresLike(KeptRound other) =>
        minimize == other.minimize
        && string.Equals(policy, other.policy, StringComparison.Ordinal)
        && scores.All(pair => !other.scores.TryGetValue(pair.Key, out Score score) || score == pair.Value);
}
