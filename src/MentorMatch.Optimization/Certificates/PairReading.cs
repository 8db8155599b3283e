namespace MentorMatch.Optimization.Certificates;

/// <summary>How a judge reads the weights of all pairs. Both prove the same.</summary>
public enum PairReading
{
    /// <summary>The weight of every pair is written down and looked at.</summary>
    EveryPair,

    /// <summary>The weights are asked for the best pairs of each row, which may pass over pairs that cannot be among them: several times as fast, and as right as the scan is.</summary>
    BestPairs,
}
