namespace MentorMatch.Files.Reading.Profiles;

/// <summary>A column of ids and the column in which managers are named by these ids. Where an export has several of each, they must be taken from one pair.</summary>
/// <param name="Id">The column of ids.</param>
/// <param name="Manager">The column of managers; <see langword="null"/> where no column names them by this id.</param>
public sealed record PersonKey(string Id, string? Manager = null);
