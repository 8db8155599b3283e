using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MentorMatch;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
using MentorMatch.Testing.Cohorts;

namespace Consumer;

/// <summary>A whole round through the packages: policy from JSON, every format, files written, read back and verified. However it is compiled, the bytes are the same.</summary>
internal static class WholeRound
{
    private const string PolicyText = """
        {
          "name": "whole round",
          "objective": "most-matches",
          "criteria": [
            { "type": "skills", "weight": 3, "ifUnknown": 0.25 },
            { "type": "preferences", "weight": 2 },
            { "type": "level-gap", "ideal": 2 },
            { "type": "different", "attributes": ["department"], "weight": 0.5 }
          ],
          "rules": [{ "type": "reporting-line" }, { "type": "level-gap", "min": 0 }],
          "format": { "type": "ratio", "maxMentees": 3 }
        }
        """;

    /// <summary>Runs the round.</summary>
    /// <param name="problems">Told what went wrong.</param>
    /// <returns>The hash of everything that was written.</returns>
    public static string Digest(List<string> problems)
    {
        StringBuilder written = new();
        MatchingPolicy policy = PolicyJson.Read(PolicyText);
        written.Append(PolicyJson.Write(policy)).Append(PolicyJson.Schema()).Append(AuditRecord.JsonSchema());
        Cohort cohort = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = 20,
                Mentees = 50,
                Seed = 3,
            }
        );
        Cohort peers = Cohort.Create([
            .. cohort
                .Mentors.Concat(cohort.Mentees)
                .Take(24)
                .Select(person => person with { Role = ParticipantRole.Peer, Prefers = [], Avoids = [] }),
        ]);
        foreach (Format format in new[] { policy.Format!, Format.OneToOne, Format.Suggestions(), Format.Groups(2, 5) })
        {
            Run(cohort, policy, format, written, problems);
        }

        foreach (Format format in new[] { Format.Peers(OddOneOut.Trio), Format.PeerGroups() })
        {
            Run(peers, policy with { Rules = [], Format = format }, format, written, problems);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written.ToString())));
    }

    private static void Run(Cohort cohort, MatchingPolicy policy, Format format, StringBuilder written, List<string> problems)
    {
        MatchResult result = Matcher.Match(cohort, policy, format) with { Timing = new MatchTiming() };
        if (result.Matches.IsEmpty || result.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible))
        {
            problems.Add($"{format.Name}: {result}.");
        }

        ResultDocument document = ResultDocument.From(result);
        byte[] json = Encoding.UTF8.GetBytes(document.ToJson());
        VerificationReport verified = ResultVerifier.Verify(ResultDocument.Read(json), cohort, policy, format);
        ImmutableArray<string> wrong = verified.Problems;
        problems.AddRange(wrong.Select(problem => $"{format.Name}: {problem}"));
        AuditRecord audit = AuditRecord.Of(document, cohort, policy, format);
        problems.AddRange(
            audit
                .Differences(AuditRecord.Read(Encoding.UTF8.GetBytes(audit.ToJson())))
                .Select(difference => $"{format.Name}: the audit record reads back otherwise at {difference.Path}.")
        );
        written
            .Append(Encoding.UTF8.GetString(json))
            .Append(audit.ToJson())
            .Append(HtmlReport.Render(document, PersonNames.Of(cohort, policy)))
            .Append(HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.Of(cohort, policy)));
        foreach (Participant person in cohort.Mentees.Concat(cohort.Peers).Take(5))
        {
            written.Append(result.Explain(person.Id).ToText());
        }
    }
}
