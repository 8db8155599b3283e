namespace MentorMatch.Reporting.Audit;

/// <summary>One place where two records differ.</summary>
/// <param name="Path">The place, such as <c>inputs.people.sha256</c>.</param>
/// <param name="Said">What one record has there, as JSON; empty for nothing.</param>
/// <param name="Found">What the other has there, as JSON; empty for nothing.</param>
public sealed record AuditDifference(string Path, string Said, string Found)
{
    private const string Inputs = "inputs.";

    /// <summary>What the input is for that differs; <see langword="null"/> when the difference is not about an input.</summary>
    public string? Input => Path.StartsWith(Inputs, StringComparison.Ordinal) ? Path[Inputs.Length..].Split('.')[0] : null;

    /// <summary>The difference in a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string ToText(Language language = Language.English) => Wording.Of(language).AuditDifference(this);
}
