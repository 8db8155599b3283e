using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Optimization.Solvers.TrioMatching;

/// <summary>A trio and what it promises.</summary>
/// <param name="Trio">The trio.</param>
/// <param name="Gain">By how much a solution with this trio can exceed the bound on matchings without any, at most; in doubled units with bonus.</param>
internal readonly record struct Candidate(Trio Trio, long Gain)
{
    /// <summary>The less promising first; of equal ones the later.</summary>
    public static IComparer<Candidate> ByPromise { get; } = Comparer<Candidate>.Create(Compare);

    private static int Compare(Candidate one, Candidate other)
    {
        int order = one.Gain.CompareTo(other.Gain);
        (Trio a, Trio b) = (one.Trio, other.Trio);
        return order != 0 ? order : (b.First, b.Second, b.Third).CompareTo((a.First, a.Second, a.Third));
    }
}
