using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>A sign-in that believes a header: what a host adds, as simple as can be.</summary>
internal sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Name = "header";
    private const string Header = "X-Signed-In";

    /// <summary>Adds it, as <c>PortalHost</c> says.</summary>
    public static void Add(IServiceCollection services) =>
        services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(Name, null);

    /// <summary>The header of a user.</summary>
    public static (string Name, string Value) As(string user) => (Header, user);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string user = Request.Headers[Header].ToString();
        return Task.FromResult(
            user.Length == 0
                ? AuthenticateResult.NoResult()
                : AuthenticateResult.Success(
                    new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user)], Name)), Name)
                )
        );
    }
}
