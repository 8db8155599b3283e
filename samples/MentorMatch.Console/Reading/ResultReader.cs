using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Reading;

/// <summary>Reads a <c>result.json</c>; the library understands it.</summary>
internal static class ResultReader
{
    /// <summary>Reads a result.</summary>
    /// <param name="file">The path.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The document, or <see langword="null"/> after a problem.</returns>
    public static ResultDocument? Read(string file, ProblemList problems)
    {
        if (WholeFile.Read(file, problems) is not { } bytes)
        {
            return null;
        }

        try
        {
            return ResultDocument.Read(bytes, file);
        }
        catch (DataProblemsException wrong)
        {
            foreach (DataProblem problem in wrong.Problems)
            {
                problems.Add(problem);
            }

            return null;
        }
    }
}
