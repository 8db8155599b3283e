namespace MentorMatch.OrTools;

/// <summary>How CP-SAT is to search.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Workers">How many strategies at once.</param>
internal readonly record struct CpSatStrategy(int Seed, int Workers);
