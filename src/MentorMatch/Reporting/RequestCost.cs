using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What the best answer that meets a refused request lacks against the best answer of all, exactly; compared in this order.</summary>
/// <param name="Requests">How many requests fewer are met.</param>
/// <param name="Ranks">How much larger the sum of ranks is; negative where fewer requests are met.</param>
/// <param name="Score">How much smaller the total is; negative where requests or ranks are worse.</param>
public sealed record RequestCost(int Requests, long Ranks, Score Score);
