using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.People;

public sealed class CohortProblemsTests
{
    public static TheoryData<string, Participant[]> Cases() =>
        new()
        {
            { "empty-id", [Someone.Mentor(" ")] },
            { "blank-around-id", [Someone.Mentor("m1 ")] },
            { "unknown-role", [new Participant { Id = "m", Role = (ParticipantRole)9 }] },
            { "duplicate-id", [Someone.Mentor("m"), Someone.Mentor("m")] },
            { "duplicate-id", [Someone.Mentor("m"), Someone.Both("m")] },
            { "level-out-of-range", [Someone.Mentor("m").At(1001)] },
            { "level-out-of-range", [Someone.Mentor("m").At(-1)] },
            { "negative-capacity", [Someone.Mentor("m") with { Capacity = -1 }] },
            { "negative-capacity", [Someone.Mentor("m") with { MinCapacity = -1 }] },
            { "minimum-above-capacity", [Someone.Mentor("m") with { Capacity = 1, MinCapacity = 2 }] },
            { "unknown-time-zone", [Someone.Mentor("m") with { TimeZone = new HomeTimeZone("far", 900) }] },
            { "proficiency-out-of-range", [Someone.Mentor("m") with { Skills = [new Skill("Go", 6)] }] },
            { "priority-out-of-range", [Someone.Mentee("e") with { Wants = [new WantedSkill("Go", 0)] }] },
            { "empty-skill", [Someone.Mentor("m") with { Skills = [new Skill(" ")] }] },
            { "duplicate-skill", [Someone.Mentor("m").Offering("Node.js:2", "NodeJS:3")] },
            { "duplicate-skill", [Someone.Mentee("e").Wanting("Go", "GO")] },
            { "own-manager", [Someone.Mentee("e").Under("e")] },
            { "two-managers", [Someone.Mentee("e").Under("a"), Someone.Mentor("e").Under("b")] },
            { "prefers-unknown", [Someone.Mentee("e").Preferring("m")] },
            { "prefers-self", [Someone.Both("e").Preferring("e")] },
            { "prefers-twice", [Someone.Mentee("e").Preferring("m", "m"), Someone.Mentor("m")] },
            { "prefers-wrong-side", [Someone.Mentee("e").Preferring("f"), Someone.Mentee("f")] },
            { "avoids-unknown", [Someone.Mentee("e").Avoiding("m")] },
            { "avoids-self", [Someone.Both("e").Avoiding("e")] },
            { "avoids-twice", [Someone.Mentee("e").Avoiding("m", "m"), Someone.Mentor("m")] },
            { "prefers-and-avoids", [Someone.Mentee("e").Preferring("m").Avoiding("m"), Someone.Mentor("m")] },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_fault_is_reported_with_its_code_and_place(string code, Participant[] people)
    {
        Participant[] placed = [.. people.Select((person, k) => person with { Source = new SourcePlace("people.csv", k + 2) })];
        Assert.False(Cohort.TryCreate(placed, null, out Cohort? cohort, out ImmutableArray<DataProblem> problems));
        Assert.Null(cohort);
        DataProblem problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal("people.csv", problem.File);
        Assert.True(problem.Line >= 2);
        Assert.NotNull(problem.Column);
        Assert.NotNull(problem.PersonId);
        Assert.NotNull(problem.Maybe);
    }

    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        DataProblemsException error = Assert.Throws<DataProblemsException>(() =>
            Cohort.Create(
                mentors: [Someone.Mentor("m1") with { Capacity = -1, Level = 5000 }, Someone.Mentor("m1"), Someone.Mentee("e1")],
                mentees: [Someone.Mentee("e2").Preferring("m9", "e2").Wanting("C++", "c ++"), Someone.Mentee("")],
                new KnownPairings { Pins = [new Pairing("e2", "m7")], Bans = [new Pairing("e8", "m1")] }
            )
        );
        Assert.Equal(
            [
                "wrong-list",
                "level-out-of-range",
                "negative-capacity",
                "duplicate-id",
                "duplicate-skill",
                "prefers-self",
                "prefers-unknown",
                "empty-id",
                "pin-unknown",
                "ban-unknown",
            ],
            error.Problems.Select(problem => problem.Code)
        );
        Assert.All(error.Problems, problem => Assert.Contains(problem.ToString(), error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_id_is_answered_with_the_nearest_one()
    {
        Cohort.TryCreate(
            [Someone.Mentee("e1").Preferring("bao.nguyn"), Someone.Mentor("ada.lovelace"), Someone.Mentor("bao.nguyen")],
            null,
            out _,
            out ImmutableArray<DataProblem> problems
        );
        Assert.Equal("\"bao.nguyen\" was meant", Assert.Single(problems).Maybe);
    }

    [Theory]
    [InlineData("e9", "m1", "pin-unknown")]
    [InlineData("e1", "m9", "pin-unknown")]
    [InlineData("m1", "m2", "pin-wrong-role")]
    [InlineData("e1", "e2", "pin-wrong-role")]
    public void A_pin_that_cannot_be_kept_is_reported_and_never_dropped(string mentee, string mentor, string code)
    {
        Cohort cohort = Cohort
            .Create(
                mentors: [Someone.Mentor("m1").Avoiding("e2"), Someone.Mentor("m2")],
                mentees: [Someone.Mentee("e1").Avoiding("m2"), Someone.Mentee("e2")]
            )
            .WithBans([new Pairing("e1", "m1") { Source = new SourcePlace("bans.csv", 2) }]);
        DataProblemsException error = Assert.Throws<DataProblemsException>(() =>
            cohort.WithPins([new Pairing(mentee, mentor) { Source = new SourcePlace("pins.csv", 5) }])
        );
        DataProblem problem = Assert.Single(error.Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("pins.csv:5: ", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(mentee, problem.Message, StringComparison.Ordinal);
        Assert.Contains(mentor, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_listed_twice_and_a_ban_of_a_pin_are_reported()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e"), Someone.Both("b")]);
        Assert.Equal("duplicate-pin", Codes(() => cohort.WithPins([new Pairing("e", "m"), new Pairing("e", "m")])).Single());
        Assert.Equal("pin-self", Codes(() => cohort.WithPins([new Pairing("b", "b")])).Single());
        Assert.Equal("ban-unknown", Codes(() => cohort.WithBans([new Pairing("e", "mm")])).Single());
    }

    [Fact]
    public void What_only_looks_odd_is_no_problem()
    {
        Cohort cohort = Cohort.Create(
            [
                Someone.Mentor("zero") with
                {
                    Capacity = 0,
                },
                Someone.Mentee("a").Under("b"),
                Someone.Mentee("b").Under("a"),
                Someone.Mentee("c").Under("somebody-outside"),
                Someone.Mentee("c2") with
                {
                    Capacity = 3,
                },
            ],
            new KnownPairings { History = [new Pairing("left", "zero")] }
        );
        Assert.Equal(4, cohort.Mentees.Length);
    }

    [Fact]
    public void Thousands_of_misspelt_ids_are_reported_in_good_time()
    {
        Participant[] people =
        [
            .. Enumerable.Range(0, 2000).Select(k => Someone.Mentee($"mentee-{k}").Preferring($"mentor-{k}x")),
            .. Enumerable.Range(0, 2000).Select(k => Someone.Mentor($"mentor-{k}")),
        ];
        Cohort.TryCreate(people, null, out _, out ImmutableArray<DataProblem> problems);
        Assert.Equal(2000, problems.Length);
    }

    private static IEnumerable<string> Codes(Func<Cohort> make) =>
        Assert.Throws<DataProblemsException>(make).Problems.Select(problem => problem.Code);
}
