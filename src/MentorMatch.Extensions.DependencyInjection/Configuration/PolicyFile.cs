using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Configuration;

/// <summary>Reads the policy file that the settings name.</summary>
internal static class PolicyFile
{
    public static void Read(MentorMatchOptions settings)
    {
        if (settings.PolicyFile is not { } file)
        {
            return;
        }

        string place = $"{settings.Place}:{nameof(settings.PolicyFile)}";
        if (settings.Policy is not null)
        {
            settings.Problems.Add($"{place}: there is a policy besides the one of this file. Maybe take one of them out.");
            return;
        }

        if (string.IsNullOrWhiteSpace(file))
        {
            settings.Problems.Add($"{place}: the name is blank. Maybe write policy.json.");
            return;
        }

        string path = Path.GetFullPath(file);
        string json;
        try
        {
            json = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            settings.Problems.Add($"{place}: {path} cannot be read: {fault.Message}");
            return;
        }

        if (PolicyJson.TryRead(json, file, out MatchingPolicy? policy, out var problems))
        {
            settings.Policy = policy;
            return;
        }

        foreach (DataProblem problem in problems)
        {
            settings.Problems.Add($"{place}: {problem}");
        }
    }
}
