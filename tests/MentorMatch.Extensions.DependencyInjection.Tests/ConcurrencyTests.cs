using MentorMatch.Formats;
using MentorMatch.Hosted.Tests.Doubles;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Testing.Cohorts;
using Microsoft.Extensions.DependencyInjection;

namespace MentorMatch.Hosted.Tests;

/// <summary>One matchmaker for everybody at once.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 32;

    private static readonly Format[] Formats =
    [
        Format.OneToOne,
        Format.Ratio(maxMentees: 3),
        Format.Suggestions(perMentee: 3, exposure: 8),
        Format.Groups(minMembers: 2, maxMembers: 5),
    ];

    [Fact]
    public void Thirty_two_threads_get_the_bytes_of_one()
    {
        Cohort cohort = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = 15,
                Mentees = 40,
                Seed = 5,
            }
        );
        using Watched watched = new(services => services.AddMentorMatch(settings => settings.Policy = MatchingPolicy.Default));
        IMatchmaker matchmaker = watched.Matchmaker;
        string[] alone = [.. Formats.Select(format => Bytes(Matcher.Match(cohort, MatchingPolicy.Default, format)))];
        string[] together = new string[Threads];

        // Threads of their own and one starting shot: a pool would let them queue.
        using Barrier start = new(Threads);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Threads)
                .Select(number => new Thread(() =>
                {
                    start.SignalAndWait();
                    together[number] = Bytes(matchmaker.Match(cohort, matchmaker.Policy!, Formats[number % Formats.Length]));
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(Enumerable.Range(0, Threads), number => Assert.Equal(alone[number % Formats.Length], together[number]));
        Assert.Equal(Threads, watched.Of(Telemetry.MatchTelemetry.MatchDuration).Count);
        Assert.Equal(0, watched.Of(Telemetry.MatchTelemetry.ActiveMatches).Sum(each => each.Value));
    }

    private static string Bytes(MatchResult result) => ResultDocument.From(result with { Timing = new MatchTiming() }).ToJson();
}
