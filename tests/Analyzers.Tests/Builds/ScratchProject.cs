namespace SecureTools.Analyzers.Tests.Builds;

/// <summary>A project of its own in a temporary folder, with the analyzers and attributes of this build.</summary>
internal sealed class ScratchProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("securetools").FullName;

    public ScratchProject(string frameworks, string code)
    {
        // The settings of this repository end here.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            Write(name, "<Project />");
        }

        var build = Path.Combine(Setup.Root, "src", "Analyzers", "build");
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/ToolSurface.props" />
              <PropertyGroup>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{AppContext.BaseDirectory}SecureTools.Attributes.dll" />
                <Analyzer Include="{AppContext.BaseDirectory}SecureTools.Analyzers.dll" />
                <ProjectReference Include="Library/Library.csproj" />
                <Compile Remove="Library/**" />
              </ItemGroup>
              <Import Project="{build}/ToolSurface.targets" />
              <Import Project="{build}/ToolReport.targets" />
            </Project>
            """);
        Write("Library/Library.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>
            """);
        Write("Library/Place.cs", "public class Place { public int X { get; set; } }");
        Write("Tools.cs", code);
    }

    public Task<BuildResult> BuildAsync(params string[] arguments) => DotnetBuild.RunAsync(_root, ["build", .. arguments]);

    public string Read(string name) => File.ReadAllText(Path.Combine(_root, name));

    public bool Has(string name) => File.Exists(PathOf(name));

    public string PathOf(string name) => Path.Combine(_root, name);

    public void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public DateTime WrittenAt(string name) => File.GetLastWriteTimeUtc(Path.Combine(_root, name));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
