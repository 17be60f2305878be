using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Effects;

/// <summary>Members that attributes name: their names speak of secrets, and are none.</summary>
public sealed class EffectAttributeTests
{
    [Theory]
    [InlineData("M:IAccounts.SetPassword")]
    [InlineData("M:Shop.IAccounts.SetPassword(System.String,System.String)")]
    [InlineData("P:Shop.Accounts.ApiKey")]
    [InlineData("M:Shop.Accounts.RotateSecretToken2")]
    public Task NameOfAMember_DoesNotReport(string member) => EffectRuleBench.DoesNotReport<HardcodedSecretAnalyzer>($$"""
        [assembly: Effect("{{member}}", Effects.ChangesAccess)]
        class Tools { [Tool] public void Reset(string user) { } }
        """);

    [Fact]
    public Task SecretInTheAttribute_Reports() => EffectRuleBench.Reports<HardcodedSecretAnalyzer>(
        "[assembly: Effect({|SECT1001:\"glpat-\" + \"x7Kq2mZt9vLw4RcY8nHb\"|}, Effects.ChangesAccess)]");
}
