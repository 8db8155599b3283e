using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Suggestions;

/// <summary>
/// Lists as integers: a b-matching in which a mentee takes up to the length of a list and a mentor up to the exposure. Where categories are limited, a mentee stands once for each
/// category, and the length of the list is shared by those rows.
/// </summary>
internal sealed partial class SuggestionsModel
{
    private readonly string?[] categories;
    private readonly int[] menteeOfRow;
    private readonly int[] pairOfEdge;
    private readonly int[] edgeOfPair;

    private SuggestionsModel(PairingModel pairs, string?[] categories, GroupedRows? rows, ImmutableArray<Clash> clashes)
    {
        Pairs = pairs;
        Clashes = clashes;
        this.categories = categories;
        menteeOfRow = rows?.MenteeOfRow ?? [];
        pairOfEdge = rows?.PairOfEdge ?? [];
        edgeOfPair = new int[pairOfEdge.Length];
        for (int edge = 0; edge < pairOfEdge.Length; edge++)
        {
            edgeOfPair[pairOfEdge[edge]] = edge;
        }

        Grouped = clashes.IsEmpty ? rows?.ToProblem(pairs, edgeOfPair) : null;
        Parts = rows is null
            ? null
            : new PartWords(rows.Names(pairs.Pairs), [.. pairs.Pairs.Mentors.Select(mentor => new PersonPart(mentor, ""))]);
    }

    /// <summary>A problem without categories.</summary>
    public SuggestionsModel(PairingModel pairs)
        : this(pairs, [], null, pairs.PinClashes) { }

    /// <summary>The problem without categories, whose edges are the pairs: what words are made of.</summary>
    public PairingModel Pairs { get; }

    /// <summary>The problem where categories are limited; otherwise, and where pins clash, <see langword="null"/>.</summary>
    public GroupedAssignmentProblem? Grouped { get; }

    /// <summary>The words of the proof where categories are limited; otherwise <see langword="null"/>.</summary>
    public PartWords? Parts { get; }

    /// <summary>Pins that cannot be kept whatever else is done.</summary>
    public ImmutableArray<Clash> Clashes { get; }

    /// <summary>Scores a cohort and builds its problem.</summary>
    /// <exception cref="DataProblemsException">The policy is wrong, or hides what the category is.</exception>
    public static SuggestionsModel Of(
        Cohort cohort,
        MatchingPolicy policy,
        SuggestionsFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        ScoredPairs pairs = scorer.ScoreAll(options.Threads, reports, cancellationToken);
        PairingModel model = PairingModel.Build(pairs, Terms(cohort, policy, format), scorer);
        if (format.MaxPerCategory is not { } mostOfOne)
        {
            return new SuggestionsModel(model, [], null, model.PinClashes);
        }

        SuggestionCategories of = SuggestionCategories.Of(cohort, policy, format);
        string?[] found = new string?[pairs.Count];
        for (int mentee = 0; mentee < pairs.Mentees.Length; mentee++)
        {
            for (int pair = pairs.RowStarts[mentee]; pair < pairs.RowStarts[mentee + 1]; pair++)
            {
                found[pair] = of.Of(mentee, pairs.MentorIndexes[pair]);
            }
        }

        return new SuggestionsModel(
            model,
            found,
            GroupedRows.Of(pairs, found, format.PerMentee, Math.Min(mostOfOne, format.PerMentee)),
            [.. model.PinClashes, .. CategoryClashes(model, found, mostOfOne)]
        );
    }

    /// <summary>The category of a pair, if categories count and it has one.</summary>
    public string? CategoryOf(int pair) => categories.Length == 0 ? null : categories[pair];

    /// <summary>The category of an eligible pair by who is in it.</summary>
    public string? CategoryOf(Pairing pair) => categories.Length == 0 ? null : categories[Pairs.EdgeOf(pair)!.Value];

    /// <summary>Chosen edges of the problem solved as pairs, ascending.</summary>
    public ImmutableArray<int> ToPairs(ImmutableArray<int> edges) =>
        edges.IsDefault || Parts is null ? edges : [.. edges.Select(edge => pairOfEdge[edge]).Order()];

    /// <summary>Pairs as edges of the problem solved, ascending.</summary>
    public ImmutableArray<int> ToEdges(IEnumerable<int> pairs) =>
        [.. pairs.Select(pair => Parts is null ? pair : edgeOfPair[pair]).Order()];

    /// <summary>The judge's objections with the numbers of mentees and pairs, not of rows and edges of the grouped problem.</summary>
    public AssignmentVerdict InPairs(AssignmentVerdict verdict) =>
        Parts is null ? verdict : verdict with { Objections = [.. verdict.Objections.Select(InPairs)] };

    private string InPairs(string objection) =>
        Number()
            .Replace(
                objection,
                found =>
                {
                    int index = int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
                    string kind = found.Groups["kind"].Value;
                    return kind switch
                    {
                        "Row group" => Invariant($"Row {index}"),
                        "Row" when index < menteeOfRow.Length => Invariant($"Row {menteeOfRow[index]}"),
                        "Edge" or "edge" or "Pinned edge" when index < pairOfEdge.Length => Invariant($"{kind} {pairOfEdge[index]}"),
                        _ => found.Value,
                    };
                }
            );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>How long a list may be and how often a mentor may be shown.</summary>
    public static PairingTerms Terms(Cohort cohort, MatchingPolicy policy, SuggestionsFormat format)
    {
        PersonBounds mentors = PersonBounds.AtMost(format.Exposure);
        return new PairingTerms
        {
            Objective = policy.Objective.OfAssignment,
            Mentees = PersonBounds.AtMost(format.PerMentee),
            Mentors = mentors with
            {
                Exceptions = mentors.Exceptions.AddRange(
                    cohort.Mentors.Where(mentor => mentor.Capacity == 0).Select(mentor => KeyValuePair.Create(mentor.Id, Bounds.AtMost(0)))
                ),
            },
            Pins = cohort.Pins,
        };
    }

    private static IEnumerable<Clash> CategoryClashes(PairingModel model, string?[] categories, int mostOfOne) =>
        model
            .Terms.Pins.Order(Pairing.ByIds)
            .Select(pin => (Pin: pin, Category: model.EdgeOf(pin) is int pair ? categories[pair] : null))
            .Where(entry => entry.Category is not null)
            .GroupBy(entry => (entry.Pin.Mentee, entry.Category), entry => entry.Pin)
            .Where(group => group.Count() > mostOfOne)
            .Select(group => new Clash
            {
                Reason = ClashReason.PinsExceedCategory,
                Mentees = [group.Key.Mentee],
                Mentors = [.. group.Select(pin => pin.Mentor)],
                Pins = [.. group],
                Needed = group.Count(),
                Available = mostOfOne,
            });

    [GeneratedRegex(
        @"(?<kind>Row group|Row|Edge|Pinned edge|edge) (?<number>\d{1,9})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Number();
}
