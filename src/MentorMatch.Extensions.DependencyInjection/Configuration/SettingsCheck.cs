using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using Microsoft.Extensions.Options;

namespace MentorMatch.Configuration;

/// <summary>Checks settings as a whole: all problems at once, each with its place.</summary>
internal sealed class SettingsCheck : IValidateOptions<MentorMatchOptions>
{
    // The platform's timers take no longer time.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(24);

    public ValidateOptionsResult Validate(string? name, MentorMatchOptions options)
    {
        string[] problems = [.. options.Problems, .. OfPolicy(options), .. OfLimits(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfPolicy(MentorMatchOptions options)
    {
        // A format alone is checked beside a policy that asks nothing.
        MatchingPolicy policy = options.Policy ?? new MatchingPolicy { Objective = Objective.BestTotal };
        Format? format = options.Format ?? policy.Format;
        foreach (DataProblem problem in (policy with { Format = format }).Problems())
        {
            string member = problem.Column is { } column ? $":{column}" : "";
            string part = options.Policy is null || IsOfOwnFormat(problem, options) ? "" : $":{nameof(options.Policy)}";
            yield return $"{options.Place}{part}{member}: {problem.Message}.{(problem.Maybe is null ? "" : $" Maybe {problem.Maybe}.")}";
        }
    }

    private static bool IsOfOwnFormat(DataProblem problem, MentorMatchOptions options) =>
        options.Format is not null && problem.Column?.StartsWith("format", StringComparison.Ordinal) == true;

    private static IEnumerable<string> OfLimits(MentorMatchOptions options)
    {
        if (options.Threads < 1)
        {
            yield return Limit(options, nameof(options.Threads), options.Threads, "at least 1");
        }

        if (options.MaxPeople < 1)
        {
            yield return Limit(options, nameof(options.MaxPeople), options.MaxPeople, "at least 1");
        }

        if (options.TimeLimit <= TimeSpan.Zero || options.TimeLimit > LongestTime)
        {
            yield return Limit(options, nameof(options.TimeLimit), options.TimeLimit, "above 0 and at most 24 days");
        }
    }

    private static string Limit(MentorMatchOptions options, string name, object? value, string range) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.Place}:{name}: {value} is not {range}.");
}
