using System.CommandLine;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks.Instances;

/// <summary><c>instance KIND SIZE FILE</c>: writes an instance for solvers to read.</summary>
internal sealed class InstanceCommand : Command, IHasExample
{
    private readonly Argument<InstanceFamily> kind = new("KIND")
    {
        Description = $"One of: {string.Join("; ", InstanceFamily.All.Select(family => $"{family.Name} ({family.Description})"))}.",
        CustomParser = argument =>
        {
            string name = argument.Tokens[0].Value;
            InstanceFamily? found = InstanceFamily.Of(name);
            if (found is null)
            {
                argument.AddError($"KIND: \"{name}\" is not one of {string.Join(", ", InstanceFamily.All.Select(family => family.Name))}.");
            }

            return found;
        },
    };
    private readonly Argument<int> size = new("SIZE")
    {
        Description = "How many mentees, peers, or people on each side.",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1) ?? 0,
    };
    private readonly Argument<string> file = new("FILE") { Description = "The file to write." };
    private readonly Option<ulong> seed = UsualOptions.Seed();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    public InstanceCommand(Terminal terminal)
        : base("instance", "Writes a binary instance that mentormatch solve --edges and every driver of benchmarks/peers read.")
    {
        Arguments.Add(kind);
        Arguments.Add(size);
        Arguments.Add(file);
        Options.Add(seed);
        SetAction(parsed => Write(terminal, parsed.GetValue(kind)!, parsed.GetValue(size), parsed.GetValue(file)!, parsed.GetValue(seed)));
    }

    /// <inheritdoc/>
    public string Example => $"{BenchmarkCommand.Typed} instance b-matching 10000 b-matching-10000.bin";

    private static int Write(Terminal terminal, InstanceFamily family, int size, string path, ulong seed)
    {
        if (size < family.Smallest || size > family.Largest)
        {
            terminal.Error.WriteLine($"instance: {family.Name} comes in sizes from {family.Smallest} to {family.Largest}, not {size}.");
            return ExitCode.BadInput;
        }

        IInstance instance = family.Draw(size, seed);
        using FileStream stream = File.Create(path);
        instance.Write(stream);
        return ExitCode.Done;
    }
}
