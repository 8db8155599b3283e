namespace MentorMatch.HrPortal.Http;

/// <summary>Headers by which a browser keeps to the page what is the page's.</summary>
internal static class SecurityHeaders
{
    // The page's own script and style sheet, its own API, and nothing else; text never becomes markup (trusted types), nobody frames the page.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Puts them on every answer.</summary>
    /// <param name="app">The application.</param>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                IHeaderDictionary headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers.CacheControl = "no-cache, no-store";
                headers.Pragma = "no-cache";
                return next(context);
            }
        );
}
