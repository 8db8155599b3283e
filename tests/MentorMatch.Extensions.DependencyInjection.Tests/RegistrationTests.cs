using MentorMatch.Formats;
using MentorMatch.Hosted.Tests.Doubles;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Baselines;
using MentorMatch.People;
using MentorMatch.Policies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MentorMatch.Hosted.Tests;

/// <summary>What <c>AddMentorMatch</c> puts into a container.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task A_host_with_wrong_settings_does_not_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("MentorMatch:Policy:objective", "best"), new("MentorMatch:Threads", "none")]);
        builder.Services.AddMentorMatch(builder.Configuration.GetSection("MentorMatch"));
        using IHost host = builder.Build();

        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(2, wrong.Failures.Count());
    }

    [Fact]
    public async Task A_host_with_right_settings_starts_and_matches_as_the_front_door_does()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMentorMatch(settings =>
        {
            settings.Policy = Someone.Policy;
            settings.Format = Format.OneToOne;
        });
        using IHost host = builder.Build();
        await host.StartAsync();

        MatchResult result = host.Services.GetRequiredService<IMatchmaker>().Match(Someone.Cohort);

        Assert.Equal(Matcher.Match(Someone.Cohort, Someone.Policy, Format.OneToOne).ToString(), result.ToString());
        await host.StopAsync();
    }

    [Fact]
    public void A_bare_container_is_enough()
    {
        using ServiceProvider services = new ServiceCollection().AddMentorMatch().BuildServiceProvider(validateScopes: true);

        MatchResult result = services.GetRequiredService<IMatchmaker>().Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.Equal(2, result.Matches.Length);
    }

    [Fact]
    public void There_is_one_matchmaker_in_a_container_however_often_it_is_added()
    {
        using ServiceProvider services = new ServiceCollection().AddMentorMatch().AddMentorMatch().BuildServiceProvider();

        Assert.Same(services.GetRequiredService<IMatchmaker>(), Assert.Single(services.GetServices<IMatchmaker>()));
    }

    [Fact]
    public void Programmes_of_a_name_have_their_own_settings()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddMentorMatch(settings => settings.Policy = MatchingPolicy.Default)
            .AddMentorMatch("reverse", settings => settings.Policy = MatchingPolicy.Default.Reversed())
            .BuildServiceProvider();

        Assert.Equal(MatchingPolicy.Default, services.GetRequiredService<IMatchmaker>().Policy);
        Assert.Equal(MatchingPolicy.Default.Reversed(), services.GetRequiredKeyedService<IMatchmaker>("reverse").Policy);
    }

    [Fact]
    public void The_settings_become_the_options_of_the_work()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddMentorMatch(settings => (settings.Threads, settings.TimeLimit) = (3, TimeSpan.FromMinutes(1)))
            .BuildServiceProvider();

        MatchOptions options = services.GetRequiredService<IMatchmaker>().Options;

        Assert.Equal((3, TimeSpan.FromMinutes(1)), (options.Threads, options.TimeLimit));
        Assert.IsType<AuctionPathsSolver>(options.Solver);
        Assert.Same(TimeProvider.System, options.Clock);
    }

    [Fact]
    public void Solver_and_clock_come_from_the_container_where_it_has_them()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<ISolver<AssignmentProblem, AssignmentSolution>, GreedySolver>()
            .AddSingleton<TimeProvider, StoppedClock>()
            .AddMentorMatch()
            .BuildServiceProvider();
        IMatchmaker matchmaker = services.GetRequiredService<IMatchmaker>();

        MatchResult result = matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne);

        Assert.Equal(new GreedySolver().Name, result.Solver);
        Assert.Equal(TimeSpan.Zero, result.Timing.Score + result.Timing.Solve + result.Timing.Verify);
    }

    [Fact]
    public void The_format_of_the_settings_goes_before_the_policys()
    {
        MatchingPolicy policy = Someone.Policy with { Format = Format.Ratio(maxMentees: 2) };
        using ServiceProvider both = new ServiceCollection()
            .AddMentorMatch(settings => (settings.Policy, settings.Format) = (policy, Format.OneToOne))
            .BuildServiceProvider();
        using ServiceProvider policys = new ServiceCollection().AddMentorMatch(settings => settings.Policy = policy).BuildServiceProvider();

        Assert.Equal("one-to-one", both.GetRequiredService<IMatchmaker>().Match(Someone.Cohort).Format);
        Assert.Equal("ratio", policys.GetRequiredService<IMatchmaker>().Match(Someone.Cohort).Format);
    }

    [Fact]
    public void Asking_for_settings_that_are_not_there_says_what_to_do()
    {
        using ServiceProvider nothing = new ServiceCollection().AddMentorMatch().BuildServiceProvider();
        using ServiceProvider noFormat = new ServiceCollection()
            .AddMentorMatch(settings => settings.Policy = Someone.Policy)
            .BuildServiceProvider();

        Assert.Equal(
            "MentorMatchOptions has no policy. Maybe set Policy or PolicyFile where AddMentorMatch is called, or give a policy to Match.",
            Assert.Throws<InvalidOperationException>(() => nothing.GetRequiredService<IMatchmaker>().Match(Someone.Cohort)).Message
        );
        Assert.StartsWith(
            "MentorMatchOptions has no format. Maybe ",
            Assert.Throws<InvalidOperationException>(() => noFormat.GetRequiredService<IMatchmaker>().Match(Someone.Cohort)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void More_people_than_allowed_are_refused_before_any_work()
    {
        using ServiceProvider services = new ServiceCollection().AddMentorMatch(settings => settings.MaxPeople = 4).BuildServiceProvider();
        bool asked = false;
        MatchingPolicy policy = Someone.Policy with
        {
            Criteria =
            [
                Criterion.Custom(
                    "own",
                    (_, _) =>
                    {
                        asked = true;
                        return 1;
                    }
                ),
            ],
        };

        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            services.GetRequiredService<IMatchmaker>().Match(Someone.Cohort, policy, Format.OneToOne)
        );

        Assert.Equal(
            "there are 5 people, and 4 are allowed at most (MentorMatchOptions:MaxPeople). Maybe match fewer at a time, or raise the limit.",
            Assert.Single(refused.Problems).ToString()
        );
        Assert.False(asked);
    }

    [Fact]
    public void Progress_is_told_to_whom_the_callers_options_name()
    {
        using ServiceProvider services = new ServiceCollection().AddMentorMatch().BuildServiceProvider();
        IMatchmaker matchmaker = services.GetRequiredService<IMatchmaker>();
        List<SolveProgress> told = [];

        matchmaker.Match(Someone.Cohort, Someone.Policy, Format.OneToOne, matchmaker.Options with { Progress = new Told(told) });

        Assert.NotEmpty(told);
    }

    private sealed class Told(List<SolveProgress> list) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => list.Add(value);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
