namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A programme in the list of programmes.</summary>
internal sealed record ProgrammeHeading(long Id, string Name, long Revision);
