using System.Runtime.InteropServices;

namespace SecureTools.Tests.Package;

/// <summary>The oldest framework, trimmed and with its runtime: what works here works on all.</summary>
public class PublishTests(Packages packages)
{
    [Fact]
    public async Task TrimmedApplication_Runs()
    {
        var app = App.Of(packages, "Frameworks");
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var runtime = $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var publish = await app.DotnetAsync(
            "publish", "-f", "net8.0", "-r", runtime, "--self-contained", "-o", "out", "-warnaserror", "-p:PublishTrimmed=true", "-p:InvariantGlobalization=true");
        publish.Succeeded();
        var run = await Dotnet.StartAsync(app.PathOf("out/Frameworks"), app.Folder, packages.Variables);
        Assert.Equal(["ann ok", "eve permission_denied"], run.Succeeded().Lines);
    }
}
