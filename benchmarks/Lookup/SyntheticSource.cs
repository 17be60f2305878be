using System.Globalization;

// The marker is what makes a table believe that the generator wrote this source.
[assembly: SecureTools.GeneratedTools(typeof(SecureTools.Benchmarks.Lookup.SyntheticSource), 1)]

namespace SecureTools.Benchmarks.Lookup;

/// <summary>Any number of tools that do nothing, named as tools are: a verb, a noun, and a number where words run out.</summary>
internal sealed class SyntheticSource(int count) : ToolSource
{
    private static readonly string[] _verbs = ["get", "list", "create", "update", "delete", "find", "send", "cancel"];
    private static readonly string[] _nouns = ["account", "invoice", "customer", "order", "ticket", "report", "shipment", "user", "device", "contract"];

    public override int Contract => CurrentContract;

    public override string Name => "Synthetic";

    public override IReadOnlyList<string> ToolNames { get; } = [.. Enumerable.Range(0, count).Select(NameOf)];

    public override ToolNeeds Needs => ToolNeeds.None;

    protected internal override Tool Create(int number) => new SyntheticTool(ToolNames[number]);

    private static string NameOf(int number)
    {
        var round = number / (_verbs.Length * _nouns.Length);
        var name = _verbs[number % _verbs.Length] + "_" + _nouns[number / _verbs.Length % _nouns.Length];
        return round == 0 ? name : name + "_" + round.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class SyntheticTool(string name) : Tool(new ToolDescriptor { Name = name, AllowAnonymous = true, Synchronous = true })
    {
        protected internal override object? Bind(ref ArgumentReader reader) => null;

        protected internal override ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel) => new(ToolResult.Ok());
    }
}
