using System.CommandLine;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Commands;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<bool> quiet = new("--quiet") { Description = "Write no summary and show no progress.", Recursive = true };

    private readonly Option<int?> threads = new("--threads")
    {
        Description = "Most threads to use. Default: one a processor. The answer does not depend on it.",
        HelpName = "N",
        Recursive = true,
        CustomParser = argument => OptionText.Count(argument, atLeast: 1),
    };

    private readonly Option<TimeSpan?> timeLimit = new("--time-limit")
    {
        Description = "Stop after this time and write the best known matching with its proven gap: 30s, 5m, 1h.",
        HelpName = "TIME",
        Recursive = true,
        CustomParser = OptionText.Duration,
    };

    private readonly Option<Language> language = new("--lang")
    {
        Description = "Language of summaries, reasons and reports: en or fr. Default: en.",
        HelpName = "en|fr",
        Recursive = true,
        CustomParser = argument => OptionText.OneOf(argument, ("en", Language.English), ("fr", Language.French)),
    };

    /// <summary>Adds the options to the root command.</summary>
    /// <param name="root">The root.</param>
    public void AddTo(Command root)
    {
        root.Options.Add(quiet);
        root.Options.Add(threads);
        root.Options.Add(timeLimit);
        root.Options.Add(language);
    }

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The settings.</returns>
    public RunSettings Read(ParseResult parsed) =>
        new()
        {
            IsQuiet = parsed.GetValue(quiet),
            Threads = parsed.GetValue(threads) ?? Environment.ProcessorCount,
            TimeLimit = parsed.GetValue(timeLimit),
            Language = parsed.GetValue(language),
        };
}
