namespace MentorMatch.Analysis.Fairness;

/// <summary>How fine a <see cref="Frontier"/> is, and which diversity it is about.</summary>
public sealed record FrontierSettings
{
    /// <summary>The defaults.</summary>
    public static FrontierSettings Default { get; } = new();

    /// <summary>The attribute in which matched people should differ. Default: the first, and not private, that a criterion of the policy compares for being different, else the same; none without one.</summary>
    public string? Attribute { get; init; }

    /// <summary>Most points, 4 to 1,000. Default: 20.</summary>
    public int MostPoints
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 4);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000);
            field = value;
        }
    } = 20;

    /// <summary>How many steps of minimum score from 0 to 1 are tried, 1 to 1,000. Default: 20, of 0.05 each.</summary>
    public int Steps
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000);
            field = value;
        }
    } = 20;
}
