namespace SecureTools.Tests.Package;

/// <summary>What the pages tell a new user to do works, word by word.</summary>
public class ReadmeTests(Packages packages)
{
    [Fact]
    public async Task Readme_LeadsToARunningProgram()
    {
        var page = Repository.Read("README.md");
        var app = await FollowAsync(Markdown.Block(page, "dotnet add package SecureTools"));
        app.With("MyAgent/Program.cs", Markdown.Block(page, ".AddSecureTools()"));
        var run = (await app.DotnetAsync("run", "--project", "MyAgent")).Succeeded();
        Assert.Contains("ok: 42", run.Lines);
    }

    [Fact]
    public async Task ReadmeOfThePackage_HoldsARunningProgram()
    {
        var app = await FollowAsync("dotnet new console -n MyAgent\ncd MyAgent\ndotnet add package SecureTools\n");
        app.With("MyAgent/Program.cs", Markdown.Block(packages.ReadText("SecureTools", "README.md"), "ToolTables.Create"));
        var run = (await app.DotnetAsync("run", "--project", "MyAgent")).Succeeded();
        Assert.Equal(["ok: 42"], run.Lines);
    }

    [Fact]
    public async Task RulesAlone_AreAddedAsADevelopmentDependency()
    {
        var app = await FollowAsync("dotnet new classlib -n MyServer\ncd MyServer\ndotnet add package SecureTools.Analyzers\n");
        var project = await File.ReadAllTextAsync(app.PathOf("MyServer/MyServer.csproj"), TestContext.Current.CancellationToken);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_AreMadeFromWhereThePagesSay()
    {
        foreach (var page in (string[][])[["README.md"], ["docs", "packages.md"]])
        {
            var command = Markdown.Block(Repository.Read(page), "dotnet pack").Split('\n')[0].Split(' ');
            Assert.Equal(["dotnet", "pack", "src/Package/SecureTools", "-o", "packages"], command);
        }
    }

    /// <summary>Runs the commands as in a shell, one a line.</summary>
    private async Task<App> FollowAsync(string commands)
    {
        var app = App.Empty(packages);
        var folder = "";
        foreach (var line in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            if (line is ["cd", var name])
            {
                folder = name;
                continue;
            }

            Assert.Equal("dotnet", line[0]);
            (await app.DotnetInAsync(folder, line[1..])).Succeeded();
        }

        return app;
    }
}
