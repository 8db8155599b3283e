using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>What is found wrong with a claim, in sentences of one language.</summary>
/// <param name="wording">The language.</param>
internal sealed class ClaimFindings(Wording wording)
{
    private readonly List<string> problems = [];

    /// <summary>The words of the language.</summary>
    public Wording Wording => wording;

    /// <summary>Everything found, in the order in which it was found.</summary>
    public IReadOnlyList<string> Problems => problems;

    public void Add(string problem) => problems.Add(problem);

    public void AddRange(IEnumerable<string> found) => problems.AddRange(found);
}
