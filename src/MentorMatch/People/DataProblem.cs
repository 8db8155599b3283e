using System.Text;

namespace MentorMatch.People;

/// <summary>One thing that is wrong with the data: what, where, about whom, and what may put it right.</summary>
public sealed record DataProblem
{
    /// <summary>A stable code in kebab-case, such as <c>duplicate-id</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in one line without a final point.</summary>
    public required string Message { get; init; }

    /// <summary>The file concerned, when known.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1, when known.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the file, by name or number, when known.</summary>
    public string? Column { get; init; }

    /// <summary>The id of the participant concerned, if one is.</summary>
    public string? PersonId { get; init; }

    /// <summary>What may put it right: the words after “Maybe”, without a final point.</summary>
    public string? Maybe { get; init; }

    /// <summary>The same problem at a place.</summary>
    /// <param name="place">The place; <see langword="null"/> leaves the problem as it is.</param>
    /// <returns>The problem.</returns>
    public DataProblem At(SourcePlace? place) => place is null ? this : this with { File = place.File, Line = place.Line };

    /// <summary>One line: <c>file:line: column: what. Maybe ….</c> Parts that are unknown are left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        if (File is not null)
        {
            text.Append(new SourcePlace(File, Line)).Append(": ");
        }

        if (Column is not null)
        {
            text.Append(Column).Append(": ");
        }

        text.Append(Message).Append('.');
        if (Maybe is not null)
        {
            text.Append(" Maybe ").Append(Maybe).Append('.');
        }

        return text.ToString();
    }
}
