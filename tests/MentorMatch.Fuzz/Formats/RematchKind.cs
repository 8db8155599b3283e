using System.Collections.Immutable;
using MentorMatch.Analysis.Changes;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>A new round that changes little of the current one: the list of the best plans, one with at most so many changes, and one at a price for each.</summary>
internal static class RematchKind
{
    public static string Try(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.2);
        PairingFormat format = random.NextBoolean() ? new OneToOneFormat() : new RatioFormat { MaxMentees = random.Next(1, 3) };
        cohort = PairingKinds.WithMinimums(random, cohort, format);
        MatchingPolicy policy = Drawing.Policy(random) with
        {
            Quotas =
                random.Next(3) > 0
                    ? []
                    : [.. Enumerable.Range(0, random.Next(1, 3)).Select(k => PlainQuotas.Draw(random) with { GivenName = $"q{k}" })],
        };
        ImmutableArray<Pairing> current = Current(random, cohort);
        PlainRematch plain = new(cohort, policy, PairingKinds.BoundsIn(format), current);
        List(random, plain, Rematch.PriceList(current, cohort, policy, format, Held.Options(random), random.Next(0, 5)), policy);
        string priced = AtPrice(random, plain, current, cohort, policy, format);
        int changes = random.Next(0, 4);
        MatchResult result = Rematch.WithAtMost(current, cohort, policy, format, changes, Held.Options(random));
        Held.Best(result, Told(plain.Best(changes), policy), exact: false);
        Kept(plain, result, changes);
        string word = Held.Verified(
            random,
            result,
            document => Rematch.Verify(document, current, cohort, policy, format, changes, Held.Options(random))
        );
        return $"{word}{priced}";
    }

    /// <summary>Who is matched now: a mentor for most mentees, drawn by chance, so that not all may stay; now and then somebody who has left.</summary>
    private static ImmutableArray<Pairing> Current(SplitMix64 random, Cohort cohort)
    {
        ImmutableArray<Pairing> drawn =
        [
            .. Drawing
                .Pairs(cohort)
                .GroupBy(pair => pair.Mentee, StringComparer.Ordinal)
                .Where(_ => random.Next(4) > 0)
                .Select(own => own.ElementAt(random.Next(own.Count()))),
        ];
        return random.Next(4) == 0 ? drawn.Add(new Pairing("gone", "m0")) : drawn;
    }

    private static void List(SplitMix64 random, PlainRematch plain, Rematch list, MatchingPolicy policy)
    {
        FuzzFailureException.Unless(list.Keepable == plain.Keepable, $"{list.Keepable} can be kept, not {plain.Keepable}");
        foreach (RematchLine line in list.Lines)
        {
            int changes = line.MostChanges ?? plain.Keepable;
            (long Matches, long Total)? best = plain.Best(changes);
            bool holds = line.Status switch
            {
                SolutionStatus.Optimal => best == (Counted(policy, line.Matched), line.Total.Millionths) && line.Changes <= changes,
                SolutionStatus.Infeasible => best is null,
                SolutionStatus.Feasible => best is { } expected
                    && line.Changes <= changes
                    && (Counted(policy, line.Matched), line.Total.Millionths).CompareTo(expected) <= 0
                    && Counted(policy, line.MatchedBound) >= expected.Matches
                    && (
                        line.MatchedBound > expected.Matches && policy.Objective.PutsMatchesFirst
                        || line.Gap is not { } gap
                        || line.Total.Millionths + gap.Millionths >= expected.Total
                    ),
                _ => true,
            };
            FuzzFailureException.Unless(holds, $"{line}, the best is {best}");
        }

        RematchLine unlimited = list.Lines[^1];
        ImmutableArray<RematchLine> counted = list.Lines[..^1];
        FuzzFailureException.Unless(
            unlimited.MostChanges is null && counted.Index().All(line => line.Item.MostChanges == line.Index),
            $"the list counts {string.Join(' ', list.Lines.Select(line => line.MostChanges))}"
        );
        ImmutableArray<RematchLine> known = [.. list.Lines.Where(line => line.Status is SolutionStatus.Optimal or SolutionStatus.Feasible)];
        FuzzFailureException.Unless(
            known.Skip(1).Zip(known).All(pair => Value(pair.First).CompareTo(Value(pair.Second)) >= 0),
            $"the list falls: {string.Join(", ", known)}"
        );

        (long, Score) Value(RematchLine line) => (Counted(policy, line.Matched), line.Total);
    }

    private static string AtPrice(
        SplitMix64 random,
        PlainRematch plain,
        ImmutableArray<Pairing> current,
        Cohort cohort,
        MatchingPolicy policy,
        PairingFormat format
    )
    {
        Score price = random.Next(5) switch
        {
            0 => Score.Zero,
            1 => new Score(random.Next(1, 50_000)),
            2 => new Score(random.Next(50_000, 1_000_000)),
            3 => new Score(random.Next(1_000_000, 5_000_000)),
            _ => new Score(1_000_000_000_000),
        };
        MatchResult result;
        try
        {
            result = Rematch.WithPrice(current, cohort, policy, format, price, Held.Options(random));
        }
        catch (DataProblemsException refused) when (!policy.Quotas.IsEmpty)
        {
            FuzzFailureException.Unless(
                refused.Problems is [{ Code: "change-price-not-proved" or "change-price-too-large" }],
                $"{refused.Message}"
            );
            return " no price";
        }

        (long Matches, Int128 Value)? best = plain.BestAt(price.Millionths);
        if (best is { } known && result.Status is SolutionStatus.Optimal or SolutionStatus.Feasible)
        {
            int kept = plain.KeptIn(result.Matches.Select(match => match.Pairing));
            Int128 value = result.Total.Millionths - ((Int128)price.Millionths * (plain.Keepable - kept));
            FuzzFailureException.Unless(
                (Counted(policy, result.Matches.Length), value).CompareTo(known) == 0,
                $"at {price} a change {result.Matches.Length} with {result.Total}, {kept} kept; the best is {known}"
            );
        }

        Held.Best(
            result,
            best is null ? null : Told(plain.BestKeeping(result.Matches.Select(match => match.Pairing)), policy),
            exact: false
        );
        _ = Held.Verified(
            random,
            result,
            document => Rematch.Verify(document, current, cohort, policy, format, changes: null, Held.Options(random))
        );
        return "";
    }

    private static void Kept(PlainRematch plain, MatchResult result, int changes)
    {
        if (result.Status is SolutionStatus.Optimal or SolutionStatus.Feasible)
        {
            int kept = plain.KeptIn(result.Matches.Select(match => match.Pairing));
            FuzzFailureException.Unless(plain.Keepable - kept <= changes, $"{kept} of {plain.Keepable} kept, {changes} changes allowed");
        }
    }

    private static (long, long)? Told((long Matches, long Total)? best, MatchingPolicy policy) =>
        best is { } known ? (policy.Objective.PutsMatchesFirst ? known.Matches : -1, known.Total) : null;

    private static long Counted(MatchingPolicy policy, long matches) => policy.Objective.PutsMatchesFirst ? matches : 0;
}
