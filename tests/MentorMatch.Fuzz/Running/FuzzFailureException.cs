using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MentorMatch.Fuzz.Running;

/// <summary>A promise was broken.</summary>
internal sealed class FuzzFailureException(string message) : Exception(message)
{
    /// <summary>Breaks off unless a condition holds.</summary>
    public static void Unless([DoesNotReturnIf(false)] bool condition, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new FuzzFailureException(otherwise.ToString(CultureInfo.InvariantCulture));
        }
    }
}
