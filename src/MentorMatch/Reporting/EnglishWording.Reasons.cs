using System.Globalization;
using MentorMatch.Analysis.Reasons;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <content>Why, why not and what would help.</content>
internal sealed partial class EnglishWording
{
    public override string MovesHeading => "Who would have whom instead:";

    public override (string Person, string Now, string Instead, string Before, string After, string Change) MoveColumns =>
        ("Person", "Now", "Instead", "Score now", "Score instead", "Change");

    public override string Nobody => "nobody";

    public override (string What, string Matches, string Total) RemedyColumns => ("Change", "Matches", "Total");

    public override string Effect(PlanChange change) =>
        change.IsNone
            ? "nothing lost"
            : string.Join(
                ", ",
                new[]
                {
                    change.Matches == 0 ? null : MatchesChange(change.Matches),
                    change.Total == Score.Zero ? null : TotalChange(change.Total),
                }.OfType<string>()
            );

    public override string WithEffect(string what, PlanChange change) => $"{what}: {Effect(change)}.";

    public override string SkillsOffered(IReadOnlyCollection<SkillAnswer> skills) =>
        $"Wanted skills: {string.Join("; ", skills.Select(SkillOffered))}.";

    public override string? Stands(MatchStanding standing) =>
        standing switch
        {
            { Standing: null } => null,
            { Standing: PairStanding.InSome } => "A tie: some best plans have this pair and others do not.",
            { Without: null } => "Every plan has this pair: a pin or minimums ask for it.",
            { Without: { } change } => $"Every best plan has this pair; the best one without it: {Effect(change)}.",
        };

    public override string NextBest(string mentor, Score ahead) =>
        ahead == Score.Zero ? $"{mentor} has the same score."
        : ahead > Score.Zero ? $"The next best score is that of {mentor}, {Number(ahead)} less."
        : $"{mentor} has the best other score, {Number(-ahead)} more.";

    public override string WhoIsShort(ShortageProof shortage) =>
        $"{Side(shortage.Mentees, "The mentee", "The mentees")}: {Ids(shortage.Mentees)}; {Side(shortage.Mentors, "the mentor", "the mentors")}: {Ids(shortage.Mentors)}.";

    public override string WhyShort(ShortageCause cause) =>
        cause.Values.IsEmpty
            ? $"The rule {cause.Rule.Name} forbids them every other mentor."
            : $"All of them need {Ids(cause.Values)}: the rule {cause.Rule.Name} forbids them every other mentor.";

    public override string WhyNotTitle(WhyNot asked) => $"Why not {asked.Mentee} with {asked.Mentor}?";

    public override string WhyNot(WhyNot asked) =>
        asked switch
        {
            { Answer: WhyNotAnswer.Matched } => "They are matched.",
            { Answer: WhyNotAnswer.Forbidden } => "Rules forbid it, whatever the rest of the plan.",
            { Answer: WhyNotAnswer.Impossible, Clashes: [var clash, ..] } => $"No plan has this pair. {clash.Message(Language.English)}",
            { Answer: WhyNotAnswer.Impossible } => "No plan has this pair: pins, minimums or limits leave no room for it.",
            { Answer: WhyNotAnswer.NotKnown } => "The search was stopped before it found a plan with this pair.",
            { Answer: WhyNotAnswer.NotComparable } =>
                "There is no best plan to compare with: none is known, or the answer is a stable one, in which others are preferred.",
            { Change: { IsNone: true } } => "Another plan with this pair is just as good: asking for it costs the whole nothing.",
            { Change: { } change } => $"If they were matched, the best plan would have: {Effect(change)}. This is exact.",
            { Least: { } least, Most: { } most } =>
                $"If they were matched, the best plan would have, at worst: {Effect(least)}; at best: {Effect(most)}. Not all of it was proved.",
            _ => "A plan with this pair was found; what it costs is not proved, or is not a matter of matches and total alone.",
        };

    public override string Move(PlanMove move) =>
        move switch
        {
            { To: null } => $"{move.Person}: nobody in place of {move.From} ({Signed(move.Change)})",
            { From: null } => $"{move.Person}: {move.To} in place of nobody ({Signed(move.Change)})",
            _ => $"{move.Person}: {move.To} in place of {move.From} ({Signed(move.Change)})",
        };

    public override string RemediesHeading(string mentee) => $"What would give {mentee} a mentor, best for the whole first:";

    public override string NoRemedy(string mentee) => $"No single place, pair or maximum would give {mentee} a mentor.";

    public override string Remedy(string mentee, Remedy remedy) =>
        remedy.Kind switch
        {
            RemedyKind.Pin => $"As things are, a pin of {mentee} to {remedy.Mentor}",
            RemedyKind.PlaceMore => $"One place more with {remedy.Mentor}, or one more mentor like {remedy.Mentor}{WithPin(remedy)}",
            RemedyKind.AllowPair =>
                $"{remedy.Rule!.Name} lifted for {mentee} and {remedy.Mentor} alone, score {Number(remedy.Score!.Value)}{WithPin(remedy)}",
            _ => $"At most {Number(remedy.Maximum!.Value)} mentees a mentor{WithPin(remedy)}",
        };

    private static string WithPin(Remedy remedy) => remedy.NeedsPin ? ", and a pin, or somebody else would gain" : "";

    private string MatchesChange(long change) => $"{Count(Math.Abs(change), "match", "matches")} {(change < 0 ? "fewer" : "more")}";

    private string TotalChange(Score change) => change < Score.Zero ? $"total {Number(-change)} lower" : $"total {Number(change)} higher";

    private string Signed(Score change) =>
        change > Score.Zero
            ? $"+{Number(change)}"
            : $"{(change < Score.Zero ? "\u2212" : "")}{Number(change < Score.Zero ? -change : change)}";

    private static string At(SkillAnswer answer) =>
        answer.Proficiency is { } level ? string.Create(CultureInfo.InvariantCulture, $" at {level}") : "";

    private string SkillOffered(SkillAnswer answer) =>
        answer.IsMissing ? $"{answer.Wanted} missing"
        : answer.Similarity == 1 ? $"{answer.Wanted} offered{At(answer)}"
        : $"{answer.Wanted} answered by {answer.Offered}{At(answer)}, similar by {Percent(answer.Similarity)}";
}
