using System.Globalization;
using MentorMatch.Policies;
using Microsoft.Extensions.Configuration;

namespace MentorMatch.Configuration;

/// <summary>Reads settings from a configuration section: every key known, every value of its kind, or a problem that names its path.</summary>
internal static class SettingsSection
{
    private static readonly string[] Keys =
    [
        nameof(MentorMatchOptions.Policy),
        nameof(MentorMatchOptions.PolicyFile),
        nameof(MentorMatchOptions.Format),
        nameof(MentorMatchOptions.TimeLimit),
        nameof(MentorMatchOptions.Threads),
        nameof(MentorMatchOptions.MaxPeople),
    ];

    public static void Read(IConfigurationSection section, MentorMatchOptions settings)
    {
        settings.Place = section.Path;
        foreach (IConfigurationSection child in section.GetChildren())
        {
            switch (Array.Find(Keys, key => key.Equals(child.Key, StringComparison.OrdinalIgnoreCase)))
            {
                case nameof(MentorMatchOptions.Policy):
                    settings.Policy = PolicySection.Read(child, settings.Problems);
                    break;
                case nameof(MentorMatchOptions.PolicyFile):
                    settings.PolicyFile = child.Value;
                    break;
                case nameof(MentorMatchOptions.Format):
                    settings.Format = PolicySection.ReadFormat(child, settings.Problems);
                    break;
                case nameof(MentorMatchOptions.TimeLimit):
                    settings.TimeLimit = Time(child, settings.Problems);
                    break;
                case nameof(MentorMatchOptions.Threads):
                    settings.Threads = WholeNumber(child, settings.Problems);
                    break;
                case nameof(MentorMatchOptions.MaxPeople):
                    settings.MaxPeople = WholeNumber(child, settings.Problems);
                    break;
                default:
                    settings.Problems.Add($"{child.Path}: there is no setting of this name. Maybe one of: {string.Join(", ", Keys)}.");
                    break;
            }
        }
    }

    /// <summary>A section that was named but says nothing of a policy is misspelt more often than meant.</summary>
    public static void DemandPolicy(IConfigurationSection section, MentorMatchOptions settings)
    {
        if (
            settings is { Policy: null, PolicyFile: null }
            && !section.GetSection(nameof(settings.Policy)).Exists()
            && !section.GetSection(nameof(settings.PolicyFile)).Exists()
        )
        {
            settings.Problems.Add(
                section.Exists()
                    ? $"{section.Path}: there is no policy. Maybe add {nameof(settings.Policy)} or {nameof(settings.PolicyFile)}, or set one in code."
                    : $"{section.Path}: there is no such section. Maybe its name is misspelt, or the file that holds it is not loaded."
            );
        }
    }

    private static int? WholeNumber(IConfigurationSection section, List<string> problems)
    {
        if (int.TryParse(section.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        problems.Add($"{section.Path}: \"{section.Value}\" is no whole number.");
        return null;
    }

    private static TimeSpan? Time(IConfigurationSection section, List<string> problems)
    {
        // A number alone would be read as days.
        if (
            section.Value is { } text
            && text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
        )
        {
            return time;
        }

        problems.Add($"{section.Path}: \"{section.Value}\" is no time. Maybe write 00:00:30 for 30 seconds.");
        return null;
    }
}
