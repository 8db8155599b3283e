using System.Diagnostics;
using System.Text;
using MentorMatch.Console.Tests.Trials;
using MentorMatch.Reporting;

namespace MentorMatch.Console.Tests.Hardening;

/// <summary>Killed without warning, also in the middle of writing, the command leaves under each final name the file that was there before, or the whole new one.</summary>
public sealed class KilledWhileWritingTests
{
    private const int FewestKills = 4;
    private const int MostKills = 100;

    [Fact]
    public void Killed_while_it_writes_every_file_is_the_old_or_the_new_one_whole()
    {
        using Trial trial = new();
        string[] names = ["matches.csv", "report.html", "audit.json", "result.json"];
        string older = Cohort(trial, "older.csv", 20);
        string newer = Cohort(trial, "newer.csv", 240);
        Dictionary<string, string> before = Written(trial, older, "before", names);
        Dictionary<string, string> after = Written(trial, newer, "after", names);
        Random random = new(5);
        int mostSpins = 60;
        int early = 0;
        for (int kill = 0; kill < FewestKills || (early == 0 && kill < MostKills); kill++)
        {
            string folder = trial.PathOf($"out{kill}");
            Directory.CreateDirectory(folder);
            foreach (string name in names)
            {
                File.Copy(trial.PathOf($"before/{name}"), Path.Combine(folder, name));
            }

            using (Process process = ChildProcess.Start([], "match", "--people", newer, "--quiet", "--out", folder))
            {
                KillAmidWriting(process, folder, random.Next(0, mostSpins));
            }

            // Too late where no draft is left: how fast the files are written depends on the machine, so the next kill comes sooner.
            bool isEarly = Directory.GetFiles(folder, "*.partial").Length > 0;
            early += isEarly ? 1 : 0;
            mostSpins = isEarly ? mostSpins : Math.Max(1, mostSpins / 2);
            foreach (string name in names)
            {
                string now = Content(Path.Combine(folder, name));
                Assert.True(now == before[name] || now == after[name], $"kill {kill}: {name} is neither the old file nor the new one");
            }
        }

        Assert.True(early > 0, $"None of {MostKills} kills came while files were being written.");
    }

    /// <summary>Waits for the first draft to appear, then a moment more, and kills without a chance to clean up.</summary>
    private static void KillAmidWriting(Process process, string folder, int spins)
    {
        while (!process.HasExited && Directory.GetFiles(folder, "*.partial").Length == 0)
        {
            Thread.Yield();
        }

        for (int spin = 0; spin < spins; spin++)
        {
            Thread.SpinWait(20_000);
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static string Cohort(Trial trial, string name, int mentees)
    {
        string file = trial.PathOf(name);
        trial.Run("generate", "--mentors", $"{mentees / 3}", "--mentees", $"{mentees}", "--seed", "4", "--out", file);
        return file;
    }

    private static Dictionary<string, string> Written(Trial trial, string people, string folder, string[] names)
    {
        Assert.Equal(0, trial.Run("match", "--people", people, "--quiet", "--out", trial.PathOf(folder)).Code);
        return names.ToDictionary(name => name, name => Content(trial.PathOf($"{folder}/{name}")), StringComparer.Ordinal);
    }

    /// <summary>The content of a file; of a result all but the time it took, of a report and a record all but what follows from that.</summary>
    private static string Content(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return Path.GetFileName(path) == "result.json"
            ? MentorMatch.Reporting.Audit.AuditRecord.HashOf(ResultDocument.Read(bytes))
            : Encoding.UTF8.GetString(bytes);
    }
}
