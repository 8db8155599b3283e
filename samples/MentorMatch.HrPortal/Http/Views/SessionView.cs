namespace MentorMatch.HrPortal.Http.Views;

/// <summary>What the page needs before anything else.</summary>
/// <param name="Token">The token to send in <see cref="AntiforgeryCheck.Header"/>.</param>
/// <param name="MaxUploadBytes">Most bytes of a people file.</param>
/// <param name="User">Who has signed in; <see langword="null"/> where nobody does.</param>
internal sealed record SessionView(string Token, int MaxUploadBytes, string? User);
