using System.Text.Json;

namespace SecureTools.Tests.Package;

/// <summary>Which files beside the source the rules get to see.</summary>
public class SettingsFilesTests(Packages packages)
{
    private static readonly string[] _seen =
    [
        "appsettings.json", "appsettings.Development.json", "Properties/launchSettings.json", ".env", ".env.local", "web.config", "docker-compose.yaml",
        "app.ini", "local.settings.json",
    ];

    private static readonly string[] _others = ["notes.json", "packages.config", "bin/Debug/net10.0/appsettings.json", "obj/web.config", ".git/config", "node_modules/web.config"];

    [Fact]
    public async Task Settings_AreAdditionalFiles() => Assert.Equal(_seen.Order(StringComparer.Ordinal), await FilesAsync());

    [Fact]
    public async Task FilesThatTheProjectLists_AreNotListedTwice() =>
        Assert.Equal(_seen.Order(StringComparer.Ordinal), await FilesAsync(app => app.Edited(
            "Clean.csproj", "<ItemGroup>", """<ItemGroup><AdditionalFiles Include="appsettings.json;.env" />""")));

    [Fact]
    public async Task SwitchedOff_NoneIsSeen() => Assert.Empty(await FilesAsync(app => app.Edited(
        "Clean.csproj", "<OutputType>", "<SecureToolsReadFiles>false</SecureToolsReadFiles><OutputType>")));

    private async Task<IEnumerable<string>> FilesAsync(Func<App, App>? change = null)
    {
        var app = App.Of(packages, "Clean");
        foreach (var file in _seen.Concat(_others))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(app.PathOf(file))!);
            app.With(file, "");
        }

        change?.Invoke(app);
        (await app.DotnetAsync("restore")).Succeeded();
        var items = (await app.DotnetAsync("msbuild", "-getItem:AdditionalFiles")).Succeeded();
        using var document = JsonDocument.Parse(items.Output);
        return [.. document.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }
}
