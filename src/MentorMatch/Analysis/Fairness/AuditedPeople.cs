using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>The people of one side with their scores in a result, and their groups by an attribute.</summary>
internal sealed class AuditedPeople
{
    private const int Decimals = 6;
    private const int PrivateDecimals = 2;
    private readonly ImmutableArray<Participant> people;
    private readonly ImmutableArray<ImmutableArray<Score>> scores;

    private AuditedPeople(AuditSide side, ImmutableArray<Participant> people, ILookup<string, Score> scores)
    {
        Side = side;
        this.people = people;
        this.scores = [.. people.Select(person => scores[person.Id].ToImmutableArray())];
    }

    public AuditSide Side { get; }

    public int Count => people.Length;

    public bool IsMatched(int person) => !scores[person].IsEmpty;

    /// <summary>Everybody's figures; everybody is no group of few.</summary>
    public AuditFigures Totals => Figures([.. Enumerable.Range(0, Count)], isPrivate: false);

    /// <summary>The sides that a result has.</summary>
    /// <exception cref="DataProblemsException">Teams are matched, not people.</exception>
    public static ImmutableArray<AuditedPeople> SidesOf(MatchResult result, Cohort cohort)
    {
        if (string.Equals(result.Format, TeamsFormat.TypeName, StringComparison.Ordinal))
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "audit-format",
                    Message = $"an audit by groups of people is made for formats that match people, not for {result.Format}",
                    Maybe = "audit the same people in the format ratio",
                },
            ]);
        }

        IEnumerable<(string Id, Score Score)> first = result.Matches.Select(match => (match.Mentee, match.Score));
        IEnumerable<(string Id, Score Score)> second = result.Matches.Select(match => (match.Mentor, match.Score));
        static ILookup<string, Score> ById(IEnumerable<(string Id, Score Score)> scores) =>
            scores.ToLookup(entry => entry.Id, entry => entry.Score, StringComparer.Ordinal);
        return result.ArePeers
            ? [new AuditedPeople(AuditSide.Peers, [.. cohort.TakingPartAsPeers], ById(first.Concat(second)))]
            :
            [
                new AuditedPeople(AuditSide.Mentees, cohort.Mentees, ById(first)),
                new AuditedPeople(AuditSide.Mentors, cohort.Mentors, ById(second)),
            ];
    }

    /// <summary>The people of each value of an attribute, the largest group first, then by value; those of whom it is not known last.</summary>
    public ImmutableArray<(string? Value, ImmutableArray<int> People)> GroupsBy(string attribute)
    {
        List<(string? Value, int Person)> values = [];
        for (int person = 0; person < Count; person++)
        {
            ImmutableArray<string> known = people[person].ValuesOf(attribute);
            values.AddRange(known.Select(value => ((string?)value, person)));
            if (known.IsEmpty)
            {
                values.Add((null, person));
            }
        }

        return
        [
            .. values
                .GroupBy(entry => entry.Value is null ? null : NameKey.Of(entry.Value), StringComparer.Ordinal)
                .OrderBy(group => group.Key is null)
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.First().Value, group.Select(entry => entry.Person).Distinct().ToImmutableArray())),
        ];
    }

    /// <summary>How some of them fare.</summary>
    public AuditFigures Figures(ImmutableArray<int> some, bool isPrivate)
    {
        ImmutableArray<int> matched = [.. some.Where(IsMatched)];
        return new AuditFigures(
            some.Length,
            matched.Length,
            matched.IsEmpty
                ? null
                : decimal.Round(
                    matched.Average(person => scores[person].Average(score => score.ToDecimal())),
                    isPrivate ? PrivateDecimals : Decimals,
                    MidpointRounding.AwayFromZero
                ),
            matched.IsEmpty || isPrivate ? null : matched.Min(person => scores[person].Min())
        );
    }
}
