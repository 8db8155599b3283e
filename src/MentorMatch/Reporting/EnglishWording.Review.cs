namespace MentorMatch.Reporting;

/// <content>What a report leaves out.</content>
internal sealed partial class EnglishWording
{
    protected override string LeftOutTitle => "Not worked out here";

    protected override string LeftOutReason(string mostPairs) =>
        $"These answers take dozens of solves and are left out of a report beyond {mostPairs} eligible pairs, or when the work was stopped. Each has a command of its own:";
}
