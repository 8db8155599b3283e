using System.Collections.Immutable;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Certainty;

/// <summary>How sure a plan is: which pairs every best plan has, by what margin, how far weights may move, and what blanks could change.</summary>
public sealed record PlanCertainty
{
    /// <summary>Margins are worked out while matches times eligible pairs are at most this many: each takes up to a look at every pair.</summary>
    public const long MostWorkForMargins = 500_000_000;

    /// <summary>Weights are tried while there are at most this many eligible pairs: each try scores and solves anew, some forty for each end of each criterion.</summary>
    public const int MostPairsForWeights = 100_000;

    /// <summary>How many of the tied pairs are listed.</summary>
    public const int MostTiesListed = 1_000;

    private PlanCertainty() { }

    /// <summary>The matches of the plan, in its order.</summary>
    public ImmutableArray<PairCertainty> Pairs { get; private init; } = [];

    /// <summary>Pairs that another best plan has and this one does not, the first <see cref="MostTiesListed"/> by mentee and mentor.</summary>
    public ImmutableArray<TiedPair> Ties { get; private init; } = [];

    /// <summary>How many such pairs there are.</summary>
    public int TiedPairs { get; private init; }

    /// <summary>How many eligible pairs no best plan has.</summary>
    public int PairsInNone { get; private init; }

    /// <summary>Whether this is the only best plan.</summary>
    public bool IsOnlyBestPlan => TiedPairs == 0 && Pairs.All(pair => pair.Standing == PairStanding.InEvery);

    /// <summary>Whether margins were worked out; see <see cref="MostWorkForMargins"/>.</summary>
    public bool MarginsAreKnown { get; private init; }

    /// <summary>The criteria in the policy's order; empty when not asked for, for own scores, and for more than <see cref="MostPairsForWeights"/> pairs.</summary>
    public ImmutableArray<WeightRange> Weights { get; private init; } = [];

    /// <summary>Whether <see cref="Weights"/> is empty because there are too many pairs.</summary>
    public bool WeightsWereTooMany { get; private init; }

    /// <summary>Whether <see cref="Weights"/> is empty because nobody gave a policy: own scores have no weights.</summary>
    public bool HasNoPolicy { get; private init; }

    /// <summary>Works out how sure a plan is.</summary>
    /// <remarks>
    /// One solve prepares the questions; which best plans have which pairs is then one pass over the eligible pairs, and each margin one search. Weights are tried on the grid of
    /// thousandths on which policies are written, between 0.001 and 1,000.
    /// </remarks>
    /// <param name="result">A proved plan: one to one, ratio or own scores, with nothing but matches and total to be best at, and without quotas.</param>
    /// <param name="withWeights">Whether to try other weights, which takes by far most of the time. Default: yes.</param>
    /// <param name="options">How to score and solve anew; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="DataProblemsException">The format has no answer, or the plan is not proved.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PlanCertainty Of(
        MatchResult result,
        bool withWeights = true,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Status != SolutionStatus.Optimal || result.Question.SensitivityOf(result) is not { } sensitivity)
        {
            throw new DataProblemsException([
                new DataProblem
                {
                    Code = "certainty-not-known",
                    Message =
                        $"how sure a plan is can be told of proved plans of most matches or best total in one-to-one, ratio and own scores without quotas, not of this one in {result.Format}",
                    Maybe =
                        "match with --format ratio, without waitingFirst, worst-off-first and quotas, and without a time limit; a single pair is answered in every format",
                },
            ]);
        }

        CertaintySurvey survey = new(result, sensitivity, cancellationToken);
        (ImmutableArray<TiedPair> ties, int tied, int inNone) = survey.Ties();
        bool marginsAreKnown = (long)result.Matches.Length * result.EligiblePairs <= MostWorkForMargins;
        return new PlanCertainty
        {
            Pairs = [.. result.Matches.Select(match => survey.Of(match, marginsAreKnown))],
            Ties = ties,
            TiedPairs = tied,
            PairsInNone = inNone,
            MarginsAreKnown = marginsAreKnown,
            HasNoPolicy = result.Question.Origin is null,
            WeightsWereTooMany = withWeights && result.Question.Origin is not null && result.EligiblePairs > MostPairsForWeights,
            Weights =
                withWeights && result.Question.Origin is { } origin && result.EligiblePairs <= MostPairsForWeights
                    ? new WeightSearch(result, origin, sensitivity.Model, options ?? MatchOptions.Default, cancellationToken).Run()
                    : [],
        };
    }

    /// <summary>The findings as a section of a report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section.</returns>
    public ReportSection ToSection(Language language = Language.English) => CertaintyText.Section(this, Wording.Of(language));
}
