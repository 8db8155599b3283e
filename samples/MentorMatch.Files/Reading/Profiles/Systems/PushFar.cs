using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Preferences of the participants of a programme on PushFar.</summary>
internal static class PushFar
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "pushfar",
            System = "PushFar, preferences",
            Signatures =
            [
                ["Mentoring Type", "Maximum Mentees"],
                ["Program ID", "Mentoring Type"],
            ],
            Keys = [new("User ID"), new("Email"), new("Email Address"), new("User Email")],
            Columns =
            [
                (PersonField.Role, "Mentoring Type"),
                (PersonField.Capacity, "Maximum Mentees"),
                (PersonField.Skills, "Offer help in categories"),
                (PersonField.Wants, "Need help in categories"),
            ],
            // Free text beside the categories.
            NotRead = ["Program ID", "Help Mentee With", "Mentor Expectation"],
            Presence = new()
            {
                Columns = ["Mentoring Type"],
                Here = ["mentor", "mentee", "both"],
                Left = ["disabled"],
            },
        };
}
