using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using SecureTools.Benchmarks.Common;
using SecureTools.Benchmarks.Subjects;

namespace SecureTools.Benchmarks.Binding;

/// <summary>The generated binder, which validates, beside the platform's generated deserializer, which does not. Both read the same bytes.</summary>
public class BindArguments
{
    private static readonly byte[] _order =
        """
        {"order":{"number":4711,"customer":"Ada Lovelace","placed":"2026-03-01T12:30:00+01:00","quantity":12,"price":19.95,"express":true,
        "note":"Leave it with the neighbour.","destination":{"street":"Main Street 12","city":"Zurich","zip":8001}}}
        """u8.ToArray();

    private static readonly byte[] _numbers = Document("numbers", i => (i * 7919 % 100_000).ToString(CultureInfo.InvariantCulture));
    private static readonly byte[] _words = Document("words", i => $"\"word{i}\"");

    private readonly Tool _ship = Find("ship");
    private readonly Tool _sum = Find("sum");
    private readonly Tool _join = Find("join");

    [GlobalSetup]
    public void Setup() => WarmUp.Once(
        GetType(), Call(RecordBound), Call(RecordDeserialized), Call(NumbersBound), Call(NumbersDeserialized), Call(WordsBound), Call(WordsDeserialized));

    [Benchmark]
    public object RecordBound() => Bind(_ship, _order);

    [Benchmark]
    public object RecordDeserialized() => JsonSerializer.Deserialize(_order, Context.Default.ShipArguments)!;

    [Benchmark]
    public object NumbersBound() => Bind(_sum, _numbers);

    [Benchmark]
    public object NumbersDeserialized() => JsonSerializer.Deserialize(_numbers, Context.Default.SumArguments)!;

    [Benchmark]
    public object WordsBound() => Bind(_join, _words);

    [Benchmark]
    public object WordsDeserialized() => JsonSerializer.Deserialize(_words, Context.Default.JoinArguments)!;

    private static object Bind(Tool tool, byte[] json) =>
        ArgumentReader.Bind(tool, json, out _) ?? throw new InvalidOperationException(tool.Name);

    private static Func<Task> Call(Func<object> benchmark) => () =>
    {
        _ = benchmark();
        return Task.CompletedTask;
    };

    private static byte[] Document(string name, Func<int, string> item) =>
        Encoding.UTF8.GetBytes($$"""{"{{name}}":[{{string.Join(',', Enumerable.Range(0, 100).Select(item))}}]}""");

    private static Tool Find(string name) => Bank.NewTable().Tools.First(tool => tool.Name == name);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShipArguments))]
[JsonSerializable(typeof(SumArguments))]
[JsonSerializable(typeof(JoinArguments))]
internal sealed partial class Context : JsonSerializerContext;
