using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>Which columns of a file a profile claims.</summary>
/// <param name="profile">The profile.</param>
/// <param name="headers">The column names of the file.</param>
internal sealed class ProfileColumns(ImportProfile profile, ImmutableArray<string> headers)
{
    private readonly string[][] keys = [.. headers.Select(header => HeaderKey.Candidates(header).ToArray())];

    /// <summary>The column that says whether somebody is there; <see langword="null"/> for none.</summary>
    public int? Presence => profile.Presence?.Columns.Select(Find).FirstOrDefault(column => column is not null);

    /// <summary>Takes the columns for the fields that no mapping has given a column, and those that are not to be read.</summary>
    /// <param name="fields">The fields that have a column.</param>
    /// <param name="taken">The columns that are taken.</param>
    public void Take(Dictionary<PersonField, int> fields, HashSet<int> taken)
    {
        if (profile.IsCanonical)
        {
            TakeCanonical(fields, taken);
            return;
        }

        HashSet<int> free = [.. Enumerable.Range(0, headers.Length).Where(column => !taken.Contains(column))];
        TakeKeys(fields, taken, free);
        foreach ((PersonField field, string name) in profile.Columns)
        {
            // One column may hold two facts, such as a name that is the only id.
            if (!fields.ContainsKey(field) && Find(name) is { } column && free.Contains(column))
            {
                fields[field] = column;
                taken.Add(column);
            }
        }

        foreach (int column in profile.NotRead.Select(Find).OfType<int>())
        {
            taken.Add(column);
        }

        if (Presence is { } presence)
        {
            taken.Add(presence);
        }
    }

    // Ids and managers are taken from one pair: a manager's address is nobody where ids are numbers.
    private void TakeKeys(Dictionary<PersonField, int> fields, HashSet<int> taken, HashSet<int> free)
    {
        bool hasOwnId = fields.ContainsKey(PersonField.Id);
        var there = profile
            .Keys.Select(key => (Id: FreeColumn(key.Id), Manager: key.Manager is null ? null : FreeColumn(key.Manager)))
            .Where(key => key.Id is not null)
            .ToList();
        if (!hasOwnId && there.Count > 0)
        {
            (int? id, int? manager) = there.Find(key => key.Manager is not null) is { Id: not null } both ? both : there[0];
            fields[PersonField.Id] = id!.Value;
            taken.Add(id.Value);
            if (manager is { } column && fields.TryAdd(PersonField.Manager, column))
            {
                taken.Add(column);
            }
        }

        foreach (
            int manager in hasOwnId ? [] : profile.Keys.Select(key => key.Manager is null ? null : FreeColumn(key.Manager)).OfType<int>()
        )
        {
            taken.Add(manager);
        }

        int? FreeColumn(string name) => Find(name) is { } column && free.Contains(column) ? column : null;
    }

    private void TakeCanonical(Dictionary<PersonField, int> fields, HashSet<int> taken)
    {
        foreach (PersonField field in Enum.GetValues<PersonField>())
        {
            int column = headers.IndexOf(FieldWords.Of(field));
            bool isCanonical = field is not (PersonField.FirstName or PersonField.LastName);
            if (isCanonical && column >= 0 && !taken.Contains(column) && fields.TryAdd(field, column))
            {
                taken.Add(column);
            }
        }
    }

    private int? Find(string name)
    {
        string key = HeaderKey.Of(name);
        int found = Array.FindIndex(
            keys,
            candidates => candidates.Length > 0 && string.Equals(candidates[0], key, StringComparison.Ordinal)
        );
        found = found >= 0 ? found : Array.FindIndex(keys, candidates => candidates.Contains(key, StringComparer.Ordinal));
        return found < 0 ? null : found;
    }
}
