using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>A proof in the words of people, and back.</summary>
internal static class CertificateWords
{
    public static MatchCertificate Of(PairingModel model, AssignmentProof proof)
    {
        ImmutableArray<string> mentors = model.Pairs.Mentors;
        ImmutableArray<string> mentees = model.Pairs.Mentees;
        return new MatchCertificate
        {
            MentorPrices =
            [
                .. proof
                    .ColumnPrices.Select((price, column) => new MentorPrice(mentors[column], new Score(price)))
                    .Where(line => line.Price != Score.Zero),
            ],
            MatchBonus = new Score(proof.MatchBonus),
            Cut = proof.Cut is null
                ? null
                : new CoverageCut(
                    [.. proof.Cut.Rows.Select(row => mentees[row])],
                    [.. proof.Cut.Columns.Select(column => mentors[column])]
                ),
        };
    }

    /// <summary>The proof that a certificate stands for.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="unknown">Receives every id in it that is not among the pairs.</param>
    public static AssignmentProof ToProof(PairingModel model, MatchCertificate certificate, ICollection<string> unknown)
    {
        long[] prices = new long[model.Pairs.Mentors.Length];
        foreach (MentorPrice line in certificate.MentorPrices)
        {
            if (Known(line.Mentor, model.Pairs.IndexOfMentor, unknown) is int column)
            {
                prices[column] = line.Price.Millionths;
            }
        }

        return new AssignmentProof(
            [.. prices],
            certificate.MatchBonus.Millionths,
            certificate.Cut is null ? null : ToCut(model, certificate.Cut, unknown)
        );
    }

    private static CardinalityCut ToCut(PairingModel model, CoverageCut cut, ICollection<string> unknown) =>
        new(
            [.. cut.Mentees.Select(id => Known(id, model.Pairs.IndexOfMentee, unknown)).OfType<int>()],
            [.. cut.Mentors.Select(id => Known(id, model.Pairs.IndexOfMentor, unknown)).OfType<int>()]
        );

    private static int? Known(string id, Func<string, int> indexOf, ICollection<string> unknown)
    {
        if (indexOf(id) is var index and >= 0)
        {
            return index;
        }

        unknown.Add(id);
        return null;
    }
}
