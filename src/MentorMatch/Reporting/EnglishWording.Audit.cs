using MentorMatch.Reporting.Audit;

namespace MentorMatch.Reporting;

internal sealed partial class EnglishWording
{
    public override string AuditDifference(AuditDifference difference) =>
        difference switch
        {
            { Input: { } input, Found.Length: 0 } => $"The input {input} was part of the run recorded and is not given.",
            { Input: { } input, Said.Length: 0 } => $"The input {input} is given and was no part of the run recorded.",
            { Input: { } input } =>
                $"The input {input} is not the file of the run recorded ({difference.Path}: {difference.Said}, here {difference.Found}).",
            { Path: "questionSha256" } => "People, pairs, policy and format, as read, are not those of the run recorded.",
            { Path: "answer.resultSha256" } => "The result is not the one of the run recorded.",
            { Found.Length: 0 } => $"{difference.Path}: the record says {difference.Said}, here there is nothing.",
            { Said.Length: 0 } => $"{difference.Path}: the record says nothing, here it is {difference.Found}.",
            _ => $"{difference.Path}: the record says {difference.Said}, here it is {difference.Found}.",
        };
}
