using Microsoft.AspNetCore.WebUtilities;
using SecureTools;

namespace Flows.Kinds.Addresses.OnWeb;

public static class QueryOfBuilder
{
    [Tool]
    public static Task<string> Run(string text)
    {
        var address = new UriBuilder("http://127.0.0.1:1/items") { Fragment = text };
        address.Query = "q=" + text;
        return World.Http.GetStringAsync(address.Uri);
    }
}

public static class HostOfBuilder
{
    [Tool]
    public static Task<string> Run(string host)
    {
        var address = new UriBuilder("http://127.0.0.1:1/items") { Query = "q=" + host };
        var (name, port) = host.Split(':') is [var first, var last] ? (first, last) : (host, "80");
        address.Host = name;
        address.Port = int.TryParse(port, out var number) ? number : 80;
        return World.Http.GetStringAsync(address.Uri); // !SECT2104
    }
}

public static class QueryAdded
{
    [Tool]
    public static Task<string> Run(string text) =>
        World.Http.GetStringAsync(QueryHelpers.AddQueryString("http://127.0.0.1:1/items", "q", text));
}

public static class QueryAddedToChoice
{
    [Tool]
    public static Task<string> Run(string url) => World.Http.GetStringAsync(QueryHelpers.AddQueryString(url, "q", "x")); // !SECT2104
}

public static class HostOfTextIsChecked
{
    [Tool]
    public static Task<string> Run(string url)
    {
        if (new Uri(url).Host != "api.example.com")
        {
            throw new ArgumentException(url);
        }

        return World.Http.GetStringAsync(url);
    }
}

public static class PathOfTextIsChecked
{
    [Tool]
    public static Task<string> Run(string url)
    {
        if (new Uri(url).AbsolutePath != "/")
        {
            throw new ArgumentException(url);
        }

        return World.Http.GetStringAsync(url); // !SECT2104
    }
}
