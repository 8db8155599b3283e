namespace MentorMatch.Reporting;

/// <summary>The sentences about the worst-off.</summary>
internal abstract partial class Wording
{
    /// <summary>The lowest score and how many matches score how much.</summary>
    public abstract string Fairness(FairnessProfile profile);

    /// <summary>The bands that are not empty, each with its number of matches.</summary>
    protected string Bands(FairnessProfile profile) =>
        string.Join(
            " · ",
            profile.Bands.Where(band => band.Matches > 0).Select(band => $"{Number(band.From)}–{Number(band.To)}: {Number(band.Matches)}")
        );
}
