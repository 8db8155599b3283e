using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Files.Reading;

/// <summary>Reads a <c>result.json</c>; the library understands it.</summary>
public static class ResultReader
{
    /// <summary>Reads a result.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The document, or <see langword="null"/> after a problem.</returns>
    public static ResultDocument? Read(InputFile file, ProblemList problems)
    {
        if (WholeFile.Read(file, problems, InputLimits.MostDocumentBytes) is not { } bytes)
        {
            return null;
        }

        try
        {
            return ResultDocument.Read(bytes, file.Name);
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
