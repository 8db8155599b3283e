namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A result to approve.</summary>
/// <param name="Solve">The number of the solve.</param>
internal sealed record NewApproval(long Solve);
