namespace MentorMatch.HrPortal.Http.Views;

/// <summary>Somebody without a match, and why.</summary>
internal sealed record LeftView(string Id, string? Name, string Why);
