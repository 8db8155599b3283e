using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MentorMatch.Analysis.Changes;
using MentorMatch.Formats;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Live;

/// <summary>A matching that stays the best there is while people join, leave and change, one at a time, without matching everybody anew.</summary>
/// <remarks>
/// <para>After every change it is an optimum of <see cref="Cohort"/> as it then is, as <see cref="Matcher"/> would find one: the same total and, where most matches come first, as many matches. Of several optima it keeps to
/// the one at hand, so that few people move; which one that is depends on the changes before. <see cref="Result"/> proves it at any time.</para>
/// <para>A change scores the pairs of the person concerned, and of nobody else, save those of whom the person is the manager where the policy forbids reporting lines, and those who
/// listed somebody who changes sides. Facts are compiled and the person scored in time linear in the people; the optimum is then repaired by searches of the neighbourhood
/// (<see cref="IncrementalAssignment"/>). Memory: about 50 bytes an eligible pair.</para>
/// <para>The formats one-to-one and ratio, the objectives most-matches and best-total. Minimums, pins, quotas, worst-off-first and waiting are refused by name.</para>
/// <para>Mutable and not safe for concurrent use: let one thread at a time call it. What it hands out is immutable and may be shared. A call that throws changes nothing.</para>
/// </remarks>
public sealed class LiveMatching
{
    private readonly MatchingPolicy policy;
    private readonly PairingFormat format;
    private readonly MatchOptions options;
    private readonly IncrementalAssignment assignment;
    private readonly LiveSide mentees;
    private readonly LiveSide mentors;
    private readonly LivePartners partners;

    private LiveMatching(QuestionOrigin origin, MatchOptions options, ScoredPairs pairs, IncrementalAssignment assignment)
    {
        Cohort = origin.Cohort;
        policy = origin.Policy;
        format = (PairingFormat)origin.Format;
        this.options = options;
        this.assignment = assignment;
        mentees = new LiveSide(pairs.Mentees);
        mentors = new LiveSide(pairs.Mentors);
        partners = new LivePartners(assignment, mentees, mentors);
    }

    /// <summary>The people there are now.</summary>
    public Cohort Cohort { get; private set; }

    /// <summary>Number of matches now.</summary>
    public long Matched => assignment.Matched;

    /// <summary>The exact sum of their scores.</summary>
    public Score Total => new(checked((long)assignment.Total));

