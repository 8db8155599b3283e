using MentorMatch;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Native;

/// <summary>Settings from configuration, checked; a matching made through the container.</summary>
internal static class HostedMatch
{
    public static IEnumerable<string> Problems()
    {
        using ServiceProvider services = Provider(("Policy:objective", "most-matches"), ("Policy:criteria:0:type", "skills"));
        Cohort cohort = Cohort.Create(
            mentors:
            [
                new Participant
                {
                    Id = "ada",
                    Role = ParticipantRole.Mentor,
                    Skills = [new("Statistics", 4)],
                },
            ],
            mentees:
            [
                new Participant
                {
                    Id = "noor",
                    Role = ParticipantRole.Mentee,
                    Wants = [new("statistics")],
                },
            ]
        );
        MatchResult result = services.GetRequiredService<IMatchmaker>().Match(cohort);
        if (result.Status != SolutionStatus.Optimal || result.Matches.Length != 1)
        {
            yield return $"Expected one match, proved optimal, from the container; got {result}.";
        }

        using ServiceProvider wrong = Provider(("Policy:objective", "most-match"), ("Policy:criteria:0:typ", "skills"), ("Threads", "0"));
        OptionsValidationException? refused = Refused(wrong);
        if (refused?.Failures.Count() != 3)
        {
            yield return $"Expected three problems in wrong settings; got {refused?.Message ?? "none"}.";
        }
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                .. settings.Select(setting => new KeyValuePair<string, string?>($"MentorMatch:{setting.Key}", setting.Value)),
                new("MentorMatch:Format:type", "one-to-one"),
            ])
            .Build();
        return new ServiceCollection().AddMentorMatch(configuration.GetSection("MentorMatch")).BuildServiceProvider();
    }

    private static OptionsValidationException? Refused(ServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IMatchmaker>();
            return null;
        }
        catch (OptionsValidationException refused)
        {
            return refused;
        }
    }
}
