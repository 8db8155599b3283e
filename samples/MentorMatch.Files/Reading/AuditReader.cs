using MentorMatch.People;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.Files.Reading;

/// <summary>Reads an <c>audit.json</c>.</summary>
public static class AuditReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="file">The file; <see langword="null"/> for no file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The record, or <see langword="null"/> without a file or after a problem.</returns>
    public static AuditRecord? Read(InputFile? file, ProblemList problems)
    {
        if (file is null || WholeFile.Read(file, problems, InputLimits.MostDocumentBytes) is not { } bytes)
        {
            return null;
        }

        try
        {
            return AuditRecord.Read(bytes, file.Name);
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
