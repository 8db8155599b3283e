using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Consumer;

/// <summary>Looks inside the packed files: what is there, what they depend on, and that packing twice gives the same assemblies.</summary>
internal static class PackageAudit
{
    private static readonly PromisedPackage[] Promised =
    [
        new("MentorMatch", "MentorMatch.Core", ["MathNet.Numerics", "MentorMatch.Optimization"]),
        new(
            "MentorMatch.Extensions.DependencyInjection",
            "MentorMatch.Extensions.DependencyInjection",
            [
                "MentorMatch",
                "MentorMatch.Optimization",
                "Microsoft.Extensions.Configuration.Abstractions",
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options",
            ]
        ),
        new("MentorMatch.Optimization", "MentorMatch.Optimization", []),
        new("MentorMatch.Testing", "MentorMatch.Testing", ["MathNet.Numerics", "MentorMatch", "MentorMatch.Optimization"]),
    ];

    public static IEnumerable<string> Problems(string folder, string folderAgain, string version)
    {
        string[] expected =
        [
            .. Promised.SelectMany(package => new[] { $"{package.Id}.{version}.nupkg", $"{package.Id}.{version}.snupkg" }).Order(),
        ];
        string[] found = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order()];
        if (!expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)))
        {
            return [$"Packed {string.Join(", ", found)}; promised {string.Join(", ", expected)}."];
        }

        return Promised.SelectMany(package =>
        {
            using ZipArchive library = ZipFile.OpenRead(Path.Combine(folder, $"{package.Id}.{version}.nupkg"));
            using ZipArchive libraryAgain = ZipFile.OpenRead(Path.Combine(folderAgain, $"{package.Id}.{version}.nupkg"));
            using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(folder, $"{package.Id}.{version}.snupkg"));
            string assembly = $"lib/net10.0/{package.Assembly}.dll";
            string[] problems =
            [
                .. Missing(library, [assembly, $"lib/net10.0/{package.Assembly}.xml", "README.md", "CHANGELOG.md", "icon.png"]),
                .. Missing(symbols, [$"lib/net10.0/{package.Assembly}.pdb"]),
                .. SymbolAudit.Problems(symbols.GetEntry($"lib/net10.0/{package.Assembly}.pdb")),
                .. NuspecProblems(library, package),
                .. Digest(library, assembly) == Digest(libraryAgain, assembly)
                    ? []
                    : new[] { $"{assembly} differs when packed again in another folder." },
            ];
            return problems.Select(problem => $"{package.Id}: {problem}");
        });
    }

    private static IEnumerable<string> Missing(ZipArchive package, IEnumerable<string> entries) =>
        entries.Where(entry => package.GetEntry(entry) is null).Select(entry => $"{entry} is missing.");

    private static IEnumerable<string> NuspecProblems(ZipArchive package, PromisedPackage promised)
    {
        using Stream stream = package.GetEntry($"{promised.Id}.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        XNamespace names = metadata.Name.Namespace;
        if (metadata.Element(names + "license") is not { Value: "MIT" } license || license.Attribute("type")?.Value != "expression")
        {
            yield return "the licence expression is not MIT.";
        }

        if (metadata.Element(names + "readme")?.Value != "README.md")
        {
            yield return "the readme is not README.md.";
        }

        if (metadata.Element(names + "icon")?.Value != "icon.png")
        {
            yield return "the icon is not icon.png.";
        }

        foreach (string part in (string[])["description", "releaseNotes", "tags", "authors", "copyright"])
        {
            if (string.IsNullOrWhiteSpace(metadata.Element(names + part)?.Value))
            {
                yield return $"it has no {part}.";
            }
        }

        if (metadata.Element(names + "repository")?.Attribute("commit")?.Value is not { Length: 40 })
        {
            yield return "it does not say from which commit it was made.";
        }

        string[] dependencies =
        [
            .. metadata
                .Descendants(names + "dependency")
                .Select(dependency => dependency.Attribute("id")!.Value)
                .Order(StringComparer.Ordinal),
        ];
        if (!dependencies.SequenceEqual(promised.Dependencies))
        {
            yield return $"depends on [{string.Join(", ", dependencies)}]; promised [{string.Join(", ", promised.Dependencies)}].";
        }
    }

    private static string Digest(ZipArchive package, string entry)
    {
        using Stream stream = package.GetEntry(entry)?.Open() ?? Stream.Null;
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private sealed record PromisedPackage(string Id, string Assembly, string[] Dependencies);
}
