namespace MentorMatch.Reporting;

/// <summary>The sentences about the worst-off, in English.</summary>
internal sealed partial class EnglishWording
{
    public override string Fairness(FairnessProfile profile)
    {
        string worst =
            profile.Worst is not { } score ? "No match was free to choose."
            : profile.IsWorstProved
                ? $"The lowest score is {Number(score)}; no plan with as many matches has a higher one (pinned pairs left aside)."
            : $"The lowest score is {Number(score)}; whether it can be higher was not proved.";
        return profile.Bands.Any(band => band.Matches > 0) ? $"{worst} Matches by score: {Bands(profile)}." : worst;
    }
}
