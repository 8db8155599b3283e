using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Formats;

/// <summary>A programme format: who is matched with how many.</summary>
/// <remarks>Immutable; equal by kind and numbers.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OneToOneFormat), OneToOneFormat.TypeName)]
[JsonDerivedType(typeof(RatioFormat), RatioFormat.TypeName)]
[JsonDerivedType(typeof(GroupsFormat), GroupsFormat.TypeName)]
[JsonDerivedType(typeof(PeerGroupsFormat), PeerGroupsFormat.TypeName)]
[JsonDerivedType(typeof(TeamsFormat), TeamsFormat.TypeName)]
[JsonDerivedType(typeof(SuggestionsFormat), SuggestionsFormat.TypeName)]
[JsonDerivedType(typeof(ALaCarteFormat), ALaCarteFormat.TypeName)]
[JsonDerivedType(typeof(PeersFormat), PeersFormat.TypeName)]
public abstract record Format
{
    private protected Format() { }

    /// <summary>Each mentee gets at most one mentor, each mentor at most one mentee.</summary>
    public static Format OneToOne { get; } = new OneToOneFormat();

    /// <summary>The format's name in commands and results: the same as its <c>type</c> in a policy file.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>Each mentee gets at most one mentor, each mentor several mentees.</summary>
    /// <param name="maxMentees">Most mentees of one mentor, 1 to 1,000; a mentor's own capacity may be lower. Three is a good start: more overloads mentors.</param>
    /// <param name="minMentees">Fewest mentees of one mentor, 0 (the default) to <paramref name="maxMentees"/>; a mentor's own minimum comes before it.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Format Ratio(int maxMentees, int minMentees = 0) =>
        new RatioFormat { MaxMentees = maxMentees, MinMentees = minMentees }.Checked();

    /// <summary>Each mentor leads a group of a size within bounds, or none.</summary>
    /// <param name="minMembers">Fewest members of a group, its mentor not counted, 1 to <paramref name="maxMembers"/>. Default: 4.</param>
    /// <param name="maxMembers">Most members of a group, up to 1,000. Default: 8.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static Format Groups(int minMembers = 4, int maxMembers = 8) =>
        new GroupsFormat { MinMembers = minMembers, MaxMembers = maxMembers }.Checked();

    /// <summary>Everybody in a circle of peers; rules about who sits together are set with <c>with</c> on <see cref="PeerGroupsFormat"/>.</summary>
    /// <param name="minMembers">Fewest members of a circle, 2 to <paramref name="maxMembers"/>. Default: 4.</param>
    /// <param name="maxMembers">Most members of a circle, up to 100. Default: 6.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static Format PeerGroups(int minMembers = 4, int maxMembers = 6) =>
        new PeerGroupsFormat { MinMembers = minMembers, MaxMembers = maxMembers }.Checked();

    /// <summary>An intact team gets a different mentor for each speciality its members want.</summary>
    /// <param name="team">The attribute that names each mentee's team. Default: <c>team</c>.</param>
    /// <param name="maxTeams">Most teams of one mentor, 1 to 1,000; a mentor's own capacity may be lower. Default: 3.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static Format Teams(string team = "team", int maxTeams = 3) => new TeamsFormat { Team = team, MaxTeams = maxTeams }.Checked();

    /// <summary>Each mentee is shown a ranked list of mentors, and no mentor is shown too often.</summary>
    /// <param name="perMentee">Most mentors in one list, 1 to 100.</param>
    /// <param name="exposure">In how many lists one mentor may stand, 1 to 1,000,000.</param>
    /// <param name="maxPerCategory">Most mentors of one category in one list, 1 to 100; <see langword="null"/> (the default) for any number.</param>
    /// <param name="category">The category: <c>topic</c> (the default) for the wanted skill that a mentor answers best, or an attribute of mentors.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">A number is out of its range, or the category is blank.</exception>
    public static Format Suggestions(
        int perMentee = 5,
        int exposure = 15,
        int? maxPerCategory = null,
        string category = SuggestionsFormat.TopicCategory
    ) =>
        new SuggestionsFormat
        {
            PerMentee = perMentee,
            Exposure = exposure,
            MaxPerCategory = maxPerCategory,
            Category = category,
        }.Checked();

    /// <summary>Mentees ask for mentors in order of preference; all requests are settled together. The requests are <see cref="Cohort.Choices"/>.</summary>
    /// <param name="sessions">Most requests met for one mentee, 1 to 1,000. Default: 1.</param>
    /// <param name="places">Most requests met by a mentor who gives no capacity, 1 to 1,000. Default: 3.</param>
    /// <param name="stable">Whether nobody may rather have somebody who would rather have them, instead of most requests met. Default: no.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static Format ALaCarte(int sessions = 1, int places = 3, bool stable = false) =>
        new ALaCarteFormat
        {
            Sessions = sessions,
            Places = places,
            Stable = stable,
        }.Checked();

    /// <summary>Peers in pairs; nobody is mentor or mentee.</summary>
    /// <param name="oddOneOut">What becomes of the odd one out. Default: single.</param>
    /// <param name="repeatDiscount">What every earlier meeting of two people takes off their score, 0 (the default) to 1,000,000.</param>
    /// <param name="stable">Whether no two people may prefer each other to the partners they are given. Default: no.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">The discount is out of its range, or stable pairs are asked for with a choice for the odd one out.</exception>
    public static Format Peers(OddOneOut oddOneOut = OddOneOut.Single, decimal repeatDiscount = 0, bool stable = false) =>
        new PeersFormat
        {
            OddOneOut = oddOneOut,
            RepeatDiscount = repeatDiscount,
            Stable = stable,
        }.Checked();

    /// <summary>Names of the facts about people that the format reads, as in the header of a people file. None by default.</summary>
    internal virtual IEnumerable<string> Facts => [];

    /// <summary>Those of the <see cref="Facts"/> (or skills and wants) that results show beside one person's name; a policy that calls one private refuses the format.</summary>
    internal virtual IEnumerable<string> FactsShown => [];

    /// <summary>Whether the format knows the objective <see cref="Objective.WorstOffFirst"/>. Not by default.</summary>
    internal virtual bool PutsWorstOffFirst => false;

    /// <summary>What is wrong with the format's own numbers and names, each with its member. Nothing by default.</summary>
    internal virtual IEnumerable<Flaw> Flaws() => [];

    /// <summary>The question that this format asks, once the format is known to fit the policy.</summary>
    /// <exception cref="DataProblemsException">Policy, format or people's own bounds do not fit; every problem is listed.</exception>
    /// <exception cref="OperationCanceledException">Scoring was cancelled.</exception>
    internal FormatQuestion QuestionFor(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<DataProblem> problems = [.. PolicyCheck.FormatFlaws(policy, this).Select(PolicyCheck.ToProblem)];
        if (!problems.IsEmpty)
        {
            throw new DataProblemsException(problems);
        }

        FormatQuestion question = Ask(cohort, policy, options, cancellationToken);
        question.Origin = new QuestionOrigin(cohort, policy, this);
        return question;
    }

    /// <summary>Scores a cohort and turns it into the question that this format asks.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="options">How to work; threads, progress and the solver's name count.</param>
    /// <param name="cancellationToken">Stops scoring.</param>
    /// <exception cref="DataProblemsException">The policy is wrong, or people's own bounds do not fit the format; every problem is listed.</exception>
    /// <exception cref="OperationCanceledException">Scoring was cancelled.</exception>
    internal abstract FormatQuestion Ask(Cohort cohort, MatchingPolicy policy, MatchOptions options, CancellationToken cancellationToken);
}
