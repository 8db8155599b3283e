using System.IO.Compression;
using System.Reflection.Metadata;

namespace Consumer;

/// <summary>Looks inside symbols: a debugger must be able to show every source file, from the symbols themselves or from where they say it is.</summary>
internal static class SymbolAudit
{
    // Kinds of the portable format for symbols.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static IEnumerable<string> Problems(ZipArchiveEntry? symbols)
    {
        if (symbols is null)
        {
            yield break;
        }

        using MemoryStream bytes = new();
        using (Stream stream = symbols.Open())
        {
            stream.CopyTo(bytes);
        }

        bytes.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        MetadataReader reader = provider.GetMetadataReader();
        string[] without =
        [
            .. reader
                .Documents.Where(document => !Has(reader, document, EmbeddedSource))
                .Select(document => reader.GetString(reader.GetDocument(document).Name)),
        ];
        if (reader.Documents.Count == 0 || without.Length > 0)
        {
            yield return $"{without.Length} of {reader.Documents.Count} source files are not in the symbols: {string.Join(", ", without.Take(5))}.";
        }

        if (
            reader.Documents.Any(document =>
                !reader.GetString(reader.GetDocument(document).Name).StartsWith("/_", StringComparison.Ordinal)
            )
        )
        {
            yield return "the symbols name folders of the machine that built them.";
        }
    }

    private static bool Has(MetadataReader reader, DocumentHandle document, Guid kind) =>
        reader.GetCustomDebugInformation(document).Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == kind);
}
