using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Quotas;

/// <summary>The proof of a matching with demands on the whole in the words of people, and back.</summary>
internal sealed class SideWords(SideModel model)
{
    private readonly PairingModel pairing = model.Pairing;

    public MatchCertificate Of(SideConstrainedProof proof)
    {
        PenaltyBound? whole = proof.Cases[0].Bound is { Scale: > 0 } bound ? bound : null;
        return new MatchCertificate
        {
            MentorPrices =
            [
                .. (whole?.ColumnPrices ?? [])
                    .Select((price, column) => new MentorPrice(pairing.Pairs.Mentors[column], new Score(price / whole!.Scale)))
                    .Where(line => line.Price != Score.Zero),
            ],
            Sides = new SideCertificate
            {
                MatchWorth = proof.MatchWorth,
                Cut = proof.Cut is null ? null : Cut(proof.Cut),
                Cases = [.. proof.Cases.Select(Of)],
            },
        };
    }

    /// <summary>The proof that a certificate stands for.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="unknown">Receives every id in it that is not among the pairs.</param>
    public SideConstrainedProof? ToProof(MatchCertificate certificate, ICollection<string> unknown) =>
        certificate.Sides is not { } sides
            ? null
            : new SideConstrainedProof([.. sides.Cases.Select(each => ToCase(each, unknown))])
            {
                MatchWorth = sides.MatchWorth,
                Cut = sides.Cut is not { } cut
                    ? null
                    : new CardinalityCut(
                        [.. cut.Mentees.Select(id => Known(id, pairing.Pairs.IndexOfMentee, unknown)).OfType<int>()],
                        [.. cut.Mentors.Select(id => Known(id, pairing.Pairs.IndexOfMentor, unknown)).OfType<int>()]
                    ),
            };

    private static bool IsOfMentees(ClashKind kind) => kind is ClashKind.PinsExceedRow or ClashKind.RowMinimums;

    private static int? Known(string id, Func<string, int> indexOf, ICollection<string> unknown)
    {
        if (indexOf(id) is var index and >= 0)
        {
            return index;
        }

        unknown.Add(id);
        return null;
    }

    private CoverageCut Cut(CardinalityCut cut) =>
        new([.. cut.Rows.Select(row => pairing.Pairs.Mentees[row])], [.. cut.Columns.Select(column => pairing.Pairs.Mentors[column])]);

    private SideCase Of(EdgeCase each)
    {
        Pairing? pair = each.Edge is { } edge ? pairing.PairingOf(edge) : null;
        return new SideCase
        {
            Mentee = pair?.Mentee,
            Mentor = pair?.Mentor,
            Scale = each.Bound?.Scale,
            Multipliers = each.Bound?.Multipliers,
            MentorPrices = each.Bound is { } bound
                ?
                [
                    .. bound
                        .ColumnPrices.Select((price, column) => new NamedScore(pairing.Pairs.Mentors[column], new Score(price)))
                        .Where(line => line.Score != Score.Zero),
                ]
                : null,
            Clash = each.Clash?.Kind,
            Clashing = each.Clash is { } clash
                ? IsOfMentees(clash.Kind)
                    ? [.. clash.Rows.Select(row => pairing.Pairs.Mentees[row])]
                    : [.. clash.Columns.Select(column => pairing.Pairs.Mentors[column])]
                : null,
        };
    }

    private EdgeCase ToCase(SideCase each, ICollection<string> unknown) =>
        new()
        {
            Edge = each is { Mentee: { } mentee, Mentor: { } mentor } ? pairing.EdgeOf(new Pairing(mentee, mentor)) ?? -1 : null,
            Bound = each.Scale is { } scale ? new PenaltyBound(scale, each.Multipliers ?? [], Prices(each, unknown)) : null,
            Clash = each.Clash is { } kind ? ToClash(kind, each.Clashing ?? [], unknown) : null,
        };

    private ImmutableArray<long> Prices(SideCase each, ICollection<string> unknown)
    {
        long[] prices = new long[pairing.Pairs.Mentors.Length];
        foreach (NamedScore line in each.MentorPrices ?? [])
        {
            if (Known(line.Name, pairing.Pairs.IndexOfMentor, unknown) is { } column)
            {
                prices[column] = line.Score.Millionths;
            }
        }

        return [.. prices];
    }

    private AssignmentClash ToClash(ClashKind kind, ImmutableArray<string> ids, ICollection<string> unknown) =>
        IsOfMentees(kind)
            ? new(kind, [.. ids.Select(id => Known(id, pairing.Pairs.IndexOfMentee, unknown)).OfType<int>()], [], [], 0, 0)
            : new(kind, [], [.. ids.Select(id => Known(id, pairing.Pairs.IndexOfMentor, unknown)).OfType<int>()], [], 0, 0);
}
