using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html;

/// <content>What became of the quotas.</content>
internal sealed partial class ReportPage
{
    private void Quotas()
    {
        if (document.Quotas is not { IsEmpty: false } quotas)
        {
            return;
        }

        page.Element("h2", labels.Quotas).Markup("\n<ul>\n");
        foreach (QuotaRow quota in quotas)
        {
            page.Element("li", quota.Message).Markup("\n");
        }

        page.Markup("</ul>\n");
    }
}
