using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What a result reaches in one of the aims of worst-off first, and what was proved about it.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="From">Where the band begins that the aim is about; <see langword="null"/> where it is about none.</param>
/// <param name="Value">A number of matches as a whole number, a score or a total.</param>
/// <param name="Bound">The best possible among all that is as good in the aims before, in the same unit; <see langword="null"/> when that was not proved.</param>
public sealed record FairStageValue(FairAim Aim, Score? From, Score Value, Score? Bound);
