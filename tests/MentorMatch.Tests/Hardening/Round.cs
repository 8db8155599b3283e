using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing.Cohorts;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Hardening;

/// <summary>One round of each format, large enough that there is something to interrupt, small enough that all of them take a moment.</summary>
internal sealed record Round(string Name, Cohort Cohort, MatchingPolicy Policy, Format Format, MatchOptions Options)
{
    private static readonly Lazy<ImmutableArray<Round>> Every = new(() => [.. Make(mentors: 30, mentees: 70)]);
    private static readonly Lazy<ImmutableArray<Round>> EveryLarger = new(() => [.. Make(mentors: 90, mentees: 260)]);

    /// <summary>A round of each format.</summary>
    public static ImmutableArray<Round> All => Every.Value;

    /// <summary>The same, larger, so that solvers look more than once whether they should stop.</summary>
    public static ImmutableArray<Round> AllLarger => EveryLarger.Value;

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(round => round.Name)];

    /// <summary>The larger round of a name.</summary>
    public static Round Larger(string name) => AllLarger.Single(round => round.Name == name);

    private static IEnumerable<Round> Make(int mentors, int mentees)
    {
        Cohort people = People(mentors, mentees);
        Cohort few = People(mentors: 30, mentees: 70);
        MatchingPolicy policy = MatchingPolicy.Default;
        MatchOptions options = FrozenClock.Options with { Threads = 1 };
        string attribute = people.Mentees[0].Attributes.First(entry => entry.Key != "team").Key;
        string value = people.Mentees.Select(mentee => mentee.Attributes[attribute]).First(values => !values.IsEmpty)[0];
        yield return new("one-to-one", people, policy, Format.OneToOne, options);
        yield return new("ratio", people, policy, Format.Ratio(3), options);
        yield return new("all pairs", people, policy, Format.Ratio(3), options with { StoredPairsLimit = 0 });
        yield return new("worst-off first", few, policy with { Objective = Objective.WorstOffFirst }, Format.Ratio(3), options);
        yield return new("quotas", people, policy with { Quotas = [Quota.Mentees(attribute, value, atMost: 3)] }, Format.Ratio(3), options);
        yield return new("suggestions", people, policy, Format.Suggestions(3, 8), options);
        yield return new("categories", few, policy, Format.Suggestions(3, 8, maxPerCategory: 1), options);
        yield return new("a-la-carte", people.WithChoices(Choices(people)), policy, Format.ALaCarte(), options);
        yield return new("teams", few, policy, Format.Teams(), options);
        yield return new("groups", few, policy, Format.Groups(5, 7), options);
        yield return new("peers", Circles.Draw(5, people: 61, bans: 40), policy, Format.Peers(), options);
        yield return new("trio", Circles.Draw(5, people: 41, bans: 20), policy, Format.Peers(OddOneOut.Trio), options);
        yield return new("peer-groups", Circles.Draw(5, people: 40, bans: 20), policy, Format.PeerGroups(4, 6), options);
    }

    private static Cohort People(int mentors, int mentees)
    {
        Cohort drawn = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = mentors,
                Mentees = mentees,
                Seed = 11,
            }
        );
        return Cohort.Create(
            drawn.Mentors.Select(mentor => mentor with { MinCapacity = null }),
            drawn.Mentees.Select((mentee, k) => mentee with { Attributes = mentee.Attributes.With("team", $"T{k % 9}") })
        );
    }

    private static IEnumerable<RankedChoice> Choices(Cohort people) =>
        people.Mentees.SelectMany(
            (mentee, row) =>
                Enumerable
                    .Range(0, 3)
                    .Select(rank => new RankedChoice(
                        mentee.Id,
                        people.Mentors[((7 * row) + (5 * rank)) % people.Mentors.Length].Id,
                        rank + 1
                    ))
        );
}
