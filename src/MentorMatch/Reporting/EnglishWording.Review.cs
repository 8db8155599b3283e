namespace MentorMatch.Reporting;

/// <content>What a report leaves out.</content>
internal sealed partial class EnglishWording
{
    public override string FirstRowsOnly(int shown, int all, string command) =>
        $"Long tables show their first {Number(shown)} rows, of up to {Number(all)}; {command} has them all.";

    protected override string LeftOutTitle => "Not worked out here";

    protected override string LeftOutReason(string mostPairs) =>
        $"These answers take dozens of solves and are left out of a report beyond {mostPairs} eligible pairs, or when the work was stopped. Each has a command of its own:";
}
