using System.Collections.Immutable;

namespace MentorMatch.Live;

/// <summary>Who has which number in the assignment: numbers are given in the order of joining and never again.</summary>
internal sealed class LiveSide
{
    private readonly List<string> ids = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public LiveSide(ImmutableArray<string> present)
    {
        foreach (string id in present)
        {
            Join(id);
        }
    }

    /// <summary>Id of the person who has, or had, a number.</summary>
    public string this[int number] => ids[number];

    /// <returns>The number of somebody new.</returns>
    public int Join(string id)
    {
        numbers.Add(id, ids.Count);
        ids.Add(id);
        return ids.Count - 1;
    }

    public int Leave(string id) =>
        numbers.Remove(id, out int number) ? number : throw new ArgumentException($"There is no {id}.", nameof(id));

    /// <summary>The number of somebody who takes part; <see langword="null"/> for anybody else.</summary>
    public int? Find(string id) => numbers.TryGetValue(id, out int number) ? number : null;
}
