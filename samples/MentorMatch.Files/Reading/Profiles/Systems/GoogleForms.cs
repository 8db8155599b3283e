using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Answers of a Google form: several choices are joined by a comma and a blank, although an option may contain them. A mapping lists such options.</summary>
internal static class GoogleForms
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "google-forms",
            System = "Google Forms, answers",
            Signatures =
            [
                ["Timestamp", "Email Address"],
                ["Timestamp", "What is your name?"],
                ["Timestamp", "Username"],
                ["Horodateur", "Adresse e-mail"],
                ["Horodateur", "Nom d'utilisateur"],
            ],
            ListSeparator = ", ",
            NotRead = ["Timestamp", "Horodateur"],
        };
}
