using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>A portal that runs in this process, on a port of its own.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly TemporaryFolder? own;

    private RunningPortal(WebApplication app, TemporaryFolder? own, RecordedLogs logs)
    {
        this.app = app;
        this.own = own;
        Logs = logs;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Where its files are.</summary>
    public required TemporaryFolder Folder { get; init; }

    /// <summary>Everything it has logged.</summary>
    public RecordedLogs Logs { get; }

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a portal with a folder of its own, which goes with it.</summary>
    /// <param name="settings">Settings, such as <c>--Portal:MaxUploadBytes=10</c>.</param>
    public static async Task<RunningPortal> StartAlone(params string[] settings)
    {
        TemporaryFolder folder = new();
        try
        {
            return await Start(folder, isOwn: true, services: null, settings);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts a portal.</summary>
    /// <param name="folder">The folder of its database.</param>
    /// <param name="services">Adds services, such as a solver in place of the one in the box.</param>
    /// <param name="settings">More settings, such as <c>--Portal:MaxUploadBytes=10</c>.</param>
    public static Task<RunningPortal> Start(
        TemporaryFolder folder,
        Action<IServiceCollection>? services = null,
        params string[] settings
    ) => Start(folder, isOwn: false, services, settings);

    /// <summary>A manager at the page, with cookies and a token of their own.</summary>
    public async Task<ManagerClient> Manager(string name = "Ada") => await ManagerClient.Open(Address, name);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        own?.Dispose();
    }

    private static async Task<RunningPortal> Start(
        TemporaryFolder folder,
        bool isOwn,
        Action<IServiceCollection>? services,
        string[] settings
    )
    {
        RecordedLogs logs = new();
        WebApplication built = PortalHost.Build(
            ["--Urls=http://127.0.0.1:0", $"--Portal:Folder={folder.Path}", .. settings],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(logs);
                services?.Invoke(builder.Services);
            }
        );
        try
        {
            await built.StartAsync();
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }

        return new RunningPortal(built, isOwn ? folder : null, logs) { Folder = folder };
    }
}
