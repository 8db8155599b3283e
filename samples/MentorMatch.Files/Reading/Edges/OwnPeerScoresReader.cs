using System.Collections.Immutable;
using MentorMatch.Files.Reading.Binary;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Reading.Edges;

/// <summary>Reads own scores between peers and the terms of matching them, or finds every problem of all files.</summary>
/// <param name="files">The files.</param>
/// <param name="problems">Told of every problem.</param>
public sealed class OwnPeerScoresReader(EdgeFiles files, ProblemList problems)
{
    /// <summary>Whether files are about peers: said so, or a binary file of a general graph.</summary>
    /// <param name="files">The files.</param>
    /// <returns>Whether they are.</returns>
    public static bool IsAbout(EdgeFiles files) => files.ArePeers || BinaryInstanceReader.LayoutOf(files.Edges) == BinaryLayout.General;

    /// <summary>Reads the files.</summary>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The pairs and terms, or <see langword="null"/> when there is a problem.</returns>
    public (ScoredPeers Pairs, PeerTerms Terms)? Read(CancellationToken cancellationToken)
    {
        BinaryLayout? layout = BinaryInstanceReader.LayoutOf(files.Edges);
        ScoredPeers? pairs = null;
        if (layout is not null and not BinaryLayout.General)
        {
            problems.Add("two-sides", files.Edges.Name, null, null, "the file holds mentees and mentors, not peers", "leave --peers out");
        }
        else
        {
            pairs = layout is null
                ? EdgeReader.ReadPeers(files.Edges, problems, cancellationToken)
                : BinaryInstanceReader.ReadPeers(files.Edges, problems);
        }

        if (files.OddOneOut == OddOneOut.Waiting)
        {
            problems.Add(
                "waiting-of-scores",
                files.Edges.Name,
                null,
                null,
                "nothing is known of how long people waited where only scores are given",
                "use --odd-one-out trio, or match people"
            );
        }

        ImmutableArray<Pairing> pins = PairingReader.Read(files.Pins, problems);
        foreach (Pairing pin in pairs is null ? [] : pins)
        {
            foreach (string id in (string[])[pin.Mentee, pin.Mentor])
            {
                if (pairs!.IndexOf(id) < 0)
                {
                    problems.Add(
                        "unknown-id",
                        pin.Source!.File,
                        pin.Source.Line,
                        null,
                        $"no pair in {files.Edges} has the peer \"{id}\"",
                        "the id is misspelt; somebody without any pair is left out of this file too"
                    );
                }
            }
        }

        PeerTerms terms = new()
        {
            Objective = files.Objective,
            OddOneOut = files.OddOneOut ?? OddOneOut.Single,
            Pins = pins,
            Minimize = files.Minimize,
        };
        return pairs is not null && problems.IsEmpty ? (pairs, terms) : null;
    }
}
