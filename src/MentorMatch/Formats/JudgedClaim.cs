using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Formats;

/// <summary>What came of judging the answer that a document claims.</summary>
/// <param name="Proved">What its evidence proves.</param>
/// <param name="PairsChecked">Over how many eligible pairs the evidence was checked.</param>
/// <param name="Retold">The result told anew, to compare the document with; <see langword="null"/> when the claim breaks the question's bounds and there is nothing to tell.</param>
internal sealed record JudgedClaim(SolutionStatus Proved, long PairsChecked, MatchResult? Retold);
