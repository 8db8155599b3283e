using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using MentorMatch.Formats;
using MentorMatch.Hosted.Tests.Doubles;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Programmes;
using MentorMatch.Scoring;
using MentorMatch.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorMatch.Hosted.Tests;

/// <summary>What an operator sees of a matching.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void One_matching_is_one_activity_with_the_figures_of_its_result()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        MatchResult result = watched.Matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Activity activity = Assert.Single(watched.Activities);
        Assert.Equal(MatchTelemetry.MatchActivity, activity.OperationName);
        Assert.Equal(
            new Dictionary<string, string>
            {
                [MatchTelemetry.FormatTag] = "one-to-one",
                [MatchTelemetry.PeopleTag] = "5",
                [MatchTelemetry.StatusTag] = "optimal",
                [MatchTelemetry.StopTag] = "finished",
                [MatchTelemetry.MatchedTag] = "2",
                [MatchTelemetry.UnmatchedTag] = "1",
                [MatchTelemetry.EligiblePairsTag] = "6",
                [MatchTelemetry.GapTag] = "0",
            },
            activity.TagObjects.ToDictionary(tag => tag.Key, tag => $"{tag.Value}")
        );
        Assert.Equal(2, result.Matches.Length);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
    }

    [Fact]
    public void One_matching_is_measured_once_by_every_instrument()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        MatchResult result = watched.Matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.Equal(2.0 / 3, Assert.Single(watched.Of(MatchTelemetry.MatchedShare)).Value, 12);
        Assert.Equal(0, Assert.Single(watched.Of(MatchTelemetry.Gap)).Value);
        Assert.Equal(6, Assert.Single(watched.Of(MatchTelemetry.EligiblePairs)).Value);
        Assert.Equal(result.Timing.Score.TotalSeconds, Assert.Single(watched.Of(MatchTelemetry.ScoreDuration)).Value);
        Assert.Equal(result.Timing.Solve.TotalSeconds, Assert.Single(watched.Of(MatchTelemetry.SolveDuration)).Value);
        Assert.Equal(result.Timing.Verify.TotalSeconds, Assert.Single(watched.Of(MatchTelemetry.VerifyDuration)).Value);
        Watched.Measurement whole = Assert.Single(watched.Of(MatchTelemetry.MatchDuration));
        Assert.True(whole.Value >= (result.Timing.Score + result.Timing.Solve + result.Timing.Verify).TotalSeconds);
        Assert.Equal(
            new Dictionary<string, string>
            {
                [MatchTelemetry.FormatTag] = "one-to-one",
                [MatchTelemetry.StatusTag] = "optimal",
                [MatchTelemetry.StopTag] = "finished",
            },
            whole.Tags
        );
        Assert.Equal([1.0, -1.0], watched.Of(MatchTelemetry.ActiveMatches).Select(each => each.Value));
    }

    [Fact]
    public void Every_instrument_has_a_unit_a_description_and_a_name_among_the_public_ones()
    {
        using Watched watched = new(services => services.AddMentorMatch());
        _ = watched.Matchmaker;

        Assert.Equal(8, watched.Instruments.Count);
        Assert.All(
            watched.Instruments,
            instrument =>
            {
                Assert.False(string.IsNullOrEmpty(instrument.Unit));
                Assert.False(string.IsNullOrEmpty(instrument.Description));
                Assert.Contains(instrument.Name, Names());
            }
        );
        Assert.Equal(watched.Instruments.Count, watched.Instruments.Select(instrument => instrument.Name).Distinct().Count());
    }

    [Fact]
    public void The_readme_of_the_package_has_every_name()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "MentorMatch.Extensions.DependencyInjection", "README.md"));

        Assert.All(Names(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finished_matching_is_one_debug_and_one_information_event_with_numbers()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        watched.Matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.Equal(
            [(1, "Started", LogLevel.Debug), (2, "Finished", LogLevel.Information)],
            watched.Logs.Entries.Select(entry => (entry.Event.Id, entry.Event.Name!, entry.Level))
        );
        Assert.Equal("Matching 5 people, format one-to-one.", watched.Logs.Entries[0].Message);
        Assert.StartsWith(
            "Matched 2 of 3 people, format one-to-one: optimal, gap 0, 6 eligible pairs; scored in ",
            watched.Logs.Entries[1].Message,
            StringComparison.Ordinal
        );
        Assert.All(watched.Logs.Entries, entry => Assert.Equal(MatchTelemetry.LogCategory, entry.Category));
    }

    [Fact]
    public void What_is_impossible_is_a_warning()
    {
        using Watched watched = new(services => services.AddMentorMatch());
        Cohort clash = Someone.Cohort.WithPins([
            new Pairing(Someone.Id("noor"), Someone.Id("ada")),
            new Pairing(Someone.Id("sam"), Someone.Id("ada")),
        ]);

        watched.Matchmaker.Match(clash, Someone.Policy, Format.OneToOne);

        Assert.Equal((4, LogLevel.Warning), Last(watched));
        Assert.Equal("infeasible", Assert.Single(watched.Of(MatchTelemetry.MatchDuration)).Tags[MatchTelemetry.StatusTag]);
        Assert.Empty(watched.Of(MatchTelemetry.MatchedShare));
    }

    [Fact]
    public void Refused_data_are_a_warning_with_codes_and_counted_as_failed()
    {
        using Watched watched = new(services => services.AddMentorMatch(settings => settings.MaxPeople = 4));

        Assert.Throws<DataProblemsException>(() => watched.Matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne));

        Assert.Equal((5, LogLevel.Warning), Last(watched));
        Assert.Contains("(too-many-people)", watched.Logs.Entries[^1].Message, StringComparison.Ordinal);
        Watched.Measurement failed = Assert.Single(watched.Of(MatchTelemetry.MatchDuration));
        Assert.Equal(typeof(DataProblemsException).FullName, failed.Tags[MatchTelemetry.ErrorTag]);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(watched.Activities).Status);
        Assert.Empty(watched.Of(MatchTelemetry.SolveDuration));
    }

    [Fact]
    public void Cancelling_is_told_and_nothing_stays_active()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        Assert.ThrowsAny<OperationCanceledException>(() =>
            watched.Matchmaker.Match(
                Someone.Cohort,
                Someone.Policy,
                Format.OneToOne,
                cancellationToken: new CancellationToken(canceled: true)
            )
        );

        Assert.Equal((6, LogLevel.Information), Last(watched));
        Assert.Equal(0, watched.Of(MatchTelemetry.ActiveMatches).Sum(each => each.Value));
    }

    [Fact]
    public void A_solver_that_was_stopped_is_a_warning_after_the_figures()
    {
        using Watched watched = new(services =>
            services.AddMentorMatch().AddSingleton<ISolver<AssignmentProblem, AssignmentSolution>, StoppedSolver>()
        );

        MatchResult result = watched.Matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.Equal(StopReason.TimeLimit, result.Stop);
        Assert.Equal([1, 2, 3], watched.Logs.Entries.Select(entry => entry.Event.Id));
        Assert.Equal(LogLevel.Warning, watched.Logs.Entries[^1].Level);
        Assert.Equal("time-limit", Assert.Single(watched.Activities).GetTagItem(MatchTelemetry.StopTag));
        Assert.Equal(0, Assert.Single(watched.Of(MatchTelemetry.MatchedShare)).Value);
    }

    [Fact]
    public void An_unknown_fault_is_an_error_with_its_type()
    {
        using Watched watched = new(services => services.AddMentorMatch());

        Assert.ThrowsAny<Exception>(() =>
            watched.Matchmaker.Match(
                Someone.Cohort,
                Someone.Policy with
                {
                    Criteria = [Policies.Criterion.Custom("own", (_, _) => throw new TimeZoneNotFoundException("no"))],
                },
                Format.OneToOne
            )
        );

        Assert.Equal((7, LogLevel.Error), Last(watched));
        Assert.Null(watched.Logs.Entries[^1].Exception);
    }

    [Fact]
    public void A_named_programme_is_its_log_category_and_a_tag()
    {
        using Watched watched = new(services => services.AddMentorMatch("reverse", _ => { }));

        watched.Services.GetRequiredKeyedService<IMatchmaker>("reverse").Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.All(watched.Logs.Entries, entry => Assert.Equal("MentorMatch.reverse", entry.Category));
        Assert.All(watched.Measurements, each => Assert.Equal("reverse", each.Tags[MatchTelemetry.ProgrammeTag]));
        Assert.Equal("reverse", Assert.Single(watched.Activities).GetTagItem(MatchTelemetry.ProgrammeTag));
    }

    [Fact]
    public void Several_programmes_and_scores_from_elsewhere_are_watched_too()
    {
        using Watched watched = new(services => services.AddMentorMatch());
        Programme programme = new()
        {
            Name = "one",
            Cohort = Someone.Cohort,
            Policy = Someone.Policy,
            Format = (PairingFormat)Format.OneToOne,
        };
        ScoredPeers peers = ScoredPeers.FromPairs(["a", "b"], [0], [1], [5]);

        watched.Matchmaker.Match([programme]);
        watched.Matchmaker.Solve(peers, new PeerTerms { Objective = AssignmentObjective.BestTotal });

        Assert.Equal(
            ["programmes", "own-scores"],
            watched.Of(MatchTelemetry.MatchDuration).Select(each => each.Tags[MatchTelemetry.FormatTag])
        );
        Assert.Equal([2.0 / 3, 1], watched.Of(MatchTelemetry.MatchedShare).Select(each => each.Value));
    }

    private static (int Id, LogLevel Level) Last(Watched watched) => (watched.Logs.Entries[^1].Event.Id, watched.Logs.Entries[^1].Level);

    private static IEnumerable<string> Names() =>
        typeof(MatchTelemetry).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>Was out of time before it chose anything.</summary>
    private sealed class StoppedSolver : ISolver<AssignmentProblem, AssignmentSolution>
    {
        public string Name => "stopped";

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
            new() { Stop = StopReason.TimeLimit, Edges = [] };
    }
}
