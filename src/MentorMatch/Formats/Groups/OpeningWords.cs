using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;

namespace MentorMatch.Formats.Groups;

/// <summary>The tree of cases in the words of people, and back. A tree of one case is written like the proof of a plain matching.</summary>
internal sealed class OpeningWords(PairingModel model)
{
    public MatchCertificate Of(MinimumOrClosedProof proof) =>
        proof.Cases is [{ Proof: { } only }]
            ? CertificateWords.Of(model, only)
            : new MatchCertificate { MentorPrices = [], Openings = [.. proof.Cases.Select(Of)] };

    /// <summary>The proof that a certificate stands for.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="unknown">Receives every id in it that is not among the pairs.</param>
    public MinimumOrClosedProof ToProof(MatchCertificate certificate, ICollection<string> unknown) =>
        new(
            certificate.Openings is { } openings
                ? [.. openings.Select(each => ToCase(each, unknown))]
                : [new ColumnCase { Proof = CertificateWords.ToProof(model, certificate, unknown) }]
        );

    private OpeningCase Of(ColumnCase each)
    {
        if (each.Column is { } column)
        {
            return new OpeningCase { Mentor = model.Pairs.Mentors[column] };
        }

        if (each.Clash is { } clash)
        {
            return new OpeningCase { Unfillable = [.. clash.Columns.Select(named => model.Pairs.Mentors[named])] };
        }

        MatchCertificate evidence = CertificateWords.Of(model, each.Proof!);
        return new OpeningCase
        {
            MentorPrices = [.. evidence.MentorPrices.Select(line => new NamedScore(line.Mentor, line.Price))],
            MatchBonus = evidence.MatchBonus,
            Cut = evidence.Cut,
        };
    }

    private ColumnCase ToCase(OpeningCase each, ICollection<string> unknown)
    {
        if (each.Mentor is { } mentor)
        {
            return new ColumnCase { Column = Known(mentor, unknown) ?? -1 };
        }

        if (each.Unfillable is { } named)
        {
            ImmutableArray<int> columns = [.. named.Select(id => Known(id, unknown)).OfType<int>()];
            return new ColumnCase { Clash = new AssignmentClash(ClashKind.ColumnMinimums, [], columns, [], 0, 0) };
        }

        MatchCertificate evidence = new()
        {
            MentorPrices = [.. (each.MentorPrices ?? []).Select(line => new MentorPrice(line.Name, line.Score))],
            MatchBonus = each.MatchBonus ?? Scoring.Score.Zero,
            Cut = each.Cut,
        };
        return new ColumnCase { Proof = CertificateWords.ToProof(model, evidence, unknown) };
    }

    private int? Known(string id, ICollection<string> unknown)
    {
        if (model.Pairs.IndexOfMentor(id) is var index and >= 0)
        {
            return index;
        }

        unknown.Add(id);
        return null;
    }
}
