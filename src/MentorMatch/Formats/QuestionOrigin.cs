using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>Who asks a question: what is needed to ask it again with one thing changed.</summary>
/// <param name="Cohort">The people.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Format">The format.</param>
internal sealed record QuestionOrigin(Cohort Cohort, MatchingPolicy Policy, Format Format);
