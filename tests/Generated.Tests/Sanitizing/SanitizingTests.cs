using System.Text.Json;

namespace SecureTools.Tests.Generated.Sanitizing;

/// <summary>The sanitising types as arguments and results of real tools.</summary>
public sealed class SanitizingTests
{
    [Theory]
    [InlineData("echo_path", "\"a/b.txt\"", "\"a/b.txt\"")]
    [InlineData("echo_path", "\"a\\\\b.txt\"", "\"a/b.txt\"")]
    [InlineData("echo_optional_path", "null", "null")]
    [InlineData("echo_optional_path", "\"a\"", "\"a\"")]
    [InlineData("echo_url", "\"https://API.example.com:443/a#b\"", "\"https://api.example.com/a\"")]
    [InlineData("echo_url", "\"https://a.example.org\"", "\"https://a.example.org/\"")]
    [InlineData("echo_urls", "[\"https://api.example.com/\",null]", "[\"https://api.example.com/\",null]")]
    [InlineData("echo_identifier", "\"a.b\"", "\"a.b\"")]
    [InlineData("echo_arguments", "[\"a b\",\"c\"]", "[\"a b\",\"c\"]")]
    [InlineData("echo_email", "\"Ann@EXAMPLE.com\"", "\"Ann@example.com\"")]
    [InlineData("echo_download", """{"path":"a","origin":"http://x.cdn.example.com:8080/"}""", """{"path":"a","origin":"http://x.cdn.example.com:8080/"}""")]
    [InlineData("echo_download", """{"path":"a"}""", """{"path":"a","origin":null}""")]
    [InlineData("echo_mailing", """{"to":["a@b.c"],"orderBy":"public.users.mail","attachments":[["a","b/c"],[]]}""", """{"to":["a@b.c"],"orderBy":"public.users.mail","attachments":[["a","b/c"],[]]}""")]
    public async Task SafeValue_ArrivesInItsOneSpelling(string tool, string value, string expected)
    {
        await using var kit = new CallKit();
        var result = await kit.Invoke(tool, $"{{\"value\":{value}}}");
        Assert.Equal(expected, CallKit.Text(result));
    }

    [Theory]
    [InlineData("echo_path", "\"../a\"", "path /value")]
    [InlineData("echo_path", "\"/etc/passwd\"", "path /value")]
    [InlineData("echo_path", "\"\"", "path /value")]
    [InlineData("echo_path", "null", "type /value")]
    [InlineData("echo_path", "1", "type /value")]
    [InlineData("echo_path", "\"\\ud800\"", "json /value")]
    [InlineData("echo_optional_path", "\"NUL\"", "path /value")]
    [InlineData("echo_url", "\"https://example.org/\"", "url /value")]
    [InlineData("echo_url", "\"http://api.example.com/\"", "url /value")]
    [InlineData("echo_url", "{}", "type /value")]
    [InlineData("echo_urls", "[\"https://api.example.com/\",\"https://a.example.org/\"]", "url /value/1")]
    [InlineData("echo_identifier", "\"a;b\"", "identifier /value")]
    [InlineData("echo_arguments", "[\"a\",\"-b\",\"c\\u0000\"]", "argument /value/1; argument /value/2")]
    [InlineData("echo_email", "\"a@b.c\\r\\nBcc: d@e.f\"", "email /value")]
    [InlineData("echo_download", """{"path":"a:b","origin":"https://evil.com/"}""", "path /value/path; url /value/origin")]
    [InlineData("echo_download", """{"path":"a","origin":"https://x.cdn.example.com:80/"}""", "url /value/origin")]
    [InlineData("echo_mailing", """{"to":["a@b.c","x"],"orderBy":"other","attachments":[["a"],["b","../c"]]}""", "email /value/to/1; enum /value/orderBy; path /value/attachments/1/1")]
    public async Task OtherValue_IsAProblem_AtItsPlace(string tool, string value, string problems)
    {
        await using var kit = new CallKit();
        Assert.Equal(problems, CallKit.Problems(await kit.Invoke(tool, $"{{\"value\":{value}}}")));
    }

