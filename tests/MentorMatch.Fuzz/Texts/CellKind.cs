using System.Text;
using MentorMatch.Fuzz.Running;
using MentorMatch.People;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>What stands in single cells: hours, time zones, skills. Read, it says the same when written and read again.</summary>
internal static class CellKind
{
    private static readonly string[] Texts =
    [
        "Mon 9-12",
        "Mon-Fri 09:00-17:30; Sat 10-11",
        "lundi 9h-12h",
        "Tue 22:00-02:00",
        "UTC+5:30",
        "Europe/Paris",
        "GMT-3",
        "(UTC+01:00) Brussels",
        "Python:4",
        "C++",
        "Gestion de projet : 3",
        "Ski::9",
    ];

    public static string Try(SplitMix64 random, int size)
    {
        string text = Encoding.UTF8.GetString(Damage.Of(random, Encoding.UTF8.GetBytes(Texts[random.Next(Texts.Length)]), 0.9));
        text = random.Next(3) == 0 ? $"{text}{Texts[random.Next(Texts.Length)]}" : text;
        bool any = false;
        if (Availability.TryParse(text, out Availability? hours, out DataProblem? problem))
        {
            any = true;
            FuzzFailureException.Unless(
                Availability.TryParse(hours.ToString(), out Availability? again, out _) && again.Equals(hours),
                $"hours '{text}' become '{hours}'"
            );
        }

        FuzzFailureException.Unless(hours is null != problem is null, $"'{text}' is read and refused, or neither");
        if (HomeTimeZone.TryParse(text, out HomeTimeZone? zone, out DataProblem? unknown))
        {
            any = true;
            FuzzFailureException.Unless(
                Math.Abs(zone.OffsetMinutes) <= HomeTimeZone.LargestOffsetMinutes,
                $"zone '{text}' is {zone.OffsetMinutes} minutes off"
            );
        }

        FuzzFailureException.Unless(zone is null != unknown is null, $"'{text}' is read and refused, or neither");
        if (Skill.TryParse(text, out Skill? skill, out _))
        {
            any = true;
            FuzzFailureException.Unless(
                Skill.TryParse(skill.ToString(), out Skill? again, out _) && again.Equals(skill),
                $"skill '{text}' becomes '{skill}'"
            );
        }

        if (WantedSkill.TryParse(text, out WantedSkill? wanted, out _))
        {
            FuzzFailureException.Unless(
                WantedSkill.TryParse(wanted.ToString(), out WantedSkill? again, out _) && again.Equals(wanted),
                $"wanted '{text}' becomes '{wanted}'"
            );
        }

        string key = NameKey.Of(text);
        FuzzFailureException.Unless(NameKey.Of(key) == key, $"the key of '{text}' is '{key}', whose key is '{NameKey.Of(key)}'");
        return any ? "read" : "refused";
    }
}
