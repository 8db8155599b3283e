using System.CommandLine;
using MentorMatch.Formats;

namespace MentorMatch.Console.Commands.FormatChoices;

/// <summary><c>--format suggestions</c>, with <c>--suggestions</c>, <c>--exposure</c>, <c>--per-category</c>, <c>--category</c> and <c>--alternates</c>.</summary>
internal sealed class SuggestionsChoice : FormatChoice
{
    private readonly Option<int?> perMentee = new("--suggestions")
    {
        Description = "Most mentors in one list in the format suggestions. Default: 5.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: SuggestionsFormat.LongestList),
    };

    private readonly Option<int?> exposure = new("--exposure")
    {
        Description = "In how many lists one mentor may stand in the format suggestions. Default: 15.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: SuggestionsFormat.MostExposure),
    };

    private readonly Option<int?> perCategory = new("--per-category")
    {
        Description = "Most mentors of one category in one list in the format suggestions. Default: any number.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: SuggestionsFormat.LongestList),
    };

    private readonly Option<string?> category = new("--category")
    {
        Description =
            "What --per-category counts: topic, the wanted skill that the mentor answers best, or an attribute of mentors such as department. Default: topic.",
        HelpName = "NAME",
    };

    private readonly Option<int?> alternates = new("--alternates")
    {
        Description = "How many further mentors are named for each mentee in the format suggestions, for when one declines. Default: 3.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 0, atMost: SuggestionsFormat.LongestList),
    };

    /// <inheritdoc/>
    public override string Name => "suggestions";

    /// <inheritdoc/>
    public override string Summary => "a ranked list of mentors for every mentee";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [perMentee, exposure, perCategory, category, alternates];

    /// <inheritdoc/>
    public override Format Read(ParseResult parsed, Format? policyFormat)
    {
        SuggestionsFormat known = policyFormat as SuggestionsFormat ?? new SuggestionsFormat();
        if (parsed.GetValue(category) is { } name && string.IsNullOrWhiteSpace(name))
        {
            throw new UsageException("--category: the name is blank", "leave it out to count topics");
        }

        SuggestionsFormat asked = known with
        {
            PerMentee = parsed.GetValue(perMentee) ?? known.PerMentee,
            Exposure = parsed.GetValue(exposure) ?? known.Exposure,
            MaxPerCategory = parsed.GetValue(perCategory) ?? known.MaxPerCategory,
            Category = parsed.GetValue(category) ?? known.Category,
            Alternates = parsed.GetValue(alternates) ?? known.Alternates,
        };
        return parsed.GetValue(category) is null || asked.MaxPerCategory is not null
            ? asked
            : throw new UsageException("--category says what --per-category counts, which is not given", "add --per-category 2");
    }
}
