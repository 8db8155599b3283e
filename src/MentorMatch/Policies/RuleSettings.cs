namespace MentorMatch.Policies;

/// <summary>Sets what all rules have in common: <c>Rule.Same("languages").WhenUnknown(WhenUnknown.Forbid)</c>.</summary>
public static class RuleSettings
{
    /// <summary>The rule with an answer for pairs whose facts are not known.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="answer">Allow or forbid them.</param>
    /// <returns>The new rule.</returns>
    public static Rule WhenUnknown(this Rule rule, WhenUnknown answer)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule with { WhenUnknown = answer };
    }

    /// <summary>The rule under another name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The name under which a broken rule is shown.</param>
    /// <returns>The new rule.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Rule Named(this Rule rule, string name)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Flaw.Checked(rule with { GivenName = name });
    }
}
