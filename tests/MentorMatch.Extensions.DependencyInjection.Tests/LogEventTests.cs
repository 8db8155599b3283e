using System.Reflection;
using MentorMatch.Hosted.Tests.Doubles;
using Microsoft.Extensions.Logging;

namespace MentorMatch.Hosted.Tests;

/// <summary>The events of the log, as the readme of the package lists them.</summary>
public sealed class LogEventTests
{
    private static readonly (string Name, LoggerMessageAttribute Event)[] Events =
    [
        .. typeof(IMatchmaker)
            .Assembly.GetType("MentorMatch.Telemetry.MatchLog", throwOnError: true)!
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (method.Name, method.GetCustomAttribute<LoggerMessageAttribute>()!)),
    ];

    [Fact]
    public void Every_event_has_an_id_of_its_own_in_an_unbroken_row()
    {
        Assert.Equal(Enumerable.Range(1, Events.Length), Events.Select(each => each.Event.EventId).Order());
    }

    [Fact]
    public void The_readme_of_the_package_lists_every_event_with_its_level()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "MentorMatch.Extensions.DependencyInjection", "README.md"));

        Assert.All(
            Events,
            each => Assert.Contains($"| {each.Event.EventId} `{each.Name}` | {each.Event.Level} |", readme, StringComparison.Ordinal)
        );
    }
}
