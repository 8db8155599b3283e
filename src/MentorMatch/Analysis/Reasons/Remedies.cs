using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Reasons;

/// <summary>What would give an unmatched mentee a mentor: the best change of each kind, best for the whole first.</summary>
/// <param name="Mentee">The mentee's id.</param>
public sealed record Remedies(string Mentee)
{
    /// <summary>
    /// The changes, at most one of each kind, best for the whole first. A change that helps no more than a pin alone is left out. Empty when no single change would do.
    /// </summary>
    public ImmutableArray<Remedy> Ways
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether scores are costs.</summary>
    public bool Minimize { get; init; }

    /// <summary>Whether a result can be asked: one to one, ratio or own scores, proved optimal, with nothing but matches and total to be best at, and without quotas.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Whether <see cref="Of"/> answers.</returns>
    public static bool AreKnownFor(MatchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Question.SensitivityOf(result) is not null;
    }

    /// <summary>Finds the changes.</summary>
    /// <remarks>
    /// A pin, a place with each mentor and each forbidden pair are answered by searches in what the proved plan leaves open; another maximum is solved again. Pairs that break
    /// one rule only are offered, and never against a wish to avoid somebody or a private rule. At most five solves.
    /// </remarks>
    /// <param name="result">A proved plan of pairs.</param>
    /// <param name="mentee">The id of a mentee. A matched one needs nothing: the answer is then empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentException">There is no such mentee.</exception>
    /// <exception cref="DataProblemsException">The format has no answer, or the plan is not proved: see <see cref="AreKnownFor"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Remedies Of(MatchResult result, string mentee, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(mentee);
        if (result.Question.SensitivityOf(result) is not { } sensitivity)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "remedies-not-known",
                    Message =
                        $"what would give somebody a mentor is known for proved plans of most matches or best total in one-to-one, ratio and own scores without quotas, not for this one in {result.Format}",
                    Maybe = "match with --format ratio, without waitingFirst, worst-off-first and quotas, and without a time limit",
                },
            ]);
        }

        Formats.Explainer.ThrowIfUnknown(sensitivity.Model.Pairs, mentee);
        bool isUnmatched = result.Unmatched.Any(left => string.Equals(left.Id, mentee, StringComparison.Ordinal));
        return new Remedies(mentee)
        {
            Minimize = result.Minimize,
            Ways = isUnmatched ? new RemedySearch(result, sensitivity, mentee, cancellationToken).Run() : [],
        };
    }

    /// <summary>The changes in sentences, one a line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end in <c>\n</c>.</returns>
    public string ToText(Language language = Language.English) => RemedyText.Of(this, Wording.Of(language));

    /// <summary>The changes as a section of a report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language = Language.English) => RemedyText.Section(this, Wording.Of(language));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
