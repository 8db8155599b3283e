using System.Collections.Immutable;
using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>What to do next, the most pressing first.</summary>
internal static class NextStepsPart
{
    public static PagePart? Of(PageContext context)
    {
        ImmutableArray<NextStep> steps = NextSteps.Of(context.Document);
        return steps.IsEmpty ? null : new PagePart("next-steps", context.Page.NextSteps, page => Write(page, context, steps));
    }

    private static void Write(HtmlText page, PageContext context, ImmutableArray<NextStep> steps)
    {
        page.Markup("<ol class=\"steps\">\n");
        foreach (NextStep step in steps)
        {
            page.Markup("<li><div>").Element("p", context.Wording.Step(step));
            if (step.Command is { } command)
            {
                page.Element("code", command);
            }

            page.Markup("</div></li>\n");
        }

        page.Markup("</ol>\n");
        if (steps.Any(step => step.Command?.Contains('…', StringComparison.Ordinal) == true))
        {
            page.Element("p", "aside", context.Page.SameOptions).Markup("\n");
        }
    }
}
