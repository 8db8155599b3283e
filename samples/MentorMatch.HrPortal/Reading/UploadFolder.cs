using System.Security.Cryptography;
using MentorMatch.HrPortal.Storage;

namespace MentorMatch.HrPortal.Reading;

/// <summary>The folder in which files lie while they are read. Emptied at start: what a crash left there is of no use to anybody.</summary>
internal sealed class UploadFolder
{
    private readonly string folder;

    /// <summary>Empties the folder beside a database.</summary>
    /// <param name="database">The database, which is open, so that no other portal uses the folder.</param>
    public UploadFolder(Database database)
    {
        folder = Path.Combine(database.Folder, "reading");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Database.OwnFolder(folder);
    }

    /// <summary>A file of a name of its own.</summary>
    /// <returns>The file, deleted when disposed.</returns>
    public UploadedFile New() => new(Path.Combine(folder, $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}.csv"));
}
