using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Formats;

/// <summary>What is told of requests beside which are met: bounds, refusals, queues, rules and clashes, worked out by hand.</summary>
public sealed class ALaCarteReasonTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.LevelGap(ideal: 2, tolerance: 9)],
        Rules = [Rule.Same("site"), Rule.NotInReportingLine],
    };

    private static readonly ImmutableArray<Participant> People =
    [
        .. new[] { "ada", "bao", "cleo", "dan" }.Select((id, k) => Someone.Mentor(id).At(10 + k).With("site", "Lyon")),
        .. new[] { "eve", "noor", "sam", "tom" }.Select((id, k) => Someone.Mentee(id).At(2 + k).With("site", "Lyon")),
    ];

    [Theory]
    [InlineData(5L, 5L)]
    [InlineData(1_000_000_000_000_000L, 1_000_000_000_000_000L)]
    [InlineData(9_000_000_000_000_000_000L, null)]
    public void A_price_of_an_idle_mentor_is_a_gap_as_large_unless_no_score_could_be(long price, long? gap)
    {
        // Nobody needs dan, whose price in an optimal proof is none; bao is the second wish of sam and the third of tom.
        Cohort cohort = Cohort(new("noor", "ada", 1), new("noor", "dan", 2), new("sam", "bao", 2), new("tom", "cleo", 3));
        Format format = Format.ALaCarte(places: 1);
        ResultDocument honest = ResultDocument.From(Matcher.Match(cohort, Policy, format, FrozenClock.Options));
        Assert.Equal((SolutionStatus.Optimal, 3L, 3L), (honest.Status, honest.Matched, honest.MatchedBound));
        PartCertificate parts = honest.Certificate!.Parts!;
        Assert.All(parts.Prices, line => Assert.Equal("", line.Part));
        ResultDocument weaker = honest with
        {
            Certificate = honest.Certificate with { Parts = parts with { Prices = parts.Prices.Add(new("dan", "", new Score(price))) } },
        };
        MatchResult retold = Retold(weaker, cohort, format);
        Assert.Equal((SolutionStatus.Feasible, 3, 3L), (retold.Status, retold.Matches.Length, retold.MatchedBound));
        Assert.Equal(gap, retold.Gap?.Millionths);
        Assert.Equal(gap + retold.Total.Millionths, retold.Bound?.Millionths);
        Assert.All(retold.Choices!.Refused, refused => Assert.Null(refused.Cost));
    }

    [Fact]
    public void So_many_timed_requests_that_they_are_counted_apart_are_bound_by_what_is_proved_of_their_number()
    {
        // Two ask for one hour of a mentor with two places, and four hundred others for somebody of their own: no two weights hold the ranks of all of them.
        const int Others = 400;
        Participant[] mentors = [.. Enumerable.Range(0, Others + 1).Select(k => Someone.Mentor($"m{k:000}").At(10 * (k % 2)))];
        Participant[] mentees = [.. Enumerable.Range(0, Others + 2).Select(k => Someone.Mentee($"e{k:000}").At(0))];
        Cohort cohort = MentorMatch
            .People.Cohort.Create(mentors, mentees)
            .WithChoices(mentees.Select((mentee, k) => new RankedChoice(mentee.Id, mentors[Math.Min(k, Others)].Id, 1 + (2 * k), "Mon")));
        MatchingPolicy policy = Policy with { Criteria = [Criterion.LevelGap(ideal: 10, tolerance: 10)], Rules = [] };
        Format format = Format.ALaCarte(places: 2);
        ALaCarteQuestion question = (ALaCarteQuestion)format.QuestionFor(cohort, policy, FrozenClock.Options, CancellationToken.None);
        Assert.True(question.Model.Weights.CountsApart);
        Assert.Equal(Others + 2, question.Model.MostMet);
        MatchResult result = Matcher.Match(cohort, policy, format, FrozenClock.Options);
        Assert.Equal((SolutionStatus.Optimal, Others + 1, Others + 1L), (result.Status, result.Matches.Length, result.MatchedBound));
        Assert.Null(Assert.Single(result.Choices!.Refused).Cost);
    }

    [Fact]
    public void Refusals_stand_by_mentee_rank_mentor_and_time_and_queues_by_rank_score_and_id()
    {
        // Everybody asks for the one place of ada at nine; eve, who has it, also for later and for bao, twice with one rank.
        Cohort cohort = Cohort(
            new("eve", "ada", 1, "Mon 9"),
            new("noor", "ada", 3, "Mon 9"),
            new("noor", "bao", 2, "Mon 9"),
            new("noor", "bao", 2, "Mon 10"),
            new("noor", "ada", 2, "Mon 9:30"),
            new("sam", "ada", 2, "Mon 9"),
            new("tom", "ada", 2, "Mon 9"),
            new("tom", "ada", 2, "Mon 9:30")
        );
        cohort = cohort.WithPins([new("eve", "ada")]);
        MatchResult result = Liar(cohort, Format.ALaCarte(places: 2), ("eve", "ada"));
        Assert.Equal(
            [
                "noor ada 2 Mon 9:30 NotChosen",
                "noor bao 2 Mon 10 NotChosen",
                "noor bao 2 Mon 9 NotChosen",
                "noor ada 3 Mon 9 Full",
                "sam ada 2 Mon 9 Full",
                "tom ada 2 Mon 9 Full",
                "tom ada 2 Mon 9:30 NotChosen",
            ],
            result.Choices!.Refused.Select(row => $"{row.Mentee} {row.Mentor} {row.Rank} {row.Slot} {row.Reason}")
        );

        // The nearer two levels are to two apart, the better the score: tom is at 5, sam at 4.
        Assert.Equal(
            ["ada Mon 9: tom sam noor", "ada Mon 9:30: tom noor", "bao Mon 10: noor", "bao Mon 9: noor"],
            result.Choices.Waiting.Select(list => $"{list.Mentor} {list.Slot}: {string.Join(' ', list.Mentees)}")
        );
    }

    [Fact]
    public void Of_equal_rank_and_score_the_first_id_waits_first_and_a_wish_of_the_rank_that_was_met_is_not_refused()
    {
        Cohort cohort = MentorMatch
            .People.Cohort.Create([.. People.Select(person => person.At(person.Id is "sam" ? 3 : 5))])
            .WithChoices([
                new("tom", "ada", 1),
                new("sam", "ada", 1),
                new("noor", "ada", 1),
                new("noor", "bao", 1),
                new("eve", "ada", 1),
                new("eve", "cleo", 2),
            ]);
        MatchResult result = Liar(cohort, Format.ALaCarte(places: 1), ("noor", "bao"), ("eve", "cleo"));
        Assert.Equal(
            ["eve ada NotChosen", "sam ada NotChosen", "tom ada NotChosen"],
            result.Choices!.Refused.Select(row => $"{row.Mentee} {row.Mentor} {row.Reason}")
        );
        Assert.Equal(["sam", "eve", "tom"], Assert.Single(result.Choices.Waiting).Mentees.AsEnumerable());
    }

    [Fact]
    public void Where_little_was_met_it_is_told_who_could_have_been_and_who_could_not()
    {
        // Only sam is served, by bao: noor could have had ada, but not dan, who has no place.
        ImmutableArray<Participant> people = [.. People.Select(person => person.Id == "dan" ? person with { Capacity = 0 } : person)];
        Cohort cohort = MentorMatch
            .People.Cohort.Create(people)
            .WithChoices([new("noor", "ada", 1), new("noor", "dan", 2), new("sam", "bao", 1), new("sam", "ada", 2), new("tom", "dan", 1)]);
        MatchResult result = Liar(cohort, Format.ALaCarte(), ("sam", "bao"));
        Assert.Equal(
            ["noor NotChosen 2 2 3", "tom Capacity 1 1 0"],
            result.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Requests} {left.Eligible} {left.Places}")
        );
        Assert.Equal(
            [("ada", IdleReason.NotChosen), ("cleo", IdleReason.NotRequested), ("dan", IdleReason.NoPlaces)],
            result.IdleMentors.Select(idle => (idle.Id, idle.Reason))
        );
    }

    [Fact]
    public void Who_asked_only_for_what_rules_forbid_is_told_by_which_rule_how_often()
    {
        ImmutableArray<Participant> people =
        [
            .. People.Select(person =>
                person.Id switch
                {
                    "noor" => person.With("site", "Oslo").Under("ada"),
                    "sam" => person.Under("ada"),
                    "tom" => person.With("site", "Oslo").Under("ada"),
                    _ => person,
                }
            ),
        ];
        Cohort cohort = MentorMatch
            .People.Cohort.Create(people)
            .WithChoices([
                new("noor", "bao", 1),
                new("noor", "ada", 2),
                new("sam", "ada", 1),
                new("sam", "bao", 2),
                new("tom", "ada", 1),
                new("eve", "bao", 1),
            ])
            .WithBans([new("eve", "bao")]);
        MatchResult result = Liar(cohort, Format.ALaCarte());
        Assert.Equal(
            [
                "eve NoEligibleMentor ban 1",
                "noor NoEligibleMentor same-site 2, reporting-line 1",
                "sam NotChosen ",
                "tom NoEligibleMentor reporting-line 1, same-site 1",
            ],
            result.Unmatched.Select(left =>
                $"{left.Id} {left.Reason} {string.Join(", ", left.ForbiddenBy.Select(entry => $"{entry.Rule.Name} {entry.Count}"))}"
            )
        );
        Assert.Contains(
            result.Warnings,
            warning =>
                warning.Code == WarningCode.RequestForbidden
                && warning.Note.StartsWith("noor–ada (", StringComparison.Ordinal)
                && warning.Note.Contains("; ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Who_has_several_sessions_is_in_one_place_at_a_time_and_has_no_more_than_those()
    {
        Format two = Format.ALaCarte(sessions: 2);
        Cohort monday = Cohort(new("noor", "ada", 1, "Mon"), new("noor", "bao", 2, "Mon"));
        Assert.Equal("noor-ada", Matcher.Match(monday, Policy, two, FrozenClock.Options).Words());
        Cohort week = Cohort(new("noor", "ada", 1, "Mon"), new("noor", "bao", 2, "Tue"), new("noor", "cleo", 3, "Wed"));
        Assert.Equal("noor-ada noor-bao", Matcher.Match(week, Policy, two, FrozenClock.Options).Words());
    }

    [Fact]
    public void Of_one_rank_the_first_mentor_and_the_first_time_are_told_first()
    {
        Format three = Format.ALaCarte(sessions: 3);
        Cohort cohort = Cohort(
            new("noor", "bao", 1, "Tue"),
            new("noor", "ada", 1, "Wed"),
            new("noor", "ada", 1, "Fri"),
            new("noor", "cleo", 2, "Fri")
        );
        Assert.Equal(
            ["ada Fri", "ada Wed", "bao Tue"],
            Matcher.Match(cohort, Policy, three, FrozenClock.Options).Matches.Select(match => $"{match.Mentor} {match.Slot}")
        );
    }

    [Fact]
    public void A_wish_between_two_that_were_met_is_refused()
    {
        Cohort cohort = Cohort(new("noor", "ada", 1), new("noor", "bao", 2), new("noor", "cleo", 3), new("noor", "dan", 4));
        MatchResult result = Liar(cohort, Format.ALaCarte(sessions: 2), ("noor", "ada"), ("noor", "cleo"));
        Assert.Equal(["bao"], result.Choices!.Refused.Select(refused => refused.Mentor));
    }

    [Fact]
    public void Stable_bookings_with_a_pin_hold_and_of_equal_scores_the_first_id_is_taken()
    {
        Cohort cohort = MentorMatch
            .People.Cohort.Create(People.Select(person => person.Role == ParticipantRole.Mentee ? person.At(3) : person))
            .WithChoices([new("tom", "ada", 1), new("sam", "ada", 1), new("noor", "bao", 1), new("eve", "bao", 1)])
            .WithPins([new("eve", "cleo"), new("noor", "bao")]);
        Format format = Format.ALaCarte(places: 1, stable: true);
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        Assert.Equal("eve-cleo noor-bao sam-ada", result.Words());
        VerificationReport report = ResultVerifier.Verify(ResultDocument.From(result), cohort, Policy, format);
        Assert.True(report.Holds, string.Join('\n', report.Problems));
    }

    [Fact]
    public void A_pin_that_nobody_asked_for_stands_behind_every_wish()
    {
        Cohort cohort = Cohort(new("noor", "ada", 3), new("sam", "ada", 1)).WithPins([new("noor", "bao")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(), FrozenClock.Options);
        RefusedRequest refused = Assert.Single(result.Choices!.Refused);
        Assert.Equal(("noor", "ada", RefusalReason.Pinned), (refused.Mentee, refused.Mentor, refused.Reason));
    }

    [Fact]
    public void A_pin_that_has_its_best_time_does_not_give_way_to_one_that_finds_another()
    {
        // Both want Monday most. Moved to Tuesday, noor would get a fifth choice so that sam gets a first one in place of a second.
        Cohort cohort = Cohort(
                new("noor", "ada", 1, "Mon"),
                new("noor", "ada", 5, "Tue"),
                new("sam", "ada", 1, "Mon"),
                new("sam", "ada", 2, "Wed")
            )
            .WithPins([new("noor", "ada"), new("sam", "ada")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(sessions: 2, places: 2), FrozenClock.Options);
        Assert.Equal(["noor Mon True", "sam Wed True"], result.Matches.Select(match => $"{match.Mentee} {match.Slot} {match.Pinned}"));
    }

    [Fact]
    public void A_wish_that_a_pin_rules_out_has_no_cost()
    {
        Cohort cohort = Cohort(
                new("eve", "bao", 1, "Mon"),
                new("noor", "ada", 1, "Mon"),
                new("noor", "bao", 2, "Tue"),
                new("sam", "ada", 1, "Mon")
            )
            .WithPins([new("noor", "bao")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(), FrozenClock.Options);
        RefusedRequest refused = Assert.Single(result.Choices!.Refused);
        Assert.Equal(("noor", "ada", RefusalReason.Pinned, null), (refused.Mentee, refused.Mentor, refused.Reason, refused.Cost));
    }

    [Fact]
    public void Every_session_counts_in_the_most_that_can_be_met()
    {
        Cohort cohort = Cohort(new("noor", "ada", 1), new("noor", "bao", 2), new("noor", "cleo", 3));
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(sessions: 2, stable: true), FrozenClock.Options);
        Assert.Equal((2, 2L), (result.Matches.Length, result.MatchedBound));
    }

    [Fact]
    public void Pins_beyond_places_are_told_by_mentor_with_everybody_in_order()
    {
        Cohort cohort = Cohort(new RankedChoice("noor", "ada", 1))
            .WithPins([new("tom", "ada"), new("sam", "ada"), new("noor", "bao"), new("eve", "bao")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1), FrozenClock.Options);
        Assert.Equal(
            ["PinsExceedMentor sam tom ada", "PinsExceedMentor eve noor bao"],
            result.Clashes.Select(clash => $"{clash.Reason} {string.Join(' ', clash.Mentees)} {string.Join(' ', clash.Mentors)}")
        );
    }

    private static Cohort Cohort(params RankedChoice[] choices) => MentorMatch.People.Cohort.Create(People).WithChoices(choices);

    private static MatchResult Retold(ResultDocument document, Cohort cohort, Format format) =>
        Rejudgement.Of(document, format.QuestionFor(cohort, Policy, FrozenClock.Options, CancellationToken.None)).Retold!;

    /// <summary>What is told of a plan that meets the first request of some pairs only.</summary>
    private static MatchResult Liar(Cohort cohort, Format format, params (string Mentee, string Mentor)[] pairs)
    {
        ALaCarteQuestion question = (ALaCarteQuestion)format.QuestionFor(cohort, Policy, FrozenClock.Options, CancellationToken.None);
        ImmutableArray<int> edges =
        [
            .. pairs
                .Select(pair =>
                    Enumerable
                        .Range(0, question.Plan.Requests.Length)
                        .First(k => (question.Plan.Requests[k].Mentee, question.Plan.Requests[k].Mentor) == pair)
                )
                .Select(question.Model.EdgeOf)
                .Order(),
        ];
        ScriptedSolver solver = new(_ => new AssignmentSolution { Stop = StopReason.Cancelled, Edges = edges });
        return Matcher.Match(cohort, Policy, format, FrozenClock.Options with { Solver = solver });
    }
}
