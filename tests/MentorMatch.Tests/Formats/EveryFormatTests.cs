using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>What every format promises alike: time, progress, stopping, settings handed on, strangers refused, headings.</summary>
public sealed class EveryFormatTests
{
    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void The_times_of_scoring_solving_and_judging_are_told_apart(string name)
    {
        FormatCase one = FormatCase.Of(name);
        MatchTiming timing = one.Match(one.Options with { Clock = new SquareClock() }).Timing;

        // The clock is read at 0, 1, 4, 9 and 16 seconds: before and after scoring, before and after solving, after judging.
        Assert.Equal((1, 5, 7), (timing.Score.TotalSeconds, timing.Solve.TotalSeconds, timing.Verify.TotalSeconds));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Scoring_is_reported_up_to_everything(string name)
    {
        FormatCase one = FormatCase.Of(name);
        Reports reports = new();
        one.Match(one.Options with { Progress = reports });
        SolveProgress[] scoring = [.. reports.Seen.Where(each => each.Phase == "score")];
        if (one.Options.StoredPairsLimit == 0)
        {
            Assert.Empty(scoring);
            return;
        }

        Assert.True(scoring[0].Expected > 0);
        Assert.True(scoring[0].Done == 0 || one.Format is not (ALaCarteFormat or TeamsFormat));
        Assert.All(scoring, each => Assert.Equal(scoring[0].Expected, each.Expected));
        Assert.Equal(scoring[^1].Expected, scoring[^1].Done);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Cancelled_before_it_begins_nothing_is_scored(string name)
    {
        FormatCase one = FormatCase.Of(name);
        CancellationToken cancelled = new(canceled: true);
        if (one.Options.StoredPairsLimit == 0)
        {
            Assert.Equal(StopReason.Cancelled, one.Match(cancellationToken: cancelled).Stop);
        }
        else
        {
            Assert.Throws<OperationCanceledException>(() => one.Match(cancellationToken: cancelled));
        }
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Cancelled_when_solving_begins_the_answer_says_so_and_its_document_holds(string name)
    {
        FormatCase one = FormatCase.Of(name);
        using CancellationTokenSource source = new();
        Reports reports = new() { OnReport = each => Cancel(each, source) };
        Recorder recorder = new() { OnSolve = source.Cancel };
        MatchResult best = one.Match();
        MatchResult stopped = one.Match(one.Options with { Progress = reports, Solver = recorder }, source.Token);
        Assert.Equal(
            (best.Format, best.Policy, best.Solver, best.Objective),
            (stopped.Format, stopped.Policy, stopped.Solver, stopped.Objective)
        );
        Assert.Equal(
            (best.MenteeCount, best.MentorCount, best.Places, best.EligiblePairs, best.ArePeers),
            (stopped.MenteeCount, stopped.MentorCount, stopped.Places, stopped.EligiblePairs, stopped.ArePeers)
        );
        Assert.True(stopped.Stop == StopReason.Cancelled || stopped.Status == best.Status, $"{stopped.Stop}, {stopped.Status}");
        Assert.True(stopped.MatchedBound >= best.Matches.Length, $"{stopped.MatchedBound} of {best.Matches.Length}");
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(stopped).ToJson()));
        VerificationReport report = ResultVerifier.Verify(document, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Threads_and_the_time_that_is_left_reach_the_solver(string name)
    {
        FormatCase one = FormatCase.Of(name);
        Recorder recorder = new();
        one.Match(one.Options with { Solver = recorder, Threads = 3, TimeLimit = TimeSpan.FromMinutes(9) });
        Assert.All(recorder.Seen, options => Assert.Equal(3, options.Threads));
        Assert.All(recorder.Seen, options => Assert.InRange(options.TimeLimit!.Value, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(9)));
        Assert.Equal(name is "stable a-la-carte" || one.ArePeers, recorder.Seen.Count == 0);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_solver_that_finds_nothing_in_time_gives_an_unknown_answer_that_holds(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ScriptedSolver nothing = new(_ => new AssignmentSolution { Stop = StopReason.TimeLimit });
        MatchResult result = one.Match(one.Options with { Solver = nothing });
        if (one.ArePeers || name is "stable a-la-carte")
        {
            Assert.Equal(StopReason.Finished, result.Stop);
            return;
        }

        Assert.Equal(StopReason.TimeLimit, result.Stop);
        Assert.True(result.Status is SolutionStatus.Unknown or SolutionStatus.Feasible, $"{result.Status}");
        Assert.True(result.Status == SolutionStatus.Feasible || result.Matches.IsEmpty);
        ResultDocument document = ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(result).ToJson()));
        VerificationReport report = ResultVerifier.Verify(document, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Strangers_are_refused_by_name_with_how_many_people_there_are(string name)
    {
        FormatCase one = FormatCase.Of(name);
        MatchResult result = one.Match();
        (string known, string partner) = one.ArePeers ? ("eve", "sam") : ("eve", "ada");
        Assert.Equal(
            (name, one.ArePeers) switch
            {
                ("peer-groups", _) => "There is no peer zoe among the 5 people. (Parameter 'person')",
                (_, true) => "There is no peer zoe among the 5 peers. (Parameter 'person')",
                ("teams", _) => "There is no mentee or team zoe among the 2 teams. (Parameter 'person')",
                ("a-la-carte" or "stable a-la-carte", _) => "There is no mentee zoe among the 4 mentees. (Parameter 'person')",
                _ => "There is no mentee zoe among the 4 mentees. (Parameter 'mentee')",
            },
            Assert.Throws<ArgumentException>(() => result.Explain("zoe")).Message
        );
        Assert.Contains("zoe", Assert.ThrowsAny<ArgumentException>(() => result.Explain("zoe", partner)).Message, StringComparison.Ordinal);
        Assert.Contains("zoe", Assert.ThrowsAny<ArgumentException>(() => result.Explain(known, "zoe")).Message, StringComparison.Ordinal);
        PairExplanation pair = result.Explain(known, partner);
        Assert.Equal(pair.Score.Millionths, pair.Contributions.Sum(part => part.Score.Millionths));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Everybody_is_told_of_their_matches_and_of_their_pins(string name)
    {
        FormatCase one = FormatCase.Of(name);
        MatchResult free = one.Match();
        Match kept = free.Matches[0];
        Pairing pin =
            name == "teams"
                ? new Pairing(one.Cohort.Mentees.First(person => person.Attributes["team"][0] == kept.Mentee).Id, kept.Mentor)
                : kept.Pairing;
        Cohort cohort = one.Cohort.WithPins([pin]);
        MatchResult result = Matcher.Match(cohort, one.Policy, one.Format, one.Options);
        Explanation why = result.Explain(pin.Mentee);
        Assert.Contains(pin.Mentor, why.Pinned);
        Assert.Contains(why.Matches, match => match.Mentor == pin.Mentor);
        Assert.Null(why.Unmatched);
        Assert.All(result.Matches.Where(match => match.Pinned), match => Assert.Equal(kept.Pairing, match.Pairing));
        foreach (Participant person in one.ArePeers ? cohort.Peers : cohort.Mentees)
        {
            string id = name == "teams" ? person.Attributes["team"][0] : person.Id;
            Assert.Equal(
                result.Matches.Count(match => match.Mentee == id || (one.ArePeers && match.Mentor == id)),
                result.Explain(person.Id).Matches.Length
            );
        }
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Pins_at_odds_give_the_heading_of_an_answer_and_a_document_that_holds(string name)
    {
        FormatCase one = FormatCase.Of(name);
        Pairing banned = one.ArePeers ? new("eve", "sam") : new("eve", "ada");
        Cohort cohort = one.Cohort.WithPins([banned]).WithBans([banned]);
        MatchResult best = one.Match();
        MatchResult result = Matcher.Match(cohort, one.Policy, one.Format, one.Options);
        Assert.Equal((SolutionStatus.Infeasible, StopReason.Finished), (result.Status, result.Stop));
        Assert.Equal(
            (best.Format, best.Policy, best.Objective, best.MenteeCount, best.MentorCount, best.ArePeers, best.PairsStored),
            (result.Format, result.Policy, result.Objective, result.MenteeCount, result.MentorCount, result.ArePeers, result.PairsStored)
        );
        Clash clash = Assert.Single(result.Clashes);
        Assert.Equal((ClashReason.PinForbidden, 1, 0), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal((banned.Mentee, banned.Mentor, banned), (clash.Mentees.Single(), clash.Mentors.Single(), clash.Pins.Single()));
        Assert.Equal("ban", clash.BrokenRules.Single().Code);
        ResultDocument document = ResultDocument.From(result);
        VerificationReport report = ResultVerifier.Verify(document, cohort, one.Policy, one.Format, one.Options);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
        Assert.Equal((SolutionStatus.Infeasible, 0), (report.Proved, report.PairsChecked));
        Assert.False(ResultVerifier.Verify(document, one.Cohort, one.Policy, one.Format, one.Options).Holds);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_document_of_other_people_is_refused_with_the_first_pair_that_is_none(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        ResultDocument forged = honest with
        {
            Matches = honest.Matches.SetItem(
                0,
                one.ArePeers ? honest.Matches[0] with { A = "zoe" } : honest.Matches[0] with { Mentor = "zoe" }
            ),
        };
        VerificationReport report = ResultVerifier.Verify(forged, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.False(report.Holds);
        Assert.Contains(report.Problems, problem => problem.Contains("zoe", StringComparison.Ordinal));
    }

    private static void Cancel(SolveProgress each, CancellationTokenSource source)
    {
        if (each.Phase != "score")
        {
            source.Cancel();
        }
    }

    /// <summary>Read for the k-th time, from nought, it is k² seconds.</summary>
    private sealed class SquareClock : TimeProvider
    {
        private long read;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => read * read++;
    }

    private sealed class Reports : IProgress<SolveProgress>
    {
        public List<SolveProgress> Seen { get; } = [];

        public Action<SolveProgress> OnReport { get; init; } = _ => { };

        public void Report(SolveProgress value)
        {
            Seen.Add(value);
            OnReport(value);
        }
    }

    private sealed class Recorder : ISolver<AssignmentProblem, AssignmentSolution>
    {
        private readonly AuctionPathsSolver inner = new();

        public List<SolveOptions> Seen { get; } = [];

        public Action OnSolve { get; init; } = () => { };

        public string Name => inner.Name;

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            Seen.Add(options);
            OnSolve();
            return inner.Solve(problem, options, cancellationToken);
        }
    }
}
