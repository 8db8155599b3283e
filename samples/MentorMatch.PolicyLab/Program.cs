// What does one wish cost another? Two criteria of a policy are weighed against each other, from all of the one to all of the other, while the rest of the policy stays as it is.
// Each weighing is solved to proven optimality, and each plan is measured by the same yardsticks, so that the rows can be compared. What is left to decide is which row to want.
//
//     dotnet run --project samples/MentorMatch.PolicyLab
//     dotnet run --project samples/MentorMatch.PolicyLab -- people.csv policy.json skills availability

using System.Collections.Immutable;
using System.Globalization;
using MentorMatch;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.People;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using Spectre.Console;

const int Steps = 10;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// 1. People and policy: those of the command line, or the bundled cohort.
string bundled = Path.Combine(AppContext.BaseDirectory, "cohorts");
string peopleFile = args.ElementAtOrDefault(0) ?? Path.Combine(bundled, "people.csv");
string policyFile = args.ElementAtOrDefault(1) ?? Path.Combine(bundled, "policy.json");
ProblemList problems = new();
MatchingPolicy policy = PolicyReader.Read(policyFile, problems);
(Cohort? cohort, _) = new CohortReader(new PeopleFiles { People = peopleFile }, policy.FactsRead(), problems).Read();
if (cohort is null || !problems.IsEmpty)
{
    Console.Error.WriteLine(string.Join('\n', problems.Problems));
    return 2;
}

// 2. The two criteria: those of the command line, or the two that weigh most.
ImmutableArray<string> names = [.. policy.Criteria.OrderByDescending(criterion => criterion.Weight).Select(criterion => criterion.Name)];
string one = args.ElementAtOrDefault(2) ?? names.ElementAtOrDefault(0) ?? "";
string other = args.ElementAtOrDefault(3) ?? names.FirstOrDefault(name => name != one) ?? "";
if (one == other || !names.Contains(one) || !names.Contains(other))
{
    Console.Error.WriteLine($"Two criteria of {policyFile} are needed. It has: {string.Join(", ", names)}.");
    return 2;
}

// 3. One plan for each weighing, measured under the policy as it was: the scorer tells what every pair is worth by each criterion.
Format format = policy.Format ?? Format.Ratio(maxMentees: 3);
CohortScorer yardstick = CohortScorer.Compile(cohort, policy);
decimal together = policy.Criteria.Where(criterion => criterion.Name == one || criterion.Name == other).Sum(criterion => criterion.Weight);
ImmutableArray<Plan> plans = [.. Enumerable.Range(0, Steps + 1).Select(step => Solve((decimal)step / Steps))];

// 4. The frontier: the plans that no other plan equals in both wishes and in the number of matches, and beats in one of them.
Table table = new Table().Border(TableBorder.Ascii2).AddColumn("");
table.AddColumn($"weight of {Markup.Escape(one)}", column => column.RightAligned());
table.AddColumn($"weight of {Markup.Escape(other)}", column => column.RightAligned());
foreach (string heading in (string[])["matched", Markup.Escape(one), Markup.Escape(other), "total under the policy", "proved"])
{
    table.AddColumn(heading, column => column.RightAligned());
}

foreach (Plan plan in plans)
{
    table.AddRow(
        plans.Any(better => better.Beats(plan)) ? "" : "*",
        $"{plan.OneWeight:0.###}",
        $"{together - plan.OneWeight:0.###}",
        $"{plan.Matched}",
        $"{plan.One:0.000}",
        $"{plan.Other:0.000}",
        $"{plan.Total}",
        plan.Status == SolutionStatus.Optimal ? "optimal" : "no"
    );
}

AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 120);
AnsiConsole.WriteLine($"{cohort.Mentees.Length} mentees, {cohort.Mentors.Length} mentors, format {format.Name}.");
AnsiConsole.Write(table);
AnsiConsole.WriteLine(
    $"* on the frontier: no other plan gives more of {one} or {other} without giving less of the other, or fewer matches."
);
AnsiConsole.WriteLine("The columns named as criteria are sums over the matches, at most 1 each; what is not known of a pair adds nothing.");
return 0;

Plan Solve(decimal share)
{
    decimal weight = decimal.Round(together * share, 3);
    decimal WeightOf(Criterion criterion) =>
        criterion.Name == one ? weight
        : criterion.Name == other ? together - weight
        : criterion.Weight;
    MatchingPolicy weighed = policy with
    {
        // What weighs nothing is left out: a weight is always above 0.
        Criteria =
        [
            .. policy.Criteria.Where(criterion => WeightOf(criterion) > 0).Select(criterion => criterion.Weight(WeightOf(criterion))),
        ],
    };
    MatchResult result = Matcher.Match(cohort, weighed, format);
    ImmutableArray<PairScore> pairs = [.. result.Matches.Select(match => yardstick.Score(match.Mentee, match.Mentor))];
    return new Plan(
        weight,
        pairs.Length,
        Sum(pairs, one),
        Sum(pairs, other),
        pairs.Aggregate(Score.Zero, (sum, pair) => sum + pair.Score),
        result.Status
    );
}

static decimal Sum(ImmutableArray<PairScore> pairs, string criterion) =>
    pairs.Sum(pair => pair.Contributions.FirstOrDefault(part => part.Name == criterion)?.Value ?? 0);

/// <summary>A plan and what it comes to by the yardsticks.</summary>
internal sealed record Plan(decimal OneWeight, int Matched, decimal One, decimal Other, Score Total, SolutionStatus Status)
{
    /// <summary>Whether this plan is nowhere worse than another, and somewhere better.</summary>
    public bool Beats(Plan than) =>
        Matched >= than.Matched
        && One >= than.One
        && Other >= than.Other
        && (Matched > than.Matched || One > than.One || Other > than.Other);
}
