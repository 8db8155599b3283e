using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MentorMatch.Console.Commands;

/// <summary>The options about a current round that a new one is to change little.</summary>
internal sealed class RematchOptions
{
    private readonly Option<string?> current;
    private readonly Option<int?> mostChanges = new("--max-changes")
    {
        Description = "The plan with at most this many changes: current pairs that are still eligible and are not kept.",
        HelpName = "K",
    };

    private readonly Option<decimal?> price = new("--change-price")
    {
        Description = "The plan that is best when each change costs this score.",
        HelpName = "P",
    };

    /// <summary>Makes the options.</summary>
    /// <param name="isRequired">Whether the current round must be given.</param>
    public RematchOptions(bool isRequired)
    {
        current = new Option<string?>("--current")
        {
            Description = "Who is matched with whom now: a matches.csv, or any CSV file with the columns mentee,mentor.",
            HelpName = "FILE",
            Required = isRequired,
        };
        mostChanges.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int value) && value < 0)
            {
                result.AddError($"--max-changes: {value} is below 0.");
            }
        });
        price.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && decimal.TryParse(token.Value, CultureInfo.InvariantCulture, out decimal value)
                && (value is < 0 or > 1_000_000 || decimal.Round(value, 6) != value)
            )
            {
                result.AddError($"--change-price: {token.Value} is not from 0 to 1000000 with up to six decimals.");
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(current);
        command.Options.Add(mostChanges);
        command.Options.Add(price);
        command.Validators.Add(result =>
        {
            if (result.GetResult(mostChanges) is not null && result.GetResult(price) is not null)
            {
                result.AddError("--max-changes and --change-price cannot be used together. Maybe use one of them.");
            }
        });
    }

    /// <summary>Whether a current round is given and nothing of the plan that was made of it, or the other way round.</summary>
    /// <param name="command">The command as parsed.</param>
    /// <returns>Whether one is missing.</returns>
    public bool IsHalfGiven(CommandResult command) =>
        command.GetResult(current) is null != (command.GetResult(mostChanges) is null && command.GetResult(price) is null);

    /// <summary>The file of the current round.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The path, or <see langword="null"/>.</returns>
    public string? CurrentFile(ParseResult parsed) => parsed.GetValue(current);

    /// <summary>The most changes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The number, or <see langword="null"/> when not given.</returns>
    public int? MostChanges(ParseResult parsed) => parsed.GetValue(mostChanges);

    /// <summary>What each change costs.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The price, or <see langword="null"/> when not given.</returns>
    public decimal? ChangePrice(ParseResult parsed) => parsed.GetValue(price);

    /// <summary>The files that these options name, by what they are for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The files; <see langword="null"/> where none was given.</returns>
    public IEnumerable<(string Role, string? File)> FilesRead(ParseResult parsed) => [("current", CurrentFile(parsed))];

    /// <summary>What a record of the run says of these options.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Names and values; <see langword="null"/> where none was given.</returns>
    public IEnumerable<(string Name, string? Value)> Audited(ParseResult parsed) =>
        [
            ("max-changes", MostChanges(parsed)?.ToString(CultureInfo.InvariantCulture)),
            ("change-price", ChangePrice(parsed)?.ToString("0.######", CultureInfo.InvariantCulture)),
        ];
}
