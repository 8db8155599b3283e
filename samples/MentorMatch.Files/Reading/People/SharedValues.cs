using System.Diagnostics.CodeAnalysis;

namespace MentorMatch.Files.Reading.People;

/// <summary>
/// What texts of cells were understood as. People share skills, sites and hours: equal texts become one immutable value, understood once, so that a large cohort
/// takes the memory of what differs.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class SharedValues<T>
{
    // A column in which nearly every text differs must not be remembered as a whole.
    private const int Most = 1 << 16;

    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>What a text was understood as earlier.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(string text, [MaybeNullWhen(false)] out T value) => known.TryGetValue(text, out value);

    /// <summary>Remembers what a text was understood as.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public void Keep(string text, T value)
    {
        if (known.Count < Most)
        {
            known.TryAdd(text, value);
        }
    }
}
