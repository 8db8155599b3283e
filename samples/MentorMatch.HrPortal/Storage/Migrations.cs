using System.Collections.Immutable;

namespace MentorMatch.HrPortal.Storage;

/// <summary>
/// The tables, in numbered steps: a database that has taken the first N gets the others when the portal starts. A step that was once released is never edited; what is to change
/// becomes a further one.
/// </summary>
internal static class Migrations
{
    /// <summary>The steps, oldest first. The number of steps taken is kept in the database as <c>user_version</c>.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        """
            -- One round of one programme. Every change adds 1 to its revision; asked is the revision at which people, policy or rules last changed.
            CREATE TABLE programmes (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                revision INTEGER NOT NULL,
                asked INTEGER NOT NULL,
                policy TEXT NOT NULL,
                people INTEGER REFERENCES people (id)
            ) STRICT;

            -- People files as they were loaded, less the columns that must not travel; sha256 and bytes are those of the file as it came. Never changed: a solve names the one it
            -- was made of.
            CREATE TABLE people (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                programme INTEGER NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
                file TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                mentors INTEGER NOT NULL,
                mentees INTEGER NOT NULL,
                peers INTEGER NOT NULL,
                content BLOB NOT NULL
            ) STRICT;

            -- The pins and bans in force.
            CREATE TABLE rules (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                programme INTEGER NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('Pin', 'Ban')),
                mentee TEXT NOT NULL,
                mentor TEXT NOT NULL,
                manager TEXT,
                day TEXT NOT NULL,
                reason TEXT,
                UNIQUE (programme, mentee, mentor)
            ) STRICT;

            -- Who changed what, one row a revision.
            CREATE TABLE changes (
                programme INTEGER NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
                revision INTEGER NOT NULL,
                kind TEXT NOT NULL,
                manager TEXT,
                at TEXT NOT NULL,
                mentee TEXT,
                mentor TEXT,
                PRIMARY KEY (programme, revision)
            ) STRICT, WITHOUT ROWID;

            -- Questions to the solver with what came of them. A question is kept whole (people, policy, rules), so that its answer can be judged again at any time.
            CREATE TABLE solves (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                programme INTEGER NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
                asked INTEGER NOT NULL,
                people INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                policy TEXT NOT NULL,
                rules TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('Queued', 'Running', 'Finished', 'Cancelled', 'Interrupted', 'Failed')),
                at TEXT NOT NULL,
                milliseconds INTEGER,
                problems TEXT,
                status TEXT,
                stop TEXT,
                matched INTEGER,
                mentees INTEGER,
                total INTEGER,
                gap INTEGER,
                result BLOB
            ) STRICT;
            CREATE INDEX solves_waiting ON solves (state, id);

            -- The result that was approved, with the files as they were on that day.
            CREATE TABLE approvals (
                programme INTEGER PRIMARY KEY REFERENCES programmes (id) ON DELETE CASCADE,
                solve INTEGER NOT NULL REFERENCES solves (id),
                manager TEXT,
                day TEXT NOT NULL
            ) STRICT;
            CREATE TABLE approved_files (
                programme INTEGER NOT NULL REFERENCES approvals (programme) ON DELETE CASCADE,
                name TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                content BLOB NOT NULL,
                PRIMARY KEY (programme, name)
            ) STRICT;
            """,
    ];
}
