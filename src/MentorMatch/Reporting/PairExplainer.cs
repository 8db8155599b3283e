namespace MentorMatch.Reporting;

/// <summary>Explains a pair of people known to exist.</summary>
internal delegate PairExplanation PairExplainer(string mentee, string mentor);
