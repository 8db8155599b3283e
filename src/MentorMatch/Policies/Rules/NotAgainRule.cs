namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs of earlier rounds; see <see cref="Rule.NotAgain"/>.</summary>
public sealed record NotAgainRule : Rule
{
    internal override string OwnCode => "not-again";

    internal override IEnumerable<string> Facts => [];

    internal override string Words => "the two were matched before";
}
