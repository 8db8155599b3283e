using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Scoring;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Policies, results and audit records as JSON.</summary>
internal static class JsonKinds
{
    private static readonly ImmutableArray<Format> Formats =
    [
        Format.OneToOne,
        Format.Ratio(3, 1),
        Format.Suggestions(3, 4, 2),
        Format.ALaCarte(2, 2, stable: true),
        Format.Peers(OddOneOut.Trio),
        Format.Groups(2, 5),
        Format.PeerGroups(3, 5),
        Format.Teams("project", 2),
    ];

    /// <summary>A policy that is read is written and read back the same; one that is not has problems with places.</summary>
    public static string Policy(SplitMix64 random, int size)
    {
        MatchingPolicy drawn = PeopleFileKind.WithoutCode(Drawing.Policy(random)) with
        {
            Name = random.NextBoolean() ? "Été <2026>" : null,
            Format = random.NextBoolean() ? Formats[random.Next(Formats.Length)] : null,
            Quotas = [.. Enumerable.Range(0, random.Next(3)).Select(k => PlainQuotas.Draw(random) with { GivenName = $"q{k}" })],
            PrivateAttributes = random.Next(4) == 0 ? ["gender"] : [],
        };
        string json = PolicyJson.Write(drawn);
        for (int change = random.Next(size); change > 0; change--)
        {
            json = random.Next(4) == 0 ? Encoding.UTF8.GetString(Damage.Of(random, Encoding.UTF8.GetBytes(json), 1)) : Forged(random, json);
        }

        json =
            random.Next(50) == 0 ? string.Concat(Enumerable.Repeat(random.NextBoolean() ? "[" : "{\"a\":", random.Next(1, 200_000))) : json;
        if (PolicyJson.TryRead(json, "policy.json", out MatchingPolicy? policy, out ImmutableArray<DataProblem> problems))
        {
            string written = PolicyJson.Write(policy);
            FuzzFailureException.Unless(PolicyJson.Write(PolicyJson.Read(written)) == written, $"it does not read back: {json}");
            FuzzFailureException.Unless(problems.IsEmpty, $"it is read and has problems: {json}");
            return "read";
        }

        FuzzFailureException.Unless(
            !problems.IsEmpty && problems.All(problem => problem.Message.Length > 0),
            $"refused without a word: {json}"
        );
        return "refused";
    }

    /// <summary>A damaged result or record is refused as data, never otherwise; one that is read is written and verified without a crash.</summary>
    public static string Result(SplitMix64 random, int size)
    {
        string[] mentees = [.. Enumerable.Range(0, size).Select(k => $"e{k}")];
        int[] starts = [.. Enumerable.Range(0, size + 1).Select(row => row * 2)];
        ScoredPairs pairs = ScoredPairs.FromRows(
            mentees,
            ["m0", "m1"],
            starts,
            [.. Enumerable.Range(0, 2 * size).Select(pair => pair % 2)],
            [.. mentees.SelectMany(_ => new long[] { random.Next(1_000_000), random.Next(1_000_000) })]
        );
        PairingTerms terms = new() { Objective = AssignmentObjective.MostMatches };
        ResultDocument document = ResultDocument.From(Matcher.Solve(pairs, terms));
        string audit = AuditRecord.Of(document, []).ToJson();
        try
        {
            ResultDocument read = ResultDocument.Read(Damaged(random, document.ToJson()));
            _ = ResultVerifier.Verify(read, pairs, terms);
            _ = AuditRecord.HashOf(read);
            _ = HtmlReport.Render(read);
            AuditRecord record = AuditRecord.Read(Damaged(random, audit));
            _ = record.Differences(AuditRecord.Of(read, []));
            _ = record.ToJson();
            return "read";
        }
        catch (DataProblemsException refused)
        {
            FuzzFailureException.Unless(!refused.Problems.IsDefaultOrEmpty, $"refused without a word");
            return "refused";
        }
    }

    private static byte[] Damaged(SplitMix64 random, string json) =>
        random.NextBoolean() ? Encoding.UTF8.GetBytes(Forged(random, json)) : Damage.Of(random, Encoding.UTF8.GetBytes(json), 0.8);

    private static string Forged(SplitMix64 random, string json)
    {
        try
        {
            return Forger.Changed(random, json);
        }
        catch (System.Text.Json.JsonException)
        {
            return json;
        }
        catch (ArgumentException)
        {
            return json; // A member that stands twice, which only the writing of the forger minds.
        }
    }
}
