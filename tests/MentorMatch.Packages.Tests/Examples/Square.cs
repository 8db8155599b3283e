namespace MentorMatch.Packages.Tests.Examples;

/// <summary>To be rendered: one of each kind of member.</summary>
public abstract record Square
{
    /// <summary>A constant.</summary>
    public const string Kind = "square";

    private readonly string hidden = "";

    /// <summary>Required, with something that may be null inside.</summary>
    public required List<string?> Names { get; init; }

    internal int Unseen { get; set; }

    /// <summary>An indexer.</summary>
    public string this[int row, Colour colour = Colour.Blue] => $"{row}{colour}{hidden}";

    /// <summary>An operator.</summary>
    public static Square operator +(Square left, Square right) => left ?? right;

    /// <summary>Any number.</summary>
    public static int? Area(params int[] sides) => sides?.Length;

    /// <summary>Generic, with a default.</summary>
    public virtual bool Has<T>(T? what, (int, string?) where = default)
        where T : struct => what is not null && where.Item2 is not null;

    /// <inheritdoc/>
    public override string ToString() => Kind;

    /// <summary>For those who derive.</summary>
    protected abstract int Grow(ref int by, out bool done);
}
