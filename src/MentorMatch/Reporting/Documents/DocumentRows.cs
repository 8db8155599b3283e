using MentorMatch.People;

namespace MentorMatch.Reporting.Documents;

/// <summary>The parts of a result as rows of a document, sentences included.</summary>
internal static class DocumentRows
{
    public static MatchRow Of(Match match, bool arePeers) =>
        new()
        {
            Mentee = arePeers ? null : match.Mentee,
            Mentor = arePeers ? null : match.Mentor,
            A = arePeers ? match.Mentee : null,
            B = arePeers ? match.Mentor : null,
            Rank = match.Rank,
            Slot = match.Slot,
            Topic = match.Topic,
            Score = match.Score,
            Pinned = match.Pinned,
            Contributions =
            [
                .. match.Contributions.Where(part => !ScoreParts.IsUnknown(part)).Select(part => new NamedScore(part.Name, part.Score)),
            ],
            Known = match.KnownShare,
            Unknown = match.Unknown.Any() ? [.. match.Unknown] : null,
            TiedCount = match.TiedCount > 0 ? match.TiedCount : null,
            TiedWith = match.TiedCount > 0 ? match.TiedWith : null,
        };

    public static UnmatchedRow Of(UnmatchedPerson mentee, Wording wording) =>
        new()
        {
            Id = mentee.Id,
            Role = mentee.Role,
            Topic = mentee.Topic,
            Reason = mentee.Reason,
            Detail = wording.Unmatched(mentee),
            Eligible = mentee.Eligible,
            Places = mentee.Places,
            Shortage = mentee.Shortage,
            ForbiddenBy = mentee.ForbiddenBy.IsEmpty
                ? null
                : [.. mentee.ForbiddenBy.Select(entry => new ForbiddingRule(entry.Rule.Name, entry.Count))],
        };

    public static GroupRow Of(MatchGroup group) =>
        new()
        {
            Id = group.Id,
            Mentors = group.Mentors,
            Members = group.Members,
            Topic = group.Topic,
            Score = group.Score,
        };

    public static AlternateRow Of(Alternate alternate) =>
        new()
        {
            Mentee = alternate.Mentee,
            Mentor = alternate.Mentor,
            Score = alternate.Score,
            Rank = alternate.Rank,
            Topic = alternate.Topic,
        };

    public static IdleRow Of(IdleMentor mentor, Wording wording) =>
        new()
        {
            Id = mentor.Id,
            Reason = mentor.Reason,
            Detail = wording.Idle(mentor),
            Eligible = mentor.EligibleMentees,
        };

    public static WarningRow Of(MatchWarning warning, Wording wording) =>
        new()
        {
            Code = warning.Code,
            Message = wording.Warning(warning),
            Actual = warning.Actual,
            Needed = warning.Needed,
        };

    public static ClashRow Of(Clash clash, Wording wording) =>
        new()
        {
            Reason = clash.Reason,
            Message = wording.Clash(clash),
            Maybe = wording.ClashRemedy(clash),
            Mentees = clash.Mentees,
            Mentors = clash.Mentors,
            Pins = [.. clash.Pins.Select(pin => new PinRow(pin.Mentee, pin.Mentor))],
            Rules = [.. clash.BrokenRules.Select(broken => broken.Name)],
            Topic = clash.Topic,
            Quotas = clash.Quotas.IsEmpty ? null : clash.Quotas,
            Needed = clash.Needed,
            Available = clash.Available,
        };

    /// <summary>The claim that a row makes, for re-judging.</summary>
    public static Clash ToClash(ClashRow row) =>
        new()
        {
            Reason = row.Reason,
            Mentees = row.Mentees,
            Mentors = row.Mentors,
            Pins = [.. row.Pins.Select(pin => new Pairing(pin.Mentee, pin.Mentor))],
            Topic = row.Topic,
            Needed = row.Needed,
            Available = row.Available,
        };

    public static CertificateSection Of(MatchCertificate certificate) =>
        new()
        {
            MentorPrices = [.. certificate.MentorPrices.Select(line => new NamedScore(line.Mentor, line.Price))],
            MatchBonus = certificate.MatchBonus,
            Cut = certificate.Cut,
            Parts = certificate.Parts,
            Peers = certificate.Peers,
            Openings = certificate.Openings,
            Stages = certificate.Stages is { } stages
                ?
                [
                    .. stages.Select(stage => new StageRow(
                        stage.Aim,
                        [.. stage.Prices.Select(line => new NamedScore(line.Mentor, line.Price))]
                    )),
                ]
                : null,
            Sides = certificate.Sides,
            Circles = certificate.Circles,
        };

    /// <summary>The evidence that a section holds, for re-judging.</summary>
    public static MatchCertificate ToCertificate(CertificateSection section) =>
        new()
        {
            MentorPrices = [.. section.MentorPrices.Select(line => new MentorPrice(line.Name, line.Score))],
            MatchBonus = section.MatchBonus,
            Cut = section.Cut,
            Parts = section.Parts,
            Peers = section.Peers,
            Openings = section.Openings,
            Stages = section.Stages is { IsDefault: false } stages
                ?
                [
                    .. stages.Select(stage => new FairStagePrices(
                        stage.Aim,
                        [.. stage.Prices.Select(line => new MentorPrice(line.Name, line.Score))]
                    )),
                ]
                : null,
            Sides = section.Sides,
            Circles = section.Circles,
        };
}
