namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A person to choose.</summary>
internal sealed record PersonView(string Id, string? Name);
