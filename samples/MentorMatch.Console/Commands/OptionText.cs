using System.CommandLine.Parsing;
using System.Globalization;

namespace MentorMatch.Console.Commands;

/// <summary>Reads the values of options, with errors that say what to write.</summary>
internal static class OptionText
{
    /// <summary>A whole number.</summary>
    /// <param name="argument">The value as typed.</param>
    /// <param name="atLeast">The smallest number allowed.</param>
    /// <param name="atMost">The largest number allowed.</param>
    /// <returns>The number; <see langword="null"/> after an error.</returns>
    public static int? Count(ArgumentResult argument, int atLeast, int atMost = int.MaxValue)
    {
        string text = argument.Tokens[0].Value;
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= atLeast
            && number <= atMost
        )
        {
            return number;
        }

        string range = atMost == int.MaxValue ? $"of {atLeast} or more" : $"from {atLeast} to {atMost}";
        argument.AddError($"{Name(argument)}: \"{text}\" is not a whole number {range}.");
        return null;
    }

    /// <summary>A time such as <c>30s</c>, <c>1.5m</c>, <c>2h</c> or <c>250ms</c>.</summary>
    /// <param name="argument">The value as typed.</param>
    /// <returns>The time; <see langword="null"/> after an error.</returns>
    public static TimeSpan? Duration(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        string number = text.TrimEnd("hms".ToCharArray());
        double? unit = text[number.Length..] switch
        {
            "ms" => 0.001,
            "s" => 1,
            "m" => 60,
            "h" => 3600,
            _ => null,
        };
        if (
            unit is { } seconds
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
            && (double)count * seconds <= TimeSpan.FromDays(20).TotalSeconds
        )
        {
            return TimeSpan.FromSeconds((double)count * seconds);
        }

        argument.AddError($"{Name(argument)}: \"{text}\" is not a time up to 20 days. Maybe write 30s, 5m or 1h.");
        return null;
    }

    /// <summary>One of a few words.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="argument">The value as typed.</param>
    /// <param name="words">The words and what they stand for.</param>
    /// <returns>What the word stands for; the default after an error.</returns>
    public static T? OneOf<T>(ArgumentResult argument, params ReadOnlySpan<(string Word, T Value)> words)
    {
        string text = argument.Tokens[0].Value;
        List<string> known = [];
        foreach ((string word, T value) in words)
        {
            known.Add(word);
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        argument.AddError($"{Name(argument)}: \"{text}\" is not one of {string.Join(", ", known)}.");
        return default;
    }

    private static string Name(ArgumentResult argument) =>
        argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.Name;
}
