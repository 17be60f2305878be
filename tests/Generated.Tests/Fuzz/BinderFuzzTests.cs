using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Generated.Fuzz;

/// <summary>Whatever bytes come, a call ends with a status, and what binds keeps its constraints.</summary>
public sealed class BinderFuzzTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(5_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_302, 7), FSharpOption<int>.None)));

    private const int CasesPerCall = 30_000;

    private const string Order = """
        {"order":{"id":"123e4567-e89b-12d3-a456-426614174000","lines":[{"code":"AB12","count":3,"price":9.95},{"code":"XY1","count":99}],
        "customer":"z\u00fcrich","channel":"Phone","at":"2026-01-31T09:30:00.5+01:00","priority":"high"},"dry":false}
        """;

    private const string Numbers = """{"a":-5,"b":0.75,"c":99.99,"d":18446744073709551615,"e":[1,2,3]}""";

    private const string Text = """
        {"a":"x y","b":"abc\ud83d\ude00","c":"https://example.com/a?b=c","d":"2024-02-29","e":"09:30:00.125","f":"-1.06:30:00","g":"\u00e9"}
        """;

    private const string Tree = """{"root":{"name":"a","children":[{"name":"b","children":[]},{"name":"c","children":[{"name":"d"}]}]}}""";

    [Theory]
    [InlineData("fuzz_order", Order, 1)]
    [InlineData("fuzz_order", Order, 2)]
    [InlineData("fuzz_numbers", Numbers, 3)]
    [InlineData("fuzz_numbers", Numbers, 4)]
    [InlineData("fuzz_text", Text, 5)]
    [InlineData("fuzz_text", Text, 6)]
    [InlineData("fuzz_tree", Tree, 7)]
    public async Task MutatedCall_EndsWithAStatus_AndWhatBindsIsValid(string tool, string json, int seed)
    {
        var bound = new Bound();
        await using var kit = new CallKit(options => options.Audit = null, bound);
        var mutations = new Mutations(seed);
        var valid = Encoding.UTF8.GetBytes(json);
        var (ok, invalid) = (0, 0);
        for (var i = 0; i < CasesPerCall; i++)
        {
            var arguments = i == 0 ? valid : mutations.Mutate(valid);
            bound.Value = null;
            var result = await kit.Table.InvokeAsync(new ToolCall(tool) { Arguments = arguments, Services = kit.Services });
            if (result.IsOk)
            {
                ok++;
                Assert.True(IsValid(bound.Value), Convert.ToBase64String(arguments));
                continue;
            }

            invalid++;
            Assert.Null(bound.Value);
            Assert.True(result.Status is ToolStatus.InvalidArguments or ToolStatus.ArgumentsTooLarge, Convert.ToBase64String(arguments));
            Assert.True(result.Status == ToolStatus.ArgumentsTooLarge || result.Problems.Count is > 0 and <= 32);
        }

        Assert.InRange(ok, CasesPerCall / 100, CasesPerCall);
        Assert.InRange(invalid, CasesPerCall / 4, CasesPerCall);
    }

    [Fact]
    public void AnyBytes_EndWithAStatus()
    {
        var table = new CallKit(options => options.Audit = null);
        var names = table.Table.Tools.Where(tool => !tool.Name.StartsWith("hang", StringComparison.Ordinal)).Select(tool => tool.Name).ToArray();
        Prop.ForAll<byte[], int>((bytes, which) =>
        {
            var call = new ToolCall(names[(which & int.MaxValue) % names.Length]) { Arguments = bytes, Caller = table.Admin };
            return Enum.IsDefined(table.Table.InvokeAsync(call).AsTask().GetAwaiter().GetResult().Status);
        }).Check(_config);
    }

    [Fact]
    public void AnyText_BindsToItself()
    {
        var kit = new CallKit(options => options.Audit = null);
        Prop.ForAll<string?>(text =>
        {
            var isWellFormed = text is null || text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
            var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { value = isWellFormed ? text : "" });
            var result = kit.Table.InvokeAsync(new ToolCall("echo_text") { Arguments = json }).AsTask().GetAwaiter().GetResult();
            return System.Text.Json.JsonSerializer.Deserialize<string?>(result.Content.Span) == (isWellFormed ? text : "");
        }).Check(_config);
    }

    [Fact]
    public void AnyNumber_BindsToItself()
    {
        var kit = new CallKit(options => options.Audit = null);
        string Echo(string type, string number)
        {
            var call = new ToolCall("echo_" + type) { Arguments = Encoding.UTF8.GetBytes($"{{\"value\":{number}}}") };
            return CallKit.Text(kit.Table.InvokeAsync(call).AsTask().GetAwaiter().GetResult());
        }

        Prop.ForAll<long, decimal, int>((whole, exact, zeros) =>
        {
            var text = whole.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var real = exact.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var decimals = new string('0', (zeros & 15) + 1);
            return Echo("long", text) == text && Echo("long", text + "." + decimals) == text && Echo("long", text + (whole == 0 ? "" : decimals) + "e-" + decimals.Length) == text
                && Echo("decimal", real) == real;
        }).Check(_config);
    }

    private static bool IsValid(object? bound) => bound switch
    {
        Order order => order.Lines.Count is >= 1 and <= 4 && order.Lines.All(IsValid) && IsLong(order.Customer, 2, 8)
            && Enum.IsDefined(order.Channel) && order.Priority is "low" or "high",
        (sbyte a, double b, decimal c, ulong, int[] e) => a is >= -10 and <= 10 && b is >= 0.5 and < 2 && c is >= 0.01m and <= 1000 && e.Length <= 3,
        Texts texts => texts.A.Trim().Length > 0 && IsLong(texts.B ?? "", 0, 4) && texts.C.IsAbsoluteUri && !char.IsSurrogate(texts.G),
        Node node => IsValid(node),
        _ => false,
    };

    private static bool IsValid(Line line) =>
        Regex.IsMatch(line.Code, @"\A[A-Z]{2}[0-9]{1,4}\z", RegexOptions.None, TimeSpan.FromSeconds(1)) && line.Count is >= 1 and <= 99;

    private static bool IsValid(Node node) => node.Name is not null && node.Children is not null && node.Children.All(IsValid);

    private static bool IsLong(string text, int least, int most) => text.EnumerateRunes().Count() is var length && length >= least && length <= most;
}
