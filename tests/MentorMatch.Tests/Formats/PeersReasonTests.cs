using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>Of peers under a policy: who forbids whom and for how many that is worked out, what earlier meetings take off, and forged stable pairs.</summary>
public sealed class PeersReasonTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.LevelGap(ideal: 0, tolerance: 9)],
    };

    [Fact]
    public void A_peer_without_anybody_is_told_how_many_others_each_rule_forbids_the_strictest_first()
    {
        // a is under b, shares the site with d alone, and d is banned.
        Cohort cohort = Peers("a", "b", "c", "d", "e");
        cohort = Cohort.Create(
            cohort.Peers.Select(peer => (peer.Id == "a" ? peer.Under("b") : peer).With("site", peer.Id is "a" or "d" ? "Lyon" : "Oslo")),
            new KnownPairings { Bans = [new("a", "d")] }
        );
        MatchResult result = Matcher.Match(
            cohort,
            Policy with
            {
                Rules = [Rule.Same("site"), Rule.NotInReportingLine],
            },
            Format.Peers(),
            FrozenClock.Options
        );
        UnmatchedPerson left = result.Unmatched.Single(person => person.Reason == UnmatchedReason.NoEligibleMentor && person.Id == "a");
        Assert.Equal(["same-site 3", "ban 1", "reporting-line 1"], left.ForbiddenBy.Select(entry => $"{entry.Rule.Name} {entry.Count}"));
    }

    [Fact]
    public void Rules_are_counted_up_to_a_limit_of_pairs_and_for_anybody_on_request()
    {
        // 450 people of whom no two may meet: 444 times 450 pairs are looked at.
        string[] ids = [.. Enumerable.Range(0, 450).Select(k => $"p{k:000}")];
        Cohort cohort = Cohort.Create(Peers(ids).Peers.Select(peer => peer.With("site", peer.Id.ToString(CultureInfo.InvariantCulture))));
        MatchResult result = Matcher.Match(cohort, Policy with { Rules = [Rule.Same("site")] }, Format.Peers(), FrozenClock.Options);
        Assert.Equal(450, result.Unmatched.Length);
        Assert.Equal(444, result.Unmatched.Count(left => !left.ForbiddenBy.IsEmpty));
        Assert.Equal(
            ["p444", "p445", "p446", "p447", "p448", "p449"],
            result.Unmatched.Where(left => left.ForbiddenBy.IsEmpty).Select(left => left.Id)
        );
        Assert.Equal(449, Assert.Single(result.Explain("p449").Unmatched!.ForbiddenBy).Count);
    }

    [Fact]
    public void What_the_policy_asks_of_peers_and_nobody_says_is_warned_of()
    {
        MatchingPolicy site = Policy with { Criteria = [Criterion.Same("site")], Rules = [Rule.NotAgain] };
        ImmutableArray<MatchWarning> warnings = Matcher.Match(Peers("a", "b"), site, Format.Peers(), FrozenClock.Options).Warnings;
        Assert.Contains(
            warnings,
            warning => warning.Code == WarningCode.PolicyAsksForUnknown && warning.Note.Contains("site", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_nobody_waits_for_counts_for_nothing(bool waiting)
    {
        // c waited, and is the one who fits least.
        Cohort cohort = Cohort.Create([
            .. Peers("a", "b", "c").Peers.Select(peer => peer.At(peer.Id == "c" ? 9 : 1).With("waiting", peer.Id == "c" ? "5" : "0")),
        ]);
        PeersFormat format = new() { OddOneOut = waiting ? OddOneOut.Waiting : OddOneOut.Single };
        Assert.Equal(
            waiting ? ["c"] : Array.Empty<string>(),
            Matcher
                .Match(cohort, Policy, format, FrozenClock.Options)
                .Matches.SelectMany(match => new[] { match.Mentee, match.Mentor })
                .Where(id => id == "c")
        );
    }

    [Fact]
    public void An_earlier_meeting_comes_off_the_score_and_stands_among_its_parts_in_whatever_order_it_was_written()
    {
        Cohort cohort = Peers("a", "b", "c").WithHistory([new("b", "a"), new("a", "b"), new("c", "b")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Peers(repeatDiscount: 0.25m), FrozenClock.Options);
        Assert.Equal("a-c", result.Words());
        Assert.Equal(
            ["a b 0.500000 -0.500000 1", "b c 0.750000 -0.250000 1", "a c 1.000000 0.000000 0"],
            new[] { ("b", "a"), ("b", "c"), ("c", "a") }
                .Select(pair => result.Explain(pair.Item1, pair.Item2))
                .Select(pair =>
                    $"{pair.Mentee} {pair.Mentor} {pair.Score} {pair.Contributions[^1].Score} {pair.Contributions[^1].Value?.ToString("0", CultureInfo.InvariantCulture)}"
                )
        );
        MatchResult stable = Matcher.Match(cohort, Policy, Format.Peers(repeatDiscount: 0.25m, stable: true), FrozenClock.Options);
        Assert.Equal("a-c", stable.Words());
    }

    [Fact]
    public void A_change_of_a_plan_of_peers_is_a_plan_of_the_same_policy()
    {
        FormatCase one = FormatCase.Of("stable peers");
        FormatQuestion question = one.Format.QuestionFor(one.Cohort, one.Policy, one.Options, CancellationToken.None);
        MatchResult changed = question.SolveWithPin(new Pairing("eve", "uma"), one.Options, CancellationToken.None)!;
        Assert.Equal(("peers", "few", "irving"), (changed.Format, changed.Policy, changed.Solver));
    }

    [Theory]
    [InlineData("others", "a-c b-d")]
    [InlineData("three at once", "a-b a-c b-d")]
    [InlineData("one left", "a-b")]
    public void Forged_stable_pairs_are_refused_or_told_as_not_stable(string forgery, string pairs)
    {
        Cohort cohort = Cohort.Create([
            .. new[] { ("a", 1), ("b", 2), ("c", 8), ("d", 9) }.Select(person => Peers(person.Item1).Peers[0].At(person.Item2)),
        ]);
        Format format = Format.Peers(stable: true);
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        Assert.Equal("a-b c-d", result.Words());
        ResultDocument honest = ResultDocument.From(result);
        Assert.True(ResultVerifier.Verify(honest, cohort, Policy, format).Holds);
        ResultDocument forged = honest with
        {
            Matches = [.. pairs.Split(' ').Select(pair => honest.Matches[0] with { A = pair[..1], B = pair[2..] })],
        };
        MatchResult? retold = Rejudgement
            .Of(forged, format.QuestionFor(cohort, Policy, FrozenClock.Options, CancellationToken.None))
            .Retold;
        Assert.Equal(forgery == "three at once", retold is null);
        if (retold is not null)
        {
            Assert.Equal((SolutionStatus.Feasible, pairs), (retold.Status, retold.Words()));
            Assert.Equal([WarningCode.NotProvedStable], retold.Warnings.Select(warning => warning.Code));
        }
    }

    [Fact]
    public void An_answer_that_breaks_the_rules_is_refused_although_the_search_was_stopped()
    {
        FormatCase one = FormatCase.Of("peers");
        ResultDocument honest = ResultDocument.From(one.Match()) with { Stop = StopReason.Cancelled };
        ResultDocument twice = honest with { Matches = [.. honest.Matches, honest.Matches[0]] };
        (MatchResult? retold, VerificationReport report) = Rejudgement.Of(
            twice,
            one.Format.QuestionFor(one.Cohort, one.Policy, one.Options, CancellationToken.None)
        );
        Assert.Null(retold);
        Assert.True(report.Problems.Length > 2, string.Join('\n', report.Problems));
    }

    private static Cohort Peers(params string[] ids) =>
        Cohort.Create(
            ids.Select(id => new Participant
            {
                Id = id,
                Role = ParticipantRole.Peer,
                Level = 1,
            })
        );
}
