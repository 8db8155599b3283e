using MentorMatch.Analysis.Reasons;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Tests.Analysis.Reasons;

/// <summary>What "why not?" says is what solving again says.</summary>
public sealed class WhyNotProperties
{
    [Fact]
    public void Asking_for_a_pair_costs_what_solving_again_with_a_pin_says() =>
        Again.ForEverySolved(
            250,
            (pairs, terms, result) =>
            {
                foreach (Pairing pair in Again.All(pairs))
                {
                    WhyNot asked = result.WhyNot(pair.Mentee, pair.Mentor);
                    if (result.Matches.Any(match => match.Pairing == pair))
                    {
                        Assert.Equal(WhyNotAnswer.Matched, asked.Answer);
                        continue;
                    }

                    PlanChange? change = Again.WithPin(result, pairs, terms, pair.Mentee, pair.Mentor);
                    Assert.Equal(change is null ? WhyNotAnswer.Impossible : WhyNotAnswer.Costs, asked.Answer);
                    Assert.Equal(change, asked.Change);
                }
            }
        );

    [Fact]
    public void Who_would_have_whom_instead_adds_up_to_the_change_of_the_total_and_is_a_plan() =>
        Again.ForEverySolved(
            250,
            (pairs, terms, result) =>
            {
                foreach (Pairing pair in Again.All(pairs))
                {
                    WhyNot asked = result.WhyNot(pair.Mentee, pair.Mentor);
                    if (asked.Answer != WhyNotAnswer.Costs)
                    {
                        continue;
                    }

                    Assert.Equal(asked.Change!.Value.Total.Millionths, asked.Moves.Sum(move => move.Change.Millionths));
                    Assert.Equal(pair.Mentee, asked.Moves[0].Person);
                    Assert.Contains(asked.Moves, move => move.Person == pair.Mentee && move.To == pair.Mentor);
                    HashSet<Pairing> plan = [.. result.Matches.Select(match => match.Pairing)];
                    foreach (PlanMove move in asked.Moves)
                    {
                        Assert.True(move.From is null || plan.Remove(new Pairing(move.Person, move.From)));
                    }

                    foreach (PlanMove move in asked.Moves)
                    {
                        Assert.True(move.To is null || plan.Add(new Pairing(move.Person, move.To)));
                    }

                    Assert.All(plan, kept => Assert.True(pairs.TryGetScore(kept.Mentee, kept.Mentor, out Score _)));
                    Assert.All(plan.CountBy(kept => kept.Mentor), load => Assert.InRange(load.Value, 1, terms.Mentors[load.Key].Max));
                    Assert.All(plan.CountBy(kept => kept.Mentee), load => Assert.InRange(load.Value, 1, terms.Mentees[load.Key].Max));
                    Assert.All(pairs.Mentors, id => Assert.True(plan.Count(kept => kept.Mentor == id) >= terms.Mentors[id].Min));
                }
            }
        );

    [Fact]
    public void Alternatives_and_margins_are_those_of_solving_again() =>
        Again.ForEverySolved(
            200,
            (pairs, terms, result) =>
            {
                foreach (string mentee in pairs.Mentees)
                {
                    Explanation explanation = result.Explain(mentee);
                    foreach (Alternative other in explanation.Alternatives)
                    {
                        PlanChange? change = Again.WithPin(result, pairs, terms, mentee, other.Mentor);
                        Assert.Equal((change, change is not null), (other.IfForced, other.IsPossible));
                    }

                    foreach (MatchStanding standing in explanation.Standings)
                    {
                        PlanChange? without = Again.WithoutPair(result, pairs, terms, mentee, standing.Mentor);
                        Assert.Equal(without, standing.Without);
                        Assert.Equal(without is { IsNone: true } ? PairStanding.InSome : PairStanding.InEvery, standing.Standing);
                    }
                }
            }
        );
}
