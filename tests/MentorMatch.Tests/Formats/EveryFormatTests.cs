using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
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
        Assert.True(result.Status == SolutionStatus.Feasible || result.Fairness is null);
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
        string stranger = Assert.ThrowsAny<ArgumentException>(() => result.Explain("zoe", partner)).Message;
        string strangePartner = Assert.ThrowsAny<ArgumentException>(() => result.Explain(known, "zoe")).Message;
        Assert.Contains("zoe", stranger, StringComparison.Ordinal);
        Assert.Contains("zoe", strangePartner, StringComparison.Ordinal);
        if (one.Format is not ALaCarteFormat)
        {
            Assert.StartsWith("There is no ", stranger, StringComparison.Ordinal);
            Assert.StartsWith(
                one.ArePeers ? "There is no peer zoe among the 5 " : "There is no mentor zoe among the 3 mentors.",
                strangePartner,
                StringComparison.Ordinal
            );
        }

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
    public void A_stranger_in_a_match_is_named(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        MatchRow first = honest.Matches[0];
        MatchRow strange = one.ArePeers ? first with { A = "zoe" } : first with { Mentor = "zoe" };
        ResultDocument forged = honest with { Matches = honest.Matches.SetItem(0, strange) };
        string expected = $"The match {strange.First}, {strange.Second} is not among the eligible pairs of these inputs.";
        if (name == "peer-groups")
        {
            forged = honest with
            {
                Groups = honest.Groups.SetItem(0, honest.Groups[0] with { Members = ["zoe", .. honest.Groups[0].Members[1..]] }),
            };
            expected = "A group names zoe, whom these inputs do not know.";
        }

        VerificationReport report = ResultVerifier.Verify(forged, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.Contains(expected, report.Problems, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_match_that_stands_twice_is_objected_to(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        MatchRow twice = honest.Matches.First(match => name != "trio" || !honest.Groups[0].Members.Contains(match.First));
        ResultDocument forged =
            name == "peer-groups"
                ? honest with
                {
                    Groups = honest.Groups.SetItem(
                        0,
                        honest.Groups[0] with
                        {
                            Members = [.. honest.Groups[0].Members, honest.Groups[1].Members[0]],
                        }
                    ),
                }
                : honest with
                {
                    Matches = honest.Matches.Add(twice),
                    Total = honest.Total + twice.Score,
                };
        VerificationReport report = ResultVerifier.Verify(forged, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.Equal(SolutionStatus.Unknown, report.Proved);
        Assert.Contains(report.Problems, problem => problem.StartsWith("status: ", StringComparison.Ordinal));
        Assert.True(name == "stable peers" || report.Problems.Length > 1, string.Join('\n', report.Problems));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_stranger_in_the_certificate_is_named(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        if (honest.Certificate is not { } certificate)
        {
            Assert.StartsWith("stable ", name, StringComparison.Ordinal);
            return;
        }

        ResultDocument forged = honest with { Certificate = WithStranger(certificate) };
        VerificationReport report = ResultVerifier.Verify(forged, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.Contains("The certificate names zoe, whom these inputs do not know.", report.Problems, StringComparer.Ordinal);
        Assert.Equal(
            name == "peer-groups",
            report.Problems.Contains("The certificate names zac, whom these inputs do not know.", StringComparer.Ordinal)
        );
        VerificationReport checkedWhole = ResultVerifier.Verify(honest, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.True(checkedWhole.Holds);
        Assert.Equal((honest.Status, honest.Pairs), (checkedWhole.Proved, checkedWhole.PairsChecked));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_proof_that_is_none_leaves_the_matches_and_is_told_in_a_warning(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        if (honest.Certificate is not { Stages: null, Sides: null, Openings: null, Peers: null, Circles: null } certificate)
        {
            return;
        }

        ResultDocument forged = honest with
        {
            Certificate = certificate.Parts is { } parts
                ? certificate with
                {
                    Parts = parts with { Cut = new PartCut([.. TwiceTheFirst(parts, honest)], []) },
                }
                : certificate with
                {
                    Cut = new CoverageCut(["eve", "eve"], []),
                },
        };
        FormatQuestion question = one.Format.QuestionFor(one.Cohort, one.Policy, one.Options, CancellationToken.None);
        MatchResult retold = Rejudgement.Of(forged, question).Retold!;
        Assert.Equal((SolutionStatus.Feasible, honest.Matches.Length), (retold.Status, retold.Matches.Length));
        MatchWarning warning = Assert.Single(retold.Warnings, each => each.Code == WarningCode.ProofRejected);
        Assert.Equal((1, 0), (warning.Actual, warning.Needed));
        Assert.Contains("names a row or column that does not exist or one twice", warning.Note, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_document_that_claims_nothing_is_told_as_nothing_known(string name)
    {
        FormatCase one = FormatCase.Of(name);
        if (name == "stable a-la-carte")
        {
            // Meeting no request is an allocation, if an unstable one.
            return;
        }

        MatchResult honest = one.Match();
        ResultDocument nothing = ResultDocument.From(honest) with
        {
            Status = SolutionStatus.Unknown,
            Stop = StopReason.Cancelled,
            Matches = [],
            Groups = [],
            Certificate = null,
        };
        MatchResult retold = Rejudgement.Of(nothing, Question(one)).Retold!;
        Assert.Equal((SolutionStatus.Unknown, StopReason.Cancelled), (retold.Status, retold.Stop));
        Assert.Equal(
            (0, 0, 0, 0),
            (retold.Matches.Length, retold.Groups.Length, retold.Unmatched.Length, retold.Alternates.Length + retold.Loads.Length)
        );
        Assert.True(name == "peer-groups" || retold is { Bound: null, Certificate: null }, "a bound without a proof");
        Assert.True(retold.MatchedBound >= honest.Matches.Length, $"{retold.MatchedBound}");
        Explanation why = retold.Explain("eve");
        Assert.Equal((0, null, null), (why.Matches.Length, why.Group, why.Unmatched));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Matches_in_another_order_are_judged_as_they_stand_and_the_order_is_told(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        ResultDocument reversed = honest with { Matches = [.. honest.Matches.Reverse()] };
        VerificationReport report = ResultVerifier.Verify(reversed, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.Equal(honest.Status, report.Proved);
        Assert.NotEmpty(report.Problems);
        Assert.All(report.Problems, problem => Assert.StartsWith("matches", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one-to-one", true)]
    [InlineData("worst-off first", false)]
    [InlineData("quotas", false)]
    public void Who_else_there_is_has_a_price_where_prices_are_what_a_place_is_worth(string name, bool arePrices)
    {
        MatchResult result = FormatCase.Of(name).Match();
        Alternative[] others = [.. new[] { "eve", "noor", "sam", "uma" }.SelectMany(id => result.Explain(id).Alternatives)];
        Assert.NotEmpty(others);
        Assert.All(others, other => Assert.Equal(arePrices, other.Price is not null));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void A_document_that_calls_it_impossible_and_says_not_why_is_refused(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument document = ResultDocument.From(one.Match()) with
        {
            Status = SolutionStatus.Infeasible,
            Matches = [],
            Groups = [],
            Clashes = [],
            Certificate = null,
        };
        VerificationReport report = ResultVerifier.Verify(document, one.Cohort, one.Policy, one.Format, one.Options);
        Assert.NotEqual(SolutionStatus.Infeasible, report.Proved);
        Assert.Contains(report.Problems, problem => problem.StartsWith("status: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quotas")]
    [InlineData("groups")]
    [InlineData("peers")]
    [InlineData("trio")]
    [InlineData("peer-groups")]
    public void A_proof_of_another_kind_that_is_none_is_told_in_a_warning_unless_the_search_was_stopped(string name)
    {
        FormatCase one = FormatCase.Of(name);
        ResultDocument honest = ResultDocument.From(one.Match());
        CertificateSection of = honest.Certificate!;
        CertificateSection wrong = of switch
        {
            { Sides: { } sides } => of with { Sides = sides with { Cases = [.. sides.Cases, .. sides.Cases] } },
            { Openings: { } cases } => of with { Openings = [.. cases, .. cases] },
            { Peers: { } peers } => of with
            {
                Peers = peers with { Blossoms = [.. peers.Blossoms, new PeerBlossom(["eve", "sam"], new Score(2))] },
            },
            _ => of with { Circles = of.Circles! with { Apart = ["eve", "eve"] } },
        };
        foreach (StopReason stop in (StopReason[])[StopReason.Finished, StopReason.Cancelled])
        {
            MatchResult retold = Rejudgement.Of(honest with { Stop = stop, Certificate = wrong }, Question(one)).Retold!;
            Assert.Equal((SolutionStatus.Feasible, honest.Matches.Length), (retold.Status, retold.Matches.Length));
            Assert.Equal(
                stop == StopReason.Finished || name == "quotas",
                retold.Warnings.Any(warning => warning is { Code: WarningCode.ProofRejected, Actual: > 0, Note.Length: > 0 })
            );
        }

        MatchResult unproved = Rejudgement.Of(honest with { Certificate = null }, Question(one)).Retold!;
        Assert.DoesNotContain(unproved.Warnings, warning => warning.Code == WarningCode.ProofRejected);
        Assert.DoesNotContain(one.Match().Warnings, warning => warning.Code == WarningCode.ProofRejected);
    }

    private static FormatQuestion Question(FormatCase one) =>
        one.Format.QuestionFor(one.Cohort, one.Policy, one.Options, CancellationToken.None);

    [Theory]
    [InlineData("peers", "double-cover-blossoms")]
    [InlineData("trio", "trio-bounds")]
    [InlineData("stable peers", "irving")]
    [InlineData("one-to-one", "auction-paths")]
    [InlineData("all pairs", "all-pairs")]
    [InlineData("worst-off first", "fair-stages")]
    [InlineData("suggestions", "auction-paths")]
    [InlineData("categories", "grouped auction-paths")]
    [InlineData("all suggestions", "all-pairs")]
    [InlineData("a-la-carte", "grouped auction-paths")]
    [InlineData("stable a-la-carte", "deferred-acceptance")]
    [InlineData("groups", "opening-tree")]
    [InlineData("teams", "grouped auction-paths")]
    public void Every_answer_says_which_solver_found_it(string name, string solver) =>
        Assert.Equal(solver, FormatCase.Of(name).Match().Solver);

    private static PersonPart[] TwiceTheFirst(PartCertificate parts, ResultDocument document)
    {
        PersonPart first = new(document.Matches[0].First, document.Format == "a-la-carte" ? "" : document.Matches[0].Topic ?? "");
        return parts.Cut is { Mentees: [var known, ..] } ? [known, known] : [first, first];
    }

    private static CertificateSection WithStranger(CertificateSection of)
    {
        NamedScore zoe = new("zoe", new Score(1));
        return of switch
        {
            { Stages: { } stages } => of with { Stages = stages.SetItem(0, stages[0] with { Prices = stages[0].Prices.Add(zoe) }) },
            { Parts: { } parts } => of with { Parts = parts with { Prices = parts.Prices.Add(new PartPrice("zoe", "", new Score(1))) } },
            { Sides: { } sides } => of with
            {
                Sides = sides with { Cases = sides.Cases.SetItem(0, sides.Cases[0] with { MentorPrices = [zoe] }) },
            },
            { Openings: { } cases } => of with { Openings = cases.SetItem(0, new OpeningCase { Mentor = "zoe" }) },
            { Peers: { Parties: not null } peers } => of with { Peers = peers with { Parties = [new PeerParty(["zoe"])] } },
            { Peers: { } peers } => of with { Peers = peers with { Duals = peers.Duals.Add(zoe) } },
            { Circles: { } circles } => of with
            {
                Circles = circles with
                {
                    Apart = [.. circles.Apart.IsDefault ? [] : circles.Apart, "zac"],
                    Prices = circles.Prices.Add(zoe),
                },
            },
            _ => of with { MentorPrices = of.MentorPrices.Add(zoe) },
        };
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
