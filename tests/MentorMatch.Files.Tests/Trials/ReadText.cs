using System.Text;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.People;

namespace MentorMatch.Files.Tests.Trials;

/// <summary>One people file read from text, with everything that was said about it.</summary>
internal sealed record ReadText(PeopleFile? File, ProblemList Problems)
{
    /// <summary>The people.</summary>
    public IReadOnlyList<Participant> People => File!.People;

    /// <summary>The name of the profile; a hyphen for none.</summary>
    public string Profile => File?.Profile?.Profile.Name ?? "-";

    /// <summary>What each column became, as <c>id=USERID manager=MANAGER</c>, by field.</summary>
    public string Fields =>
        string.Join(' ', File!.Plan.Fields.OrderBy(row => row.Key).Select(row => $"{FieldWords.Of(row.Key)}={File.Headers[row.Value]}"));

    /// <summary>The codes of all problems.</summary>
    public string Codes => string.Join(' ', Problems.Problems.Select(problem => problem.Code));

    /// <summary>Reads a text as UTF-8.</summary>
    public static ReadText Of(string text, string? map = null, ProfileChoice? profile = null, ParticipantRole? role = null) =>
        Of(Encoding.UTF8.GetBytes(text), map, profile, role);

    /// <summary>Reads bytes.</summary>
    public static ReadText Of(byte[] bytes, string? map = null, ProfileChoice? profile = null, ParticipantRole? role = null)
    {
        ProblemList problems = new();
        ColumnMapping mapping = MappingReader.Read(map is null ? null : InputFile.Of("map.json", Encoding.UTF8.GetBytes(map)), problems);
        PeopleFile? read = new PeopleReader(mapping, attributes: null, problems, profile).Read(InputFile.Of("people.csv", bytes), role);
        return new ReadText(read, problems);
    }
}
