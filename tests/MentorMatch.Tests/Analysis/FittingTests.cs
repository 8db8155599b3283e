using MentorMatch.Analysis.Learning.Fitting;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis;

/// <summary>The fits behind learned weights, against plain searches and numbers worked out by hand.</summary>
public sealed class FittingTests
{
    private const double Tolerable = 1e-7;

    [Fact]
    public void Least_squares_is_the_best_of_all_sets_of_free_columns_and_meets_the_conditions_of_an_optimum() =>
        Seeds.Hold(
            200,
            random =>
            {
                (double[][] rows, double[] targets, double[] weights) = Draw(random, outcomes: false);
                NonNegativeFit fit = NonNegativeRegression.LeastSquares(rows, targets, weights);
                Assert.True(fit.Violation < Tolerable, $"{fit.Violation}");
                Assert.All(fit.Coefficients, coefficient => Assert.True(coefficient >= 0));
                double best = PlainLeast(rows, targets, weights);
                Assert.InRange(Loss(rows, targets, weights, fit), best - 1e-9, best + 1e-9);
            }
        );

    [Fact]
    public void Logistic_regression_meets_the_conditions_of_an_optimum_and_no_step_aside_is_better() =>
        Seeds.Hold(
            200,
            random =>
            {
                (double[][] rows, double[] outcomes, double[] weights) = Draw(random, outcomes: true);
                NonNegativeFit? fit = NonNegativeRegression.Logistic(rows, outcomes, weights);
                double yes = outcomes.Zip(weights, (outcome, weight) => outcome * weight).Sum();
                Assert.Equal(yes <= 0 || yes >= weights.Sum(), fit is null);
                if (fit is null)
                {
                    return;
                }

                Assert.True(fit.Violation < Tolerable, $"{fit.Violation}");
                Assert.All(fit.Coefficients, coefficient => Assert.True(coefficient >= 0));
                double loss = LogLoss(rows, outcomes, weights, fit);
                for (int step = 0; step < 20; step++)
                {
                    NonNegativeFit aside = new(
                        fit.Constant + random.NextDouble() - 0.5,
                        [.. fit.Coefficients.Select(coefficient => Math.Max(0, coefficient + random.NextDouble() - 0.5))],
                        0
                    );
                    Assert.True(LogLoss(rows, outcomes, weights, aside) >= loss - 1e-9);
                }
            }
        );

    [Fact]
    public void A_row_that_counts_twice_is_a_row_that_stands_twice() =>
        Seeds.Hold(
            50,
            random =>
            {
                (double[][] rows, double[] outcomes, _) = Draw(random, outcomes: true);
                double[] weights = [.. outcomes.Select(_ => (double)random.Next(0, 3))];
                int[] repeated = [.. Enumerable.Range(0, rows.Length).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];
                if (repeated.Length == 0)
                {
                    return;
                }

                NonNegativeFit? one = NonNegativeRegression.Logistic(rows, outcomes, weights);
                NonNegativeFit? other = NonNegativeRegression.Logistic(
                    [.. repeated.Select(row => rows[row])],
                    [.. repeated.Select(row => outcomes[row])],
                    [.. repeated.Select(_ => 1.0)]
                );
                Assert.Equal(one?.Constant ?? 0, other?.Constant ?? 0, 1e-6);
            }
        );

    [Fact]
    public void A_column_that_splits_outcomes_perfectly_does_not_grow_without_end()
    {
        NonNegativeFit fit = NonNegativeRegression.Logistic(
            [
                [0],
                [0.1],
                [0.9],
                [1],
            ],
            [0, 0, 1, 1],
            [1, 1, 1, 1]
        )!;
        Assert.InRange(fit.Coefficients[0], 5, 50);
        Assert.True(fit.Violation < Tolerable);
    }

    [Fact]
    public void Columns_that_say_the_same_share_the_coefficient()
    {
        NonNegativeFit fit = NonNegativeRegression.LeastSquares(
            [
                [0, 0],
                [0.5, 0.5],
                [1, 1],
            ],
            [0, 0.4, 1],
            [1, 1, 1]
        );
        Assert.Equal(fit.Coefficients[0], fit.Coefficients[1], 1e-9);
        Assert.True(fit.Coefficients[0] > 0.4);
    }

    [Fact]
    public void A_column_that_pulls_down_is_left_at_nought()
    {
        NonNegativeFit fit = NonNegativeRegression.LeastSquares(
            [
                [1],
                [0.5],
                [0],
            ],
            [0, 0.5, 1],
            [1, 1, 1]
        );
        Assert.Equal(0, fit.Coefficients[0]);
        Assert.Equal(0.5, fit.Constant, 1e-12);
    }

    [Fact]
    public void The_area_under_the_curve_is_what_hand_counting_gives()
    {
        // 0.35 stands below 0.4: three of four pairs are right.
        Assert.Equal((3, 4), new Concordance([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]).Count([1, 1, 1, 1]));

        // All tied: half.
        Assert.Equal((1.5, 3), new Concordance([0.5, 0.5, 0.5, 0.5], [0, 1, 1, 1]).Count([1, 1, 1, 1]));

        // Ratings 1, 2, 3 predicted 3, 1, 2: (2, 3) alone is right.
        Assert.Equal((1, 3), new Concordance([3, 1, 2], [1, 2, 3]).Count([1, 1, 1]));
    }

