namespace MentorMatch.Reporting;

/// <summary>The sentences about the worst-off, in French.</summary>
internal sealed partial class FrenchWording
{
    public override string Fairness(FairnessProfile profile)
    {
        string worst =
            profile.Worst is not { } score ? "Aucun binôme n’était libre de choix."
            : profile.IsWorstProved
                ? $"Le score le plus bas est de {Number(score)} ; aucun plan avec autant de binômes n’en a un plus haut (binômes imposés mis à part)."
            : $"Le score le plus bas est de {Number(score)} ; il n’est pas prouvé qu’il ne puisse être plus haut.";
        return profile.Bands.Any(band => band.Matches > 0) ? $"{worst} Binômes par score : {Bands(profile)}." : worst;
    }
}
