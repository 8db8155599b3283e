using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What the prices of a stage leave to the next is what the rule says, whatever the prices.</summary>
public sealed class JudgedFaceTests
{
    [Fact]
    public void Stage_after_stage_the_bounds_are_those_of_the_plain_rule() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                RowMinimums = 0.4,
                ColumnMinimums = 0.4,
            },
            sketch =>
            {
                AssignmentProblem core = sketch.Build();
                SplitMix64 random = new((ulong)((core.EdgeCount * 31) + core.RowCount));
                for (int chain = 0; chain < 6; chain++)
                {
                    JudgedFace face = new(core);
                    PlainFace plain = new(core);
                    for (int stage = 0; stage < 4; stage++)
                    {
                        long[] weights = [.. Enumerable.Range(0, core.EdgeCount).Select(_ => random.NextInt64(-2, 3))];
                        long[] prices = random.NextBoolean(0.2)
                            ? []
                            : [.. Enumerable.Range(0, core.ColumnCount).Select(_ => random.NextInt64(-2, 3))];
                        JudgedFace before = face.Copy();
                        Assert.Equal(plain.Forced(edge => weights[edge]), face.Forced(edge => weights[edge]));
                        Int128 bound = plain.Narrow(edge => weights[edge], prices);
                        Assert.Equal(bound, face.Narrow(edge => weights[edge], prices));

                        // A copy made before does not know, and comes to the same by itself.
                        Assert.Equal(bound, before.Narrow(edge => weights[edge], prices));
                        if (stage == 1)
                        {
                            face.CloseBelow(2);
                            plain.CloseBelow(2);
                        }

                        for (int edge = 0; edge < core.EdgeCount; edge++)
                        {
                            Assert.Equal(plain.IsIdle(other => other == edge ? 1 : 0), face.IsIdle(other => other == edge ? 1 : 0));
                        }
                    }
                }
            }
        );
}
