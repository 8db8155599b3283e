using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;

namespace MentorMatch.Formats;

/// <summary>How long people have waited, as an attribute says it.</summary>
internal static class WaitingTimes
{
    /// <summary>The attribute that says so unless a format names another.</summary>
    public const string UsualAttribute = "waiting";

    /// <summary>The times of those who have waited, by id.</summary>
    /// <exception cref="DataProblemsException">Somebody's time is no number, or below 0; every one is listed.</exception>
    public static ImmutableSortedDictionary<string, decimal> Of(IEnumerable<Participant> people, string attribute)
    {
        ImmutableSortedDictionary<string, decimal>.Builder times = ImmutableSortedDictionary.CreateBuilder<string, decimal>(
            StringComparer.Ordinal
        );
        List<DataProblem> problems = [];
        foreach (Participant person in people.Where(person => !person.Attributes[attribute].IsEmpty))
        {
            string text = person.Attributes[attribute][0];
            if (!TryRead(text, out decimal time))
            {
                problems.Add(
                    new DataProblem
                    {
                        Code = "waiting-not-a-number",
                        Column = attribute,
                        PersonId = person.Id,
                        Message = $"{Quoted.Text(person.Id)} has waited {Quoted.Text(text)}, which is no number of at least 0",
                        Maybe = "write how many rounds, weeks or days it was: 3",
                    }.At(person.Source)
                );
            }
            else if (time > 0)
            {
                times[person.Id] = time;
            }
        }

        return problems.Count == 0 ? times.ToImmutable() : throw new DataProblemsException([.. problems]);
    }

    /// <summary>Reads a time.</summary>
    public static bool TryRead(string text, out decimal time) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out time);
}
