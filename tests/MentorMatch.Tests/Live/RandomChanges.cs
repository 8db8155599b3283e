using MentorMatch.Live;
using MentorMatch.People;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Live;

/// <summary>People who join, leave and change at random, managers and people on both sides among them.</summary>
internal sealed class RandomChanges(Random random)
{
    private const int Most = 7;

    // The same ids with other facts: whoever is not there may join, whoever is may become like this.
    private readonly Participant[] others = People(RandomCohort.Draw(random, Most), random);

    public Cohort Cohort { get; } = Start(random);

    /// <summary>One change.</summary>
    public LiveChange Apply(LiveMatching live)
    {
        Participant drawn = others[random.Next(others.Length)];
        Participant? present = live.Cohort.FindMentee(drawn.Id) ?? live.Cohort.FindMentor(drawn.Id);
        if (present is null)
        {
            return live.Join(Fitting(drawn, live.Cohort));
        }

        return random.Next(2) == 0 || present.Role != drawn.Role ? live.Leave(drawn.Id) : live.Change(Fitting(drawn, live.Cohort));
    }

    /// <summary>The same person, listing nobody who is not there or whom they cannot meet.</summary>
    public static Participant Fitting(Participant person, Cohort cohort) =>
        person with
        {
            Prefers =
            [
                .. person.Prefers.Where(id =>
                    (person.IsMentee && cohort.FindMentor(id) is not null) || (person.IsMentor && cohort.FindMentee(id) is not null)
                ),
            ],
            Avoids = [.. person.Avoids.Where(id => cohort.FindMentor(id) is not null || cohort.FindMentee(id) is not null)],
        };

    private static Cohort Start(Random random)
    {
        Cohort drawn = RandomCohort.Draw(random, Most);
        return Cohort.Create(People(drawn, random), new KnownPairings { Bans = drawn.Bans, History = drawn.History });
    }

    private static Participant[] People(Cohort cohort, Random random) =>
        [
            .. cohort
                .Mentors.Concat(cohort.Mentees.Where(person => !person.IsMentor))
                .Select(person => person.IsMentor && random.Next(2) == 0 ? person with { Capacity = random.Next(0, 3) } : person),
        ];
}
