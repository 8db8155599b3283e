namespace MentorMatch.Benchmarks.Instances;

/// <summary>A kind of instance that can be had in any size.</summary>
/// <param name="Name">Its name on the command line and in file names.</param>
/// <param name="Group">The table in which it stands.</param>
/// <param name="Description">What its instances have in common.</param>
/// <param name="Smallest">The smallest size.</param>
/// <param name="Largest">The largest size.</param>
/// <param name="Draw">Makes the instance of a size from a seed.</param>
internal sealed record InstanceFamily(
    string Name,
    InstanceGroup Group,
    string Description,
    int Smallest,
    int Largest,
    Func<int, ulong, IInstance> Draw
)
{
    private const int Millions = 10_000_000;

    /// <summary>Every family.</summary>
    public static IReadOnlyList<InstanceFamily> All { get; } =
    [
        Sparse(
            "b-matching",
            InstanceGroup.BMatching,
            "mentees with their 32 best candidates of a sample, tight, many ties",
            BMatchingInstance.Generate
        ),
        new("general", InstanceGroup.General, "peers, about sixteen neighbours each", 2, Millions, GeneralInstance.Generate),
        Dense("dense-uniform", InstanceGroup.Dense, "everybody with everybody, few equal scores", DenseFamilies.Uniform),
        Dense("dense-policy", InstanceGroup.Dense, "everybody with everybody, many equal scores", DenseFamilies.PolicyLike),
        Sparse("tight", InstanceGroup.HardSparse, "exactly as many places as mentees", SparseFamilies.Tight),
        Sparse("popularity", InstanceGroup.HardSparse, "one common popularity value of each mentor", SparseFamilies.Popularity),
        Sparse("equal", InstanceGroup.HardSparse, "all scores equal", SparseFamilies.Equal),
        Sparse("half-without", InstanceGroup.HardSparse, "no eligible mentor for half of the mentees", SparseFamilies.HalfWithout),
        Sparse("sites", InstanceGroup.HardSparse, "a hundred sites that know nothing of each other", SparseFamilies.Sites),
        Sparse("duplicates", InstanceGroup.HardSparse, "identical mentees, all mentors, thirty places each", SparseFamilies.Duplicates) with
        {
            Largest = 200_000,
        },
        Dense("dense-popularity", InstanceGroup.HardDense, "one common popularity value of everybody", DenseFamilies.Popularity),
        Dense("dense-equal", InstanceGroup.HardDense, "everybody with everybody, all scores equal", DenseFamilies.Equal),
        Dense("machol-wien", InstanceGroup.HardDense, "cost i × j", DenseFamilies.MacholWien) with
        {
            Largest = DenseFamilies.LargestMacholWien,
        },
        Dense("line", InstanceGroup.HardDense, "distances on a line (1-D Monge)", DenseFamilies.Line),
    ];

    /// <summary>The family of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The family, or <see langword="null"/>.</returns>
    public static InstanceFamily? Of(string name) =>
        All.FirstOrDefault(family => string.Equals(family.Name, name, StringComparison.Ordinal));

    private static InstanceFamily Sparse(string name, InstanceGroup group, string description, Func<int, ulong, IInstance> draw) =>
        new(name, group, description, CandidateDraw.Capacity, Millions, draw);

    private static InstanceFamily Dense(string name, InstanceGroup group, string description, Func<int, ulong, IInstance> draw) =>
        new(name, group, description, 1, DenseFamilies.LargestSize, draw);
}
