namespace MentorMatch.Files.Reading.Headers;

/// <summary>How strongly the name of a column claims a field. A stronger claim wins; two equal claims are a question for the user.</summary>
internal enum ClaimStrength
{
    /// <summary>Last resort: a column about the answer, not the person.</summary>
    Faint,

    /// <summary>A name that often means the field.</summary>
    Likely,

    /// <summary>A name that means the field and nothing else.</summary>
    Clear,
}
