namespace MentorMatch.Files.Reading.Headers;

/// <summary>What forbidden columns hold, in English.</summary>
public static class ForbiddenWords
{
    /// <summary>The words for a kind, as in "health must not travel".</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static string Of(ForbiddenKind kind) =>
        kind switch
        {
            ForbiddenKind.Pay => "pay",
            ForbiddenKind.Bank => "a bank account",
            ForbiddenKind.Birth => "a birth date or place",
            ForbiddenKind.Identity => "a number of social security, tax or identity",
            ForbiddenKind.Health => "health",
            ForbiddenKind.Belief => "belief or conviction",
            ForbiddenKind.Family => "family",
            ForbiddenKind.Home => "where somebody lives",
            ForbiddenKind.Secret => "a password",
            _ => "a reason for leaving or a sanction",
        };
}
