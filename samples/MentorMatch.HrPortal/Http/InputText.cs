using System.Globalization;
using MentorMatch.HrPortal.Programmes;

namespace MentorMatch.HrPortal.Http;

/// <summary>Text that came in a request.</summary>
internal static class InputText
{
    /// <summary>Most characters of an id.</summary>
    public const int MostOfId = 200;

    /// <summary>The text, if it is neither blank nor too long and has no control characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="most">Most characters.</param>
    /// <returns>The text without blanks around it.</returns>
    /// <exception cref="RefusedException">It is not fit.</exception>
    public static string Checked(string? text, string what, int most)
    {
        string trimmed = text?.Trim() ?? "";
        string? fault =
            trimmed.Length == 0 ? "is missing"
            : trimmed.Length > most ? string.Create(CultureInfo.InvariantCulture, $"has more than {most} characters")
            : trimmed.Any(char.IsControl) ? "has control characters"
            : null;
        return fault is null ? trimmed : throw new RefusedException(StatusCodes.Status400BadRequest, $"The {what} {fault}.");
    }

    /// <summary>The text, or <see langword="null"/> where it is blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="most">Most characters.</param>
    /// <returns>The text without blanks around it.</returns>
    /// <exception cref="RefusedException">It is not fit.</exception>
    public static string? CheckedOrNone(string? text, string what, int most) =>
        string.IsNullOrWhiteSpace(text) ? null : Checked(text, what, most);
}
