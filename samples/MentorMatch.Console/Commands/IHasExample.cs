namespace MentorMatch.Console.Commands;

/// <summary>A command that shows an example under its help.</summary>
internal interface IHasExample
{
    /// <summary>The example, one or more lines.</summary>
    string Example { get; }
}
