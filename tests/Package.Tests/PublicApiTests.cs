namespace SecureTools.Tests.Package;

/// <summary>The public API, as text that a change has to change. Package validation takes over once there is a version to compare with.</summary>
public class PublicApiTests(Packages packages)
{
    [Theory]
    [InlineData("SecureTools.Attributes")]
    [InlineData("SecureTools.Runtime")]
    public void PublicApi_IsAsWrittenDown(string assembly)
    {
        var api = Api(assembly, "net8.0");
        Snapshot.Match(assembly + ".api.txt", api);
        Assert.Equal(api, Api(assembly, "net10.0"));
    }

    private string Api(string assembly, string framework)
    {
        string[] all = ["SecureTools.Attributes", "SecureTools.Runtime"];
        return PublicApi.Text(assembly, all.Select(name => packages.Read("SecureTools", $"lib/{framework}/{name}.dll")));
    }
}
