using System.CommandLine;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks.Reports;

/// <summary>A command that prints one table about an instance of a size.</summary>
internal abstract class SizedReport : Command, IHasExample
{
    private readonly int usual;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it tells.</param>
    /// <param name="counted">What the size counts, the name of its argument.</param>
    /// <param name="usual">The size when none is given.</param>
    protected SizedReport(Terminal terminal, string name, string description, string counted, int usual)
        : base(name, description)
    {
        this.usual = usual;
        Argument<int> size = new(counted)
        {
            Description = "How many.",
            DefaultValueFactory = _ => usual,
            CustomParser = argument => OptionText.Count(argument, atLeast: 30, atMost: 10_000_000) ?? 0,
        };
        Arguments.Add(size);
        SetAction(parsed =>
        {
            TextTable table = new([.. Columns]);
            Fill(table, parsed.GetValue(size));
            table.Write(terminal);
            return ExitCode.Done;
        });
    }

    /// <inheritdoc/>
    public string Example => FormattableString.Invariant($"{BenchmarkCommand.Typed} {Name} {usual}");

    /// <summary>The seed of everything drawn.</summary>
    protected static ulong Seed => UsualOptions.UsualSeed;

    /// <summary>The headings, and whether a column holds numbers.</summary>
    protected abstract IEnumerable<(string Heading, bool IsNumber)> Columns { get; }

    /// <summary>Measures, and adds the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="size">The size.</param>
    protected abstract void Fill(TextTable table, int size);
}