    [Fact]
    public async Task Problem_RepeatsNothingOfTheValue()
    {
        await using var kit = new CallKit();
        foreach (var tool in new[] { "echo_path", "echo_url", "echo_identifier", "echo_email" })
        {
            var result = await kit.Invoke(tool, """{"value":"-zzqq:../zzqq@"}""");
            Assert.Equal(ToolStatus.InvalidArguments, result.Status);
            Assert.DoesNotContain("zzqq", CallKit.Text(result) + result.Problems[0].Expected, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task IdentifierBesideTheAllowedOnes_IsRefused()
    {
        await using var kit = new CallKit();
        Assert.Equal("\"\\\"public\\\".\\\"created\\\"\"", CallKit.Text(await kit.Invoke("sort", """{"by":"public.created"}""")));
        Assert.Equal("enum /by", CallKit.Problems(await kit.Invoke("sort", """{"by":"password"}""")));
        Assert.Equal("identifier /by", CallKit.Problems(await kit.Invoke("sort", """{"by":"name; drop"}""")));
    }

    [Fact]
    public async Task EachPath_LiesBelowTheDirectoryOfItsOwnMember()
    {
        Directory.CreateSymbolicLink(Path.Combine(Directories.Uploads, "to_downloads"), Directories.Downloads);
        Directory.CreateSymbolicLink(Path.Combine(Directories.Downloads, "to_uploads"), Directories.Uploads);
        await using var kit = new CallKit();
        var mailing = """{"value":{"to":[],"attachments":[["a"]]},"other":"to_downloads/a"}""";
        Assert.Equal("path /other", CallKit.Problems(await kit.Invoke("echo_mailing", mailing)));
        mailing = """{"other":"a","value":{"to":[],"attachments":[["to_uploads/a"]]}}""";
        Assert.Equal("path /value/attachments/0/0", CallKit.Problems(await kit.Invoke("echo_mailing", mailing)));
    }

    [Fact]
    public async Task File_IsReadBelowTheBoundDirectory()
    {
        await File.WriteAllTextAsync(Path.Combine(Directories.Uploads, "hello.txt"), "hello", TestContext.Current.CancellationToken);
        await using var kit = new CallKit();
        Assert.Equal("\"hello\"", CallKit.Text(await kit.Invoke("read_upload", """{"file":"hello.txt"}""")));
        Assert.Equal("path /file", CallKit.Problems(await kit.Invoke("read_upload", """{"file":"../uploads/hello.txt"}""")));
    }

    [Theory]
    [InlineData("uploads")]
    [InlineData("downloads")]
    public void TableWithAnUnboundDirectory_DoesNotStart(string name)
    {
        var refusal = Assert.Throws<ToolConfigurationException>(() => new CallKit(options => options.Directories.Remove(name)));
        Assert.Equal($"A tool takes paths below the directory '{name}', which is not bound. Set ToolTableOptions.Directories[\"{name}\"].", refusal.Message);
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("/")]
    [InlineData("/does/not/exist")]
    public void TableWithAnUnsoundDirectory_DoesNotStart(string path)
    {
        var refusal = Assert.Throws<ToolConfigurationException>(() => new CallKit(options => options.Directories["uploads"] = path));
        Assert.StartsWith("The directory 'uploads' of ToolTableOptions.Directories cannot be used", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_SaysTheRule()
    {
        await using var kit = new CallKit();
        var path = Schema(kit, "echo_path", "value");
        Assert.Equal("A relative path below the directory 'uploads', without '..', such as reports/2026.txt.", path.GetProperty("description").GetString());
        Assert.Equal(1024, path.GetProperty("maxLength").GetInt32());
        var url = Schema(kit, "echo_url", "value");
        Assert.Equal("What to fetch. An absolute URL on api.example.com or *.example.org, without user name.", url.GetProperty("description").GetString());
        Assert.StartsWith("^(?:https)://", url.GetProperty("pattern").GetString(), StringComparison.Ordinal);
        var items = Schema(kit, "echo_urls", "value").GetProperty("items");
        Assert.Equal("An absolute URL on api.example.com, without user name.", items.GetProperty("description").GetString());
        Assert.Equal("""["name","public.created"]""", Schema(kit, "sort", "by").GetProperty("enum").GetRawText());
    }

    private static JsonElement Schema(CallKit kit, string tool, string argument) =>
        JsonElement.Parse(kit.Table.Find(tool)!.InputSchema).GetProperty("properties").GetProperty(argument);
}