    [Fact]
    public void Concordance_equals_a_look_at_every_pair() =>
        Seeds.Hold(
            200,
            random =>
            {
                int count = random.Next(0, 12);
                double[] predictions = [.. Enumerable.Range(0, count).Select(_ => random.Next(4) / 4.0)];
                double[] outcomes = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) / 2.0)];
                double[] weights = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(3))];
                double right = 0;
                double all = 0;
                for (int i = 0; i < count; i++)
                {
                    for (int j = 0; j < count; j++)
                    {
                        if (outcomes[i] < outcomes[j])
                        {
                            all += weights[i] * weights[j];
                            right +=
                                weights[i]
                                * weights[j]
                                * (
                                    predictions[i] < predictions[j] ? 1
                                    : predictions[i] == predictions[j] ? 0.5
                                    : 0
                                );
                        }
                    }
                }

                (double inOrder, double comparable) = new Concordance(predictions, outcomes).Count(weights);
                Assert.Equal(right, inOrder, 1e-9);
                Assert.Equal(all, comparable, 1e-9);
            }
        );

    private static (double[][] Rows, double[] Targets, double[] Weights) Draw(Random random, bool outcomes)
    {
        int columns = random.Next(0, 4);
        int count = random.Next(1, 25);
        double[][] rows =
        [
            .. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(5) / 4.0).ToArray()),
        ];
        double[] signs = [.. Enumerable.Range(0, columns).Select(_ => random.NextDouble() - 0.3)];
        double[] targets =
        [
            .. rows.Select(row => row.Zip(signs, (value, sign) => value * sign).Sum() + random.NextDouble() - 0.5)
                .Select(value => outcomes ? (value > 0 ? 1 : 0) : value),
        ];
        return (rows, targets, [.. rows.Select(_ => random.NextDouble() + 0.1)]);
    }

    private static double Loss(double[][] rows, double[] targets, double[] weights, NonNegativeFit fit)
    {
        double loss = NonNegativeRegression.Ridge / 2 * fit.Coefficients.Sum(coefficient => coefficient * coefficient);
        for (int i = 0; i < rows.Length; i++)
        {
            loss += weights[i] / 2 * Math.Pow(targets[i] - fit.Predict(rows[i]), 2);
        }

        return loss;
    }

    private static double LogLoss(double[][] rows, double[] outcomes, double[] weights, NonNegativeFit fit)
    {
        double loss = NonNegativeRegression.Ridge / 2 * fit.Coefficients.Sum(coefficient => coefficient * coefficient);
        for (int i = 0; i < rows.Length; i++)
        {
            double odds = fit.Predict(rows[i]);
            loss += weights[i] * (Math.Log(1 + Math.Exp(odds)) - (outcomes[i] * odds));
        }

        return loss;
    }

    /// <summary>The least loss over every set of free columns, each solved by elimination, of those without a coefficient below 0.</summary>
    private static double PlainLeast(double[][] rows, double[] targets, double[] weights)
    {
        int columns = rows[0].Length;
        double best = double.PositiveInfinity;
        for (int set = 0; set < 1 << columns; set++)
        {
            int[] free = [.. Enumerable.Range(0, columns).Where(k => (set >> k & 1) == 1)];
            int size = free.Length + 1;
            double[][] system = [.. Enumerable.Range(0, size).Select(_ => new double[size + 1])];
            for (int i = 0; i < rows.Length; i++)
            {
                double[] row = [.. free.Select(k => rows[i][k]), 1];
                for (int a = 0; a < size; a++)
                {
                    for (int b = 0; b < size; b++)
                    {
                        system[a][b] += weights[i] * row[a] * row[b];
                    }

                    system[a][size] += weights[i] * row[a] * targets[i];
                }
            }

            for (int a = 0; a < free.Length; a++)
            {
                system[a][a] += NonNegativeRegression.Ridge;
            }

            double[] solved = Eliminate(system);
            double[] coefficients = new double[columns];
            for (int a = 0; a < free.Length; a++)
            {
                coefficients[free[a]] = solved[a];
            }

            if (coefficients.All(coefficient => coefficient >= 0))
            {
                best = Math.Min(best, Loss(rows, targets, weights, new NonNegativeFit(solved[^1], [.. coefficients], 0)));
            }
        }

        return best;
    }

    private static double[] Eliminate(double[][] system)
    {
        int size = system.Length;
        for (int pivot = 0; pivot < size; pivot++)
        {
            int largest = Enumerable.Range(pivot, size - pivot).MaxBy(row => Math.Abs(system[row][pivot]));
            (system[pivot], system[largest]) = (system[largest], system[pivot]);
            for (int row = 0; row < size; row++)
            {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++)
                {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(row => system[row][size] / system[row][row])];
    }
}
