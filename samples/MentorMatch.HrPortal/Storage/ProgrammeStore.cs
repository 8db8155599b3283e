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
    private const string PeopleColumns = "SELECT id, file, sha256, bytes, mentors, mentees, peers FROM people";

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

    /// <summary>A programme that is about to be changed. Seen early, so that nobody's work is checked in vain; the change itself looks again.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <returns>The programme.</returns>
    /// <exception cref="StaleRevisionException">Somebody else changed it meanwhile.</exception>
    /// <exception cref="RefusedException">There is none of this number, or it is approved.</exception>
    public Programme GetForChange(long id, long revision)
    {
        using SqliteConnection connection = database.Open();
        return CheckOpen(connection, id, revision);
    }

    /// <summary>Refuses whoever has not seen the programme as it is.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed it meanwhile.</exception>
    /// <exception cref="RefusedException">There is none of this number.</exception>
    public void ThrowIfStale(long id, long revision)
    {
        using SqliteConnection connection = database.Open();
        Check(connection, id, revision);
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
    /// <returns>Whether the bytes are gone too; otherwise they go when the database next empties its log.</returns>
    /// <exception cref="RefusedException">There is none of this number.</exception>
    /// <exception cref="StaleRevisionException">Somebody else changed it meanwhile.</exception>
    public async Task<bool> DeleteAsync(long id, long revision)
    {
        database.Write(connection =>
        {
            Check(connection, id, revision);
            return connection.Execute("DELETE FROM programmes WHERE id = @id", new { id });
        });
        return await database.SettleAsync();
    }

    /// <summary>A people file, without its content.</summary>
    public StoredPeople GetPeople(long people)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingle<StoredPeople>($"{PeopleColumns} WHERE id = @people", new { people });
    }

    /// <summary>The bytes that were kept of a people file.</summary>
    public byte[] ReadPeople(long people)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingle<byte[]>("SELECT content FROM people WHERE id = @people", new { people });
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
    /// <param name="content">The bytes of the copy to keep.</param>
    /// <param name="rules">Pins and bans in place of those there were; <see langword="null"/> to keep them.</param>
    /// <param name="policy">A policy in place of the one there was; <see langword="null"/> to keep it.</param>
    /// <param name="manager">Who does it.</param>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved.</exception>
    public void SetPeople(
        long id,
        long revision,
        StoredPeople file,
        byte[] content,
        IEnumerable<PairRule>? rules,
        string? policy,
        string? manager
    ) =>
        Change(
            id,
            revision,
            connection =>
            {
                long people = connection.ExecuteScalar<long>(
                    """
                    INSERT INTO people (programme, file, sha256, bytes, mentors, mentees, peers, content)
                    VALUES (@id, @File, @Sha256, @Bytes, @Mentors, @Mentees, @Peers, @content) RETURNING id
                    """,
                    new
                    {
                        id,
                        file.File,
                        file.Sha256,
                        file.Bytes,
                        file.Mentors,
                        file.Mentees,
                        file.Peers,
                        content,
                    }
                );
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

                return new Change { Kind = WhatChanged.People, Manager = manager };
            }
        );

    /// <summary>Puts a policy in place of the one there was.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved.</exception>
    public void SetPolicy(long id, long revision, string policy, string? manager) =>
        Change(
            id,
            revision,
            connection =>
            {
                connection.Execute("UPDATE programmes SET policy = @policy WHERE id = @id", new { id, policy });
                return new Change { Kind = WhatChanged.Policy, Manager = manager };
            }
        );

    /// <summary>Pins or bans a pair.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">It is approved, or the pair is pinned or banned already.</exception>
    public void AddRule(long id, long revision, PairRule rule) =>
        Change(
            id,
            revision,
            connection =>
            {
                ThrowIfDecided(Rules(connection, id), rule);
                Insert(connection, id, rule);
                return new Change
                {
                    Kind = rule.Kind == RuleKind.Pin ? WhatChanged.Pin : WhatChanged.Ban,
                    Manager = rule.Manager,
                    Mentee = rule.Mentee,
                    Mentor = rule.Mentor,
                };
            }
        );

    /// <summary>Takes a pin or a ban back.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">There is no such rule, or the programme is approved.</exception>
    public void RemoveRule(long id, long revision, long rule, string? manager) =>
        Change(
            id,
            revision,
            connection =>
            {
                PairRule removed =
                    Rules(connection, id).FirstOrDefault(each => each.Id == rule) ?? throw RefusedException.NotFound("pin or ban");
                connection.Execute("DELETE FROM rules WHERE id = @rule", new { rule });
                return new Change
                {
                    Kind = WhatChanged.RuleRemoved,
                    Manager = manager,
                    Mentee = removed.Mentee,
                    Mentor = removed.Mentor,
                };
            }
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

                return new Change { Kind = WhatChanged.Approved, Manager = approval.Manager };
            }
        );

    /// <summary>Takes an approval back.</summary>
    /// <exception cref="StaleRevisionException">Somebody else changed the programme meanwhile.</exception>
    /// <exception cref="RefusedException">Nothing is approved.</exception>
    public void Reopen(long id, long revision, string? manager) =>
        Change(
            id,
            revision,
            connection =>
            {
                if (connection.Execute("DELETE FROM approvals WHERE programme = @id", new { id }) == 0)
                {
                    throw RefusedException.Conflict("Nothing is approved in this programme.");
                }

                return new Change { Kind = WhatChanged.Reopened, Manager = manager };
            },
            reopens: true
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

    /// <summary>Refuses a rule about a pair that is pinned or banned already.</summary>
    internal static void ThrowIfDecided(ImmutableArray<PairRule> rules, PairRule rule)
    {
        PairRule? decided = rules.FirstOrDefault(each =>
            string.Equals(each.Mentee, rule.Mentee, StringComparison.Ordinal)
            && string.Equals(each.Mentor, rule.Mentor, StringComparison.Ordinal)
        );
        if (decided is not null)
        {
            string done = decided.Kind == RuleKind.Pin ? "pinned" : "banned";
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                $"{rule.Mentee} with {rule.Mentor} is {done} already. Maybe take that back first."
            );
        }
    }

    private static Programme CheckOpen(SqliteConnection connection, long id, long revision)
    {
        Programme programme = Check(connection, id, revision);
        return FindApproval(connection, id) is null
            ? programme
            : throw RefusedException.Conflict(
                "A result of this programme is approved, so nothing of it may change. Maybe reopen it first."
            );
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

    private void Change(long id, long revision, Func<SqliteConnection, Change> make, bool reopens = false) =>
        database.Write(connection =>
        {
            Programme programme = reopens ? Check(connection, id, revision) : CheckOpen(connection, id, revision);
            Change change = make(connection);
            long next = programme.Revision + 1;
            connection.Execute(
                "UPDATE programmes SET revision = @next, asked = @asked WHERE id = @id",
                new
                {
                    id,
                    next,
                    asked = change.Kind is WhatChanged.Approved or WhatChanged.Reopened ? programme.Asked : next,
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
}
