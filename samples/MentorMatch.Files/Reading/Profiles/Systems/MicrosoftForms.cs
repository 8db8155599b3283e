using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Answers of a Microsoft form: a list ends with a semicolon, a question may have several lines, Email may be the word anonymous.</summary>
internal static class MicrosoftForms
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "ms-forms",
            System = "Microsoft Forms, answers",
            Signatures =
            [
                ["ID", "Start time", "Completion time"],
                ["ID", "Heure de début", "Heure de fin"],
            ],
            NotRead = ["Start time", "Completion time", "Last modified time", "Heure de début", "Heure de fin"],
        };
}
