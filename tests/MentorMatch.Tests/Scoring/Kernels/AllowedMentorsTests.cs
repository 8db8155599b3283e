using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Tests.Scoring.Kernels;

public sealed class AllowedMentorsTests
{
    [Fact]
    public void Every_number_of_mentors_has_its_bits_and_their_count_whatever_stood_there_before()
    {
        Random random = new(3);
        for (int mentors = 0; mentors <= 140; mentors++)
        {
            AllowedMentors allowed = new(mentors);
            int[] classes = [.. Enumerable.Range(0, mentors).Select(_ => random.Next(3))];
            foreach (
                byte[] byClass in (byte[][])
                    [
                        [1, 1, 1],
                        [0, 1, 0],
                        [1, 0, 1],
                        [0, 0, 0],
                    ]
            )
            {
                allowed.Fill(byClass, classes);
                Assert.Equal(classes.Select(c => byClass[c] == 1), Enumerable.Range(0, mentors).Select(allowed.Has));
                Assert.Equal(classes.Count(c => byClass[c] == 1), allowed.Count);
            }
        }
    }

    [Fact]
    public void Sixty_four_bits_may_be_read_at_every_place_of_a_scan()
    {
        // The narrowest vector reads 8 bytes at every 16th place of a number that is rounded up.
        for (int mentors = 1; mentors <= 200; mentors++)
        {
            int lastRead = (BoundTile.Padded(mentors) - 16) / 8;
            Assert.True(new AllowedMentors(mentors).Bits.Length >= lastRead + sizeof(ulong));
        }
    }
}
