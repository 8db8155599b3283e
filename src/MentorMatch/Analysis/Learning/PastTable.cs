using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Learning;

/// <summary>Past matches as numbers: a row a match, a column a criterion that can be learned.</summary>
/// <remarks>
/// A criterion that is not known for a match takes the mean of those for which it is, so that it speaks neither for nor against the match; a policy's own value for the unknown
/// (<see cref="Criterion.IfUnknown"/>) comes first, since scores take it too.
/// </remarks>
internal sealed class PastTable
{
    private PastTable(
        ImmutableArray<PastMatch> matches,
        ImmutableArray<int> known,
        ImmutableArray<int> columns,
        ImmutableArray<double[]> rows,
        ImmutableArray<double[]> scores,
        double[] outcomes
    )
    {
        Matches = matches;
        Known = known;
        Columns = columns;
        Rows = rows;
        Scores = scores;
        Outcomes = outcomes;
        OfMentee = Numbers(matches.Select(match => match.Mentee));
        OfMentor = Numbers(matches.Select(match => match.Mentor));
    }

    /// <summary>The matches of people in the cohort, in order.</summary>
    public ImmutableArray<PastMatch> Matches { get; }

    /// <summary>For each criterion of the policy, how many matches it has a value for.</summary>
    public ImmutableArray<int> Known { get; }

    /// <summary>The criteria that can be learned, by position in the policy.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>The values, a row a match.</summary>
    public ImmutableArray<double[]> Rows { get; }

    /// <summary>The policy's own score, a row of one column a match.</summary>
    public ImmutableArray<double[]> Scores { get; }

    /// <summary>What came of each match, 0 to 1.</summary>
    public double[] Outcomes { get; }

    /// <summary>The number of each match's mentee, from 0 in ordinal order of ids.</summary>
    public int[] OfMentee { get; }

    /// <summary>The number of each match's mentor, from 0 in ordinal order of ids.</summary>
    public int[] OfMentor { get; }

    public static PastTable Of(Cohort cohort, MatchingPolicy policy, PastMatches past, ImmutableArray<PastMatch> matches)
    {
        decimal?[][] values =
        [
            .. policy.Criteria.Select(criterion =>
            {
                // A policy of one criterion tells its value by name, private or not: no value is shown about anybody here.
                CohortScorer alone = CohortScorer.Compile(
                    cohort,
                    policy with
                    {
                        Criteria = [criterion],
                        Rules = [],
                        PrivateAttributes = [],
                        Format = null,
                    }
                );
                return matches.Select(match => alone.Score(match.Mentee, match.Mentor).Contributions[0].Value).ToArray();
            }),
        ];
        ImmutableArray<int> columns =
        [
            .. Enumerable
                .Range(0, values.Length)
                .Where(k => values[k].Count(value => value is not null) >= LearnedWeights.FewestKnown)
                .Where(k => values[k].Where(value => value is not null).Distinct().Count() > 1),
        ];
        decimal[] means = [.. columns.Select(k => values[k].Where(value => value is not null).Average(value => value!.Value))];
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        decimal length = past.Highest - past.Lowest;
        return new PastTable(
            matches,
            [.. values.Select(column => column.Count(value => value is not null))],
            columns,
            [.. matches.Select((_, row) => columns.Select((k, at) => (double)(values[k][row] ?? means[at])).ToArray())],
            [.. matches.Select(match => new[] { (double)scorer.Score(match.Mentee, match.Mentor).Score.ToDecimal() })],
            [.. matches.Select(match => length == 0 ? 0 : (double)((match.Value - past.Lowest) / length))]
        );
    }

    private static int[] Numbers(IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (string id in all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            numbers.Add(id, numbers.Count);
        }

        return [.. all.Select(id => numbers[id])];
    }
}
