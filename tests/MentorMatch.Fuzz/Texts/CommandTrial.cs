using MentorMatch.Console;
using MentorMatch.Console.Terminals;
using MentorMatch.Fuzz.Running;

namespace MentorMatch.Fuzz.Texts;

/// <summary>A folder of its own in which the command is run in this process.</summary>
internal sealed class CommandTrial : IDisposable
{
    /// <summary>The word for an end with exit code 2.</summary>
    public const string Refused = "refused";

    private readonly string folder = Directory.CreateTempSubdirectory("mentormatch-fuzz-").FullName;

    /// <summary>Writes a file.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The path of a file.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Runs the command; whatever it was given, it says so with one of its exit codes, and never that it failed unexpectedly.</summary>
    public int Run(params IReadOnlyList<string> arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = MentorMatchCommand.Run(arguments, new Terminal(output, error), CancellationToken.None);
        FuzzFailureException.Unless(code is 0 or 2 or 3 or 4, $"exit code {code} of {string.Join(' ', arguments)}: {error}");
        FuzzFailureException.Unless(
            code != 2 || error.GetStringBuilder().Length > 0,
            $"refused without a word: {string.Join(' ', arguments)}"
        );
        string[] left = Directory.GetFiles(folder, "*.partial", SearchOption.AllDirectories);
        FuzzFailureException.Unless(left.Length == 0, $"{string.Join(' ', left)} left behind");
        return code;
    }

    /// <summary>Runs a command that writes a result, and verifies what it wrote from the same inputs.</summary>
    /// <param name="command">The command.</param>
    /// <param name="inputs">The inputs of both.</param>
    /// <returns>A word for how the command ended.</returns>
    public string RunAndVerify(string command, IReadOnlyList<string> inputs)
    {
        int code = Run([command, .. inputs, "--quiet", "--threads", "1", "--out", PathOf("out")]);
        if (code is 0 or 3)
        {
            int verified = Run([
                "verify",
                .. inputs,
                "--quiet",
                "--result",
                PathOf("out/result.json"),
                "--audit",
                PathOf("out/audit.json"),
            ]);
            FuzzFailureException.Unless(verified == 0, $"its own result is not verified: {verified}");
        }

        return Word(code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A word for an exit code.</summary>
    private static string Word(int code) =>
        code switch
        {
            0 => "read",
            2 => Refused,
            3 => "infeasible",
            _ => "not verified",
        };
}
