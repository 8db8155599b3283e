using System.Globalization;
using System.Text.Json;
using MentorMatch.People;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Json;

/// <summary>What is wrong with the text of a result, and where.</summary>
internal static class JsonProblem
{
    public static DataProblem Of(JsonException fault, string? file)
    {
        // The serializer appends the path and place to its message; they are told apart here, and lines are counted from 1.
        int tail = fault.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string message = tail < 0 ? fault.Message : fault.Message[..tail];
        string path = fault.Path is null or "$" ? "" : $" (at {fault.Path})";
        return new DataProblem
        {
            Code = "not-a-result",
            File = file,
            Line = fault.LineNumber is long line ? (int)line + 1 : null,
            Column = fault.BytePositionInLine is long column ? $"{column + 1}" : null,
            Message = $"{message.TrimEnd('.')}{path}",
            Maybe = "the file is not a result.json, was cut short, or was written by a newer version",
        };
    }

    public static DataProblem NamesNoPair(int place, string? file) =>
        new()
        {
            Code = "names-no-pair",
            File = file,
            Message = $"matches[{place}] names no pair",
            Maybe = "it lacks mentee and mentor, or a and b for peers, or has both",
        };

    public static DataProblem ImpossibleLoad(LoadRow load, int matches, string? file) =>
        new()
        {
            Code = "impossible-load",
            File = file,
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"loads: {Quoted.Text(load.Mentor)} has {load.Mentees} mentees, and there are {matches} matches"
            ),
            Maybe = "the file was changed by hand",
        };

    public static DataProblem WrongSchema(string? schema, string expected, string? file) =>
        new()
        {
            Code = "wrong-schema",
            File = file,
            Line = 1,
            Message = $"the schema is {Quoted.Text(schema)}, not {Quoted.Text(expected)}",
            Maybe = "the file was written by a newer version",
        };
}
