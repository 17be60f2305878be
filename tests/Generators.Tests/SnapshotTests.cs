using Microsoft.Extensions.DependencyInjection;

namespace SecureTools.Generators.Tests;

/// <summary>What generated code looks like, as a whole.</summary>
public class SnapshotTests
{
    [Fact]
    public void Bank() => Match(Samples.Bank, "Bank", "SecureTools.TestProject_Bank_BankTools.g.cs", "SecureTools.Access.g.cs", "SecureTools.Table.g.cs");

    [Fact]
    public void Everything() => Match(Samples.Everything, "Everything", "SecureTools.TestProject_Every_EverythingTools.g.cs");

    [Fact]
    public void Objects() => Match(Samples.Objects, "Objects", "SecureTools.TestProject_Objects_ObjectTools.g.cs");

    [Fact]
    public void Instances() => Match(
        Samples.Instances,
        "Instances",
        "SecureTools.TestProject_Instances_Closing.g.cs",
        "SecureTools.TestProject_Instances_ClosingLater.g.cs",
        "SecureTools.TestProject_Instances_Plain.g.cs",
        "SecureTools.TestProject_Instances_IContract.g.cs");

    [Fact]
    public void Registration()
    {
        var run = Built.Generate(Samples.Instances, test => test.TestState.AdditionalReferences.Add(typeof(IServiceCollection).Assembly));
        Snapshot.Match("Registration.WithServices.g.cs", run["SecureTools.Registration.g.cs"]);
        Snapshot.Match("Registration.Plain.g.cs", Built.Generate(Samples.Instances)["SecureTools.Registration.g.cs"]);
    }

    [Fact]
    public void EverySchema_IsJson()
    {
        foreach (var sample in Samples.All)
        {
            var built = Built.FromPlain(sample, test => test.Skip = GeneratorChecks.Caching);
            foreach (var tool in built.Table!.Tools)
            {
                using var input = System.Text.Json.JsonDocument.Parse(tool.InputSchema.ToArray());
                Assert.Equal("object", input.RootElement.GetProperty("type").GetString());
                using var output = System.Text.Json.JsonDocument.Parse(tool.OutputSchema.Length == 0 ? "{}"u8.ToArray() : tool.OutputSchema.ToArray());
                Assert.Equal(System.Text.Json.JsonValueKind.Object, output.RootElement.ValueKind);
            }
        }
    }

    private static void Match(string source, string name, params string[] files)
    {
        var run = Built.Generate(source);
        Snapshot.Match($"{name}.g.cs", string.Join('\n', files.Select(file => run[file])));
    }
}
