using System.Collections.Immutable;
using MentorMatch.Files.Reading;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.Console.Commands;

/// <summary>What a record says of a command's inputs and options.</summary>
internal static class AuditInputs
{
    /// <summary>The name of the option that limits the time.</summary>
    public const string TimeLimit = "time-limit";

    /// <summary>Hashes the files.</summary>
    /// <param name="files">The files by what they are for; those not given are <see langword="null"/>.</param>
    /// <param name="options">The options that matter; those not given are <see langword="null"/>.</param>
    /// <param name="problems">Told when a file cannot be read.</param>
    /// <returns>What goes into the record.</returns>
    public static AuditContext Of(
        IEnumerable<(string Role, InputFile? File)> files,
        IEnumerable<(string Name, string? Value)> options,
        ProblemList problems
    )
    {
        var inputs = ImmutableSortedDictionary.CreateBuilder<string, AuditInput>(StringComparer.Ordinal);
        foreach ((string role, InputFile? file) in files)
        {
            using Stream? stream = file is null ? null : FileOpener.Open(file, problems);
            if (stream is not null)
            {
                inputs[role] = AuditInput.Of(stream);
            }
        }

        return new AuditContext
        {
            Inputs = inputs.ToImmutable(),
            Options = options
                .Where(option => option.Value is not null)
                .ToImmutableSortedDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal),
        };
    }
}
