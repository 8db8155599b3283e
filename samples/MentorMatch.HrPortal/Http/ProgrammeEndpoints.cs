using System.Collections.Immutable;
using MentorMatch.HrPortal.Approving;
using MentorMatch.HrPortal.Http.Views;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Reading;
using MentorMatch.HrPortal.Solving;
using MentorMatch.HrPortal.Storage;
using MentorMatch.People;
using MentorMatch.Policies;
using Microsoft.Extensions.Options;

namespace MentorMatch.HrPortal.Http;

/// <summary>What a programme is asked with: people, policy, pins and bans. Every change carries the revision that its author saw, and answers with the programme as it is then.</summary>
internal sealed class ProgrammeEndpoints(
    ProgrammeStore programmes,
    ProgrammeViews views,
    LoadedCohorts cohorts,
    RecalledResults results,
    SolveQueue queue,
    IMatchmaker matchmaker,
    IOptions<PortalSettings> settings,
    ILogger<ProgrammeEndpoints> logger
)
{
    private const int MostOfName = 100;
    private const int MostOfReason = 500;
    private const int BufferLength = 1 << 16;

    /// <summary>The header in which the page says the name of the file, percent-encoded.</summary>
    public const string FileHeader = "X-File-Name";

    /// <summary>All programmes, newest first.</summary>
    public IEnumerable<ProgrammeHeading> List() =>
        programmes.List().Select(programme => new ProgrammeHeading(programme.Id, programme.Name, programme.Revision));

    /// <summary>A programme.</summary>
    public ProgrammeView Get(long id) => views.Of(id);

    /// <summary>Makes a programme.</summary>
    public IResult Add(NewProgramme wanted)
    {
        string name = InputText.Checked(wanted.Name, "name of the programme", MostOfName);
        Programme programme = programmes.Add(name, Complete(matchmaker.Policy!));
        logger.ProgrammeAdded(programme.Id);
        if (wanted.Example)
        {
            Store(
                programme.Id,
                programme.Revision,
                BundledCohort.FileName,
                BundledCohort.People,
                PeopleReading.ReadUpload(BundledCohort.FileName, BundledCohort.People),
                BundledCohort.Rules(programmes.Today),
                Complete(PolicyJson.Read(BundledCohort.Policy)),
                manager: null
            );
        }

        return TypedResults.Created($"/api/programmes/{programme.Id}", views.Of(programme.Id));
    }

    /// <summary>Deletes a programme and everything that is known of it.</summary>
    public async Task<IResult> Delete(long id, long revision)
    {
        programmes.ThrowIfStale(id, revision);
        queue.CancelAll(id);
        bool isGone = await programmes.DeleteAsync(id, revision);
        cohorts.Clear();
        results.Clear();
        logger.ProgrammeDeleted(id, isGone);
        return TypedResults.NoContent();
    }

    /// <summary>Everybody, to choose pairs of.</summary>
    public PeopleView People(long id)
    {
        Programme programme = programmes.Get(id);
        if (programme.People is not { } people)
        {
            return new PeopleView([], []);
        }

        MatchingPolicy policy = PolicyJson.Read(programme.Policy);
        Cohort cohort = cohorts.Get(people, policy, []);
        var names = Reporting.PersonNames.Of(cohort, policy);
        return new PeopleView(
            [.. cohort.Mentees.Concat(cohort.Peers).Select(person => new PersonView(person.Id, names.OfMentee(person.Id)))],
            [.. cohort.Mentors.Concat(cohort.Peers).Select(person => new PersonView(person.Id, names.OfMentor(person.Id)))]
        );
    }

    /// <summary>Loads people from the body, which is a file.</summary>
    public async Task<ProgrammeView> LoadPeople(long id, long revision, HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.ContentLength > settings.Value.MaxUploadBytes)
        {
            throw TooLarge();
        }

        programmes.GetForChange(id, revision);
        string name = InputText.Checked(
            Path.GetFileName(Uri.UnescapeDataString(request.Headers[FileHeader].ToString())),
            "name of the file",
            MostOfName
        );
        byte[] content = await ReadBody(request.Body, context.RequestAborted);
        ReadPeople people = PeopleReading.ReadUpload(name, content);
        LoadedCohorts.WithRules(people.Cohort, programmes.Rules(id));
        Store(id, revision, name, content, people, rules: null, policy: null, Actor.Of(context));
        return views.Of(id, people.Notes);
    }

    /// <summary>Puts a policy file in place of the policy.</summary>
    public async Task<ProgrammeView> SetPolicy(long id, long revision, HttpContext context)
    {
        programmes.GetForChange(id, revision);
        using StreamReader reader = new(context.Request.Body);
        MatchingPolicy policy = PolicyJson.Read(await reader.ReadToEndAsync(context.RequestAborted), "policy.json");
        programmes.SetPolicy(id, revision, Complete(policy), Actor.Of(context));
        logger.Changed(id, revision, WhatChanged.Policy);
        return views.Of(id);
    }

    /// <summary>Pins or bans a pair.</summary>
    public ProgrammeView AddRule(long id, long revision, NewRule wanted, HttpContext context)
    {
        Programme programme = programmes.GetForChange(id, revision);
        if (programme.People is not { } people)
        {
            throw RefusedException.Conflict("There are no people yet. Maybe load a people file first.");
        }

        PairRule rule = new()
        {
            Kind = wanted.Kind,
            Mentee = InputText.Checked(wanted.Mentee, "mentee's id", InputText.MostOfId),
            Mentor = InputText.Checked(wanted.Mentor, "mentor's id", InputText.MostOfId),
            Manager = Actor.Of(context),
            Day = programmes.Today,
            Reason = InputText.CheckedOrNone(wanted.Reason, "reason", MostOfReason),
        };
        ProgrammeStore.ThrowIfDecided(programmes.Rules(id), rule);
        cohorts.Get(people, PolicyJson.Read(programme.Policy), [.. programmes.Rules(id), rule]);
        programmes.AddRule(id, revision, rule);
        logger.Changed(id, revision, rule.Kind == RuleKind.Pin ? WhatChanged.Pin : WhatChanged.Ban);
        return views.Of(id);
    }

    /// <summary>Takes a pin or a ban back.</summary>
    public ProgrammeView RemoveRule(long id, long revision, long rule, HttpContext context)
    {
        programmes.RemoveRule(id, revision, rule, Actor.Of(context));
        logger.Changed(id, revision, WhatChanged.RuleRemoved);
        return views.Of(id);
    }

    private string Complete(MatchingPolicy policy) => PolicyJson.Write(policy with { Format = policy.Format ?? matchmaker.Format });

    private void Store(
        long id,
        long revision,
        string name,
        byte[] content,
        ReadPeople people,
        IEnumerable<PairRule>? rules,
        string? policy,
        string? manager
    )
    {
        StoredPeople file = new()
        {
            File = name,
            Sha256 = ApprovalDesk.Digest(content),
            Bytes = content.Length,
            Mentors = people.Cohort.Mentors.Length,
            Mentees = people.Cohort.Mentees.Length,
            Peers = people.Cohort.Peers.Length,
        };
        programmes.SetPeople(id, revision, file, people.Copy, rules, policy, manager);
        logger.PeopleLoaded(id, file.Mentors, file.Mentees, file.Peers, content.Length);
    }

    // What the sender says about the length is not believed: what comes is counted, and never more than the most is held.
    private async Task<byte[]> ReadBody(Stream body, CancellationToken cancellationToken)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[BufferLength];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > settings.Value.MaxUploadBytes)
            {
                throw TooLarge();
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private RefusedException TooLarge() =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            FormattableString.Invariant(
                $"The file is larger than {settings.Value.MaxUploadBytes:N0} bytes, the most that is taken. Maybe it is not the file that was meant."
            )
        );
}
