using MentorMatch.HrPortal.Programmes;

namespace MentorMatch.HrPortal.Http;

/// <summary>Who does something.</summary>
internal static class Actor
{
    /// <summary>The header in which the page says the manager's name, percent-encoded. Believed only where nobody has signed in.</summary>
    public const string Header = "X-Manager";

    /// <summary>Most characters of a name.</summary>
    public const int MostCharacters = 100;

    /// <summary>Who has signed in; <see langword="null"/> where nobody does.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The name.</returns>
    public static string? SignedIn(HttpContext context) => context.User.Identity is { IsAuthenticated: true } user ? user.Name : null;

    /// <summary>Who sends a request: the user who has signed in, otherwise whoever the page says it is.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The name; <see langword="null"/> when not said.</returns>
    public static string? Of(HttpContext context)
    {
        if (SignedIn(context) is { } user)
        {
            return user;
        }

        string name = Uri.UnescapeDataString(context.Request.Headers[Header].ToString()).Trim();
        return name.Length == 0 ? null : InputText.Checked(name, "name", MostCharacters);
    }
}
