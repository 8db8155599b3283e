using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>csconf1: real bids of 31 reviewers (columns here) on 54 papers (rows), conflicts forbidden.</summary>
public sealed class ReviewerAssignmentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(3, 6, 124_250_000)]
    [InlineData(1, 2, 48_250_000)]
    public void Every_paper_gets_its_reviewers_at_the_known_total(int perPaper, int load, long total)
    {
        if (Read(perPaper, load) is { } sketch)
        {
            Assert.Equal(54 * perPaper, Proved.Solution(sketch.Build())!.Edges.Length);
            Assert.Equal(total, Proved.Value(sketch)!.Value.Total);
        }
    }

    [Fact]
    public void With_one_paper_a_reviewer_there_is_no_solution_and_the_clash_shows_why()
    {
        if (Read(perPaper: 1, load: 1) is { } sketch)
        {
            AssignmentProblem problem = sketch.Build();
            AssignmentSolution solution = new AuctionPathsSolver().Solve(problem, SolveOptions.Default);
            Assert.Equal(SolutionStatus.Infeasible, AssignmentJudge.Judge(problem, solution).Status);
            Assert.Null(ClashOracle.Objection(problem, solution.Clash!));
            AssignmentSketch optional = sketch with
            {
                Rows = [.. sketch.Rows.Select(_ => Bounds.AtMost(1))],
                Objective = AssignmentObjective.MostMatches,
            };
            Assert.Equal(31, Proved.Value(optional)!.Value.Matched);
        }
    }

    private AssignmentSketch? Read(int perPaper, int load)
    {
        if (SharedCases.Find(output, "reviewer_assignment", "csconf1.txt.gz") is not { } path)
        {
            return null;
        }

        string[] words = SharedCases.Words(path);
        int reviewers = int.Parse(words[0], CultureInfo.InvariantCulture);
        int papers = int.Parse(words[1], CultureInfo.InvariantCulture);
        Assert.Equal((31, 54, 2 + (31 * 54)), (reviewers, papers, words.Length));
        return new AssignmentSketch
        {
            Rows = [.. Enumerable.Repeat(Bounds.Exactly(perPaper), papers)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(load), reviewers)],
            Edges =
            [
                .. words
                    .Skip(2)
                    .Index()
                    .Where(bid => !string.Equals(bid.Item, "C", StringComparison.Ordinal))
                    .Select(bid => new SketchEdge(bid.Index % papers, bid.Index / papers, SharedCases.Millionths(bid.Item))),
            ],
        };
    }
}
