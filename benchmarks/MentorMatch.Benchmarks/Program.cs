using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks;

/// <summary>A class with a name of its own namespace: the command this project refers to has an entry point, too.</summary>
internal static class Program
{
    /// <summary>Runs a command, or kernels where the arguments are BenchmarkDotNet's.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code.</returns>
    public static int Main(string[] args)
    {
        if (BenchmarkCommand.Takes(args))
        {
            return BenchmarkCommand.Run(args, Terminal.OfProcess());
        }

        // The benchmark process is built with all analyzers, which takes its time on a small machine.
        IConfig config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
    }
}
