namespace MentorMatch.Files.Writing;

/// <summary>
/// The files of a run, written all or not at all: each is first written beside its place under another name, and moved there when every one is complete. Nothing
/// is touched before <see cref="Commit"/>.
/// </summary>
public sealed class OutputFiles
{
    private readonly List<(string Path, Action<Stream> Write)> files = [];
    private readonly List<string> removed = [];

    /// <summary>Adds a file.</summary>
    /// <param name="path">Where it goes; it replaces a file of that name.</param>
    /// <param name="write">Writes its bytes.</param>
    public void Add(string path, Action<Stream> write) => files.Add((System.IO.Path.GetFullPath(path), write));

    /// <summary>Has a file taken away that an earlier run may have left and that would contradict the new ones.</summary>
    /// <param name="path">Where it would be.</param>
    public void Remove(string path) => removed.Add(System.IO.Path.GetFullPath(path));

    /// <summary>Writes the files.</summary>
    /// <exception cref="FilesNotWrittenException">A file could not be written; none was replaced unless the moving itself failed half-way.</exception>
    public void Commit()
    {
        try
        {
            WriteAndMove();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FilesNotWrittenException(files[0].Path, refused);
        }
    }

    private void WriteAndMove()
    {
        List<string> madeDirectories = [];
        List<(string Draft, string Path)> drafts = [];
        bool complete = false;
        try
        {
            foreach ((string path, Action<Stream> write) in files)
            {
                if (Directory.Exists(path))
                {
                    throw new IOException($"{path} is a directory");
                }

                MakeDirectory(System.IO.Path.GetDirectoryName(path)!, madeDirectories);
                string draft = $"{path}.{Environment.ProcessId}.partial";
                drafts.Add((draft, path));
                using FileStream stream = new(draft, FileMode.Create, FileAccess.Write);
                write(stream);
            }

            foreach ((string draft, string path) in drafts)
            {
                File.Move(draft, path, overwrite: true);
            }

            foreach (string path in removed)
            {
                File.Delete(path);
            }

            complete = true;
        }
        finally
        {
            if (!complete)
            {
                Undo(drafts.Select(draft => draft.Draft), madeDirectories);
            }
        }
    }

    private static void MakeDirectory(string directory, List<string> made)
    {
        Stack<string> missing = new();
        for (string? at = directory; at is not null && !Directory.Exists(at); at = System.IO.Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        foreach (string next in missing)
        {
            Directory.CreateDirectory(next);
            made.Add(next);
        }
    }

    private static void Undo(IEnumerable<string> drafts, IEnumerable<string> madeDirectories)
    {
        foreach (string draft in drafts)
        {
            File.Delete(draft);
        }

        foreach (string directory in madeDirectories.Reverse().Where(directory => !Directory.EnumerateFileSystemEntries(directory).Any()))
        {
            Directory.Delete(directory);
        }
    }
}
