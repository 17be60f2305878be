using System.Net.Http.Json;
using System.Net.Sockets;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.Kinds.OnWeb;

public static class Direct
{
    [Tool] public static Task<string> Run(string url) => World.Http.GetStringAsync(url); // !SECT2104
}

public static class ThroughUri
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        var address = new Uri(url);
        using var response = await World.Http.GetAsync(address); // !SECT2104
        return await response.Content.ReadAsStringAsync();
    }
}

public static class ThroughTryCreate
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return "no";
        }

        return await World.Http.GetStringAsync(address); // !SECT2104
    }
}

public static class UriArgument
{
    [Tool] public static Task<string> Run(Uri url) => World.Http.GetStringAsync(url); // !SECT2104
}

public static class ChosenHost
{
    [Tool] public static Task<string> Run(string host) => World.Http.GetStringAsync($"http://{host}/status"); // !SECT2104
}

public static class GluedToHost
{
    [Tool] public static Task<string> Run(string rest) => World.Http.GetStringAsync(World.Api + rest); // !SECT2104
}

public static class FixedHostPath
{
    [Tool] public static Task<string> Run(string id) => World.Http.GetStringAsync($"{World.Api}/items/{id}");
}

public static class ConstantHostPath
{
    [Tool] public static Task<string> Run(string id) => World.Http.GetStringAsync("http://127.0.0.1:1/items/" + id);
}

public static class FixedHostQuery
{
    [Tool] public static Task<string> Run(string text) => World.Http.GetStringAsync(World.Api + "/search?q=" + Uri.EscapeDataString(text));
}

public static class FixedHostRawQuery
{
    [Tool] public static Task<string> Run(string text) => World.Http.GetStringAsync(World.Api + "/search?q=" + text);
}

public static class Based
{
    [Tool] public static Task<string> Run(string rest) => World.Http.GetStringAsync(new Uri(new Uri(World.Api + "/"), rest)); // !SECT2104
}

public static class BasedAndEscaped
{
    [Tool]
    public static Task<string> Run(string rest) =>
        World.Http.GetStringAsync(new Uri(new Uri(World.Api + "/"), Uri.EscapeDataString(rest)));
}

public static class RequestMessage
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url); // !SECT2104
        using var response = await World.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

public static class RequestMessageOfConstant
{
    [Tool]
    public static async Task<string> Run(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, World.Api + "/notes") { Content = new StringContent(text) };
        using var response = await World.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

public static class PostedBody
{
    [Tool]
    public static async Task<bool> Run(string text) =>
        (await World.Http.PostAsJsonAsync(World.Api + "/notes", new { text })).IsSuccessStatusCode;
}

public static class PostedToChoice
{
    [Tool]
    public static async Task<bool> Run(string url) =>
        (await World.Http.PostAsJsonAsync(url, new { text = "hello" })).IsSuccessStatusCode; // !SECT2104
}

public static class HostFromList
{
    private static readonly string[] _hosts = ["127.0.0.1", "localhost"];

    [Tool]
    public static async Task<string> Run(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !_hosts.Contains(address.Host))
        {
            return "no";
        }

        return await World.Http.GetStringAsync(address);
    }
}

public static class HostCompared
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        var address = new Uri(url);
        if (address.Host != "127.0.0.1")
        {
            throw new ArgumentException("url");
        }

        return await World.Http.GetStringAsync(address);
    }
}

public static class HostDenied
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        var address = new Uri(url);
        if (address.Host == "169.254.169.254")
        {
            throw new ArgumentException("url");
        }

        return await World.Http.GetStringAsync(address); // !SECT2104
    }
}

public static class SchemeCompared
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        var address = new Uri(url);
        if (address.Scheme != Uri.UriSchemeHttp)
        {
            throw new ArgumentException("url");
        }

        return await World.Http.GetStringAsync(address); // !SECT2104
    }
}

public static class PrefixWithSlash
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        if (!url.StartsWith("http://127.0.0.1:1/", StringComparison.Ordinal))
        {
            return "no";
        }

        return await World.Http.GetStringAsync(url);
    }
}

public static class PrefixWithoutSlash
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        if (!url.StartsWith("http://127.0.0.1", StringComparison.Ordinal))
        {
            return "no";
        }

        return await World.Http.GetStringAsync(url); // !SECT2104
    }
}

public static class ContainsHost
{
    [Tool]
    public static async Task<string> Run(string url) =>
        url.Contains("127.0.0.1") ? await World.Http.GetStringAsync(url) : "no"; // !SECT2104
}

public static class Socket
{
    [Tool]
    public static async Task<bool> Run(string host, int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port); // !SECT2104
        return client.Connected;
    }
}

public static class SocketOfFixedHost
{
    [Tool]
    public static async Task<bool> Run(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        return client.Connected;
    }
}

public static class UrlType
{
    [Tool] public static Task<string> Run([AllowedHosts("shop.example")] AllowedUrl url) => World.Http.GetStringAsync(url.Uri);
}

public static class Table
{
    private static readonly Dictionary<string, string> _feeds = new() { ["news"] = "/news", ["blog"] = "/blog" };

    [Tool] public static Task<string> Run(string feed) => World.Http.GetStringAsync(World.Api + _feeds[feed]);
}

[McpServerToolType]
public static class OfMcp
{
    [McpServerTool] public static Task<string> Run(string url) => Get(new UriBuilder(url) { Fragment = "" }.Uri);

    private static Task<string> Get(Uri address) => World.Http.GetStringAsync(address); // !SECT2104
}

public static class CalleeChecksHost
{
    [Tool]
    public static async Task<string> Run(string url)
    {
        var address = new Uri(url);
        Check(address);
        return await World.Http.GetStringAsync(address);
    }

    private static void Check(Uri address)
    {
        if (!string.Equals(address.Host, "127.0.0.1", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("url");
        }
    }
}
