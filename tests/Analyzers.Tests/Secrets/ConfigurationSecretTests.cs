using SecureTools.Analyzers.Secrets;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class ConfigurationSecretTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "ApiKey": "{|SECT1006:$random|}" }""")]
    [InlineData("appsettings.Development.json", """{ "Stripe": { "SecretKey" : "{|SECT1006:$random|}", "Mode": "$random" } }""")]
    [InlineData("appsettings.json", """{ /* "x" */ "A:ClientSecret": "{|SECT1006:$random|}", // "y": "z" """)]
    [InlineData("appsettings.json", """{ "Keys": [ 1, { "Password": "{|SECT1006:swordfish|}" } ], "Other": "{|SECT1006:$gitlab|}" }""")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": { "Main": "Server=db;User Id=sa;Password={|SECT1006:Tr0ub4|};" } }""")]
    [InlineData("Properties/launchSettings.json", """{ "environmentVariables": { "DB_PASSWORD": "{|SECT1006:$password|}" } }""")]
    [InlineData("web.config", """<c><add key="ApiKey" value="{|SECT1006:$random|}" /></c>""")]
    [InlineData("nuget.config", """<c><add key="ClearTextPassword" value='{|SECT1006:$password|}' /></c>""")]
    [InlineData("app.config", """<c><!-- <a> --><setting name="SmtpPassword"><value>{|SECT1006:$password|}</value></setting></c>""")]
    [InlineData("app.config", """<c><smtp password="{|SECT1006:$password|}" user="x" /></c>""")]
    [InlineData(".env", "# KEY=$random\nAPI_KEY={|SECT1006:$random|}\nexport DB_PASSWORD='{|SECT1006:$password|}' # why\n")]
    [InlineData(".env.local", "TOKEN=\"{|SECT1006:$random|}\"")]
    [InlineData("docker-compose.yml", "services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD={|SECT1006:$password|}\n      API_KEY: {|SECT1006:$random|}\n")]
    [InlineData("deploy.yaml", "env:\n  - name: API_TOKEN\n    value: \"{|SECT1006:$random|}\"\n  - name: MODE\n    value: $random\n")]
    [InlineData("settings.ini", "[db]\n; password=x1!aaa\r\npassword = {|SECT1006:$password|}\r\n")]
    public Task SecretInFile_Reports(string path, string text) => VerifyAsync(path, text);

    [Theory]
    [InlineData("appsettings.json", """{ "ApiKey": "", "Password": "${DB_PASSWORD}", "Token": "<your token>", "SecretName": "$random", "Id": "$random" }""")]
    [InlineData("appsettings.json", """{ "ApiKey": 12, "Password": null, "ClientSecret": "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/x)" }""")]
    [InlineData("package.json", """{ "ApiKey": "$random" }""")]
    [InlineData("web.config", """<c><add key="ApiKey" value="" /><add key="PublicKeyToken" value="$random" /></c>""")]
    [InlineData(".env", "API_KEY=\nDB_PASSWORD=%DB_PASSWORD%\nDB_HOST=$random\n")]
    [InlineData("deploy.yaml", "password:\n  secretKeyRef: x\ntoken: ${{ secrets.TOKEN }}\nimage: sha256:$random\n")]
    [InlineData("readme.txt", "password = $password")]
    public Task FileWithoutSecret_DoesNotReport(string path, string text) => VerifyAsync(path, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"a\": [[[{ \"b\": \"")]
    [InlineData("appsettings.json", "}}]]\"\\")]
    [InlineData("web.config", "<a b='")]
    [InlineData("web.config", "<!--")]
    [InlineData(".env", "=\n:\n\"'\nexport ")]
    public Task BrokenFile_IsRead(string path, string text) => VerifyAsync(path, text);

    [Fact]
    public async Task Message_NamesTheSetting_AndNotItsValue()
    {
        var test = Test("appsettings.json", """{ "Smtp": { "Password": "{|#0:$password|}" } }""");
        test.ExpectedDiagnostics.Add(Verify<ConfigurationSecretAnalyzer>.Diagnostic().WithLocation(0).WithArguments("Password"));
        await test.RunAsync();
    }

    [Fact]
    public void FilesThatThePackagePassesOn_AreRead()
    {
        var props = System.Xml.Linq.XDocument.Load(Path.Combine(Setup.Root, "src", "Analyzers", "build", "Secrets.targets"));
        var globs = props.Descendants("_SecureToolsConfigurationFile").Single().Attribute("Include")!.Value.Split(';');
        Assert.True(globs.Length >= 8);
        Assert.All(globs, glob => Assert.NotNull(Engine.Secrets.Settings.SettingFiles.Reader("/src/" + glob.Replace("**/", "", StringComparison.Ordinal).Replace("*", "x", StringComparison.Ordinal))));
    }

    [Fact]
    public Task AllowedValue_IsAccepted()
    {
        var test = Test("appsettings.json", """{ "ApiKey": "$random" }""");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.json]\nsecuretools.secrets.allowed = {Engine.Secrets.SecretOptions.Hash("", Parts.Random)}\n"));
        return test.RunAsync();
    }

    private static Task VerifyAsync(string path, string text) => Test(path, text).RunAsync();

    private static AnalyzerTest<ConfigurationSecretAnalyzer> Test(string path, string text)
    {
        var test = new AnalyzerTest<ConfigurationSecretAnalyzer> { TestCode = "" };
        test.TestState.AdditionalFiles.Add(("/" + path, Parts.Fill(text)));
        return test;
    }
}
