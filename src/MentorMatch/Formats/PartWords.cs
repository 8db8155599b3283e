using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>The proof of a problem in which people stand several times, in the words of people, and back.</summary>
/// <param name="rows">What each row stands for, each once.</param>
/// <param name="columns">What each column stands for, each once, in ordinal order of ids, then parts.</param>
internal sealed class PartWords(ImmutableArray<PersonPart> rows, ImmutableArray<PersonPart> columns)
{
    private readonly FrozenDictionary<PersonPart, int> rowOf = Indexes(rows);
    private readonly FrozenDictionary<PersonPart, int> columnOf = Indexes(columns);

    /// <summary>The row of that name, or −1.</summary>
    public int RowOf(PersonPart part) => rowOf.GetValueOrDefault(part, -1);

    /// <summary>The column of that name, or −1.</summary>
    public int ColumnOf(PersonPart part) => columnOf.GetValueOrDefault(part, -1);

    public PartCertificate Of(AssignmentProof proof) =>
        new(
            [
                .. proof
                    .ColumnPrices.Select((price, column) => new PartPrice(columns[column].Id, columns[column].Part, new Score(price)))
                    .Where(line => line.Price != Score.Zero),
            ],
            new Score(proof.MatchBonus),
            proof.Cut is null
                ? null
                : new PartCut([.. proof.Cut.Rows.Select(row => rows[row])], [.. proof.Cut.Columns.Select(c => columns[c])])
        );

    /// <summary>The proof that a certificate stands for.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="unknown">Receives every name in it that the problem does not know.</param>
    public AssignmentProof ToProof(PartCertificate certificate, ICollection<string> unknown)
    {
        long[] prices = new long[columns.Length];
        foreach (PartPrice line in certificate.Prices)
        {
            if (Known(new PersonPart(line.Mentor, line.Part), columnOf, unknown) is int column)
            {
                prices[column] = line.Price.Millionths;
            }
        }

        CardinalityCut? cut = certificate.Cut is null
            ? null
            : new CardinalityCut(
                [.. certificate.Cut.Mentees.Select(part => Known(part, rowOf, unknown)).OfType<int>().Order()],
                [.. certificate.Cut.Mentors.Select(part => Known(part, columnOf, unknown)).OfType<int>().Order()]
            );
        return new AssignmentProof([.. prices], certificate.MatchBonus.Millionths, cut);
    }

    private static int? Known(PersonPart part, FrozenDictionary<PersonPart, int> indexes, ICollection<string> unknown)
    {
        if (indexes.TryGetValue(part, out int index))
        {
            return index;
        }

        unknown.Add(part.Part is { Length: > 0 } ? $"{part.Id} ({part.Part})" : part.Id);
        return null;
    }

    private static FrozenDictionary<PersonPart, int> Indexes(ImmutableArray<PersonPart> parts) =>
        parts.Select((part, index) => KeyValuePair.Create(part, index)).ToFrozenDictionary();
}
