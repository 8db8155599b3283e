using System.Text.Json;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Json;

/// <summary>How results are read and written.</summary>
internal static class ResultJson
{
    /// <summary>The layout: indented, each row on a line of its own.</summary>
    public static ResultJsonContext Context { get; } =
        new(
            new JsonSerializerOptions(ResultJsonContext.Default.Options)
            {
                Converters =
                {
                    new OneLineJsonConverter<PersonPart>(RowJsonContext.Default.PersonPart),
                    new OneLineJsonConverter<PartPrice>(RowJsonContext.Default.PartPrice),
                    new OneLineJsonConverter<PeerBlossom>(RowJsonContext.Default.PeerBlossom),
                    new OneLineJsonConverter<PeerParty>(RowJsonContext.Default.PeerParty),
                    new OneLineJsonConverter<OpeningCase>(RowJsonContext.Default.OpeningCase),
                    new OneLineJsonConverter<SideCase>(RowJsonContext.Default.SideCase),
                    new OneLineJsonConverter<QuotaRow>(RowJsonContext.Default.QuotaRow),
                    new OneLineJsonConverter<MatchRow>(RowJsonContext.Default.MatchRow),
                    new OneLineJsonConverter<RefusedRow>(RowJsonContext.Default.RefusedRow),
                    new OneLineJsonConverter<WaitingList>(RowJsonContext.Default.WaitingList),
                    new OneLineJsonConverter<AlternateRow>(RowJsonContext.Default.AlternateRow),
                    new OneLineJsonConverter<GroupRow>(RowJsonContext.Default.GroupRow),
                    new OneLineJsonConverter<UnmatchedRow>(RowJsonContext.Default.UnmatchedRow),
                    new OneLineJsonConverter<IdleRow>(RowJsonContext.Default.IdleRow),
                    new OneLineJsonConverter<LoadRow>(RowJsonContext.Default.LoadRow),
                    new OneLineJsonConverter<WarningRow>(RowJsonContext.Default.WarningRow),
                    new OneLineJsonConverter<ClashRow>(RowJsonContext.Default.ClashRow),
                    new OneLineJsonConverter<BandCount>(RowJsonContext.Default.BandCount),
                    new OneLineJsonConverter<FairStageValue>(RowJsonContext.Default.FairStageValue),
                    new OneLineJsonConverter<StageRow>(RowJsonContext.Default.StageRow),
                },
            }
        );
}
