using System.Text;
using Dapper;
using MentorMatch.HrPortal.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>Somebody who writes into the database by hand.</summary>
internal sealed class StoredBytes(SqliteConnection connection) : IDisposable
{
    public static StoredBytes Of(RunningPortal portal) => new(portal.Services.GetRequiredService<Database>().Open());

    /// <summary>Replaces a text in a column, which must hold it.</summary>
    public void Replace(string table, string column, string text, string other)
    {
        int changed = 0;
        foreach ((long row, byte[] bytes) in connection.Query<(long, byte[])>($"SELECT rowid, {column} FROM {table}").ToArray())
        {
            string now = Encoding.UTF8.GetString(bytes).Replace(text, other, StringComparison.Ordinal);
            byte[] content = Encoding.UTF8.GetBytes(now);
            changed += content.AsSpan().SequenceEqual(bytes)
                ? 0
                : connection.Execute($"UPDATE {table} SET {column} = @content WHERE rowid = @row", new { content, row });
        }

        Assert.True(changed > 0, $"{table}.{column} holds no {text}.");
    }

    public void Dispose() => connection.Dispose();
}