    /// <summary>Matches a cohort and keeps the matching ready for changes.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="policy">What makes a pair good, what forbids it, and what the whole is to be best at.</param>
    /// <param name="format">Who is matched with how many: one-to-one, or ratio without a minimum.</param>
    /// <param name="options">How to work; the defaults when <see langword="null"/>. The solver is asked once, and its answer must be a proved optimum; progress counts for this one solve.</param>
    /// <param name="cancellationToken">Stops scoring and solving with an exception.</param>
    /// <returns>The matching.</returns>
    /// <exception cref="DataProblemsException">Policy, format or people ask for something that cannot be kept live, or are wrong; every problem is listed.</exception>
    /// <exception cref="RejectedSolutionException">The solver's answer breaks the problem's bounds.</exception>
    /// <exception cref="InvalidOperationException">The solver did not prove its answer optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static LiveMatching Start(
        Cohort cohort,
        MatchingPolicy policy,
        Format format,
        MatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(format);
        options ??= MatchOptions.Default;
        PairingFormat pairs = LiveLimits.Checked(cohort, policy, format);
        FormatQuestion question = pairs.QuestionFor(cohort, policy, options, cancellationToken);
        PairingModel model = question.Pairing!;
        ISolver<AssignmentProblem, AssignmentSolution> solver = JudgedSolver.Of(options.Solver);
        IncrementalAssignment solved = IncrementalAssignment.Of(model.Problem, 0, Score.UnitsPerOne, solver, cancellationToken);
        return new LiveMatching(question.Origin!, options, model.Pairs, solved);
    }

    /// <summary>A person joins, on the side or sides of their role; a peer takes no part, but may be somebody's manager.</summary>
    /// <param name="person">The person.</param>
    /// <returns>What became of whom.</returns>
    /// <exception cref="DataProblemsException">The id is taken, or something is wrong with the person's facts; all problems are listed.</exception>
    public LiveChange Join(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        LiveLimits.Check(person);
        return Apply(person.Id, Cohort.With(person));
    }

    /// <summary>A person leaves, with all they have; pins and bans with them leave too, and others who prefer them keep their lists.</summary>
    /// <param name="id">The person's id, on whichever sides they stand.</param>
    /// <returns>What became of whom.</returns>
    /// <exception cref="ArgumentException">Nobody has this id.</exception>
    public LiveChange Leave(string id) => Apply(id, Cohort.Without(id));

    /// <summary>A person is other than they were: other skills, another level, another capacity.</summary>
    /// <param name="person">The person as they are now, under the same id and in the same role. Who takes another role leaves and joins again.</param>
    /// <returns>What became of whom.</returns>
    /// <exception cref="ArgumentException">Nobody has this id in this role.</exception>
    /// <exception cref="DataProblemsException">Something is wrong with the person's facts; all problems are listed.</exception>
    public LiveChange Change(Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        LiveLimits.Check(person);
        return Apply(person.Id, Cohort.WithChanged(person));
    }

    /// <summary>The mentor of a mentee now.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <returns>The mentor's id; <see langword="null"/> for a mentee without one.</returns>
    /// <exception cref="ArgumentException">No mentee has this id.</exception>
    public string? MentorOf(string mentee) =>
        assignment.PartnersOfRow(Number(mentees, mentee, nameof(mentee))) is [int column, ..] ? mentors[column] : null;

    /// <summary>The mentees of a mentor now.</summary>
    /// <param name="mentor">The mentor's id.</param>
    /// <returns>The mentees' ids, in ordinal order.</returns>
    /// <exception cref="ArgumentException">No mentor has this id.</exception>
    public ImmutableArray<string> MenteesOf(string mentor) =>
        [.. assignment.PartnersOfColumn(Number(mentors, mentor, nameof(mentor))).Select(row => mentees[row]).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The whole matching as a result like any other: matches, reasons, explanations, and the certificate, which code that shares nothing with this judges from scratch. Takes
    /// time linear in the eligible pairs, and leaves nothing changed.
    /// </summary>
    /// <returns>The result.</returns>
    public MatchResult Result() => LiveResult.Of(new QuestionOrigin(Cohort, policy, format), options, assignment, mentees, mentors);

    private static int Number(LiveSide side, string id, string parameter)
    {
        ArgumentNullException.ThrowIfNull(id, parameter);
        return side.Find(id) ?? throw new ArgumentException($"No {parameter} has the id {Quoted.Text(id)}.", parameter);
    }

    private LiveChange Apply(string id, Cohort after)
    {
        LivePairs pairs = LivePairs.Of(Cohort, after, id, policy, format);
        Score before = Total;
        partners.Begin();
        foreach (LiveRow row in pairs.Rows)
        {
            Apply(row, mentees, mentors, assignment.AddRow, assignment.ChangeRow, assignment.RemoveRow);
        }

        foreach (LiveRow column in pairs.Columns)
        {
            Apply(column, mentors, mentees, assignment.AddColumn, assignment.ChangeColumn, assignment.RemoveColumn);
        }

        Cohort = after;
        (ImmutableArray<PersonChange> moved, ImmutableArray<LoadChange> loads) = partners.End();
        return new LiveChange
        {
            Person = id,
            Mentees = moved,
            Loads = loads,
            Matched = Matched,
            Total = Total,
            Gain = Total - before,
        };
    }

    private void Apply(LiveRow row, LiveSide side, LiveSide others, AddNode add, ChangeNode change, Action<int> remove)
    {
        if (row.HasLeft)
        {
            int left = side.Leave(row.Id);
            remove(left);
            partners.Note(left, side == mentors);
            return;
        }

        // A partner who joins with this same change has no number yet, and names the pair in a moment.
        List<int> known = [];
        List<long> weights = [];
        foreach ((string id, long millionths) in row.Scores)
        {
            if (others.Find(id) is int other)
            {
                known.Add(other);
                weights.Add(millionths);
            }
        }

        if (side.Find(row.Id) is int number)
        {
            change(number, row.Max, CollectionsMarshal.AsSpan(known), CollectionsMarshal.AsSpan(weights));
        }
        else
        {
            number = side.Join(row.Id);
            add(row.Max, CollectionsMarshal.AsSpan(known), CollectionsMarshal.AsSpan(weights));
        }

        partners.Note(number, side == mentors);
    }

    private delegate int AddNode(int max, ReadOnlySpan<int> others, ReadOnlySpan<long> weights);

    private delegate void ChangeNode(int node, int max, ReadOnlySpan<int> others, ReadOnlySpan<long> weights);
}
