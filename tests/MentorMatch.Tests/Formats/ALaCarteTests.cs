using System.Collections.Immutable;
using System.Text;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;
using MentorMatch.Testing;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>Requests of mentees, settled together: against trying everything, by hand, and against forgers.</summary>
public sealed class ALaCarteTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.LevelGap(ideal: 2, tolerance: 9)],
        Rules = [Rule.NotInReportingLine],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Small_programmes_get_what_trying_everything_gives_and_refusals_cost_what_forcing_costs(bool slots)
    {
        int costs = 0;
        int dear = 0;
        int pinned = 0;
        int several = 0;
        HashSet<(string, string, string?)> seatedPins;
        for (ulong seed = 1; seed <= 90; seed++)
        {
            (Cohort cohort, ALaCarteFormat format) = Draw(seed, slots);
            MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
            ImmutableArray<RankedChoice> requests = Eligible(cohort);
            if (slots && format.Sessions > 1)
            {
                // Pins have got their times: other requests of a pinned pair are requests like any other.
                HashSet<(string, string)> pins = [.. cohort.Pins.Select(pin => (pin.Mentee, pin.Mentor))];
                seatedPins = [.. result.Matches.Where(match => match.Pinned).Select(match => (match.Mentee, match.Mentor, match.Slot))];
                Assert.True(result.Status == SolutionStatus.Infeasible || seatedPins.Count == pins.Count);
            }
            else
            {
                seatedPins = [];
            }

            if (result.Status == SolutionStatus.Infeasible)
            {
                Assert.Null(Best(cohort, format, requests, forced: null, seatedPins));
                continue;
            }

            (int Met, long Ranks, long Score)? best = Best(cohort, format, requests, forced: null, seatedPins);
            Assert.Equal(SolutionStatus.Optimal, result.Status);
            Assert.Equal(best, (result.Matches.Length, -result.Choices!.RankSum, result.Total.Millionths));
            Assert.Equal(result.Total, result.Bound);
            Assert.Empty(ResultVerifier.Verify(Reread(result), cohort, Policy, format).Problems);
            pinned += result.Matches.Count(match => match.Pinned);
            several += result.Matches.GroupBy(match => match.Mentee).Count(own => own.Count() > 1);
            foreach (RefusedRequest refused in result.Choices.Refused.Where(request => request.Reason != RefusalReason.Forbidden))
            {
                RankedChoice forced = requests.Single(r => (r.Mentee, r.Mentor, r.Slot) == (refused.Mentee, refused.Mentor, refused.Slot));
                (int Met, long Ranks, long Score)? with = Best(cohort, format, requests, forced, seatedPins);
                (int, long, long)? cost = refused.Cost is { } c ? (c.Requests, c.Ranks, c.Score.Millionths) : null;

                // With times, other times might be found for pins; what is asked here keeps the times that they have.
                if (!slots || cohort.Pins.IsEmpty)
                {
                    Assert.Equal(
                        with is { } w ? (best!.Value.Met - w.Met, best.Value.Ranks - w.Ranks, best.Value.Score - w.Score) : null,
                        cost
                    );
                    costs++;
                    dear += cost is (> 0, _, _) ? 1 : 0;
                }
            }
        }

        Assert.True(
            costs > 60 && dear > 4 && pinned > 5 && several > 5,
            $"{costs} costs, {dear} of a request, {pinned} pins, {several} with several"
        );
    }

    [Fact]
    public void More_requests_come_before_better_ranks_and_better_ranks_before_scores()
    {
        // Noor and Sam both want Ada most; only Noor also asked for Bao. Eve's second choice scores best of all.
        Cohort cohort = People(["ada", "bao", "cleo"], ["noor", "sam", "eve"])
            .WithChoices([new("noor", "ada", 1), new("noor", "bao", 2), new("sam", "ada", 1), new("eve", "bao", 2), new("eve", "cleo", 1)]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1), FrozenClock.Options);
        Assert.Equal(["eve-cleo 1", "noor-bao 2", "sam-ada 1"], result.Matches.Select(m => $"{m.Mentee}-{m.Mentor} {m.Rank}"));
        Assert.Equal((5, 3, 4L), (result.Choices!.Requests, result.Choices.Met, result.Choices.RankSum));
        RefusedRequest refused = Assert.Single(result.Choices.Refused);
        Assert.Equal(("noor", "ada", 1, RefusalReason.Full), (refused.Mentee, refused.Mentor, refused.Rank, refused.Reason));
        Assert.Equal(1, refused.Cost!.Requests);
        WaitingList list = Assert.Single(result.Choices.Waiting);
        Assert.Equal(("ada", "noor"), (list.Mentor, Assert.Single(list.Mentees)));
    }

    [Fact]
    public void The_rule_wins_over_a_request_and_the_clash_is_told_one_warning_a_request()
    {
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"])
            .WithBans([new Pairing("noor", "ada")])
            .WithChoices([new("noor", "ada", 1), new("noor", "bao", 2), new("sam", "ada", 1)]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte());
        Assert.Equal(["noor-bao", "sam-ada"], result.Matches.Select(m => $"{m.Mentee}-{m.Mentor}"));
        MatchWarning warning = Assert.Single(result.Warnings);
        Assert.Equal(WarningCode.RequestForbidden, warning.Code);
        Assert.Contains("noor–ada (ban: the pair is banned)", warning.Message(), StringComparison.Ordinal);
        Assert.Contains("la règle l’emporte", warning.Message(Language.French), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Forbidden, Assert.Single(result.Choices!.Refused).Reason);
    }

    [Fact]
    public void Everybody_is_in_one_place_at_a_time_and_a_mentors_budget_counts_all_times()
    {
        Cohort cohort = People(["ada", "bao"], ["noor", "sam", "eve"])
            .WithChoices([
                new("noor", "ada", 1, "Mon"),
                new("noor", "bao", 2, "Mon"),
                new("noor", "bao", 3, "Tue"),
                new("sam", "ada", 1, "Mon"),
                new("sam", "ada", 2, "Tue"),
                new("eve", "ada", 1, "Wed"),
            ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(sessions: 2, places: 2), FrozenClock.Options);

        // Ada has two of her three times; Noor may meet Ada or Bao on Monday, not both.
        Assert.Equal(4, result.Matches.Length);
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.Equal(4, result.Matches.DistinctBy(m => (m.Mentee, m.Slot)).Count());
        Assert.Equal(4, result.Matches.DistinctBy(m => (m.Mentor, m.Slot)).Count());
        Assert.All(result.Loads, load => Assert.InRange(load.Mentees, 1, 2));
    }

    [Fact]
    public void A_stable_answer_leaves_no_pair_that_would_both_rather_and_may_meet_fewer_requests()
    {
        // Ada scores best with Sam. Most requests gives Ada to Noor, who asked for nobody else; Sam and Ada would both rather.
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 1), new("sam", "ada", 1), new("sam", "bao", 2)]);
        bool samFirst =
            CohortScorer.Compile(cohort, Policy).Score("sam", "ada").Score
            > CohortScorer.Compile(cohort, Policy).Score("noor", "ada").Score;
        Assert.True(samFirst);
        MatchResult most = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1));
        MatchResult stable = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1, stable: true), FrozenClock.Options);
        Assert.Equal(["noor-ada", "sam-bao"], most.Matches.Select(m => $"{m.Mentee}-{m.Mentor}"));
        Assert.Equal(["sam-ada"], stable.Matches.Select(m => $"{m.Mentee}-{m.Mentor}"));
        Assert.True(stable.Choices!.Stability!.IsStable);
        Assert.Equal(3, stable.Choices.Stability.Checked);
        Assert.Null(stable.Bound);
        ResultDocument document = Reread(stable);
        Format format = Format.ALaCarte(places: 1, stable: true);
        Assert.Empty(ResultVerifier.Verify(document, cohort, Policy, format).Problems);
        ResultDocument lie = document with { Matches = [Reread(most).Matches[0]] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, format).Holds);
    }

    [Fact]
    public void Random_stable_answers_have_no_blocking_pair_by_definition()
    {
        int matches = 0;
        for (ulong seed = 1; seed <= 80; seed++)
        {
            (Cohort cohort, ALaCarteFormat drawn) = Draw(seed, slots: false);
            ALaCarteFormat format = drawn with { Stable = true };
            MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
            if (result.Status == SolutionStatus.Infeasible)
            {
                continue;
            }

            matches += result.Matches.Length;
            CohortScorer scorer = CohortScorer.Compile(cohort, Policy);
            foreach (RankedChoice request in Eligible(cohort).Where(r => r.Rank > 0))
            {
                Match[] ofMentee = [.. result.Matches.Where(m => m.Mentee == request.Mentee)];
                Match[] ofMentor = [.. result.Matches.Where(m => m.Mentor == request.Mentor)];
                Score score = scorer.Score(request.Mentee, request.Mentor).Score;
                bool isMet = ofMentee.Any(m => m.Mentor == request.Mentor);
                bool menteeWants =
                    ofMentee.Length < format.Sessions
                    || ofMentee.Any(m => !m.Pinned && (request.Rank, request.Mentor).CompareTo((m.Rank!.Value, m.Mentor)) < 0);
                bool mentorWants =
                    ofMentor.Length < (cohort.FindMentor(request.Mentor)!.Capacity ?? format.Places)
                    || ofMentor.Any(m => !m.Pinned && (-score.Millionths, request.Mentee).CompareTo((-m.Score.Millionths, m.Mentee)) < 0);
                Assert.False(!isMet && menteeWants && mentorWants, $"seed {seed}: {request}");
            }

            Assert.Empty(ResultVerifier.Verify(Reread(result), cohort, Policy, format).Problems);
        }

        Assert.True(matches > 100, $"{matches}");
    }

    [Fact]
    public void A_pin_is_kept_whether_it_was_asked_for_or_not()
    {
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 1), new("sam", "ada", 1), new("sam", "bao", 2)])
            .WithPins([new Pairing("noor", "bao"), new Pairing("sam", "bao")]);
        foreach (bool stable in (bool[])[false, true])
        {
            MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(stable: stable));
            Assert.Equal(["noor-bao  True", "sam-bao 2 True"], result.Matches.Select(m => $"{m.Mentee}-{m.Mentor} {m.Rank} {m.Pinned}"));
            Assert.Equal(1, result.Choices!.Met);
            Assert.All(result.Choices.Refused, refused => Assert.Equal(RefusalReason.Pinned, refused.Reason));
        }
    }

    [Fact]
    public void Pins_that_cannot_be_kept_are_named()
    {
        Cohort plain = People(["ada", "bao"], ["noor", "sam", "eve"]).WithChoices([new("noor", "ada", 1)]);
        Clash forbidden = Clash(plain.WithBans([new("noor", "ada")]).WithPins([new("noor", "ada")]), Format.ALaCarte());
        Assert.Equal((ClashReason.PinForbidden, "noor"), (forbidden.Reason, Assert.Single(forbidden.Mentees)));
        Clash greedy = Clash(plain.WithPins([new("noor", "ada"), new("noor", "bao")]), Format.ALaCarte());
        Assert.Equal((ClashReason.PinsExceedMentee, 2, 1), (greedy.Reason, greedy.Needed, greedy.Available));
        Clash crowded = Clash(plain.WithPins([new("noor", "ada"), new("sam", "ada")]), Format.ALaCarte(places: 1));
        Assert.Equal((ClashReason.PinsExceedMentor, "ada"), (crowded.Reason, Assert.Single(crowded.Mentors)));

        // Three people, two times: any two of the pins could be kept.
        Cohort timed = plain.WithChoices([
            new("noor", "ada", 1, "Mon"),
            new("noor", "ada", 2, "Tue"),
            new("sam", "ada", 1, "Mon"),
            new("eve", "ada", 1, "Tue"),
            new("eve", "bao", 1, "Wed"),
        ]);
        Clash late = Clash(timed.WithPins([new("noor", "ada"), new("sam", "ada"), new("eve", "ada")]), Format.ALaCarte());
        Assert.Equal((ClashReason.PinsWithoutTimes, 3), (late.Reason, late.Pins.Length));
        Assert.Contains("one place at a time", late.Message(), StringComparison.Ordinal);
        Clash timeless = Clash(timed.WithPins([new("sam", "bao"), new("eve", "bao")]), Format.ALaCarte());
        Assert.Equal(("sam", ClashReason.PinsWithoutTimes), (Assert.Single(timeless.Mentees), timeless.Reason));
    }

    [Fact]
    public void Mentors_below_their_own_minimum_are_warned_of_by_name_and_number()
    {
        Cohort people = People(["ada", "bao", "cleo", "dan"], ["noor", "sam"]);
        Cohort cohort = Cohort
            .Create(
                people.Mentors.Select(
                    (mentor, k) =>
                        mentor with
                        {
                            MinCapacity = k switch
                            {
                                0 => 2,
                                3 => 0,
                                _ => 1,
                            },
                        }
                ),
                people.Mentees
            )
            .WithChoices([new("noor", "ada", 1), new("sam", "bao", 1)]);
        Assert.Equal(
            new MatchWarning(WarningCode.BelowMinimum, 2, 3, "ada (1/2), cleo (0/1)"),
            Assert.Single(Matcher.Match(cohort, Policy, Format.ALaCarte()).Warnings)
        );
        Cohort kept = Cohort.Create(
            people.Mentors.Select(mentor => mentor with { MinCapacity = mentor.Id == "ada" ? 1 : 0 }),
            people.Mentees
        );
        Assert.Empty(Matcher.Match(kept.WithChoices([new("noor", "ada", 1)]), Policy, Format.ALaCarte()).Warnings);
    }

    [Fact]
    public void Who_asked_in_vain_and_who_was_not_asked_are_told_why()
    {
        Cohort people = People(["ada", "bao", "cleo", "dan"], ["noor", "sam", "eve", "tom"]);
        Cohort cohort = Cohort
            .Create(people.Mentors.Select(mentor => mentor with { Capacity = mentor.Id == "dan" ? 0 : null }), people.Mentees)
            .WithBans([new("tom", "ada")])
            .WithChoices([
                new("noor", "ada", 1),
                new("noor", "bao", 2),
                new("sam", "ada", 2),
                new("eve", "ada", 3),
                new("tom", "ada", 1),
                new("eve", "dan", 4),
            ]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1), FrozenClock.Options);
        Assert.Equal("noor-bao sam-ada", result.Words());
        Assert.Equal(
            ["eve Capacity 2 2 1", "tom NoEligibleMentor 1 0 0"],
            result.Unmatched.Select(left => $"{left.Id} {left.Reason} {left.Requests} {left.Eligible} {left.Places}")
        );
        Assert.Equal([new("cleo", IdleReason.NotRequested, 0), new("dan", IdleReason.NoPlaces, 1)], result.IdleMentors.AsEnumerable());
        Assert.Equal(
            ["eve ada 3 Full", "eve dan 4 Full", "noor ada 1 Full", "tom ada 1 Forbidden"],
            result.Choices!.Refused.Select(refused => $"{refused.Mentee} {refused.Mentor} {refused.Rank} {refused.Reason}")
        );
        Assert.Equal(
            ["ada: noor eve", "dan: eve"],
            result.Choices.Waiting.Select(list => $"{list.Mentor}: {string.Join(' ', list.Mentees)}")
        );
    }

    [Fact]
    public void A_pin_gives_way_to_another_in_time_so_that_both_are_kept()
    {
        Cohort cohort = People(["ada"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 1, "Mon"), new("noor", "ada", 2, "Tue"), new("sam", "ada", 1, "Mon")])
            .WithPins([new("noor", "ada"), new("sam", "ada")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte());
        Assert.Equal(["noor Tue", "sam Mon"], result.Matches.Select(m => $"{m.Mentee} {m.Slot}"));
    }

    [Fact]
    public void Pins_of_one_mentee_are_seated_by_trying_so_that_nobody_is_in_two_places_at_once()
    {
        // The first time of noor with ada would leave none for bao, nor one for sam.
        ALaCarteFormat format = new() { Sessions = 2, Places = 2 };
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"])
            .WithChoices([
                new("noor", "ada", 1, "Mon"),
                new("noor", "ada", 2, "Tue"),
                new("noor", "bao", 3, "Mon"),
                new("sam", "ada", 1, "Mon"),
                new("sam", "bao", 2, "Mon"),
            ])
            .WithPins([new("noor", "ada"), new("noor", "bao"), new("sam", "ada")]);
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Assert.Equal(
            ["noor ada Tue True", "noor bao Mon True", "sam ada Mon True"],
            result.Matches.Select(m => $"{m.Mentee} {m.Mentor} {m.Slot} {m.Pinned}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(ResultVerifier.Verify(Reread(result), cohort, Policy, format).Problems);

        Cohort late = cohort.WithChoices([
            new("noor", "ada", 2, "Tue"),
            new("noor", "bao", 3, "Mon"),
            new("sam", "ada", 1, "Tue"),
            new("sam", "bao", 2, "Mon"),
        ]);
        Clash clash = Clash(late, format);
        Assert.Equal((ClashReason.PinsWithoutTimes, 2, 1), (clash.Reason, clash.Needed, clash.Available));
        Assert.Equal(["noor-ada", "sam-ada"], clash.Pins.Select(pin => $"{pin.Mentee}-{pin.Mentor}"));
        Clash twice = Clash(
            cohort.WithChoices([new("noor", "ada", 1, "Mon"), new("noor", "bao", 2, "Mon"), new("sam", "ada", 1, "Tue")]),
            format
        );
        Assert.Equal(["noor-ada", "noor-bao"], twice.Pins.Select(pin => $"{pin.Mentee}-{pin.Mentor}"));
    }

    [Fact]
    public void A_pin_takes_a_place_that_stable_bookings_cannot_give_again()
    {
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 2), new("sam", "ada", 1), new("sam", "bao", 2)])
            .WithPins([new("noor", "ada")]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 1, stable: true));
        Assert.Equal(["noor-ada", "sam-bao"], result.Matches.Select(m => $"{m.Mentee}-{m.Mentor}"));
    }

    [Fact]
    public void An_idle_mentor_is_told_whether_nobody_asked_or_all_who_did_are_placed()
    {
        Cohort cohort = People(["ada", "bao", "cleo"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 1), new("noor", "bao", 2), new("sam", "ada", 1)]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 2));
        Assert.Equal(
            [("bao", IdleReason.MenteesPlaced), ("cleo", IdleReason.NotRequested)],
            result.IdleMentors.Select(mentor => (mentor.Id, mentor.Reason))
        );
    }

    [Fact]
    public void Choices_that_do_not_fit_are_refused_with_every_problem()
    {
        Cohort cohort = People(["ada", "bao"], ["noor", "sam"]);
        Assert.Equal(["no-choices"], Codes(() => Matcher.Match(cohort, Policy, Format.ALaCarte())));
        Cohort timed = cohort.WithChoices([
            new("noor", "ada", 1, "Mon 09:00-10:00"),
            new("noor", "bao", 2, "Mon 9h30-10h30"),
            new("sam", "ada", 1),
        ]);
        Assert.Equal(
            ["stable-with-slots", "slot-missing", "slots-overlap"],
            Codes(() => Matcher.Match(timed, Policy, Format.ALaCarte(stable: true)))
        );
        Assert.Equal(
            ["choice-unknown", "rank-out-of-range", "duplicate-choice", "choice-wrong-role"],
            Codes(() => cohort.WithChoices([new("noor", "ad", 1), new("noor", "ada", 0), new("noor", "ada", 2), new("ada", "bao", 1)]))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Format.ALaCarte(sessions: 0));
    }

    [Theory]
    [InlineData("drop a match")]
    [InlineData("change a rank")]
    [InlineData("raise a price")]
    [InlineData("raise the total")]
    [InlineData("hide a refusal")]
    [InlineData("lower a cost")]
    [InlineData("jump the queue")]
    [InlineData("count more")]
    [InlineData("hide a warning")]
    public void A_tampered_result_is_rejected(string tampering)
    {
        (Cohort cohort, Format format, ResultDocument fresh) = Golden();
        Assert.Empty(ResultVerifier.Verify(fresh, cohort, Policy, format).Problems);
        ChoicesSection choices = fresh.Choices!;
        int dear = Enumerable.Range(0, choices.Refused.Length).First(k => choices.Refused[k].Cost is not null);
        int crowd = Enumerable.Range(0, choices.Waiting.Length).First(k => choices.Waiting[k].Mentees.Length > 1);
        PartCertificate parts = fresh.Certificate!.Parts!;
        ResultDocument tampered = tampering switch
        {
            "drop a match" => fresh with { Matches = fresh.Matches.RemoveAt(0) },
            "change a rank" => fresh with { Matches = fresh.Matches.SetItem(0, fresh.Matches[0] with { Rank = 9 }) },
            "raise a price" => fresh with
            {
                Certificate = fresh.Certificate with
                {
                    Parts = parts with
                    {
                        Prices = parts.Prices.SetItem(
                            0,
                            parts.Prices[0] with
                            {
                                Price = parts.Prices[0].Price + new Score(5_000_000_000_000),
                            }
                        ),
                    },
                },
            },
            "raise the total" => fresh with { Total = new Score(fresh.Total.Millionths + 1) },
            "hide a refusal" => fresh with { Choices = choices with { Refused = choices.Refused.RemoveAt(0) } },
            "lower a cost" => fresh with
            {
                Choices = choices with
                {
                    Refused = choices.Refused.SetItem(dear, choices.Refused[dear] with { Cost = new RequestCost(0, 0, Score.Zero) }),
                },
            },
            "jump the queue" => fresh with
            {
                Choices = choices with
                {
                    Waiting = choices.Waiting.SetItem(
                        crowd,
                        choices.Waiting[crowd] with
                        {
                            Mentees = [.. choices.Waiting[crowd].Mentees.Reverse()],
                        }
                    ),
                },
            },
            "count more" => fresh with { Choices = choices with { Met = choices.Met + 1 } },
            "hide a warning" => fresh with { Warnings = fresh.Warnings.RemoveAt(0) },
            _ => throw new ArgumentOutOfRangeException(nameof(tampering), tampering, "unknown"),
        };
        Assert.False(ResultVerifier.Verify(tampered, cohort, Policy, format).Holds);
    }

    [Fact]
    public void A_clash_is_verified_too()
    {
        Cohort cohort = People(["ada"], ["noor", "sam"])
            .WithChoices([new("noor", "ada", 1)])
            .WithPins([new("noor", "ada"), new("sam", "ada")]);
        Format format = Format.ALaCarte(places: 1);
        ResultDocument document = Reread(Matcher.Match(cohort, Policy, format));
        Assert.Empty(ResultVerifier.Verify(document, cohort, Policy, format).Problems);
        ResultDocument lie = document with { Clashes = [document.Clashes[0] with { Available = 0 }] };
        Assert.False(ResultVerifier.Verify(lie, cohort, Policy, format).Holds);
    }

    [Fact]
    public void The_order_of_people_and_choices_and_the_threads_change_no_byte()
    {
        (Cohort cohort, ALaCarteFormat format) = Draw(31, slots: true);
        Cohort shuffled = Cohort.Create(
            cohort.Mentors.Reverse(),
            cohort.Mentees.Reverse(),
            new KnownPairings
            {
                Pins = [.. cohort.Pins.Reverse()],
                Bans = cohort.Bans,
                Choices = [.. cohort.Choices.Reverse()],
            }
        );
        string one = ResultDocument.From(Matcher.Match(cohort, Policy, format, FrozenClock.Options with { Threads = 1 })).ToJson();
        string other = ResultDocument.From(Matcher.Match(shuffled, Policy, format, FrozenClock.Options with { Threads = 2 })).ToJson();
        Assert.Equal(one, other);
    }

    [Fact]
    public void The_result_is_the_kept_one_in_both_languages()
    {
        (Cohort cohort, Format format, ResultDocument document) = Golden();
        MatchResult result = Matcher.Match(cohort, Policy, format, FrozenClock.Options);
        GoldenFile.AssertEqual("a-la-carte.result.json", document.ToJson());
        GoldenFile.AssertEqual(
            "a-la-carte.report.fr.html",
            HtmlReport.Render(ResultDocument.From(result, Language.French), PersonNames.None)
        );
        GoldenFile.AssertEqual(
            "a-la-carte.explanations.txt",
            string.Join(
                "\n",
                cohort.Mentees.Select(mentee =>
                    result.Explain(mentee.Id).ToText() + "\n" + result.Explain(mentee.Id).ToText(Language.French)
                )
            )
        );
    }

    [Fact]
    public void Ten_thousand_requests_are_settled_in_one_go()
    {
        SplitMix64 draw = new(10);
        string[] mentors = [.. Enumerable.Range(0, 400).Select(k => $"m{k:000}")];
        string[] mentees = [.. Enumerable.Range(0, 2500).Select(k => $"e{k:0000}")];
        Cohort cohort = People(mentors, mentees)
            .WithChoices(
                mentees.SelectMany(mentee =>
                    Enumerable
                        .Range(0, 4)
                        .Select(_ => draw.Next(20) * draw.Next(20))
                        .Distinct()
                        .Select((k, rank) => new RankedChoice(mentee, mentors[k], rank + 1))
                )
            );
        MatchResult result = Matcher.Match(cohort, Policy, Format.ALaCarte(places: 5));
        Assert.Equal(SolutionStatus.Optimal, result.Status);
        Assert.InRange(result.Matches.Length, 500, 2000);
        Assert.All(result.Choices!.Refused.Take(200), refused => Assert.NotNull(refused.Cost));
    }

    /// <summary>A programme with everything in it: a pin, a ban, ties, queues, somebody who asked for nothing.</summary>
    private static (Cohort Cohort, Format Format, ResultDocument Document) Golden()
    {
        Cohort cohort = People(["ada", "bao", "cleo", "dan"], ["eve", "noor", "ola", "sam", "tom", "uma"])
            .WithBans([new("sam", "bao")])
            .WithPins([new("tom", "cleo")])
            .WithChoices([
                new("eve", "ada", 1, "Mon 9"),
                new("eve", "bao", 2, "Mon 9"),
                new("noor", "ada", 1, "Mon 9"),
                new("noor", "ada", 2, "Mon 10"),
                new("ola", "ada", 1, "Mon 10"),
                new("sam", "ada", 2, "Mon 9"),
                new("sam", "bao", 1, "Mon 9"),
                new("tom", "cleo", 1, "Tue 9"),
                new("tom", "ada", 2, "Mon 10"),
            ]);
        Format format = Format.ALaCarte(places: 2);
        return (cohort, format, Reread(Matcher.Match(cohort, Policy, format, FrozenClock.Options)));
    }

    private static ResultDocument Reread(MatchResult result) =>
        ResultDocument.Read(Encoding.UTF8.GetBytes(ResultDocument.From(result).ToJson()));

    private static Clash Clash(Cohort cohort, Format format)
    {
        MatchResult result = Matcher.Match(cohort, Policy, format);
        Assert.Equal(SolutionStatus.Infeasible, result.Status);
        return Assert.Single(result.Clashes);
    }

    private static IEnumerable<string> Codes(Action act) =>
        Assert.Throws<DataProblemsException>(act).Problems.Select(problem => problem.Code);

    /// <summary>People whose scores all differ a little: levels rise with the position.</summary>
    private static Cohort People(string[] mentors, string[] mentees) =>
        Cohort.Create(
            mentors.Select(
                (id, k) =>
                    new Participant
                    {
                        Id = id,
                        Role = ParticipantRole.Mentor,
                        Level = 10 + (k % 7),
                    }
            ),
            mentees.Select(
                (id, k) =>
                    new Participant
                    {
                        Id = id,
                        Role = ParticipantRole.Mentee,
                        Level = 2 + (k % 5),
                    }
            )
        );

    private static (Cohort Cohort, ALaCarteFormat Format) Draw(ulong seed, bool slots)
    {
        SplitMix64 draw = new(seed);
        string[] mentors = [.. Enumerable.Range(0, draw.Next(1, 5)).Select(k => $"m{k}")];
        string[] mentees = [.. Enumerable.Range(0, draw.Next(2, 6)).Select(k => $"e{k}")];
        Cohort people = People(mentors, mentees);
        Cohort cohort = Cohort.Create(
            people.Mentors.Select(mentor => mentor with { Capacity = draw.NextBoolean(0.3) ? draw.Next(0, 3) : null }),
            people.Mentees.Select(mentee => mentee with { Level = draw.Next(0, 9) })
        );
        RankedChoice[] choices =
        [
            .. Enumerable
                .Range(0, draw.Next(4, 12))
                .Select(_ => new RankedChoice(
                    mentees[draw.Next(mentees.Length)],
                    mentors[draw.Next(mentors.Length)],
                    draw.Next(1, 4),
                    slots ? $"t{draw.Next(3)}" : null
                ))
                .DistinctBy(choice => (choice.Mentee, choice.Mentor, choice.Slot)),
        ];
        cohort = cohort.WithChoices(choices);
        if (draw.NextBoolean(0.3))
        {
            cohort = cohort.WithBans([new Pairing(mentees[0], mentors[0])]);
        }

        if (draw.NextBoolean(0.4))
        {
            string mentee = mentees[draw.Next(mentees.Length)];
            string mentor = draw.NextBoolean(0.7) ? choices[0].Mentor : mentors[draw.Next(mentors.Length)];
            cohort = cohort.WithPins([new Pairing(draw.NextBoolean(0.7) ? choices[0].Mentee : mentee, mentor)]);
        }

        return (cohort, new ALaCarteFormat { Sessions = draw.Next(1, 3), Places = draw.Next(1, 3) });
    }

    /// <summary>The requests that no rule forbids, and pins that nobody asked for, with the rank 0.</summary>
    private static ImmutableArray<RankedChoice> Eligible(Cohort cohort)
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, Policy);
        bool slots = cohort.Choices.Any(choice => choice.Slot is not null);
        IEnumerable<RankedChoice> pins = cohort
            .Pins.Where(pin => !slots && !cohort.Choices.Any(choice => choice.Pairing.Equals(pin)))
            .Select(pin => new RankedChoice(pin.Mentee, pin.Mentor, 0));
        return [.. cohort.Choices.Concat(pins).Where(choice => scorer.Score(choice.Mentee, choice.Mentor).IsEligible)];
    }

    /// <summary>The best answer by trying every set of requests; <see langword="null"/> when none keeps everything asked for.</summary>
    private static (int Met, long Ranks, long Score)? Best(
        Cohort cohort,
        ALaCarteFormat format,
        ImmutableArray<RankedChoice> requests,
        RankedChoice? forced,
        HashSet<(string, string, string?)> seated
    )
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, Policy);
        long[] scores = [.. requests.Select(request => scorer.Score(request.Mentee, request.Mentor).Score.Millionths)];
        (int, long, long)? best = null;
        for (int set = 0; set < 1 << requests.Length; set++)
        {
            int[] chosen = [.. Enumerable.Range(0, requests.Length).Where(k => (set >> k & 1) == 1)];
            RankedChoice[] met = [.. chosen.Select(k => requests[k])];
            bool fits =
                met.GroupBy(r => r.Mentee).All(own => own.Count() <= format.Sessions)
                && met.GroupBy(r => r.Mentor).All(own => own.Count() <= (cohort.FindMentor(own.Key)!.Capacity ?? format.Places))
                && met.Where(r => r.Slot is not null).GroupBy(r => (r.Mentee, r.Slot)).All(own => own.Count() == 1)
                && met.Where(r => r.Slot is not null).GroupBy(r => (r.Mentor, r.Slot)).All(own => own.Count() == 1)
                && cohort.Pins.All(pin => met.Any(r => r.Pairing.Equals(pin)))
                && seated.All(pin => met.Any(r => (r.Mentee, r.Mentor, r.Slot) == pin))
                && (forced is null || met.Contains(forced));
            (int, long, long) value = (met.Length, -met.Sum(r => (long)r.Rank), chosen.Sum(k => scores[k]));
            best = fits && (best is null || value.CompareTo(best.Value) > 0) ? value : best;
        }

        return best;
    }
}
