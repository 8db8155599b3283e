namespace MentorMatch.Reporting.Sections;

/// <summary>Headings of what past matches say about weights, in one language.</summary>
internal sealed record LearningLabels
{
    public required string Title { get; init; }
    public required string Weights { get; init; }
    public required string Criterion { get; init; }
    public required string Known { get; init; }
    public required string Current { get; init; }
    public required string Learned { get; init; }
    public required string Interval { get; init; }
    public required string SuggestedWeight { get; init; }
    public required string CannotBeLearned { get; init; }
    public required string Prediction { get; init; }
    public required string Model { get; init; }
    public required string Agreement { get; init; }
    public required string SquaredError { get; init; }
    public required string Slope { get; init; }
    public required string LearnedWeights { get; init; }
    public required string CurrentWeights { get; init; }
    public required string NoModel { get; init; }
    public required string Calibration { get; init; }
    public required string Matches { get; init; }
    public required string Predicted { get; init; }
    public required string Observed { get; init; }
    public required string WeightsChart { get; init; }
    public required string Percent { get; init; }
}
