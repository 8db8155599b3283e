using MentorMatch.Console.Texts;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>Shows the policy that is used when none is given: nobody is to be matched by rules they have not seen.</summary>
internal static class BuiltInPolicy
{
    /// <summary>Prints the policy as a file that can be changed and given back.</summary>
    /// <param name="run">The run.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="texts">The language.</param>
    public static void Print(CommandRun run, MatchingPolicy policy, CommandTexts texts)
    {
        run.Say(texts.BuiltInPolicy);
        foreach (string line in PolicyJson.Write(policy).TrimEnd().Split('\n'))
        {
            run.Say($"  {line.TrimEnd('\r')}");
        }

        run.Say();
    }
}
