using System.Globalization;

namespace MentorMatch.Benchmarks.Instances;

/// <summary><c>instance KIND SIZE FILE [SEED]</c>: writes an instance for solvers to read.</summary>
internal static class InstanceCommand
{
    public const string Usage = "instance b-matching|dense-uniform|dense-policy|general SIZE FILE [SEED]";

    private const ulong DefaultSeed = 20_260_101;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What follows the word <c>instance</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count is not (3 or 4) || !int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out int size))
        {
            Console.Error.WriteLine($"Usage: {Usage}");
            return 2;
        }

        ulong seed = arguments.Count == 4 ? ulong.Parse(arguments[3], CultureInfo.InvariantCulture) : DefaultSeed;
        IInstance? instance = arguments[0] switch
        {
            "b-matching" => BMatchingInstance.Generate(size, seed),
            "dense-uniform" => DenseInstance.Uniform(size, seed),
            "dense-policy" => DenseInstance.PolicyLike(size, seed),
            "general" => GeneralInstance.Generate(size, seed),
            _ => null,
        };
        if (instance is null)
        {
            Console.Error.WriteLine($"Unknown kind {arguments[0]}. Usage: {Usage}");
            return 2;
        }

        using FileStream file = File.Create(arguments[2]);
        instance.Write(file);
        return 0;
    }
}
