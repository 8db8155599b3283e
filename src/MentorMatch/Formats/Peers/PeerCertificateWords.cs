using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>Evidence about peers in the words of people, and back.</summary>
internal static class PeerCertificateWords
{
    public static PeerCertificate Of(PeersModel model, TrioMatchingProof proof) =>
        new(
            Duals(model, proof.Pairs),
            Blossoms(model, proof.Pairs),
            model.Terms.OddOneOut == OddOneOut.Trio
                ?
                [
                    .. proof.Trios.Select(each => new PeerTrio(
                        Names(model, Members(each.Trio)),
                        Duals(model, each.Rest),
                        Blossoms(model, each.Rest)
                    )),
                ]
                : null
        );

    public static PeerCertificate Of(PeersModel model, StablePartition partition)
    {
        ImmutableArray<PeerParty>.Builder parties = ImmutableArray.CreateBuilder<PeerParty>();
        bool[] seen = new bool[partition.Next.Length];
        for (int person = 0; person < seen.Length; person++)
        {
            List<int> party = [];
            for (int at = person; !seen[at]; at = partition.Next[at])
            {
                seen[at] = true;
                party.Add(at);
            }

            if (party.Count > 1)
            {
                parties.Add(new PeerParty(Names(model, party)));
            }
        }

        return new PeerCertificate([], [], null, parties.DrainToImmutable());
    }

    /// <summary>The proof that a certificate stands for.</summary>
    /// <param name="model">The people.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="unknown">Receives every id in it that is not among the people.</param>
    public static TrioMatchingProof ToProof(PeersModel model, PeerCertificate certificate, ICollection<string> unknown) =>
        new(
            ToProof(model, certificate.Duals, certificate.Blossoms, unknown),
            [
                .. (certificate.Trios ?? [])
                    .Select(trio => (Members: Positions(model, trio.Members, unknown), Trio: trio))
                    .Where(each => each.Members.Length == 3)
                    .Select(each => new SolvedTrio(
                        new Trio(each.Members[0], each.Members[1], each.Members[2]),
                        ToProof(model, each.Trio.Duals, each.Trio.Blossoms, unknown)
                    )),
            ]
        );

    /// <summary>The partition that a certificate stands for; people in no party are alone.</summary>
    public static StablePartition? ToPartition(PeersModel model, PeerCertificate certificate, ICollection<string> unknown)
    {
        if (certificate.Parties is not { } parties)
        {
            return null;
        }

        int[] next = [.. Enumerable.Range(0, model.Pairs.Peers.Length)];
        foreach (PeerParty party in parties)
        {
            ImmutableArray<int> members = Positions(model, party.Members, unknown);
            for (int k = 0; k < members.Length; k++)
            {
                next[members[k]] = members[(k + 1) % members.Length];
            }
        }

        return new StablePartition([.. next]);
    }

    private static GeneralMatchingProof ToProof(
        PeersModel model,
        ImmutableArray<NamedScore> duals,
        ImmutableArray<PeerBlossom> blossoms,
        ICollection<string> unknown
    )
    {
        long[] values = new long[model.Pairs.Peers.Length];
        foreach (NamedScore dual in duals)
        {
            foreach (int person in Positions(model, [dual.Name], unknown))
            {
                values[person] = dual.Score.Millionths;
            }
        }

        return new GeneralMatchingProof(
            [.. values],
            [.. blossoms.Select(blossom => new BlossomDual(Positions(model, blossom.Members, unknown), blossom.Dual.Millionths))]
        );
    }

    private static ImmutableArray<NamedScore> Duals(PeersModel model, GeneralMatchingProof proof) =>
        [
            .. proof
                .VertexDuals.Select((dual, person) => new NamedScore(model.Pairs.Peers[person], new Score(dual)))
                .Where(line => line.Score != Score.Zero),
        ];

    private static ImmutableArray<PeerBlossom> Blossoms(PeersModel model, GeneralMatchingProof proof) =>
        [.. proof.Blossoms.Select(blossom => new PeerBlossom(Names(model, blossom.Vertices), new Score(blossom.Dual)))];

    private static ImmutableArray<string> Names(PeersModel model, IEnumerable<int> people) =>
        [.. people.Select(person => model.Pairs.Peers[person])];

    private static ImmutableArray<int> Members(Trio trio) => [trio.First, trio.Second, trio.Third];

    private static ImmutableArray<int> Positions(PeersModel model, ImmutableArray<string> ids, ICollection<string> unknown)
    {
        ImmutableArray<int>.Builder positions = ImmutableArray.CreateBuilder<int>();
        foreach (string id in ids.IsDefault ? [] : ids)
        {
            int position = model.Pairs.IndexOf(id);
            if (position < 0)
            {
                unknown.Add(id);
            }
            else
            {
                positions.Add(position);
            }
        }

        return positions.DrainToImmutable();
    }
}
