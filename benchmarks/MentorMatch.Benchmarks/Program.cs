using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Reports;

switch (args)
{
    case ["instance", .. string[] rest]:
        return InstanceCommand.Run(rest);
    case ["oracle", .. string[] rest]:
        return OracleCommand.Run(rest);
    case ["report", .. string[] rest]:
        return ReportCommand.Run(rest);
    case ["circles", .. string[] rest]:
        return CirclesQuality.Run(rest);
    case ["changes", .. string[] rest]:
        return ChangesReport.Run(rest);
    case ["fairness", .. string[] rest]:
        return FairnessCost.Run(rest);
    case ["sides", .. string[] rest]:
        return SideRatio.Run(rest);
    default:
        // The benchmark process is built with all analyzers, which takes its time on a small machine.
        IConfig config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
