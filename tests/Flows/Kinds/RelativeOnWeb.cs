using System.Net.Http.Json;
using System.Web;
using SecureTools;

namespace Flows.Kinds.OnWeb;

/// <summary>Addresses that continue the base address of the client.</summary>
public static class RelativeToBase
{
    [Tool]
    public static async Task<string> Run(string state)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        return await client.GetStringAsync($"/alerts/active/area/{state}");
    }
}

public static class RelativeWithoutSlash
{
    private const string Base = "api/catalog/";

    [Tool]
    public static async Task<string> Run(string name)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        return await client.GetStringAsync($"{Base}items/{name}");
    }
}

public sealed class RelativeOfField
{
    private readonly string _base = "api/catalog/";

    [Tool]
    public async Task<string> Run(string text)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        return await client.GetStringAsync($"{_base}items?text={HttpUtility.UrlEncode(text)}&page=0");
    }
}

public static class RelativeWhole
{
    [Tool]
    public static async Task<string> Run(string rest)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        return await client.GetStringAsync(rest); // !SECT2104
    }
}

public static class RelativeSlashOnly
{
    [Tool]
    public static async Task<string> Run(string rest)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        return await client.GetStringAsync("/" + rest); // !SECT2104
    }
}

public static class AddressOfAnswer
{
    [Tool]
    public static async Task<string> Run(string id)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        using var answer = await client.GetAsync("/points/" + Uri.EscapeDataString(id));
        return await client.GetStringAsync("/" + (int)answer.StatusCode);
    }
}

public static class NumbersInPath
{
    [Tool]
    public static async Task<string> Run(double latitude, double longitude)
    {
        using var client = new HttpClient { BaseAddress = new Uri(World.Api) };
        var url = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/points/{latitude},{longitude}");
        return await client.GetStringAsync(url);
    }
}
