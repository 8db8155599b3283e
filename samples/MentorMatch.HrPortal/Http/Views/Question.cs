namespace MentorMatch.HrPortal.Http.Views;

/// <summary>Why? Ids travel in the body: addresses end up in logs.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id: why not these two? Without it: why this mentor, or none?</param>
internal sealed record Question(string Mentee, string? Mentor = null);
