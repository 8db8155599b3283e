using MentorMatch.Configuration;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorMatch;

/// <summary>Adds <see cref="IMatchmaker"/> to a container.</summary>
/// <remarks>
/// <para>Settings are checked when the host starts, and where there is no host, when the service is first asked for; all problems come in one <see cref="OptionsValidationException"/>.</para>
/// <para>
/// What the container holds is used: an <c>ILoggerFactory</c>, an <c>IMeterFactory</c>, a <see cref="TimeProvider"/>, and a solver registered as
/// <c>ISolver&lt;AssignmentProblem, AssignmentSolution&gt;</c>. None of them is needed.
/// </para>
/// </remarks>
public static class MentorMatchRegistration
{
    /// <summary>Adds a matchmaker without a policy: each call brings its own.</summary>
    /// <param name="services">The container's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMentorMatch(this IServiceCollection services) => services.AddMentorMatch(static _ => { });

    /// <summary>Adds a matchmaker with settings made in code.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Makes the settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMentorMatch(this IServiceCollection services, Action<MentorMatchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, Options.DefaultName, options => options.Configure(configure));
    }

    /// <summary>Adds a matchmaker with settings from configuration, which must hold a policy or name its file.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("MentorMatch")</c>; its keys are the members of <see cref="MentorMatchOptions"/>.</param>
    /// <param name="configure">Changes the settings after they were read; <see langword="null"/> for nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMentorMatch(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<MentorMatchOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, Options.DefaultName, options => FromSection(options, section, configure));
    }

    /// <summary>Adds a matchmaker for one of several programmes, with settings made in code; asked for with <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="programme">The programme's name: the service's key, part of its log category, and a tag of its traces and metrics.</param>
    /// <param name="configure">Makes the settings.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static IServiceCollection AddMentorMatch(
        this IServiceCollection services,
        string programme,
        Action<MentorMatchOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(programme);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, programme, options => options.Configure(configure));
    }

    /// <summary>Adds a matchmaker for one of several programmes, with settings from configuration; asked for with <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="programme">The programme's name: the service's key, part of its log category, and a tag of its traces and metrics.</param>
    /// <param name="section">The programme's section, which must hold a policy or name its file.</param>
    /// <param name="configure">Changes the settings after they were read; <see langword="null"/> for nothing.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static IServiceCollection AddMentorMatch(
        this IServiceCollection services,
        string programme,
        IConfigurationSection section,
        Action<MentorMatchOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(programme);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, programme, options => FromSection(options, section, configure));
    }

    private static void FromSection(
        OptionsBuilder<MentorMatchOptions> options,
        IConfigurationSection section,
        Action<MentorMatchOptions>? configure
    )
    {
        options.Configure(settings => SettingsSection.Read(section, settings));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure(settings => SettingsSection.DemandPolicy(section, settings));
    }

    private static IServiceCollection Add(IServiceCollection services, string name, Action<OptionsBuilder<MentorMatchOptions>> configure)
    {
        OptionsBuilder<MentorMatchOptions> options = services.AddOptions<MentorMatchOptions>(name);
        configure(options);
        options.PostConfigure(PolicyFile.Read).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MentorMatchOptions>, SettingsCheck>());
        services.TryAddSingleton<MatchInstruments>();
        if (name.Length == 0)
        {
            services.TryAddSingleton<IMatchmaker>(provider => Make(provider, name));
        }
        else
        {
            services.TryAddKeyedSingleton<IMatchmaker>(name, (provider, _) => Make(provider, name));
        }

        return services;
    }

    private static Matchmaker Make(IServiceProvider services, string name)
    {
        MentorMatchOptions settings = services.GetRequiredService<IOptionsMonitor<MentorMatchOptions>>().Get(name);
        MatchOptions work = MatchOptions.Default with
        {
            Threads = settings.Threads ?? MatchOptions.Default.Threads,
            TimeLimit = settings.TimeLimit,
            Solver = services.GetService<ISolver<AssignmentProblem, AssignmentSolution>>() ?? MatchOptions.Default.Solver,
            Clock = services.GetService<TimeProvider>() ?? MatchOptions.Default.Clock,
        };
        string category = name.Length == 0 ? MatchTelemetry.LogCategory : $"{MatchTelemetry.LogCategory}.{name}";
        return new Matchmaker(
            settings,
            work,
            new MatchWatch(
                services.GetRequiredService<MatchInstruments>(),
                services.GetService<ILoggerFactory>()?.CreateLogger(category),
                name.Length == 0 ? null : name
            )
        );
    }
}
