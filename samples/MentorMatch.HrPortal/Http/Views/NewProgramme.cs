namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A programme to make.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Example">Whether it starts with the bundled example: people, policy, pins and bans.</param>
internal sealed record NewProgramme(string Name, bool Example = false);
