using MentorMatch.Optimization.Solvers;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Passes the progress of scoring on to whoever follows the whole work.</summary>
internal sealed class ScoringReports(IProgress<SolveProgress> listener) : IProgress<ScoringProgress>
{
    public void Report(ScoringProgress value) => listener.Report(new SolveProgress("score", value.Done, value.Expected));
}
