using BenchmarkDotNet.Running;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Reports;

switch (args)
{
    case ["instance", .. string[] rest]:
        return InstanceCommand.Run(rest);
    case ["report", .. string[] rest]:
        return ReportCommand.Run(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
