using System.Diagnostics;
using MentorMatch.Formats;
using MentorMatch.Hosted.Tests.Doubles;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Programmes;
using MentorMatch.Scoring;

namespace MentorMatch.Hosted.Tests;

/// <summary>No id, name, skill or attribute of anybody reaches a log, a trace or a measurement, whatever happens.</summary>
public sealed class PrivacyTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static readonly Dictionary<string, Action<IMatchmaker>> Happenings = new()
    {
        ["one to one"] = matchmaker => matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne),
        ["ratio"] = matchmaker => matchmaker.Match(Someone.Cohort, Someone.Policy, Format.Ratio(maxMentees: 3)),
        ["suggestions"] = matchmaker => matchmaker.Match(Someone.Cohort, Someone.Policy, Format.Suggestions()),
        ["groups"] = matchmaker => matchmaker.Match(Someone.Cohort, Someone.Policy, Format.Groups(1, 3)),
        ["teams"] = matchmaker => matchmaker.Match(Someone.Cohort, Someone.Policy, Format.Teams($"{Someone.Mark} department")),
        ["a la carte"] = matchmaker =>
            matchmaker.Match(
                Someone.Cohort.WithChoices([new RankedChoice(Someone.Id("noor"), Someone.Id("ada"), 1)]),
                Someone.Policy,
                Format.ALaCarte()
            ),
        ["peers"] = matchmaker => matchmaker.Match(Someone.Peers, Someone.Policy, Format.Peers(OddOneOut.Trio)),
        ["circles"] = matchmaker => matchmaker.Match(Someone.Peers, Someone.Policy, Format.PeerGroups(2, 3)),
        ["pins at odds"] = matchmaker => matchmaker.Match(AtOdds(), Someone.Policy, Format.OneToOne),
        ["nobody eligible"] = matchmaker =>
            matchmaker.Match(Someone.Cohort, Someone.Policy with { Rules = [Rule.LevelGapAtLeast(3)] }, Format.OneToOne),
        ["a wrong policy"] = matchmaker =>
            matchmaker.Match(
                Someone.Cohort,
                Someone.Policy with
                {
                    PrivateAttributes = [$"{Someone.Mark} department"],
                },
                Format.Teams($"{Someone.Mark} department")
            ),
        ["a criterion that throws"] = matchmaker =>
            matchmaker.Match(
                Someone.Cohort,
                Someone.Policy with
                {
                    Criteria = [Criterion.Custom("own", (mentee, _) => throw new InvalidOperationException(mentee.Id))],
                },
                Format.OneToOne
            ),
        ["cancelled while scoring"] = matchmaker =>
            matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne, cancellationToken: Cancelled),
        ["own scores, cancelled while solving"] = matchmaker => matchmaker.Solve(Pairs(), Terms(), cancellationToken: Cancelled),
        ["own scores with a pin of a stranger"] = matchmaker =>
            matchmaker.Solve(Pairs(), Terms() with { Pins = [new Pairing(Someone.Id("stranger"), Someone.Id("ada"))] }),
        ["own scores of peers"] = matchmaker =>
            matchmaker.Solve(
                ScoredPeers.FromPairs([Someone.Id("a"), Someone.Id("b")], [0], [1], [5]),
                new PeerTerms { Objective = AssignmentObjective.BestTotal }
            ),
        ["programmes"] = matchmaker => matchmaker.Match([Programme($"{Someone.Mark} one"), Programme($"{Someone.Mark} two")]),
        ["programmes of one name"] = matchmaker => matchmaker.Match([Programme($"{Someone.Mark} one"), Programme($"{Someone.Mark} one")]),
        ["too many people"] = matchmaker => matchmaker.Match(TooMany(), Someone.Policy, Format.OneToOne),
    };

    public static TheoryData<string> Names() => [.. Happenings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_about_anybody_is_told(string happening)
    {
        using Watched watched = new(services => services.AddMentorMatch(settings => settings.MaxPeople = 50));

        Exception? fault = Record.Exception(() => Happenings[happening](watched.Matchmaker));

        string[] told =
        [
            .. watched.Logs.Entries.SelectMany(entry => entry.Texts),
            .. watched.Activities.SelectMany(Texts),
            .. watched.Measurements.SelectMany(each => each.Tags.SelectMany(tag => new[] { tag.Key, tag.Value })),
        ];
        Assert.True(watched.Logs.Entries.Count >= 2, $"Logged {watched.Logs.Entries.Count} entries; {fault}");
        Assert.Single(watched.Activities);
        Assert.NotEmpty(watched.Measurements);
        Assert.DoesNotContain(told, text => text.Contains(Someone.Mark, StringComparison.OrdinalIgnoreCase));
        Assert.All(watched.Logs.Entries, entry => Assert.Null(entry.Exception));
    }

    [Fact]
    public void The_exceptions_themselves_do_name_people_so_that_the_test_above_could_fail()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        Exception fault = Assert.ThrowsAny<Exception>(() => Happenings["own scores with a pin of a stranger"](watched.Matchmaker));

        Assert.Contains(Someone.Mark, fault.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(Activity activity) =>
        [
            activity.DisplayName,
            activity.StatusDescription ?? "",
            .. activity.TagObjects.SelectMany(tag => new[] { tag.Key, $"{tag.Value}" }),
            .. activity.Events.SelectMany(each => each.Tags.Select(tag => $"{each.Name} {tag.Key} {tag.Value}")),
            .. activity.Baggage.Select(item => $"{item.Key} {item.Value}"),
        ];

    private static Cohort AtOdds() =>
        Someone.Cohort.WithPins([new Pairing(Someone.Id("noor"), Someone.Id("ada")), new Pairing(Someone.Id("sam"), Someone.Id("ada"))]);

    private static Cohort TooMany() =>
        Cohort.Create(
            mentors: [Someone.Mentor("ada")],
            mentees: [.. Enumerable.Range(0, 60).Select(number => Someone.Mentee($"{number}"))]
        );

    private static ScoredPairs Pairs() =>
        ScoredPairs.FromRows([Someone.Id("noor"), Someone.Id("sam")], [Someone.Id("ada")], [0, 1, 2], [0, 0], [1, 2]);

    private static PairingTerms Terms() => new() { Objective = AssignmentObjective.BestTotal };

    private static Programme Programme(string name) =>
        new()
        {
            Name = name,
            Cohort = Someone.Cohort,
            Policy = Someone.Policy,
            Format = (PairingFormat)Format.OneToOne,
        };
}
