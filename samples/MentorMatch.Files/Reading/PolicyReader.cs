using System.Collections.Immutable;
using System.Text;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Files.Reading;

/// <summary>Reads a policy file; the library understands it.</summary>
public static class PolicyReader
{
    /// <summary>Reads a policy.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The policy; the built-in one after a problem, so that reading can go on and find the other problems.</returns>
    public static MatchingPolicy Read(InputFile file, ProblemList problems)
    {
        if (WholeFile.Read(file, problems, InputLimits.MostSettingsBytes) is not { } bytes)
        {
            return MatchingPolicy.Default;
        }

        if (
            PolicyJson.TryRead(Encoding.UTF8.GetString(bytes), file.Name, out MatchingPolicy? policy, out ImmutableArray<DataProblem> found)
        )
        {
            return policy;
        }

        foreach (DataProblem problem in found)
        {
            problems.Add(problem);
        }

        return MatchingPolicy.Default;
    }
}
