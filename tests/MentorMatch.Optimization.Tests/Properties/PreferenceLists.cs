using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Random preference lists: some long, some short, some entries not returned.</summary>
internal static class PreferenceLists
{
    /// <summary>One list for each of <paramref name="owners"/>, of distinct members of <paramref name="others"/>, never the owner itself when there is one side.</summary>
    public static int[][] Draw(SplitMix64 draw, int owners, int others, bool oneSide = false)
    {
        double kept = draw.Next(3) switch
        {
            0 => 1,
            1 => 0.8,
            _ => 0.5,
        };
        return
        [
            .. Enumerable
                .Range(0, owners)
                .Select(owner =>
                {
                    int[] list = [.. Enumerable.Range(0, others).Where(other => !(oneSide && other == owner) && draw.NextBoolean(kept))];
                    draw.Shuffle(list);
                    return list;
                }),
        ];
    }
}
