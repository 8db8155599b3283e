using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;

namespace MentorMatch.Tests.Hardening;

/// <summary>The same bytes from every thread and under every culture.</summary>
public sealed class SameBytesTests
{
    private const int Threads = 32;

    [Fact]
    public void Thirty_two_threads_that_share_everything_get_the_bytes_of_one()
    {
        Dictionary<string, string> alone = Round.All.ToDictionary(round => round.Name, Everything, StringComparer.Ordinal);
        Dictionary<string, MatchResult> shared = Round.All.ToDictionary(
            round => round.Name,
            round => Matcher.Match(round.Cohort, round.Policy, round.Format, round.Options),
            StringComparer.Ordinal
        );
        ConcurrentQueue<string> wrong = new();
        using Barrier start = new(Threads);
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Threads)
                .Select(number => new Thread(() =>
                {
                    start.SignalAndWait();

                    // Each begins with another round, so that different formats meet each other too.
                    for (int k = 0; k < Round.All.Length; k++)
                    {
                        Round round = Round.All[(number + k) % Round.All.Length];
                        string bytes = k % 2 == 0 ? Everything(round) : Told(round, shared[round.Name]);
                        if (bytes != alone[round.Name])
                        {
                            wrong.Enqueue($"thread {number}: {round.Name}");
                        }
                    }
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Every_culture_gives_the_bytes_of_none(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo wordsBefore = CultureInfo.CurrentUICulture;
        string[] invariant;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            invariant = [.. Round.All.Select(Everything)];
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.NotEqual("1.5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(invariant, Round.All.Select(Everything));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = wordsBefore;
        }
    }

    /// <summary>Matches anew and tells everything that can be told of it.</summary>
    private static string Everything(Round round) => Told(round, Matcher.Match(round.Cohort, round.Policy, round.Format, round.Options));

    private static string Told(Round round, MatchResult result)
    {
        StringBuilder text = new();
        foreach (Language language in (Language[])[Language.English, Language.French])
        {
            ResultDocument document = ResultDocument.From(result, language);
            text.Append(document.ToJson()).Append(HtmlReport.Render(document)).Append(result.Summary(language));
            if (result.Matches.Length > 0)
            {
                Match first = result.Matches[0];
                text.Append(result.Explain(first.Mentee, first.Mentor).ToText(language));
            }
        }

        text.Append(PolicyJson.Write(round.Policy))
            .Append(AuditRecord.Of(ResultDocument.From(result), round.Cohort, round.Policy, round.Format).ToJson());
        return text.ToString();
    }
}
