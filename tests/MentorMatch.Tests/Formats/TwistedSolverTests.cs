using System.Text;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>A solver that lies, in every format that takes one: its lie is refused, or what is told without it holds.</summary>
public sealed class TwistedSolverTests
{
    /// <summary>Every format that asks the solver of the options, with every lie.</summary>
    public static TheoryData<string, string> Lies
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (FormatCase one in FormatCase.All.Where(one => !one.ArePeers && one.Name != "stable a-la-carte"))
            {
                foreach (string lie in (string[])["too many", "twice", "unknown", "nobody", "no prices"])
                {
                    rows.Add(one.Name, lie);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_lie_of_the_solver_is_refused_or_does_not_matter(string name, string lie)
    {
        FormatCase one = FormatCase.Of(name);
        Cohort cohort = one.Cohort.WithPins([new Pairing("eve", "ada")]);
        AssignmentSolution Lie(AssignmentProblem problem)
        {
            AssignmentSolution truth = new AuctionPathsSolver().Solve(problem, SolveOptions.Default);
            return truth.Edges.IsDefaultOrEmpty ? truth
                : lie == "no prices" ? truth with { Proof = new AssignmentProof([], 0, null) }
                : truth with
                {
                    Edges = lie switch
                    {
                        "too many" => [.. Enumerable.Range(0, problem.EdgeCount)],
                        "twice" => [truth.Edges[0], .. truth.Edges],
                        "unknown" => [.. truth.Edges, problem.EdgeCount],
                        _ => [],
                    },
                };
        }

        MatchResult? result = null;
        Exception? fault = Record.Exception(() =>
            result = Matcher.Match(cohort, one.Policy, one.Format, one.Options with { Solver = new ScriptedSolver(Lie) })
        );
        if (result is null)
        {
            Assert.IsType<RejectedSolutionException>(fault);
            Assert.StartsWith("The answer of the solver ", fault.Message, StringComparison.Ordinal);
            return;
        }

        Assert.True(lie is "nobody" or "no prices", $"told: {result.Status} {result.Matches.Length}");
        Assert.NotEqual(SolutionStatus.Infeasible, result.Status);
        Assert.True(lie == "no prices" || result.Status == SolutionStatus.Feasible, $"{result.Status}");

        // The document of an answer whose proof was refused has none, so that nothing is left to refuse.
        MatchResult told = result with
        {
            Warnings = [.. result.Warnings.Where(warning => warning.Code != WarningCode.ProofRejected)],
        };
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(told).ToJson()));
        VerificationReport report = ResultVerifier.Verify(document, cohort, one.Policy, one.Format, one.Options);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
    }
}
