using System.Net;
using System.Text.Json.Serialization;
using MentorMatch.HrPortal.Approving;
using MentorMatch.HrPortal.Http;
using MentorMatch.HrPortal.Http.Views;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Solving;
using MentorMatch.HrPortal.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MentorMatch.HrPortal;

/// <summary>Puts the portal together: everything that it is made of stands on this page.</summary>
internal static class PortalHost
{
    /// <summary>Builds the portal.</summary>
    /// <param name="args">Settings as arguments, such as <c>--Portal:Folder=…</c>.</param>
    /// <param name="configure">Changes settings and services before they are used; <see langword="null"/> for nothing.</param>
    /// <returns>The application, ready to run.</returns>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        configure?.Invoke(builder);
        AddServices(builder);
        WebApplication app = builder.Build();
        ThrowIfOpenToOthers(app);
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<PortalSettings>().BindConfiguration(PortalSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMentorMatch(builder.Configuration.GetSection("MentorMatch"));

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Database>().AddSingleton<ProgrammeStore>().AddSingleton<SolveStore>();
        services.AddSingleton<LoadedCohorts>().AddSingleton<RecalledResults>().AddSingleton<ApprovalDesk>();
        services.AddSingleton<SolveQueue>().AddHostedService<SolveWorker>();
        services.AddSingleton<ProgrammeViews>().AddSingleton<ProgrammeEndpoints>().AddSingleton<SolveEndpoints>();

        // Sign-in goes here: AddAuthentication().AddOpenIdConnect(…) or AddNegotiate(), and "Portal": { "RequireSignIn": true }.
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryCheck.Header;
            options.Cookie.Name = "mentormatch-portal";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        // Beside the database, so that a page which is open outlives a restart.
        services.AddDataProtection().SetApplicationName("MentorMatch.HrPortal");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<Database, ILoggerFactory>(
                (options, database, loggers) =>
                    options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(database.Folder, "keys")), loggers)
            );

        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        services
            .AddOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>()
            .Configure<IOptions<PortalSettings>>(
                (kestrel, settings) =>
                {
                    kestrel.AddServerHeader = false;
                    kestrel.Limits.MaxRequestBodySize = settings.Value.MaxRequestBytes;
                }
            );
    }

    private static void Use(WebApplication app)
    {
        PortalSettings settings = app.Services.GetRequiredService<IOptions<PortalSettings>>().Value;
        app.UseSecurityHeaders();
        app.UseFaultAnswers();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthorization();

        RouteGroupBuilder api = app.MapGroup("/api").AddEndpointFilter<AntiforgeryCheck>();
        if (settings.RequireSignIn)
        {
            api.RequireAuthorization();
        }

        Map(api, app.Services, settings);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (string address in app.Urls)
            {
                app.Logger.Listening(address);
            }
        });
    }

    private static void Map(RouteGroupBuilder api, IServiceProvider services, PortalSettings settings)
    {
        ProgrammeEndpoints programmes = services.GetRequiredService<ProgrammeEndpoints>();
        SolveEndpoints solves = services.GetRequiredService<SolveEndpoints>();

        api.MapGet(
            "/session",
            (HttpContext context, IAntiforgery antiforgery) =>
                new SessionView(antiforgery.GetAndStoreTokens(context).RequestToken!, settings.MaxUploadBytes, Actor.SignedIn(context))
        );
        api.MapGet("/programmes", programmes.List);
        api.MapPost("/programmes", programmes.Add);

        RouteGroupBuilder one = api.MapGroup("/programmes/{id:long}");
        one.MapGet("", programmes.Get);
        one.MapDelete("", programmes.Delete);
        one.MapGet("/people", programmes.People);
        one.MapPut("/people", programmes.LoadPeople).WithMetadata(new DisableRequestSizeLimitAttribute());
        one.MapPut("/policy", programmes.SetPolicy);
        one.MapPost("/rules", programmes.AddRule);
        one.MapDelete("/rules/{rule:long}", programmes.RemoveRule);

        one.MapPost("/solves", solves.Ask);
        one.MapGet("/solves/{solve:long}", solves.Get);
        one.MapPost("/solves/{solve:long}/cancellation", solves.Cancel);
        one.MapPost("/solves/{solve:long}/explanation", solves.Explain);
        one.MapGet("/comparison", solves.Compare);
        one.MapPut("/approval", solves.Approve);
        one.MapDelete("/approval", solves.Reopen);
        one.MapGet("/files/{name}", solves.Export);
    }

    /// <summary>Nobody signs in here, so nobody else may come in: without sign-in the portal listens to its own machine alone.</summary>
    private static void ThrowIfOpenToOthers(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<PortalSettings>>().Value.RequireSignIn)
        {
            return;
        }

        string[] open =
        [
            .. (app.Configuration["Urls"] ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(url => !IsLocal(url)),
        ];
        if (open.Length > 0)
        {
            throw new InvalidOperationException(
                $"Without sign-in the portal listens to this machine alone, and not to {string.Join(", ", open)}. Maybe add authentication and set Portal:RequireSignIn."
            );
        }
    }

    private static bool IsLocal(string url)
    {
        BindingAddress address = BindingAddress.Parse(url);
        return string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
    }
}
