using System.Collections.Immutable;
using MentorMatch.Formats;

namespace MentorMatch.Reporting;

/// <content>What is said of peers.</content>
internal abstract partial class Wording
{
    /// <summary>A person and whom they meet.</summary>
    public abstract string Meets(string one, string other, bool pinned);

    /// <summary>Said of somebody without a partner.</summary>
    public abstract string SinglePeer(string person);

    /// <summary>Why a peer has no partner.</summary>
    protected abstract string UnmatchedPeer(UnmatchedPerson peer);

    /// <summary>What was checked in a result of peers.</summary>
    protected abstract ImmutableArray<string> CheckedPeers(ResultDocument document, long pairsChecked);

    /// <summary>Whether a document is about peers, who have no sides.</summary>
    public static bool ArePeers(ResultDocument document) => document.Format is PeersFormat.TypeName or ResultHeading.OwnPeerScores;
}
