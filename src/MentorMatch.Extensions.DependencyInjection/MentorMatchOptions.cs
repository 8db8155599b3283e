using MentorMatch.Formats;
using MentorMatch.Policies;

namespace MentorMatch;

/// <summary>What <see cref="IMatchmaker"/> is started with. Checked as a whole when the host starts; every problem is listed with its place.</summary>
/// <remarks>
/// The keys of a configuration section are the names of the members here, in any case; a key of another name is a problem. <see cref="Policy"/> and <see cref="Format"/> are
/// sections with the members of a policy file. Mutable while the application is configured; read once, at start.
/// </remarks>
public sealed class MentorMatchOptions
{
    /// <summary>The policy. Default: none; each call then brings its own.</summary>
    public MatchingPolicy? Policy { get; set; }

    /// <summary>
    /// A JSON file with the policy, instead of <see cref="Policy"/>; see <see cref="PolicyJson"/>. A relative path starts at the current directory, which in most hosts is the
    /// content root. Default: none.
    /// </summary>
    public string? PolicyFile { get; set; }

    /// <summary>Who is matched with how many; goes before the policy's own format. Default: the policy's.</summary>
    public Format? Format { get; set; }

    /// <summary>How long scoring and solving may take together, above 0, at most 24 days; the best matching known by then is given with its gap. Default: no limit.</summary>
    public TimeSpan? TimeLimit { get; set; }

    /// <summary>Most threads that one matching uses, at least 1. Default: one a processor.</summary>
    public int? Threads { get; set; }

    /// <summary>Most people that one matching takes, mentors, mentees and peers together, at least 1; more are refused before any work is done. Default: no limit.</summary>
    public int? MaxPeople { get; set; }

    /// <summary>Where the settings stand, for messages: a configuration path, or the name of this type.</summary>
    internal string Place { get; set; } = nameof(MentorMatchOptions);

    /// <summary>What was wrong with configuration and files while they were read, each with its place.</summary>
    internal List<string> Problems { get; } = [];
}
