using System.Collections.Immutable;
using MentorMatch.Files.Reading.Binary;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Reading.Edges;

/// <summary>Reads own scores and the terms of matching them, or finds every problem of all files.</summary>
/// <param name="files">The files.</param>
/// <param name="problems">Told of every problem.</param>
public sealed class OwnScoresReader(EdgeFiles files, ProblemList problems)
{
    /// <summary>Reads the files.</summary>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The pairs and terms, or <see langword="null"/> when there is a problem.</returns>
    public (ScoredPairs Pairs, PairingTerms Terms)? Read(CancellationToken cancellationToken)
    {
        if (files.OddOneOut is not null)
        {
            problems.Add(
                "odd-one-out",
                files.Edges.Name,
                null,
                null,
                "--odd-one-out is about peers, and the file holds mentees and mentors",
                "give --peers and the columns a,b,score"
            );
        }

        ScoredPairs? pairs;
        int capacity = files.Capacity ?? 1;
        if (BinaryInstanceReader.LayoutOf(files.Edges) is null)
        {
            pairs = EdgeReader.Read(files.Edges, problems, cancellationToken);
        }
        else
        {
            BinaryInstance? instance = BinaryInstanceReader.Read(files.Edges, problems);
            pairs = instance?.Pairs;
            capacity = files.Capacity ?? instance?.Capacity ?? 1;
        }

        ImmutableArray<Pairing> pins = PairingReader.Read(files.Pins, problems);
        PersonBounds mentors = Bounds("mentor", files.Capacities, capacity, pairs?.Mentors);
        PersonBounds mentees = Bounds("mentee", files.Demands, files.Demand ?? 1, pairs?.Mentees);
        if (pairs is not null)
        {
            CheckPins(pins, pairs);
        }

        PairingTerms terms = new()
        {
            Objective = files.Objective,
            Mentors = mentors,
            Mentees = mentees,
            Pins = pins,
            Minimize = files.Minimize,
        };
        return pairs is not null && problems.IsEmpty ? (pairs, terms) : null;
    }

    private PersonBounds Bounds(string idColumn, InputFile? file, int usual, ImmutableArray<string>? ids)
    {
        PersonBounds bounds = PersonBounds.AtMost(usual);
        if (file is null)
        {
            return bounds;
        }

        ImmutableSortedDictionary<string, (Bounds Bounds, SourcePlace Place)> own = new BoundsReader(idColumn, problems).Read(file);
        foreach ((string id, (_, SourcePlace place)) in own)
        {
            if (ids is { } known && known.BinarySearch(id, StringComparer.Ordinal) < 0)
            {
                ReportUnknown(place, idColumn, id);
            }
        }

        return bounds with
        {
            Exceptions = own.ToImmutableSortedDictionary(row => row.Key, row => row.Value.Bounds, StringComparer.Ordinal),
        };
    }

    private void CheckPins(ImmutableArray<Pairing> pins, ScoredPairs pairs)
    {
        Dictionary<Pairing, int?> seen = [];
        foreach (Pairing pin in pins)
        {
            if (pairs.IndexOfMentee(pin.Mentee) < 0)
            {
                ReportUnknown(pin.Source!, "mentee", pin.Mentee);
            }

            if (pairs.IndexOfMentor(pin.Mentor) < 0)
            {
                ReportUnknown(pin.Source!, "mentor", pin.Mentor);
            }

            if (!seen.TryAdd(pin, pin.Source!.Line))
            {
                problems.Add(
                    "duplicate-pair",
                    pin.Source.File,
                    pin.Source.Line,
                    null,
                    $"the pair {pin.Mentee}, {pin.Mentor} already stands on line {seen[pin]}",
                    "keep one of the two"
                );
            }
        }
    }

    private void ReportUnknown(SourcePlace place, string column, string id) =>
        problems.Add(
            "unknown-id",
            place.File,
            place.Line,
            column,
            $"no pair in {files.Edges} has the {column} \"{id}\"",
            "the id is misspelt; somebody without any pair is left out of this file too"
        );
}
