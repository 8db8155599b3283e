using System.Reflection;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Packages.Tests.Api;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Packages.Tests;

/// <summary>What users see of each package is what was agreed on.</summary>
public sealed class PublicApiTests
{
    private static readonly Dictionary<string, Assembly> Packages = new()
    {
        ["MentorMatch"] = typeof(Matcher).Assembly,
        ["MentorMatch.Extensions.DependencyInjection"] = typeof(IMatchmaker).Assembly,
        ["MentorMatch.Optimization"] = typeof(SolveOptions).Assembly,
        ["MentorMatch.Testing"] = typeof(CohortGenerator).Assembly,
    };

    public static TheoryData<string> Names() => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_api_of_a_package_is_the_approved_one(string package) =>
        ApprovedFile.AssertEqual($"{package}.txt", PublicApi.Of(Packages[package]));

    [Fact]
    public void Every_package_of_the_solution_has_an_approved_api()
    {
        string[] projects =
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(ApprovedFile.Root, "src"))
                .Select(folder => Path.GetFileName(folder))
                .Where(name => name is not "MentorMatch.OrTools")
                .Where(name => File.Exists(Path.Combine(ApprovedFile.Root, "src", name, $"{name}.csproj")))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(projects, Packages.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MentorMatch", "MathNet.Numerics", "MentorMatch.Optimization")]
    [InlineData("MentorMatch.Optimization")]
    public void A_package_needs_the_platform_and_nothing_more_than_agreed(string package, params string[] agreed)
    {
        string[] needed =
        [
            .. Packages[package]
                .GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(agreed, needed);
    }

    [Fact]
    public void Whatever_is_told_how_to_work_can_be_stopped()
    {
        Type[] howToWork = [typeof(MatchOptions), typeof(SolveOptions)];
        string[] endless =
        [
            .. from type in Packages.Values.SelectMany(assembly => assembly.GetExportedTypes())
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && method.Name is not nameof(Equals)
            let parameters = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray()
            where parameters.Intersect(howToWork).Any() && !parameters.Contains(typeof(CancellationToken))
            select $"{type.FullName}.{method.Name}",
        ];

        Assert.Empty(endless);
    }

    [Fact]
    public void A_rendering_reads_like_CSharp_and_shows_what_a_change_could_break() =>
        Assert.Equal(
            """
            namespace MentorMatch.Packages.Tests.Examples;

            public enum Colour
            {
                Red = 0,
                Blue = 4,
            }

            public interface IShape<in T> : IDisposable where T : class
            {
                int Sides { get; }
                string? Name(T of);
            }

            public abstract record Square
            {
                protected Square();
                protected abstract int Grow(ref int by, out bool done);
                public const string Kind = "square";
                public override string ToString();
                public required List<string?> Names { get; init; }
                public static Square operator +(Square left, Square right);
                public static int? Area(params int[] sides);
                public string this[int row, Colour colour = Colour.Blue] { get; }
                public virtual bool Has<T>(T? what, (int, string?) where = default) where T : struct;
            }


            """,
            PublicApi.Of([typeof(Examples.Square), typeof(Examples.IShape<>), typeof(Examples.Colour)])
        );
}
