using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Doubles;

/// <summary>The same few people in every format, for what every format promises alike.</summary>
internal sealed record FormatCase(string Name, Cohort Cohort, MatchingPolicy Policy, Format Format, MatchOptions Options)
{
    private static readonly MatchingPolicy Policies = new()
    {
        Name = "few",
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills.Weight(2), Criterion.LevelGap(ideal: 2), Criterion.Different("department")],
    };

    private static readonly Cohort Sides = Cohort.Create([
        Someone.Mentor("ada").At(5).Offering("Law:5").With("department", "Finance"),
        Someone.Mentor("bao").At(4).Offering("Sales:4").With("department", "Sales"),
        Someone.Mentor("cleo").At(6).Offering("Law:2", "Sales:3").With("department", "Legal"),
        Someone.Mentee("eve").At(2).Wanting("Law").With("department", "Sales").With("team", "A"),
        Someone.Mentee("noor").At(3).Wanting("Sales:2").With("department", "Finance").With("team", "A"),
        Someone.Mentee("sam").At(1).Wanting("Law", "Sales").With("department", "Legal").With("team", "B"),
        Someone.Mentee("uma").At(2).Wanting("Sales").With("department", "Finance").With("team", "B"),
    ]);

    private static readonly Cohort Requests = Sides.WithChoices([
        new("eve", "ada", 1),
        new("noor", "ada", 1),
        new("noor", "bao", 2),
        new("sam", "ada", 2),
        new("sam", "cleo", 1),
    ]);

    private static readonly Cohort Peers = Cohort.Create([
        .. Sides.Mentees.Select(person => person with { Role = ParticipantRole.Peer }),
        Someone.Mentee("vic").At(4).Offering("Law:3").With("department", "Legal") with
        {
            Role = ParticipantRole.Peer,
        },
    ]);

    private static readonly Lazy<ImmutableArray<FormatCase>> Every = new(() => [.. Make()]);

    /// <summary>A case of each format.</summary>
    public static ImmutableArray<FormatCase> All => Every.Value;

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(each => each.Name)];

    /// <summary>Whether its people are peers.</summary>
    public bool ArePeers => Cohort.Mentors.IsEmpty;

    /// <summary>The case of a name.</summary>
    public static FormatCase Of(string name) => All.Single(each => each.Name == name);

    /// <summary>Matches the people of the case.</summary>
    public MatchResult Match(MatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Matcher.Match(Cohort, Policy, Format, options ?? Options, cancellationToken);

    private static IEnumerable<FormatCase> Make()
    {
        MatchOptions options = FrozenClock.Options with { Threads = 1 };
        MatchingPolicy total = Policies with { Objective = Objective.BestTotal };
        yield return new("one-to-one", Sides, Policies, Format.OneToOne, options);
        yield return new("ratio", Sides, Policies, Format.Ratio(maxMentees: 2), options);
        yield return new("all pairs", Sides, Policies, Format.Ratio(maxMentees: 2), options with { StoredPairsLimit = 0 });
        yield return new("waiting first", Sides.WithWaiting(["eve"]), Policies, new OneToOneFormat { WaitingFirst = true }, options);
        yield return new(
            "worst-off first",
            Sides,
            Policies with
            {
                Objective = Objective.WorstOffFirst,
            },
            Format.Ratio(maxMentees: 2),
            options
        );
        yield return new(
            "quotas",
            Sides,
            Policies with
            {
                Quotas = [Quota.Mentees("department", "Finance", atMost: 1)],
            },
            Format.Ratio(maxMentees: 2),
            options
        );
        yield return new("suggestions", Sides, total, Format.Suggestions(perMentee: 2, exposure: 3), options);
        yield return new("categories", Sides, total, Format.Suggestions(perMentee: 2, exposure: 3, maxPerCategory: 1), options);
        yield return new(
            "all suggestions",
            Sides,
            total,
            Format.Suggestions(perMentee: 2, exposure: 3),
            options with
            {
                StoredPairsLimit = 0,
            }
        );
        yield return new("a-la-carte", Requests, Policies, Format.ALaCarte(places: 1), options);
        yield return new("stable a-la-carte", Requests, Policies, Format.ALaCarte(places: 1, stable: true), options);
        yield return new("groups", Sides, Policies, Format.Groups(2, 3), options);
        yield return new("teams", Sides, Policies, Format.Teams(maxTeams: 2), options);
        yield return new("peers", Peers, Policies, Format.Peers(), options);
        yield return new("trio", Peers, Policies, Format.Peers(OddOneOut.Trio), options);
        yield return new("stable peers", Peers, Policies, Format.Peers(stable: true), options);
        yield return new("peer-groups", Peers, total, Format.PeerGroups(2, 3), options);
    }
}
