using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorMatch.People;

/// <summary>The text form shared by offered and wanted skills: a name and, after its last colon, a whole number.</summary>
internal static partial class RatedName
{
    /// <summary>Takes the text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lowest">The lowest number allowed.</param>
    /// <param name="highest">The highest number allowed.</param>
    /// <param name="thing">What the text is, in words.</param>
    /// <param name="rating">What the number is, in words.</param>
    /// <param name="name">The name, without blanks around it.</param>
    /// <param name="number">The number, if there is one.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static DataProblem? Problem(string text, int lowest, int highest, string thing, string rating, out string name, out int? number)
    {
        ArgumentNullException.ThrowIfNull(text);
        name = text.Trim();
        number = null;
        int colon = name.LastIndexOf(':');
        string tail = colon < 0 ? "" : name[(colon + 1)..].Trim();
        if (LooksNumeric().IsMatch(tail))
        {
            string whole = name;
            name = name[..colon].TrimEnd();
            bool fits = int.TryParse(tail, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
            if (!fits || value < lowest || value > highest)
            {
                return new DataProblem
                {
                    Code = $"{rating}-out-of-range",
                    Message = $"{rating} {tail} of {thing} {Quoted.Text(whole)} is not a whole number from {lowest} to {highest}",
                    Maybe =
                        $"write {Quoted.Text($"{name}:{Math.Clamp(value, lowest, highest)}")}, or {Quoted.Text($"{name} {tail}")} if the number is part of the name",
                };
            }

            number = value;
        }

        return name.Length > 0
            ? null
            : new DataProblem
            {
                Code = "empty-skill",
                Message = $"{thing} {Quoted.Text(text)} has no name",
                Maybe = "a separator stands twice",
            };
    }

    // A fraction is taken for a slip of the pen, not for a name: "Python:4.5" must not become a skill that nobody shares.
    [GeneratedRegex(
        @"^[+-]?[0-9]+([.,][0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LooksNumeric();
}
