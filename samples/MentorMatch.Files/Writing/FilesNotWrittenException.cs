namespace MentorMatch.Files.Writing;

/// <summary>Files could not be written: the disk is full, a right is missing, a directory stands in the way.</summary>
/// <param name="path">The first of the files.</param>
/// <param name="reason">Why.</param>
public sealed class FilesNotWrittenException(string path, Exception reason)
    : IOException($"{path} cannot be written: {reason.Message.TrimEnd('.')}", reason);
