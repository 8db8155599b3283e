using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>The loops over one row with every width of vector and every number of mentors behind the last vector.</summary>
public sealed class RowKernelTests
{
    private const int Classes = 5;
    private const double Near = 2 * MeanTables.Bias;
    private static readonly VectorWidth[] Widths = Enum.GetValues<VectorWidth>();

    [Fact]
    public void Scores_are_base_plus_share_of_the_sum_and_those_just_above_a_whole_number_are_in_doubt() =>
        Seeds.Hold(
            200,
            random =>
            {
                int mentors = random.Next(1, 40);
                int from = random.Next(mentors);
                int[] classes = [.. Enumerable.Range(0, mentors).Select(_ => random.Next(Classes))];

                // Without a sum, a class scores a whole number and a little, less or more than is in doubt.
                double[] entries =
                [
                    .. Enumerable
                        .Range(0, Classes)
                        .SelectMany(_ => new[] { random.Next(500_000) + random.Next(4) * Near * 0.75, random.Next(500_000) }),
                ];
                byte[] sums = [.. Enumerable.Range(0, mentors - from).Select(_ => (byte)(random.Next(2) * random.Next(256)))];
                const double Step = 1.0 / 256;
                double[] found =
                [
                    .. sums.Select((sum, k) => entries[2 * classes[from + k]] + entries[2 * classes[from + k] + 1] * (sum * Step)),
                ];
                int[] doubts = [.. Enumerable.Range(0, sums.Length).Where(k => found[k] - Math.Floor(found[k]) < Near)];
                foreach (VectorWidth width in Widths)
                {
                    foreach (bool isSure in (bool[])[false, true])
                    {
                        RowKernel kernel = new(entries, classes, isSure, width);
                        int[] scores = new int[sums.Length];
                        int[] unsure = new int[sums.Length];
                        int count = kernel.Score<byte>(from, sums, Step, scores, unsure);
                        Assert.Equal(found.Select(score => (int)score), scores);
                        Assert.Equal(isSure ? [] : doubts, unsure[..count]);
                        count = kernel.Score<int>(from, Array.ConvertAll(sums, sum => (int)sum), Step, scores, unsure);
                        Assert.Equal(found.Select(score => (int)score), scores);
                        Assert.Equal(isSure ? [] : doubts, unsure[..count]);
                    }
                }
            }
        );

    [Fact]
    public void Pairs_that_are_not_allowed_or_score_too_little_are_taken_out() =>
        Seeds.Hold(
            200,
            random =>
            {
                int mentors = random.Next(0, 40);
                int least = random.Next(3);
                int[] scores = [.. Enumerable.Range(0, mentors).Select(_ => random.Next(4))];
                bool[] isAllowed = [.. scores.Select(_ => random.Next(2) == 0)];
                byte[] bits = new byte[mentors / 8 + 1];
                for (int k = 0; k < mentors; k++)
                {
                    bits[k / 8] |= (byte)((isAllowed[k] ? 1 : 0) << k % 8);
                }

                int[] expected = [.. scores.Select((score, k) => isAllowed[k] && score >= least ? score : PairWeights.Absent)];
                RowKernel.Forbid(scores, bits, least);
                Assert.Equal(expected, scores);
            }
        );
}
