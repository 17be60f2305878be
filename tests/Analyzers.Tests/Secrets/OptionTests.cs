using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class OptionTests
{
    [Fact]
    public Task ExtraName_IsASecret() => VerifyAsync("class C { string badge = {|SECT1002:\"$random\"|}; }", "securetools.secrets.names = badge");

    [Fact]
    public Task IgnoredName_IsNone() => VerifyAsync("class C { string apiKey = \"$random\"; }", "securetools.secrets.ignored_names = apiKey, other");

    [Fact]
    public Task ExtraShape_IsFound() => VerifyAsync(
        "class C { string x = {|SECT1001:\"badge_\" + \"a1b2c3d4\"|}; string y = \"badge_a1b2c3\"; }", "securetools.secrets.shapes = Badge: badge_ ~\\a{8}");

    [Theory]
    [InlineData("Badge: badge_ ~\\a{8")]
    [InlineData("Badge: badge_")]
    [InlineData("Badge badge_ \\a{8}")]
    public Task BrokenShape_IsLeftOut(string shape) => VerifyAsync("class C { string x = \"badge_a1b2c3d4\"; }", "securetools.secrets.shapes = " + shape);

    [Fact]
    public Task AllowedValue_IsAccepted_BySaltedHash()
    {
        var hash = SecretOptions.Hash("pepper", Parts.Random)[..20];
        return VerifyAsync("class C { string apiKey = \"$random\"; string token = {|SECT1001:\"$gitlab\"|}; }", $"securetools.secrets.salt = pepper\nsecuretools.secrets.allowed = {hash}");
    }

    [Fact]
    public Task AllowedToken_IsAccepted_InsideOfAText()
    {
        var hash = SecretOptions.Hash("", Parts.GitLab);
        return VerifyAsync("class C { string x = \"use $gitlab here\"; }", $"securetools.secrets.allowed = {hash}");
    }

    [Fact]
    public Task ShortOrSaltlessHash_AcceptsNothing()
    {
        var hash = SecretOptions.Hash("pepper", Parts.Random);
        return VerifyAsync("class C { string apiKey = {|SECT1002:\"$random\"|}; }", $"securetools.secrets.salt = pepper\nsecuretools.secrets.allowed = {hash[..12]}, {SecretOptions.Hash("", Parts.Random)}");
    }

    [Theory]
    [InlineData("securetools.secrets.min_length = 20")]
    [InlineData("securetools.secrets.min_entropy = 4.5")]
    public Task Threshold_LetsValuesPass(string option) => VerifyAsync("class C { string apiKey = \"$random\"; }", option + "\ndotnet_diagnostic.SECT1011.severity = none");

    [Theory]
    [InlineData("class C { string x = {|SECT1001:\"$gitlab\"|}; string password = \"$password\"; }", null)]
    [InlineData("class C { string x = {|SECT1001:\"$gitlab\"|}; string password = {|SECT1002:\"$password\"|}; }", "all")]
    [InlineData("class C { string x = \"$gitlab\"; string password = \"$password\"; }", "none")]
    public Task TestProject_ReportsTokensAlone_UnlessAsked(string code, string? choice)
    {
        var test = Test(code, choice is null ? null : "securetools.secrets.test_projects = " + choice);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string code, string option) => Test(code, option).RunAsync();

    private static AnalyzerTest<HardcodedSecretAnalyzer> Test(string code, string? option)
    {
        var test = new AnalyzerTest<HardcodedSecretAnalyzer> { TestCode = Parts.Fill(code) };
        if (option is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        }

        return test;
    }
}
