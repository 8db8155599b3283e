using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>A node of the tree of cases: what is settled, what was proved, and the edge on which it was split.</summary>
internal sealed class SideNode(SettledEdges settled, SideNode? around)
{
    public SettledEdges Settled { get; } = settled;

    /// <summary>The best evidence so far; at first that of the case around it, which holds here too.</summary>
    public PenaltyBound? Bound { get; set; } = around?.Bound;

    /// <summary>No solution of the case has a value above this; <see langword="null"/> while nothing is known.</summary>
    public Int128? Value { get; set; } = around?.Value;

    /// <summary>Why the case has no solution whatever the side constraints.</summary>
    public AssignmentClash? Clash { get; set; }

    /// <summary>Whether it was proved that the case has no solution.</summary>
    public bool IsImpossible => Clash is not null || Bound is { Scale: 0 };

    /// <summary>With which multipliers to begin: the last of the case around it.</summary>
    public (BigInteger Scale, BigInteger[] Multipliers)? Start { get; set; } = around?.Start;

    /// <summary>The best edge to split on; −1 when the best mixture is one matching, or none is known.</summary>
    public int Candidate { get; set; } = -1;

    /// <summary>The edge on which the case was split, or −1.</summary>
    public int Edge { get; private set; } = -1;

    public SideNode? IfBarred { get; private set; }

    public SideNode? IfChosen { get; private set; }

    /// <summary>Makes the two cases of an edge.</summary>
    public void Split(int edge)
    {
        Edge = edge;
        IfBarred = new SideNode(Settled.With(edge, isChosen: false), this);
        IfChosen = new SideNode(Settled.With(edge, isChosen: true), this);
    }

    /// <summary>The tree in preorder, without the subtrees that a case's own evidence already rules out.</summary>
    public SideConstrainedProof? Listed(Func<SideNode, bool> isRuledOut)
    {
        ImmutableArray<EdgeCase>.Builder listed = ImmutableArray.CreateBuilder<EdgeCase>();
        Stack<SideNode> rest = new([this]);
        while (rest.TryPop(out SideNode? node))
        {
            if (node.Edge < 0 || isRuledOut(node))
            {
                if (node.Clash is null && node.Bound is null)
                {
                    return null;
                }

                listed.Add(node.Clash is { } clash ? new EdgeCase { Clash = clash } : new EdgeCase { Bound = node.Bound });
                continue;
            }

            listed.Add(new EdgeCase { Edge = node.Edge, Bound = listed.Count == 0 && node.Bound is { Scale: > 0 } ? node.Bound : null });
            rest.Push(node.IfChosen!);
            rest.Push(node.IfBarred!);
        }

        return new SideConstrainedProof(listed.ToImmutable());
    }
}
