using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats.ALaCarte;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>
/// Mentees ask for mentors in order of preference, perhaps at given times, and all requests are settled together: most requests met, then the best ranks, then the best
/// total score. See <c>Formats/ALaCarte</c>.
/// </summary>
public sealed record ALaCarteFormat : Format
{
    internal const string TypeName = "a-la-carte";

    /// <summary>The most sessions, and the most places, there may be for one person.</summary>
    public const int Most = 1000;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Name => TypeName;

    /// <summary>Most requests met for one mentee, 1 to 1,000. Default: 1.</summary>
    [Description("Most requests met for one mentee, 1 to 1000. Default: 1.")]
    public int Sessions { get; init; } = 1;

    /// <summary>Most requests met by a mentor who gives no capacity, 1 to 1,000. Default: 3.</summary>
    [Description("Most requests met by a mentor who gives no capacity, 1 to 1000. Default: 3.")]
    public int Places { get; init; } = 3;

    /// <summary>
    /// Whether the answer must be stable instead: no mentee and mentor who would both rather have each other, mentees going by rank (ties by mentor id), mentors by score
    /// (ties by mentee id); of all stable answers, the best for every mentee. Not together with times. Default: no.
    /// </summary>
    [Description(
        "Whether no mentee and mentor may both rather have each other, mentees going by rank and mentors by score, instead of most requests met. Default: false."
    )]
    public bool Stable { get; init; }

    internal override IEnumerable<Flaw> Flaws() =>
        [.. Flaw.Number("sessions", Sessions, least: 1, Most, decimals: 0), .. Flaw.Number("places", Places, least: 1, Most, decimals: 0)];

    internal override FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken) =>
        ALaCarteQuestion.Of(cohort, policy, Checked(), options, cancellationToken);

    /// <summary>The format itself, once its numbers are known to be in range.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal ALaCarteFormat Checked()
    {
        Flaw.ThrowIfAny(Flaws());
        return this;
    }
}
