using System.Collections.Immutable;
using System.Globalization;

namespace MentorMatch.Fuzz.Running;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzSettings
{
    public const string Usage = """
        dotnet run --project tests/MentorMatch.Fuzz -- [--seed S] [--problems N] [--time-limit 60s] [--kind NAMES] [--threads N]
        dotnet run --project tests/MentorMatch.Fuzz -- --seed S [--kind NAMES] --only INDEX [--size N --attempt K]

        --seed S           the seed of everything; the same seed gives the same problems (default 1)
        --problems N       how many problems (default 20000)
        --time-limit T     stop after so long, in s, m or h, whatever is left (default: no limit)
        --kind NAMES       kinds or families of kinds, with commas between them (default: all)
        --threads N        how many at a time (default: one a processor)
        --only INDEX       that problem alone, as a failure names it
        --size N --attempt K   the smaller sibling of it that a failure names
        """;

    /// <summary>The seed of everything.</summary>
    public ulong Seed { get; private init; } = 1;

    /// <summary>How many problems are tried.</summary>
    public long Problems { get; private init; } = 20_000;

    /// <summary>After how long to stop; <see langword="null"/> for no limit.</summary>
    public TimeSpan? TimeLimit { get; private init; }

    /// <summary>Names of kinds or families; empty for all.</summary>
    public ImmutableArray<string> Kinds { get; private init; } = [];

    /// <summary>How many problems at a time.</summary>
    public int Threads { get; private init; } = Environment.ProcessorCount;

    /// <summary>The one problem to try; <see langword="null"/> for many.</summary>
    public long? Only { get; private init; }

    /// <summary>The size of the sibling to try; <see langword="null"/> for the problem itself.</summary>
    public int? Size { get; private init; }

    /// <summary>Which sibling of that size.</summary>
    public int Attempt { get; private init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An option is unknown, lacks its value, or has one that cannot be read.</exception>
    public static FuzzSettings Parse(ReadOnlySpan<string> arguments)
    {
        FuzzSettings settings = new();
        for (int k = 0; k < arguments.Length; k += 2)
        {
            if (k + 1 == arguments.Length)
            {
                throw new FormatException($"{arguments[k]} has no value.");
            }

            settings = settings.With(arguments[k], arguments[k + 1]);
        }

        return settings;
    }

    private static TimeSpan Duration(string text) =>
        text switch
        {
            [.. var number, 's'] => TimeSpan.FromSeconds(int.Parse(number, CultureInfo.InvariantCulture)),
            [.. var number, 'm'] => TimeSpan.FromMinutes(int.Parse(number, CultureInfo.InvariantCulture)),
            [.. var number, 'h'] => TimeSpan.FromHours(int.Parse(number, CultureInfo.InvariantCulture)),
            _ => throw new FormatException($"'{text}' is no time: write 60s, 5m or 2h."),
        };

    private FuzzSettings With(string option, string value) =>
        option switch
        {
            "--seed" => this with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
            "--problems" => this with { Problems = long.Parse(value, CultureInfo.InvariantCulture) },
            "--time-limit" => this with { TimeLimit = Duration(value) },
            "--kind" => this with { Kinds = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
            "--threads" => this with { Threads = Math.Max(1, int.Parse(value, CultureInfo.InvariantCulture)) },
            "--only" => this with { Only = long.Parse(value, CultureInfo.InvariantCulture) },
            "--size" => this with { Size = int.Parse(value, CultureInfo.InvariantCulture) },
            "--attempt" => this with { Attempt = int.Parse(value, CultureInfo.InvariantCulture) },
            _ => throw new FormatException($"There is no option {option}."),
        };
}
