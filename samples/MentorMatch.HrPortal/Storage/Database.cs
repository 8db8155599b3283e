using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace MentorMatch.HrPortal.Storage;

/// <summary>The SQLite file behind the portal. One process at a time: a lock beside the file says so, and falls with the process, however that ends.</summary>
internal sealed class Database : IDisposable
{
    private const int MostTries = 100;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly string connectionString;
    private readonly FileStream processLock;

    /// <summary>Opens the database, makes it where there is none, and brings its tables up to date.</summary>
    /// <param name="settings">Says where it is.</param>
    /// <exception cref="InvalidOperationException">Another portal has it open, or a newer one has changed its tables.</exception>
    public Database(IOptions<PortalSettings> settings)
    {
        Folder = Path.GetFullPath(settings.Value.Folder);
        OwnFolder(Folder);
        string file = Path.Combine(Folder, "portal.db");
        processLock = Lock($"{file}.lock");
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        try
        {
            using SqliteConnection connection = Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            Migrate(connection);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder that holds it.</summary>
    public string Folder { get; }

    /// <summary>Makes a folder that only this user may read.</summary>
    /// <param name="folder">The folder.</param>
    public static void OwnFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A connection of the pool. What was committed survives the process and the machine; what was deleted is overwritten.</summary>
    /// <returns>The open connection.</returns>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
        return connection;
    }

    /// <summary>Does work in a transaction that has the right to write from its start; all of it happens, or nothing.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>What came of it.</returns>
    public T Write<T>(Func<SqliteConnection, T> work)
    {
        using SqliteConnection connection = Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        T outcome = work(connection);
        transaction.Commit();
        return outcome;
    }

    /// <summary>Writes what the log still holds into the file and empties the log, so that deleted rows are left in neither.</summary>
    /// <returns>Whether it could be done: not while somebody reads what was there before, however often it is tried. No thread waits between tries.</returns>
    public async Task<bool> SettleAsync()
    {
        using SqliteConnection connection = Open();
        for (int tried = 0; tried < MostTries; tried++)
        {
            if (connection.QuerySingle<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0)
            {
                return true;
            }

            await Task.Delay(BetweenTries);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (SqliteConnection connection = new(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        processLock.Dispose();
    }

    private static FileStream Lock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException(
                $"Another portal has the database open ({file} is locked). Maybe stop it, or give this one a folder of its own: Portal:Folder.",
                taken
            );
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        int taken = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (taken > Migrations.All.Length)
        {
            throw new InvalidOperationException(
                $"The database is of a newer portal ({taken} migrations; this one knows {Migrations.All.Length}). Maybe start that one."
            );
        }

        for (int step = taken; step < Migrations.All.Length; step++)
        {
            connection.Execute(Migrations.All[step]);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
        }

        transaction.Commit();
    }
}
