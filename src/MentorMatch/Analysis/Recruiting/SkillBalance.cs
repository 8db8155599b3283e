namespace MentorMatch.Analysis.Recruiting;

/// <summary>Demand and supply of one skill. Names are the same when <see cref="People.NameKey"/> says so; related skills do not count.</summary>
/// <param name="Skill">The skill, as the first person by id wrote it.</param>
/// <param name="Mentees">How many mentees want it.</param>
/// <param name="Demand">The same weighted by priority: the sum, over those mentees, of its share of all the priority that the mentee gave. Rounded to six decimals.</param>
/// <param name="Mentors">How many mentors offer it.</param>
/// <param name="Places">How many mentees these mentors can take together.</param>
/// <param name="Covered">How many mentees who want it have a mentor who offers it in the best plan.</param>
/// <param name="Waiting">How many mentees who want it have no mentor in the best plan.</param>
public sealed record SkillBalance(string Skill, int Mentees, decimal Demand, int Mentors, long Places, int Covered, int Waiting);
