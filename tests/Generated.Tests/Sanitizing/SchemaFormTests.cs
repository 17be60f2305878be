using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Generated.Sanitizing;

/// <summary>A schema may allow more than the binder where it cannot say more. It never refuses what the binder takes.</summary>
public sealed class SchemaFormTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(5_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(4_711, 9), FSharpOption<int>.None)));

    [Theory]
    [InlineData("echo_path", "", "a b . / \\ ~ CON .txt é \u3000 : ab c")]
    [InlineData("echo_url", "https://api.example.com", "https:// api.example.com .example.org / ? # : 443 @ % %20 ü a")]
    [InlineData("echo_identifier", "", "a _ 1 . B - users é")]
    [InlineData("echo_email", "a@b.c", "a . - @ example.com ü + xn-- ' b.c")]
    public async Task WhatBinds_MatchesTheSchema(string tool, string start, string pieces)
    {
        await using var kit = new CallKit();
        var value = JsonElement.Parse(kit.Table.Find(tool)!.InputSchema).GetProperty("properties").GetProperty("value");
        var pattern = new Regex(value.GetProperty("pattern").GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5));
        var bound = 0;
        Check.One(_config, Prop.ForAll(Texts(start, [.. pieces.Split(' '), " "]), text =>
        {
            var call = kit.Call(tool, JsonSerializer.Serialize(new { value = text }));
            if (kit.Table.InvokeAsync(call, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult().IsOk)
            {
                bound++;
                Assert.Matches(pattern, text);
                Assert.True(!value.TryGetProperty("maxLength", out var longest) || text.EnumerateRunes().Count() <= longest.GetInt32());
            }
        }));
        Assert.InRange(bound, 20, 4_990);
    }

    /// <summary>What the form of the text decides, the schema decides as the binder does.</summary>
    [Theory]
    [InlineData("echo_path", "../a /a a/ a//b . .. a. a:b a* \\a C:\\a ~a")]
    [InlineData("echo_url", "http://api.example.com/ ftp://a api.example.com https://a@api.example.com/ https://api.example.com/\\ https://")]
    [InlineData("echo_identifier", "1 a-b a..b a.b.c.d a; .a a.")]
    [InlineData("echo_email", "a a@b @b.c a@b..c a..b@c.d .a@b.c -a@b.c a@b.c,d@e.f a@@b.c")]
    public async Task WhatTheFormDecides_TheSchemaRefusesToo(string tool, string texts)
    {
        await using var kit = new CallKit();
        var value = JsonElement.Parse(kit.Table.Find(tool)!.InputSchema).GetProperty("properties").GetProperty("value");
        foreach (var text in texts.Split(' '))
        {
            Assert.DoesNotMatch(value.GetProperty("pattern").GetString()!, text);
            Assert.False((await kit.Invoke(tool, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new { value = text })))).IsOk);
        }
    }

    private static Arbitrary<string> Texts(string start, string[] pieces) => Gen.Elements(pieces).ArrayOf().Select(parts => start + string.Concat(parts)).ToArbitrary();
}
