using System.ComponentModel.DataAnnotations;

namespace MentorMatch.HrPortal;

/// <summary>What the portal is started with: the section <c>Portal</c> of the configuration, checked at start.</summary>
internal sealed class PortalSettings
{
    /// <summary>The section.</summary>
    public const string Section = "Portal";

    /// <summary>The folder of the database, its keys and uploads on their way, readable by this user alone. Default: a folder of the user's local application data.</summary>
    public string Folder { get; set; } =
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "MentorMatch.HrPortal"
        );

    /// <summary>Most bytes of a people file. Default: 20 MiB, some hundred thousand people.</summary>
    [Range(1, 1 << 30)]
    public int MaxUploadBytes { get; set; } = 20 << 20;

    /// <summary>Most bytes of any other request. Default: 256 KiB.</summary>
    [Range(1024, 1 << 24)]
    public long MaxRequestBytes { get; set; } = 256 << 10;

    /// <summary>
    /// Whether every request needs a user who has signed in. The portal signs nobody in: add authentication in <see cref="PortalHost"/>, then set this. Without it the portal
    /// listens to this machine alone. Default: no.
    /// </summary>
    public bool RequireSignIn { get; set; }
}
