namespace MentorMatch.Analysis.Recruiting;

/// <summary>What one more place of a mentor is worth: how much better the best plan would be if this mentor could take one mentee more than now.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Places">How many mentees the mentor can take now.</param>
/// <param name="Mentees">How many mentees the mentor has in the best plan.</param>
/// <param name="Gain">What would be gained, exact.</param>
/// <param name="IsConfirmed">Whether the problem with that place was solved and judged again, and gave this gain.</param>
public sealed record PlaceWorth(string Mentor, int Places, int Mentees, PlanGain Gain, bool IsConfirmed);
