namespace MentorMatch.Files.Reading.People;

/// <summary>
/// Watches lists that are separated by commas for values that may be halves of one: a form joins its options so although an option may contain a comma. A value that
/// starts with a small letter and never stands but after one and the same other is such a half.
/// </summary>
/// <param name="separator">The separator.</param>
internal sealed class CommaOptions(string separator)
{
    private const int FewestTimes = 2;
    private const int MostValues = 1 << 12;

    private readonly Dictionary<string, (string? Before, int Times)> seen = new(StringComparer.Ordinal);

    /// <summary>Watches a list.</summary>
    /// <param name="values">Its values in order.</param>
    public void Watch(IReadOnlyList<string> values)
    {
        for (int k = 0; k < values.Count; k++)
        {
            string value = values[k];
            string? before = k == 0 ? null : values[k - 1];
            if (value.Length == 0 || !char.IsLower(value[0]) || (seen.Count >= MostValues && !seen.ContainsKey(value)))
            {
                continue;
            }

            bool isKnown = seen.TryGetValue(value, out (string? Before, int Times) earlier);
            bool isSame = !isKnown || string.Equals(earlier.Before, before, StringComparison.Ordinal);
            seen[value] = (isSame ? before : null, earlier.Times + 1);
        }
    }

    /// <summary>The values that may be one, joined as the file has them.</summary>
    /// <returns>The values, in ordinal order.</returns>
    public IEnumerable<string> Suspects() =>
        seen.Where(value => value.Value.Times >= FewestTimes && value.Value.Before is not null)
            .Select(value => value.Value.Before + separator + value.Key)
            .Order(StringComparer.Ordinal);
}
