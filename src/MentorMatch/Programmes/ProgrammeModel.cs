using MentorMatch.Formats;
using MentorMatch.Scoring;

namespace MentorMatch.Programmes;

/// <summary>One programme, scored, and where it begins in the problem of all.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Model">Its own problem.</param>
/// <param name="Scorer">Its scorer.</param>
/// <param name="FirstRow">The row of its first mentee.</param>
/// <param name="FirstColumn">The column of its first mentor.</param>
/// <param name="FirstEdge">Its first edge.</param>
internal sealed record ProgrammeModel(
    Programme Programme,
    PairingModel Model,
    CohortScorer Scorer,
    int FirstRow,
    int FirstColumn,
    int FirstEdge
)
{
    /// <summary>The programme that begins where this one ends.</summary>
    public ProgrammeModel Next(Programme programme, PairingModel model, CohortScorer scorer) =>
        new(
            programme,
            model,
            scorer,
            FirstRow + Model.Problem.RowCount,
            FirstColumn + Model.Problem.ColumnCount,
            checked(FirstEdge + Model.Problem.EdgeCount)
        );
}
