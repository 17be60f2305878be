using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SecureTools;

namespace Flows.Kinds.OnRedirects;

public static class Direct
{
    [Tool] public static void Run(string url) => World.Context.Response.Redirect(url); // !SECT2115
}

public static class AsResult
{
    [Tool] public static Task Run(string url) => Results.Redirect(url).ExecuteAsync(World.Context); // !SECT2115
}

public static class AsTypedResult
{
    [Tool]
    public static async Task Run(string url)
    {
        var result = TypedResults.Redirect(url, permanent: false); // !SECT2115
        await result.ExecuteAsync(World.Context);
    }
}

public static class AsMvcResult
{
    [Tool]
    public static void Run(string url)
    {
        var result = new RedirectResult(url); // !SECT2115
        World.Context.Items["url"] = result.Url;
    }
}

public static class InCallee
{
    [Tool] public static void Run(string url) => Go(World.Context.Response, url.Trim());

    private static void Go(HttpResponse response, string target) => response.Redirect(target); // !SECT2115
}

public static class AfterEmptyCheck
{
    [Tool]
    public static void Run(string url)
    {
        if (string.IsNullOrEmpty(url))
        {
            url = "/";
        }

        World.Context.Response.Redirect(url); // !SECT2115
    }
}

public static class LocalResult
{
    [Tool] public static Task Run(string url) => Results.LocalRedirect(url).ExecuteAsync(World.Context);
}

public static class LocalMvcResult
{
    [Tool] public static string Run(string url) => new LocalRedirectResult(url).Url.Length.ToString();
}

public static class BelowHost
{
    [Tool] public static void Run(string id) => World.Context.Response.Redirect("/items/" + Uri.EscapeDataString(id));
}

public static class BelowHostRaw
{
    [Tool] public static void Run(string id) => World.Context.Response.Redirect("https://shop.example/items/" + id);
}

public static class HostCompared
{
    [Tool]
    public static void Run(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host == "shop.example")
        {
            World.Context.Response.Redirect(address.AbsoluteUri);
        }
    }
}

public static class KnownTarget
{
    [Tool] public static void Run(string page) => World.Context.Response.Redirect(page == "cart" ? "/cart" : "/home");
}

public static class TargetNumber
{
    [Tool] public static void Run(int id) => World.Context.Response.Redirect($"/items/{id}");
}
