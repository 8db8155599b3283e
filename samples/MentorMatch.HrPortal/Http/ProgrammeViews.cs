using System.Collections.Immutable;
using MentorMatch.HrPortal.Http.Views;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Solving;
using MentorMatch.HrPortal.Storage;

namespace MentorMatch.HrPortal.Http;

/// <summary>Puts together what the page shows of a programme.</summary>
internal sealed class ProgrammeViews(ProgrammeStore programmes, SolveStore solves, SolveQueue queue)
{
    private const int MostChanges = 20;

    /// <summary>A programme as it is now.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="notes">How the people file was understood that was just loaded.</param>
    /// <returns>The view.</returns>
    public ProgrammeView Of(long id, ImmutableArray<string> notes = default)
    {
        Programme programme = programmes.Get(id);
        return new ProgrammeView(
            programme.Id,
            programme.Name,
            programme.Revision,
            programme.Policy,
            programme.People is { } people ? programmes.GetPeople(people) : null,
            programmes.Rules(id),
            [.. solves.List(id).Select(solve => Of(solve, programme))],
            programmes.FindApproval(id),
            programmes.ApprovedFiles(id),
            [.. programmes.ChangesAfter(id, programme.Revision - MostChanges).Reverse()],
            notes.IsDefault ? [] : notes
        );
    }

    /// <summary>A solve as it is now.</summary>
    public SolveView Of(Solve solve, Programme programme) => SolveView.Of(solve, programme, queue.Progress(solve.Id));
}
