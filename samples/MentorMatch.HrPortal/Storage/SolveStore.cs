using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.Reporting;
using Microsoft.Data.Sqlite;

namespace MentorMatch.HrPortal.Storage;

/// <summary>Solves and their results. The queue is in the database, not in memory: what was asked is still asked after a restart.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock behind the dates.</param>
internal sealed class SolveStore(Database database, TimeProvider clock)
{
    private const string Columns =
        "SELECT id, programme, asked, people, policy, rules, state, at, milliseconds, problems, status, stop, matched, mentees, total, gap FROM solves";

    /// <summary>Asks for a solve of the programme as it is.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <returns>The solve.</returns>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">There are no people yet, or a solve of it is under way.</exception>
    public Solve Ask(long programme, long revision) =>
        database.Write(connection =>
        {
            Programme found = ProgrammeStore.Check(connection, programme, revision);
            if (found.People is null)
            {
                throw RefusedException.Conflict("There are no people yet. Maybe load a people file first.");
            }

            if (
                connection.ExecuteScalar<bool>(
                    "SELECT EXISTS (SELECT 1 FROM solves WHERE programme = @programme AND state IN ('Queued', 'Running'))",
                    new { programme }
                )
            )
            {
                throw RefusedException.Conflict("A solve of this programme is under way. Maybe wait for it, or cancel it.");
            }

            long id = connection.ExecuteScalar<long>(
                """
                INSERT INTO solves (programme, asked, people, policy, rules, state, at)
                VALUES (@programme, @Asked, @People, @Policy, @rules, 'Queued', @at) RETURNING id
                """,
                new
                {
                    programme,
                    found.Asked,
                    found.People,
                    found.Policy,
                    rules = Solve.Keep(ProgrammeStore.Rules(connection, programme)),
                    at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                }
            );
            return connection.QuerySingle<Solve>($"{Columns} WHERE id = @id", new { id });
        });

    /// <summary>The solves of a programme, newest first.</summary>
    public ImmutableArray<Solve> List(long programme)
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<Solve>($"{Columns} WHERE programme = @programme ORDER BY id DESC", new { programme })];
    }

    /// <summary>A solve of a programme.</summary>
    /// <exception cref="RefusedException">There is none of this number.</exception>
    public Solve Get(long programme, long id)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<Solve>($"{Columns} WHERE id = @id AND programme = @programme", new { id, programme })
            ?? throw RefusedException.NotFound("solve");
    }

    /// <summary>The bytes of a finished solve's <c>result.json</c>.</summary>
    /// <exception cref="RefusedException">It has no result.</exception>
    public byte[] Result(Solve solve)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<byte[]>("SELECT result FROM solves WHERE id = @Id", new { solve.Id })
            ?? throw RefusedException.Conflict("This solve has no result.");
    }

    /// <summary>Says of every solve that was being worked on when the portal last ended that it was interrupted. To be called before work begins.</summary>
    /// <returns>How many there were.</returns>
    public int MarkInterrupted() =>
        database.Write(connection => connection.Execute("UPDATE solves SET state = 'Interrupted' WHERE state = 'Running'"));

    /// <summary>Takes the solve that has waited longest and says that it is being worked on.</summary>
    /// <returns>The solve; <see langword="null"/> when none waits.</returns>
    public Solve? TakeNext() =>
        database.Write(connection =>
        {
            long? id = connection.ExecuteScalar<long?>(
                "UPDATE solves SET state = 'Running' WHERE id = (SELECT min(id) FROM solves WHERE state = 'Queued') RETURNING id"
            );
            return id is null ? null : connection.QuerySingle<Solve>($"{Columns} WHERE id = @id", new { id });
        });

    /// <summary>Cancels a solve that still waits.</summary>
    /// <returns>Whether it did.</returns>
    public bool CancelQueued(long id) =>
        database.Write(connection =>
            connection.Execute("UPDATE solves SET state = 'Cancelled' WHERE id = @id AND state = 'Queued'", new { id })
        ) > 0;

    /// <summary>Keeps the result of a solve.</summary>
    /// <returns>Whether the solve was still there.</returns>
    public bool Finish(long id, ResultDocument document, TimeSpan took)
    {
        using MemoryStream result = new();
        document.Write(result);
        return database.Write(connection =>
                connection.Execute(
                    """
                    UPDATE solves SET state = 'Finished', milliseconds = @took, status = @status, stop = @stop, matched = @Matched, mentees = @Mentees,
                        total = @total, gap = @gap, result = @result
                    WHERE id = @id AND state = 'Running'
                    """,
                    new
                    {
                        id,
                        took = (long)took.TotalMilliseconds,
                        status = document.Status.ToString(),
                        stop = document.Stop.ToString(),
                        document.Matched,
                        document.Mentees,
                        total = document.Total.Millionths,
                        gap = document.Gap?.Millionths,
                        result = result.ToArray(),
                    }
                )
            ) > 0;
    }

    /// <summary>Ends a solve without a result.</summary>
    public void End(long id, SolveState state, IEnumerable<string>? problems, TimeSpan took) =>
        database.Write(connection =>
            connection.Execute(
                "UPDATE solves SET state = @state, problems = @problems, milliseconds = @took WHERE id = @id AND state = 'Running'",
                new
                {
                    id,
                    state = state.ToString(),
                    problems = problems is null ? null : string.Join('\n', problems),
                    took = (long)took.TotalMilliseconds,
                }
            )
        );
}
