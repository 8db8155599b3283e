using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Fuzz.Solvers;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>What every result must stand: its numbers, the verifier on its document, and a forger at that document.</summary>
internal static class Held
{
    /// <summary>One thread, or now and then two, which must not matter.</summary>
    public static MatchOptions Options(SplitMix64 random, bool stored = true) =>
        new() { Threads = random.Next(8) == 0 ? 2 : 1, StoredPairsLimit = stored ? MatchOptions.Default.StoredPairsLimit : 0 };

    /// <summary>Holds a finished result against the best there is, found by trying everything.</summary>
    /// <param name="result">The result.</param>
    /// <param name="best">What matters of the best: number of matches (or −1 where it does not count) and total in millionths; <see langword="null"/> when nothing is possible.</param>
    /// <param name="exact">Whether the format promises a proof of the optimum of small problems.</param>
    public static void Best(MatchResult result, (long Matches, long Total)? best, bool exact = true)
    {
        FuzzFailureException.Unless(result.Stop == Optimization.Solvers.StopReason.Finished, $"stopped: {result.Stop}");
        if (best is not { } known)
        {
            FuzzFailureException.Unless(
                result.Status == SolutionStatus.Infeasible,
                $"nothing is possible, {result.Status} with {result.Matches.Length} matches"
            );
            FuzzFailureException.Unless(!result.Clashes.IsEmpty, $"infeasible without a clash");
            return;
        }

        FuzzFailureException.Unless(
            result.Status == SolutionStatus.Optimal || (!exact && result.Status == SolutionStatus.Feasible),
            $"{known} is possible, {result.Status}: {string.Join(' ', result.Clashes.Select(clash => clash.Message()))}"
        );
        bool isBest = result.Total.Millionths == known.Total && (known.Matches < 0 || result.Matches.Length == known.Matches);
        FuzzFailureException.Unless(
            result.Status != SolutionStatus.Optimal || isBest,
            $"{result.Matches.Length} with {result.Total} called optimal, {known} is"
        );
        FuzzFailureException.Unless(
            known.Matches >= 0 || result.Bound is null || result.Bound.Value.Millionths >= known.Total,
            $"the bound {result.Bound} is below {known.Total}"
        );
        FuzzFailureException.Unless(
            result.Total.Millionths == result.Matches.Sum(match => match.Score.Millionths),
            $"the total {result.Total} is not the sum of the scores"
        );
    }

    /// <summary>The document of a result holds; one changed at random is refused, or says the same.</summary>
    public static string Verified(SplitMix64 random, MatchResult result, Cohort cohort, MatchingPolicy policy, Format format) =>
        Verified(random, result, document => ResultVerifier.Verify(document, cohort, policy, format, Options(random)));

    /// <summary>The same, with another way to verify it.</summary>
    public static string Verified(SplitMix64 random, MatchResult result, Func<ResultDocument, VerificationReport> verify)
    {
        string json = ResultDocument.From(result).ToJson();
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(json));
        FuzzFailureException.Unless(document.ToJson() == json, $"the document does not read back as it was written");
        VerificationReport report = verify(document);
        FuzzFailureException.Unless(report.Holds, $"{string.Join(' ', report.Problems)}\n{json}");
        string forged = Forger.Changed(random, json);
        Claim honest = Claim.Of(document);
        try
        {
            ResultDocument read = ResultDocument.Read(Encoding.UTF8.GetBytes(forged));
            VerificationReport second = verify(read);
            FuzzFailureException.Unless(!second.Holds || Claim.Of(read).Equals(honest), $"a forgery holds:\n{forged}\nof\n{json}");
        }
        catch (DataProblemsException)
        {
            // Refused at the door, by name.
        }

        return Verdicts.Word(result.Status, result.Stop);
    }

    /// <summary>What a document claims that anybody acts on.</summary>
    private sealed record Claim(
        SolutionStatus Status,
        Score Total,
        Score? Bound,
        long MatchedBound,
        string Pairs,
        string Groups,
        string People
    )
    {
        public static Claim Of(ResultDocument document) =>
            new(
                document.Status,
                document.Total,
                document.Bound,
                document.MatchedBound,
                string.Join(
                    ';',
                    document.Matches.Select(match =>
                        $"{match.Mentee}|{match.Mentor}|{match.A}|{match.B}|{match.Score}|{match.Pinned}|{match.Rank}|{match.Slot}|{match.Topic}"
                    )
                ),
                string.Join(
                    ';',
                    document.Groups.Select(group =>
                        $"{group.Id}|{string.Join(',', group.Mentors)}|{string.Join(',', group.Members)}|{group.Score}"
                    )
                ),
                string.Join(';', document.Unmatched.Select(person => $"{person.Id}|{person.Role}|{person.Reason}"))
            );
    }
}
