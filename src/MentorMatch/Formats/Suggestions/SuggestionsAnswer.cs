using System.Collections.Immutable;
using MentorMatch.Formats.AllPairs;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Suggestions;

/// <summary>A judged solution as ranked lists, and who comes next when somebody declines.</summary>
internal static class SuggestionsAnswer
{
    /// <summary>The result when pins clash before anything can be solved.</summary>
    public static MatchResult OfPinClashes(FormatQuestion question, SuggestionsModel model, ResultHeading heading, string solver) =>
        WithWarnings(PairingAnswer.OfPinClashes(question, model.Pairs, heading, solver), model.Pairs) with
        {
            Clashes = model.Clashes,
        };

    /// <summary>The result of a judged solution.</summary>
    /// <exception cref="RejectedSolutionException">The solution is not feasible, or the solver finished without one and without a reason that holds.</exception>
    public static MatchResult Of(
        FormatQuestion question,
        SuggestionsModel model,
        ResultHeading heading,
        SuggestionsFormat format,
        string solver,
        AssignmentSolution solution,
        AssignmentVerdict verdict
    )
    {
        AssignmentSolution inPairs = solution with
        {
            Edges = model.ToPairs(solution.Edges),
            Proof =
                model.Parts is null ? solution.Proof
                : solution.Proof is { } proof ? proof with { Cut = null }
                : null,
        };
        MatchResult result = PairingAnswer.Of(question, model.Pairs, heading, solver, inPairs, model.InPairs(verdict));
        if (result.Certificate is not null && model.Parts is { } parts)
        {
            result = result with
            {
                Certificate = new MatchCertificate { MentorPrices = [], Parts = parts.Of(solution.Proof!) },
            };
        }

        result = WithWarnings(result, model.Pairs);
        return result.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown
            ? result
            : result with
            {
                Matches = Ranked(result.Matches, model),
                // Prices that nothing was proved with are none.
                Alternates = NextInLine(model, format, verdict.Bound is null ? inPairs with { Proof = null } : inPairs),
            };
    }

    /// <summary>A certificate whose prices are told by mentor, whether or not mentees stand several times.</summary>
    public static MatchCertificate? ByMentor(MatchCertificate? certificate) =>
        certificate is { Parts: { } parts }
            ? new MatchCertificate
            {
                MentorPrices = [.. parts.Prices.Select(line => new MentorPrice(line.Mentor, line.Price))],
                MatchBonus = parts.MatchBonus,
            }
            : certificate;

    /// <summary>The best first; of equal scores the first id.</summary>
    private static ImmutableArray<Match> Ranked(ImmutableArray<Match> matches, SuggestionsModel model)
    {
        ImmutableArray<Match>.Builder ranked = ImmutableArray.CreateBuilder<Match>(matches.Length);
        foreach (IGrouping<string, Match> list in matches.GroupBy(match => match.Mentee, StringComparer.Ordinal))
        {
            int rank = 0;
            foreach (Match match in list.OrderByDescending(match => match.Score).ThenBy(match => match.Mentor, StringComparer.Ordinal))
            {
                ranked.Add(match with { Rank = ++rank, Topic = model.CategoryOf(match.Pairing) });
            }
        }

        return ranked.DrainToImmutable();
    }

    /// <summary>For each mentee the best mentors not in the list, by score less price, then score, then id, who could be shown once more.</summary>
    private static ImmutableArray<Alternate> NextInLine(SuggestionsModel model, SuggestionsFormat format, AssignmentSolution solution)
    {
        AssignmentProblem problem = model.Pairs.Problem;
        ScoredPairs pairs = model.Pairs.Pairs;
        MatchingLoads loads = new(problem, solution.Edges.AsSpan());
        HashSet<int> listed = [.. solution.Edges];
        ImmutableArray<Alternate>.Builder next = ImmutableArray.CreateBuilder<Alternate>();
        if (model.Pairs.Beyond is { } beyond)
        {
            AddNext(next, beyond, model.Pairs, loads, format, solution, listed);
            return next.DrainToImmutable();
        }

        List<(long Net, long Score, int Pair)> candidates = [];
        for (int mentee = 0; mentee < problem.RowCount; mentee++)
        {
            candidates.Clear();
            for (int pair = problem.RowStarts[mentee]; pair < problem.RowStarts[mentee + 1]; pair++)
            {
                int mentor = problem.EdgeColumns[pair];
                if (!listed.Contains(pair) && loads.OfColumn(mentor) < problem.ColumnBounds[mentor].Max)
                {
                    long price = solution.Proof?.ColumnPrices[mentor] ?? 0;
                    candidates.Add((problem.Weight(pair) - price, problem.Weight(pair), pair));
                }
            }

            // Within a mentee pairs stand in ordinal order of mentors.
            int rank = 0;
            foreach (
                (_, _, int pair) in candidates
                    .OrderByDescending(candidate => candidate.Net)
                    .ThenByDescending(candidate => candidate.Score)
                    .Take(format.Alternates)
            )
            {
                next.Add(
                    new Alternate(
                        pairs.Mentees[mentee],
                        pairs.Mentors[pairs.MentorIndexes[pair]],
                        new Score(pairs.Millionths[pair]),
                        ++rank
                    )
                    {
                        Topic = model.CategoryOf(pair),
                    }
                );
            }
        }

        return next.DrainToImmutable();
    }

    /// <summary>The same where pairs are not stored: as many as a list is long may be in it already.</summary>
    private static void AddNext(
        ImmutableArray<Alternate>.Builder next,
        PairsBeyond beyond,
        PairingModel model,
        MatchingLoads loads,
        SuggestionsFormat format,
        AssignmentSolution solution,
        HashSet<int> listed
    )
    {
        AssignmentProblem problem = model.Problem;
        int[] free =
        [
            .. Enumerable.Range(0, problem.ColumnCount).Where(column => loads.OfColumn(column) < beyond.Problem.ColumnBounds[column].Max),
        ];
        ReadOnlySpan<long> prices = solution.Proof is { } proof ? proof.ColumnPrices.AsSpan() : new long[problem.ColumnCount];
        IReadOnlyList<(int Column, Score Score)>[] best = beyond.Best(
            free,
            prices,
            format.Alternates == 0 ? 0 : format.PerMentee + format.Alternates
        );
        for (int mentee = 0; mentee < best.Length; mentee++)
        {
            int rank = 0;
            foreach ((int mentor, Score score) in best[mentee])
            {
                bool isListed = problem.TryFindEdge(mentee, mentor, out int edge) && listed.Contains(edge);
                if (!isListed && rank < format.Alternates)
                {
                    next.Add(new Alternate(model.Pairs.Mentees[mentee], model.Pairs.Mentors[mentor], score, ++rank));
                }
            }
        }
    }

    /// <summary>To be shown is no place taken: what is short is told in lists, not in mentors.</summary>
    private static MatchResult WithWarnings(MatchResult result, PairingModel model)
    {
        long asked = model.Problem.RowBounds.IsEmpty ? 0 : (long)model.Problem.RowBounds[0].Max * model.Problem.RowCount;
        ImmutableArray<MatchWarning> warnings =
        [
            .. result
                .Warnings.Where(warning => warning.Code != WarningCode.FewerPlacesThanMentees)
                .Select(warning => warning.Code == WarningCode.DemandNotMet ? warning with { Code = WarningCode.ShortLists } : warning),
        ];
        return result with
        {
            Warnings =
                result.Places < asked
                    ? warnings.Insert(0, new MatchWarning(WarningCode.TooLittleExposure, result.Places, asked))
                    : warnings,
        };
    }
}
