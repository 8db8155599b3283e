using MentorMatch.HrPortal.Programmes;
using Microsoft.AspNetCore.Antiforgery;

namespace MentorMatch.HrPortal.Http;

/// <summary>Refuses what changes something unless it comes from the page: a token in a header that belongs to the token in the cookie.</summary>
/// <param name="antiforgery">Knows the tokens.</param>
internal sealed class AntiforgeryCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <summary>The header.</summary>
    public const string Header = "X-Request-Token";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        bool isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isSafe && !await IsOfThePage(context.HttpContext))
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                "The request does not come from this page, or the page is too old. Maybe load the page again."
            );
        }

        return await next(context);
    }

    // Without the header the check would look for the token in the body, as a form: no body is read for that.
    private async ValueTask<bool> IsOfThePage(HttpContext context) =>
        context.Request.Headers.ContainsKey(Header) && await antiforgery.IsRequestValidAsync(context);
}
