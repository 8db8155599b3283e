using MentorMatch.HrPortal.Programmes;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A pair to pin or ban.</summary>
/// <param name="Kind">Pin or ban.</param>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Reason">Why; may be missing.</param>
internal sealed record NewRule(RuleKind Kind, string Mentee, string Mentor, string? Reason = null);
