using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using Microsoft.Extensions.Configuration;

namespace MentorMatch.Configuration;

/// <summary>Policies and formats in configuration: the members of a policy file as keys.</summary>
internal static class PolicySection
{
    /// <summary>Reads a policy.</summary>
    /// <param name="section">The section.</param>
    /// <param name="problems">Told every problem, with its configuration path.</param>
    /// <returns>The policy; <see langword="null"/> when there was a problem.</returns>
    public static MatchingPolicy? Read(IConfigurationSection section, List<string> problems) =>
        Read(SectionText.Of(section, SchemaNode.Policy), problems);

    /// <summary>Reads a format.</summary>
    /// <param name="section">The section.</param>
    /// <param name="problems">Told every problem, with its configuration path.</param>
    /// <returns>The format; <see langword="null"/> when there was a problem.</returns>
    public static Format? ReadFormat(IConfigurationSection section, List<string> problems) =>
        Read(SectionText.OfFormat(section, SchemaNode.Policy), problems)?.Format;

    private static MatchingPolicy? Read(SectionText text, List<string> problems)
    {
        if (PolicyJson.TryRead(text.Json, file: null, out MatchingPolicy? policy, out var found))
        {
            return policy;
        }

        foreach (DataProblem problem in found)
        {
            problems.Add(text.Placed(problem));
        }

        return null;
    }
}
