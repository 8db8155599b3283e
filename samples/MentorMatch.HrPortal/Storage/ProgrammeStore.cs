using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using MentorMatch.HrPortal.Programmes;
using Microsoft.Data.Sqlite;

namespace MentorMatch.HrPortal.Storage;

/// <summary>
/// Programmes with their people, policy, rules and history. Every change names the revision that its author saw: it is made when that is still the revision, and otherwise refused
/// as a whole, so that no manager overwrites what they have not seen.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock behind the dates.</param>
internal sealed class ProgrammeStore(Database database, TimeProvider clock)
{
    private const string Columns = "SELECT id, name, revision, asked, policy, people FROM programmes";
    private const string PeopleColumns = "SELECT id, file, sha256, mentors, mentees, peers FROM people";

    /// <summary>Today, as ISO 8601 writes it.</summary>
    public string Today => clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All programmes, newest first.</summary>
    public ImmutableArray<Programme> List()
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<Programme>($"{Columns} ORDER BY id DESC")];
    }

    /// <summary>A programme.</summary>
    /// <exception cref="RefusedException">There is none of this number.</exception>
    public Programme Get(long id)
    {
        using SqliteConnection connection = database.Open();
        return Get(connection, id);
    }

    /// <summary>Makes a programme without people.</summary>
    /// <returns>The programme.</returns>
    public Programme Add(string name, string policy) =>
        database.Write(connection =>
            Get(
                connection,
                connection.ExecuteScalar<long>(
                    "INSERT INTO programmes (name, revision, asked, policy) VALUES (@name, 0, 0, @policy) RETURNING id",
                    new { name, policy }
                )
            )
        );

    /// <summary>Deletes a programme with everything that is known of it, people first of all.</summary>
    /// <exception cref="RefusedException">There is none of this number.</exception>
    /// <exception cref="StaleRevisionException">Somebody else changed it meanwhile.</exception>
    public void Delete(long id, long revision)
    {
        database.Write(connection =>
        {
            Check(connection, id, revision);
            return connection.Execute("DELETE FROM programmes WHERE id = @id", new { id });
        });
        database.Settle();
    }

    /// <summary>A people file, without its content.</summary>
    public PeopleFile GetPeople(long people)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingle<PeopleFile>($"{PeopleColumns} WHERE id = @people", new { people });
    }

    /// <summary>Copies the content of a people file.</summary>
    public void CopyPeople(long people, Stream target)
    {
        using SqliteConnection connection = database.Open();
        using SqliteBlob content = new(connection, "people", "content", people, readOnly: true);
        content.CopyTo(target);
    }

    /// <summary>The pins and bans in force, oldest first.</summary>
    public ImmutableArray<PairRule> Rules(long programme)
    {
        using SqliteConnection connection = database.Open();
        return Rules(connection, programme);
    }

    /// <summary>What was changed after a revision, oldest first.</summary>
    public ImmutableArray<Change> ChangesAfter(long programme, long revision)
    {
        using SqliteConnection connection = database.Open();
        return ChangesAfter(connection, programme, revision);
    }

    /// <summary>Puts people in place of those there were.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <param name="file">What was read.</param>
    /// <param name="content">The file, from its start.</param>
    /// <param name="rules">Pins and bans in place of those there were; <see langword="null"/> to keep them.</param>
    /// <param name="policy">A policy in place of the one there was; <see langword="null"/> to keep it.</param>
    /// <param name="manager">Who does it.</param>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved.</exception>
    public void SetPeople(
        long id,
        long revision,
        PeopleFile file,
        Stream content,
        IEnumerable<PairRule>? rules,
        string? policy,
        string? manager
    ) =>
        Change(
            id,
            revision,
            new Change { Kind = ChangeKind.People, Manager = manager },
            connection =>
            {
                long people = connection.ExecuteScalar<long>(
                    """
                    INSERT INTO people (programme, file, sha256, mentors, mentees, peers, content)
                    VALUES (@id, @File, @Sha256, @Mentors, @Mentees, @Peers, zeroblob(@Length)) RETURNING id
                    """,
                    new
                    {
                        id,
                        file.File,
                        file.Sha256,
                        file.Mentors,
                        file.Mentees,
                        file.Peers,
                        content.Length,
                    }
                );
                using (SqliteBlob blob = new(connection, "people", "content", people))
                {
                    content.CopyTo(blob);
                }

                connection.Execute(
                    "UPDATE programmes SET people = @people, policy = coalesce(@policy, policy) WHERE id = @id",
                    new
                    {
                        id,
                        people,
                        policy,
                    }
                );
                if (rules is not null)
                {
                    connection.Execute("DELETE FROM rules WHERE programme = @id", new { id });
                    foreach (PairRule rule in rules)
                    {
                        Insert(connection, id, rule);
                    }
                }
            }
        );

    /// <summary>Puts a policy in place of the one there was.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved.</exception>
    public void SetPolicy(long id, long revision, string policy, string? manager) =>
        Change(
            id,
            revision,
            new Change { Kind = ChangeKind.Policy, Manager = manager },
            connection => connection.Execute("UPDATE programmes SET policy = @policy WHERE id = @id", new { id, policy })
        );

    /// <summary>Pins or bans a pair.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved.</exception>
    public void AddRule(long id, long revision, PairRule rule) =>
        Change(
            id,
            revision,
            new Change
            {
                Kind = rule.Kind == RuleKind.Pin ? ChangeKind.Pin : ChangeKind.Ban,
                Manager = rule.Manager,
                Mentee = rule.Mentee,
                Mentor = rule.Mentor,
            },
            connection => Insert(connection, id, rule)
        );

    /// <summary>Takes a pin or a ban back.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">There is no such rule, or the programme is approved.</exception>
    public void RemoveRule(long id, long revision, PairRule rule, string? manager) =>
        Change(
            id,
            revision,
            new Change
            {
                Kind = ChangeKind.RuleRemoved,
                Manager = manager,
                Mentee = rule.Mentee,
                Mentor = rule.Mentor,
            },
            connection => connection.Execute("DELETE FROM rules WHERE id = @Id", new { rule.Id })
        );

    /// <summary>The approval; <see langword="null"/> where nothing is approved.</summary>
    public Approval? FindApproval(long programme)
    {
        using SqliteConnection connection = database.Open();
        return FindApproval(connection, programme);
    }

    /// <summary>The approved files, without their contents.</summary>
    public ImmutableArray<ApprovedFile> ApprovedFiles(long programme)
    {
        using SqliteConnection connection = database.Open();
        return
        [
            .. connection.Query<ApprovedFile>(
                "SELECT name, sha256 FROM approved_files WHERE programme = @programme ORDER BY name",
                new { programme }
            ),
        ];
    }

    /// <summary>An approved file; <see langword="null"/> where nothing is approved or no file has this name.</summary>
    public ApprovedFile? FindApprovedFile(long programme, string name)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<ApprovedFile>(
            "SELECT name, sha256, content FROM approved_files WHERE programme = @programme AND name = @name",
            new { programme, name }
        );
    }

    /// <summary>Approves a result: from now on neither it nor what it was made of changes.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">Something is approved already.</exception>
    public void Approve(long id, long revision, Approval approval, IEnumerable<ApprovedFile> files) =>
        Change(
            id,
            revision,
            new Change { Kind = ChangeKind.Approved, Manager = approval.Manager },
            connection =>
            {
                connection.Execute(
                    "INSERT INTO approvals (programme, solve, manager, day) VALUES (@id, @Solve, @Manager, @Day)",
                    new
                    {
                        id,
                        approval.Solve,
                        approval.Manager,
                        approval.Day,
                    }
                );
                foreach (ApprovedFile file in files)
                {
                    connection.Execute(
                        "INSERT INTO approved_files (programme, name, sha256, content) VALUES (@id, @Name, @Sha256, @Content)",
                        new
                        {
                            id,
                            file.Name,
                            file.Sha256,
                            file.Content,
                        }
                    );
                }
            }
        );

    /// <summary>Takes an approval back.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">Nothing is approved.</exception>
    public void Reopen(long id, long revision, string? manager) =>
        Change(
            id,
            revision,
            new Change { Kind = ChangeKind.Reopened, Manager = manager },
            connection => connection.Execute("DELETE FROM approvals WHERE programme = @id", new { id })
        );

    /// <summary>A programme, seen in a connection's own transaction.</summary>
    internal static Programme Get(SqliteConnection connection, long id) =>
        connection.QuerySingleOrDefault<Programme>($"{Columns} WHERE id = @id", new { id }) ?? throw RefusedException.NotFound("programme");

    /// <summary>The rules, seen in a connection's own transaction.</summary>
    internal static ImmutableArray<PairRule> Rules(SqliteConnection connection, long programme) =>
        [
            .. connection.Query<PairRule>(
                "SELECT id, kind, mentee, mentor, manager, day, reason FROM rules WHERE programme = @programme ORDER BY id",
                new { programme }
            ),
        ];

    /// <summary>The programme, if its revision is still the one that was seen.</summary>
    /// <exception cref="StaleRevisionException">It is not.</exception>
    internal static Programme Check(SqliteConnection connection, long id, long revision)
    {
        Programme programme = Get(connection, id);
        return programme.Revision == revision
            ? programme
            : throw new StaleRevisionException(programme.Revision, ChangesAfter(connection, id, revision));
    }

    private static ImmutableArray<Change> ChangesAfter(SqliteConnection connection, long programme, long revision) =>
        [
            .. connection.Query<Change>(
                """
                SELECT revision, kind, manager, at, mentee, mentor FROM changes
                WHERE programme = @programme AND revision > @revision ORDER BY revision
                """,
                new { programme, revision }
            ),
        ];

    private static Approval? FindApproval(SqliteConnection connection, long programme) =>
        connection.QuerySingleOrDefault<Approval>(
            "SELECT solve, manager, day FROM approvals WHERE programme = @programme",
            new { programme }
        );

    private static void Insert(SqliteConnection connection, long programme, PairRule rule) =>
        connection.Execute(
            """
            INSERT INTO rules (programme, kind, mentee, mentor, manager, day, reason)
            VALUES (@programme, @Kind, @Mentee, @Mentor, @Manager, @Day, @Reason)
            """,
            new
            {
                programme,
                Kind = rule.Kind.ToString(),
                rule.Mentee,
                rule.Mentor,
                rule.Manager,
                rule.Day,
                rule.Reason,
            }
        );

    private void Change(long id, long revision, Change change, Action<SqliteConnection> make) =>
        database.Write(connection =>
        {
            Programme programme = Check(connection, id, revision);
            ThrowUnlessOpenFor(change.Kind, FindApproval(connection, id));
            make(connection);
            bool isQuestion = change.Kind is not (ChangeKind.Approved or ChangeKind.Reopened);
            long next = programme.Revision + 1;
            connection.Execute(
                "UPDATE programmes SET revision = @next, asked = @asked WHERE id = @id",
                new
                {
                    id,
                    next,
                    asked = isQuestion ? next : programme.Asked,
                }
            );
            return connection.Execute(
                """
                INSERT INTO changes (programme, revision, kind, manager, at, mentee, mentor)
                VALUES (@id, @next, @Kind, @Manager, @at, @Mentee, @Mentor)
                """,
                new
                {
                    id,
                    next,
                    Kind = change.Kind.ToString(),
                    change.Manager,
                    at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                    change.Mentee,
                    change.Mentor,
                }
            );
        });

    private static void ThrowUnlessOpenFor(ChangeKind kind, Approval? approval)
    {
        if (kind == ChangeKind.Reopened && approval is null)
        {
            throw RefusedException.Conflict("Nothing is approved in this programme.");
        }

        if (kind != ChangeKind.Reopened && approval is not null)
        {
            throw RefusedException.Conflict("A result of this programme is approved, so nothing of it may change. Maybe reopen it first.");
        }
    }
}
