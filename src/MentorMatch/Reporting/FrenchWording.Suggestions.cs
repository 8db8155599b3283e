namespace MentorMatch.Reporting;

internal sealed partial class FrenchWording
{
    public override string AlternatesHeading => "Ensuite, si quelqu’un de la liste décline :";

    public override string Suggested(string mentee, string mentor, int place, bool pinned) =>
        pinned ? $"{Number(place)}. {mentor} est proposé à {mentee}, binôme imposé." : $"{Number(place)}. {mentor} est proposé à {mentee}.";

    public override string NothingSuggested(string mentee) => $"Personne n’est proposé à {mentee}.";

    public override string Alternate(Alternate alternate) =>
        $"{Number(alternate.Rank)}. {alternate.Mentor}{InBrackets(alternate.Topic)} : score {Number(alternate.Score)}";

    protected override string ShortLists(MatchWarning warning) =>
        $"{Number(warning.Actual)} {(warning.Actual < 2 ? "liste est plus courte" : "listes sont plus courtes")} que demandé, sur {Number(warning.Needed)} : {warning.Note}.";

    protected override string TooLittleExposure(MatchWarning warning) =>
        $"Les listes demandent {Count(warning.Needed, "proposition", "propositions")}, et les mentors peuvent être proposés {Number(warning.Actual)} fois en tout. Peut-être augmenter l’exposition, raccourcir les listes, ou recruter des mentors.";

    protected override string PinsExceedCategory(Clash clash) =>
        $"{Count(clash.Needed, "mentor", "mentors")} d’une même catégorie ({Ids(clash.Mentors)}) {(clash.Needed < 2 ? "est imposé" : "sont imposés")} à {Ids(clash.Mentees)}, alors qu’une liste peut en contenir {Number(clash.Available)}.";

    protected override string PinsExceedCategoryRemedy(Clash clash) =>
        $"Peut-être retirer des binômes imposés jusqu’à ce qu’il en reste {Number(clash.Available)} de cette catégorie, ou en permettre {Number(clash.Needed)}.";
}
