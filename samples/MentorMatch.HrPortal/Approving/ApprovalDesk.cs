using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorMatch.Files.Writing;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Solving;
using MentorMatch.HrPortal.Storage;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.HrPortal.Approving;

/// <summary>
/// Approves results. A result is verified against people, policy and rules by code that shares nothing with the solver, and its files are written on that day and kept with their
/// digests: what is exported later is what was approved, to the byte, or nothing.
/// </summary>
internal sealed class ApprovalDesk(
    ProgrammeStore programmes,
    SolveStore solves,
    LoadedCohorts cohorts,
    RecalledResults results,
    IMatchmaker matchmaker,
    ILogger<ApprovalDesk> logger
)
{
    /// <summary>The files of an approved result.</summary>
    public static ImmutableArray<string> FileNames { get; } = ["audit.json", "matches.csv", "report.html", "result.json"];

    /// <summary>Approves a result.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <param name="solveId">The solve.</param>
    /// <param name="manager">Who approves.</param>
    /// <param name="cancellationToken">Stops verifying.</param>
    /// <exception cref="RefusedException">The result answers an earlier question, has no matching, or does not hold.</exception>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    public void Approve(long programme, long revision, long solveId, string? manager, CancellationToken cancellationToken)
    {
        Solve solve = solves.Get(programme, solveId);
        if (solve.Asked != programmes.Get(programme).Asked)
        {
            throw RefusedException.Conflict(
                "This result answers an earlier question: people, policy, pins or bans were changed since. Maybe solve again."
            );
        }

        byte[] bytes = solves.Result(solve);
        ResultDocument document = ResultDocument.Read(bytes, "result.json");
        if (document.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible))
        {
            throw RefusedException.Conflict("This result has no matching, so there is nothing to approve.");
        }

        MatchingPolicy policy = PolicyJson.Read(solve.Policy);
        Cohort cohort = cohorts.Get(solve.People, policy, solve.ReadRules());
        VerificationReport report = ResultVerifier.Verify(document, cohort, policy, policy.Format!, matchmaker.Options, cancellationToken);
        if (!report.Holds)
        {
            logger.DoesNotHold(programme, solveId, report.Problems.Length);
            throw new RefusedException(
                StatusCodes.Status409Conflict,
                "This result does not hold, so it cannot be approved. Maybe solve again.",
                report.Problems
            );
        }

        PersonNames names = PersonNames.Of(cohort, policy);
        using MemoryStream matches = new();
        MatchesCsv.Write(matches, results.Get(solve), names);
        StoredPeople people = programmes.GetPeople(solve.People);
        AuditRecord record = AuditRecord.Of(
            document,
            cohort,
            policy,
            policy.Format!,
            new AuditContext
            {
                Inputs = ImmutableSortedDictionary<string, AuditInput>.Empty.Add("people", new AuditInput(people.Sha256, people.Bytes)),
                Run = new AuditRun(manager, DateOnly.ParseExact(programmes.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            }
        );
        programmes.Approve(
            programme,
            revision,
            new Approval
            {
                Solve = solveId,
                Manager = manager,
                Day = programmes.Today,
            },
            [
                File("audit.json", Encoding.UTF8.GetBytes(record.ToJson())),
                File("matches.csv", matches.ToArray()),
                File("report.html", Encoding.UTF8.GetBytes(HtmlReport.Render(document, names))),
                File("result.json", bytes),
            ]
        );
        logger.Approved(programme, solveId);
    }

    /// <summary>A file of the approved result.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="name">The file's name.</param>
    /// <returns>The file.</returns>
    /// <exception cref="RefusedException">Nothing is approved, no file has this name, or it is not what was approved.</exception>
    public ApprovedFile Export(long programme, string name)
    {
        if (!FileNames.Contains(name, StringComparer.Ordinal))
        {
            throw RefusedException.NotFound("file");
        }

        programmes.Get(programme);
        ApprovedFile file =
            programmes.FindApprovedFile(programme, name)
            ?? throw RefusedException.Conflict("Nothing is approved in this programme. Maybe approve a result first.");
        if (!string.Equals(Digest(file.Content), file.Sha256, StringComparison.Ordinal))
        {
            logger.FileAltered(programme);
            throw new RefusedException(
                StatusCodes.Status500InternalServerError,
                "The stored file is not the one that was approved, so it is not given out."
            );
        }

        return file;
    }

    /// <summary>The SHA-256 of bytes, in lower-case hexadecimal digits.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ApprovedFile File(string name, byte[] content) =>
        new()
        {
            Name = name,
            Sha256 = Digest(content),
            Content = content,
        };
}
