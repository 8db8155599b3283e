using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Tests.Instances;

/// <summary>Instances are the same from the same seed, survive their file, and are what their families promise.</summary>
public class InstanceTests
{
    private const ulong Seed = 20_260_101;

    public static TheoryData<string> Families() => [.. InstanceFamily.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others(string family)
    {
        byte[] once = Bytes(InstanceFamily.Of(family)!.Draw(120, 1));
        byte[] again = Bytes(InstanceFamily.Of(family)!.Draw(120, 1));
        byte[] other = Bytes(InstanceFamily.Of(family)!.Draw(120, 2));

        Assert.Equal(once, again);
        Assert.Equal(family is "machol-wien" or "dense-equal", once.AsSpan().SequenceEqual(other));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_file_gives_back_what_was_written(string family)
    {
        IInstance instance = InstanceFamily.Of(family)!.Draw(33, Seed);
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Bytes(instance));
            IInstance read = InstanceFile.Read(file);

            Assert.Equal(Bytes(instance), Bytes(read));
            Assert.Equal(instance.PairCount, read.PairCount);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_tight_programme_of_a_thousand_has_the_optimum_that_every_peer_found()
    {
        Assert.Equal(707_631_304, Solve(BMatchingInstance.Generate(1_000, Seed).ToProblem()).Total);
    }

    [Fact]
    public void In_the_tight_family_everybody_can_have_a_place_and_no_place_is_left()
    {
        BMatchingInstance tight = SparseFamilies.Tight(302, Seed);

        Assert.Equal(300, tight.MenteeCount);
        Assert.Equal(tight.MenteeCount, tight.MentorCount * tight.Capacity);
        Assert.Equal(tight.MenteeCount, Solve(tight.ToProblem(AssignmentObjective.MostMatches)).Matched);
    }

    [Fact]
    public void Half_without_leaves_every_other_mentee_without_a_pair()
    {
        BMatchingInstance half = SparseFamilies.HalfWithout(300, Seed);

        Assert.All(Enumerable.Range(0, 300), mentee => Assert.Equal(mentee % 2 == 1, half.RowStarts[mentee + 1] == half.RowStarts[mentee]));
        Assert.Equal(150, Solve(half.ToProblem()).Matched);
    }

    [Fact]
    public void Sites_are_programmes_side_by_side_that_share_nobody()
    {
        BMatchingInstance sites = SparseFamilies.Sites(1_000, Seed);

        Assert.Equal((1_000, 300), (sites.MenteeCount, sites.MentorCount));
        Assert.All(
            Enumerable.Range(0, 1_000),
            mentee =>
                Assert.All(
                    sites.Mentors[(int)sites.RowStarts[mentee]..(int)sites.RowStarts[mentee + 1]],
                    mentor => Assert.Equal(mentee % 100, mentor % 100)
                )
        );
        Solve(sites.ToProblem());
    }

    [Fact]
    public void Under_common_popularity_a_mentor_is_worth_the_same_to_everybody()
    {
        BMatchingInstance popular = SparseFamilies.Popularity(300, Seed);

        Assert.All(
            popular.Mentors.Zip(popular.Weights).GroupBy(pair => pair.First),
            mentor => Assert.Single(mentor.Select(pair => pair.Second).Distinct())
        );
    }

    [Fact]
    public void Identical_mentees_fill_all_places_when_there_are_as_many_as_places()
    {
        BMatchingInstance same = SparseFamilies.Duplicates(90, Seed);

        Assert.Equal(3 * 90, same.PairCount);
        Assert.Equal(30 * same.Weights.Take(3).Sum(), (long)Solve(same.ToProblem()).Total);
    }

    [Fact]
    public void Machol_and_Wien_pair_the_largest_with_the_smallest()
    {
        const int N = 25;

        long cost = N * (N + 1) * (N + 2) / 6;
        Assert.Equal((N * ((N * N) + 1)) - cost, (long)SolveAllPairs(DenseFamilies.MacholWien(N, Seed)).Total);
    }

    [Fact]
    public void On_a_line_the_best_keeps_the_order()
    {
        const int N = 30;
        SplitMix64 random = new(Seed);
        int[] rows = [.. Enumerable.Range(0, N).Select(_ => random.Next(1_000_000))];
        int[] columns = [.. Enumerable.Range(0, N).Select(_ => random.Next(1_000_000))];

        long distances = rows.Order().Zip(columns.Order()).Sum(pair => (long)Math.Abs(pair.First - pair.Second));
        Assert.Equal((N * 1_000_000L) - distances, (long)SolveAllPairs(DenseFamilies.Line(N, Seed)).Total);
    }

    [Fact]
    public void Under_dense_popularity_every_full_matching_is_a_best_one()
    {
        DenseInstance popular = DenseFamilies.Popularity(20, Seed);

        long diagonal = Enumerable.Range(0, 20).Sum(row => (long)popular.Weights[(row * 20) + row]);
        Assert.Equal(diagonal, (long)SolveAllPairs(popular).Total);
    }

    private static AssignmentVerdict Solve(AssignmentProblem problem)
    {
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, new AuctionPathsSolver().Solve(problem, SolveOptions.Default));
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        return verdict;
    }

    private static AssignmentVerdict SolveAllPairs(DenseInstance instance)
    {
        AllPairsProblem problem = instance.ToAllPairs();
        AssignmentVerdict verdict = AllPairsJudge.Judge(problem, new AllPairsSolver().Solve(problem, SolveOptions.Default));
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        return verdict;
    }

    private static byte[] Bytes(IInstance instance)
    {
        using MemoryStream stream = new();
        instance.Write(stream);
        return stream.ToArray();
    }
}
