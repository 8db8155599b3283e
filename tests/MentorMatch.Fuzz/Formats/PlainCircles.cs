using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Everybody in a circle, by trying every way.</summary>
internal sealed class PlainCircles(PeerScores scores, ImmutableArray<Pairing> pins, PeerGroupsFormat format)
{
    private readonly List<List<int>> circles = [];

    /// <summary>The best total; <see langword="null"/> when there is no way.</summary>
    public long? Best() => Try(0);

    private long? Try(int next)
    {
        if (next == scores.People.Length)
        {
            return circles.All(circle => circle.Count >= format.MinMembers && Keeps(circle)) && KeepsPins() ? Value() : null;
        }

        long? best = null;
        for (int at = 0; at <= circles.Count; at++)
        {
            bool starts = at == circles.Count;
            if (starts)
            {
                circles.Add([]);
            }

            if (circles[at].Count < format.MaxMembers && circles[at].All(member => scores[next, member] is not null))
            {
                circles[at].Add(next);
                long? found = Try(next + 1);
                best = best is null || found > best ? found : best;
                circles[at].RemoveAt(circles[at].Count - 1);
            }

            if (starts)
            {
                circles.RemoveAt(at);
                break;
            }
        }

        return best;
    }

    private long Value() =>
        circles.Sum(circle => circle.Sum(one => circle.Where(other => other < one).Sum(other => scores[one, other]!.Value)));

    private bool KeepsPins() =>
        pins.All(pin => circles.Any(circle => circle.Contains(scores.IndexOf(pin.Mentee)) && circle.Contains(scores.IndexOf(pin.Mentor))));

    private bool Keeps(List<int> circle)
    {
        return format.Spread.All(attribute => IsSpread(attribute))
            && format.NeverAlone.All(attribute => IsTogether(attribute))
            && (format.SeniorLevel is null || circle.Any(member => scores.People[member].Level >= format.SeniorLevel));

        bool IsSpread(string attribute)
        {
            string[] all = Values(attribute, Enumerable.Range(0, scores.People.Length));
            string[] here = Values(attribute, circle);
            return all.Distinct()
                .All(value =>
                {
                    int count = all.Count(other => other == value);
                    int mine = here.Count(other => other == value);
                    return mine >= count / circles.Count && mine <= (count + circles.Count - 1) / circles.Count;
                });
        }

        bool IsTogether(string attribute)
        {
            string[] all = Values(attribute, Enumerable.Range(0, scores.People.Length));
            string[] here = Values(attribute, circle);
            return here.All(value => here.Count(other => other == value) > 1 || all.Count(other => other == value) == 1);
        }
    }

    private string[] Values(string attribute, IEnumerable<int> members) =>
        [
            .. members
                .Select(member => scores.People[member].Attributes[attribute])
                .Where(values => !values.IsEmpty)
                .Select(values => values[0]),
        ];
}
