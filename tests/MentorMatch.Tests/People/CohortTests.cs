using MentorMatch.People;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.People;

public sealed class CohortTests
{
    [Fact]
    public void People_stand_in_ordinal_order_of_their_ids()
    {
        Cohort cohort = Cohort.Create(
            mentors: [Someone.Mentor("b"), Someone.Mentor("B"), Someone.Mentor("a"), Someone.Mentor("é")],
            mentees: [Someone.Mentee("e10"), Someone.Mentee("e9")]
        );
        Assert.Equal(["B", "a", "b", "é"], cohort.Mentors.Select(person => person.Id));
        Assert.Equal(["e10", "e9"], cohort.Mentees.Select(person => person.Id));
    }

    [Fact]
    public void A_person_of_role_both_stands_on_both_sides()
    {
        Participant sam = Someone.Both("sam");
        foreach (
            Cohort cohort in (Cohort[])
                [
                    Cohort.Create([sam]),
                    Cohort.Create(mentors: [sam], mentees: []),
                    Cohort.Create(mentors: [], mentees: [sam]),
                    Cohort.Create(mentors: [sam], mentees: [sam]),
                ]
        )
        {
            Assert.Equal(sam, Assert.Single(cohort.Mentors));
            Assert.Equal(sam, Assert.Single(cohort.Mentees));
        }
    }

    [Fact]
    public void One_person_may_have_a_row_on_each_side()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("sam").Offering("Go"), Someone.Mentee("sam").Wanting("Rust")]);
        Assert.Equal("Go", cohort.FindMentor("sam")!.Skills.Single().Name);
        Assert.Equal("Rust", cohort.FindMentee("sam")!.Wants.Single().Name);
    }

    [Fact]
    public void Either_side_may_be_empty()
    {
        Assert.Empty(Cohort.Create([]).Mentors);
        Assert.Empty(Cohort.Create(mentors: [Someone.Mentor("m")], mentees: []).Mentees);
        Assert.Single(Cohort.Create([new Participant { Id = "p", Role = ParticipantRole.Peer }]).Peers);
    }

    [Fact]
    public void Pairings_are_sorted_and_without_repeats()
    {
        Cohort cohort = Small()
            .WithBans([new Pairing("e2", "m1"), new Pairing("e1", "m2"), new Pairing("e2", "m1")])
            .WithHistory([new Pairing("gone", "m1")])
            .WithPins([new Pairing("e1", "m1")]);
        Assert.Equal<Pairing>([new Pairing("e1", "m2"), new Pairing("e2", "m1")], cohort.Bans);
        Assert.Equal<Pairing>([new Pairing("gone", "m1")], cohort.History);
        Assert.Equal<Pairing>([new Pairing("e1", "m1")], cohort.Pins);
    }

    [Fact]
    public void Whoever_leaves_takes_their_pins_and_bans_along()
    {
        Cohort cohort = Small().WithPins([new Pairing("e1", "m1"), new Pairing("e2", "m2")]).WithBans([new Pairing("e2", "m1")]);
        Cohort without = cohort.Without("m1");
        Assert.Equal(["m2"], without.Mentors.Select(person => person.Id));
        Assert.Equal<Pairing>([new Pairing("e2", "m2")], without.Pins);
        Assert.Empty(without.Bans);
        Assert.Equal(2, cohort.Mentors.Length);
        Assert.Throws<ArgumentException>(() => cohort.Without("nobody"));
    }

    [Fact]
    public void A_list_that_was_never_set_is_empty()
    {
        Participant person = new()
        {
            Id = "p",
            Role = ParticipantRole.Both,
            Skills = default,
            Wants = default,
            Prefers = default,
            Avoids = default,
        };
        Assert.Empty(person.Skills);
        Assert.Empty(person.Wants);
        Assert.Empty(person.Prefers);
        Assert.Empty(person.Avoids);
        Assert.Empty(new KnownPairings { Pins = default }.Pins);
    }

    [Fact]
    public void People_are_equal_when_every_fact_is()
    {
        static Participant Full() =>
            Someone
                .Both("p")
                .Offering("Go:3")
                .Wanting("Rust:2")
                .At(4)
                .With("site", "Lyon")
                .Free("Mon 9-12", "UTC+1")
                .Preferring("m1")
                .Avoiding("m2")
                .Under("boss") with
            {
                Name = "Pat",
                Capacity = 3,
                MinCapacity = 1,
            };
        Participant full = Full();
        Assert.Equal(full, Full());
        Assert.Equal(full.GetHashCode(), Full().GetHashCode());
        Participant[] changed =
        [
            full with
            {
                Id = "q",
            },
            full with
            {
                Role = ParticipantRole.Mentee,
            },
            full with
            {
                Name = "Max",
            },
            full with
            {
                Level = 5,
            },
            full.Offering("Go:4"),
            full.Wanting("Rust"),
            full.With("site", "Paris"),
            full with
            {
                TimeZone = HomeTimeZone.Utc,
            },
            full.Under("other"),
            full with
            {
                Capacity = 4,
            },
            full with
            {
                MinCapacity = 0,
            },
            full.Preferring("m3"),
            full.Avoiding(),
            full with
            {
                Availability = Availability.Unknown,
            },
        ];
        Assert.All(changed, other => Assert.NotEqual(full, other));
        Assert.Equal(full, full with { Source = new SourcePlace("p.csv", 2) });
    }

    private static Cohort Small() =>
        Cohort.Create(
            mentors: [Someone.Mentor("m1"), Someone.Mentor("m2")],
            mentees: [Someone.Mentee("e1").Preferring("m1"), Someone.Mentee("e2")]
        );
}
