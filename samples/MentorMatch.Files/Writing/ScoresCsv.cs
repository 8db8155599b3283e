using MentorMatch.Scoring;

namespace MentorMatch.Files.Writing;

/// <summary>Writes every eligible pair: <c>mentee,mentor,score,known</c>, then one column a criterion. The file is valid input for <c>solve --edges</c>.</summary>
public static class ScoresCsv
{
    private static readonly string[] OfEveryPair = ["mentee", "mentor", "score", "known"];

    /// <summary>Writes the pairs, by mentee, then mentor.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="scorer">Scores single pairs.</param>
    /// <param name="pairs">The eligible pairs.</param>
    /// <param name="cancellationToken">Stops the writing with an <see cref="OperationCanceledException"/>.</param>
    public static void Write(Stream stream, CohortScorer scorer, ScoredPairs pairs, CancellationToken cancellationToken)
    {
        using CsvFile csv = new(stream);
        foreach (string column in OfEveryPair.Concat(scorer.ContributionNames))
        {
            csv.Text(column);
        }

        csv.EndRow();
        for (int mentee = 0; mentee < pairs.Mentees.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int pair = pairs.RowStarts[mentee]; pair < pairs.RowStarts[mentee + 1]; pair++)
            {
                Write(csv, scorer.Score(pairs.Mentees[mentee], pairs.Mentors[pairs.MentorIndexes[pair]]));
            }
        }
    }

    private static void Write(CsvFile csv, PairScore pair)
    {
        csv.Text(pair.Mentee);
        csv.Text(pair.Mentor);
        csv.Score(pair.Score);
        csv.Fraction(pair.KnownShare);
        foreach (Contribution part in pair.Contributions)
        {
            csv.Part(part);
        }

        csv.EndRow();
    }
}
