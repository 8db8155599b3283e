namespace MentorMatch.Files.Reading.Edges;

/// <summary>How the text of a score was read.</summary>
internal enum ScoreReading
{
    /// <summary>As written.</summary>
    Exact,

    /// <summary>As written, with a comma for the point.</summary>
    ExactWithComma,

    /// <summary>Rounded to a millionth.</summary>
    Rounded,

    /// <summary>Not a finite number.</summary>
    NotANumber,

    /// <summary>Larger in size than allowed.</summary>
    OutOfRange,
}
