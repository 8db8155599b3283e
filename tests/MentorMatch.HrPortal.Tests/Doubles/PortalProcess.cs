using System.Diagnostics;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>A portal in a process of its own, which can be killed, and can be given little.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="folder">The folder of its database.</param>
    /// <param name="mostHeap">The most bytes of managed memory it may have at any time; <see langword="null"/>: whatever the machine has.</param>
    /// <param name="settings">More settings, such as <c>--Portal:MaxUploadBytes=10</c>.</param>
    public static async Task<PortalProcess> Start(TemporaryFolder folder, long? mostHeap = null, params string[] settings)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "MentorMatch.HrPortal.dll");
        ProcessStartInfo start = new("dotnet", [program, "--Urls=http://127.0.0.1:0", $"--Portal:Folder={folder.Path}", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        if (mostHeap is { } most)
        {
            start.Environment["DOTNET_gcServer"] = "0"; // a heap for each processor is more than little
            start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{most:x}";
        }

        Process started = Process.Start(start)!;
        const string words = "Listening on ";
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(words, StringComparison.Ordinal) is >= 0 and int at)
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new PortalProcess(started, new Uri(line[(at + words.Length)..].Trim()));
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
