using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace SecureTools.Benchmarks.Lookup;

/// <summary>
/// One look-up by name: 256 names in random order, each a string of its own as if it came from the wire, so that neither the branch predictor nor
/// reference equality helps. Misses differ from hits in their last letter.
/// </summary>
public class LookupByName
{
    private const int Round = 256;
    private readonly string[] _hits = new string[Round];
    private readonly string[] _misses = new string[Round];
    private ToolTable _table = null!;
    private FrozenDictionary<string, Tool> _frozen = null!;
    private Dictionary<string, Tool> _dictionary = null!;
    private IReadOnlyList<Tool> _list = null!;

    [Params(10, 100, 1000, 10_000)]
    public int Tools { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = new SyntheticSource(Tools);
        _table = new ToolTable(new ToolTableOptions(), source);
        _list = _table.Tools;
        _dictionary = _list.ToDictionary(tool => tool.Name, StringComparer.Ordinal);
        _frozen = _dictionary.ToFrozenDictionary(StringComparer.Ordinal);
        var random = new Random(42);
        for (var i = 0; i < Round; i++)
        {
            var name = source.ToolNames[random.Next(Tools)];
            _hits[i] = new string(name.AsSpan());
            _misses[i] = string.Concat(name.AsSpan(0, name.Length - 1), "~");
        }
    }

    [Benchmark(OperationsPerInvoke = Round)]
    public int TableHit() => Count(_hits);

    [Benchmark(OperationsPerInvoke = Round)]
    public int TableMiss() => Count(_misses);

    [Benchmark(OperationsPerInvoke = Round, Baseline = true)]
    public int FrozenHit() => CountFrozen(_hits);

    [Benchmark(OperationsPerInvoke = Round)]
    public int FrozenMiss() => CountFrozen(_misses);

    [Benchmark(OperationsPerInvoke = Round)]
    public int DictionaryHit() => CountDictionary(_hits);

    [Benchmark(OperationsPerInvoke = Round)]
    public int DictionaryMiss() => CountDictionary(_misses);

    [Benchmark(OperationsPerInvoke = Round)]
    public int ListHit() => CountList(_hits);

    [Benchmark(OperationsPerInvoke = Round)]
    public int ListMiss() => CountList(_misses);

    private int Count(string[] names)
    {
        var found = 0;
        foreach (var name in names)
        {
            found += _table.SlotOf(name) is null ? 0 : 1;
        }

        return found;
    }

    private int CountFrozen(string[] names)
    {
        var found = 0;
        foreach (var name in names)
        {
            found += _frozen.TryGetValue(name, out var tool) && tool is not null ? 1 : 0;
        }

        return found;
    }

    private int CountDictionary(string[] names)
    {
        var found = 0;
        foreach (var name in names)
        {
            found += _dictionary.TryGetValue(name, out var tool) && tool is not null ? 1 : 0;
        }

        return found;
    }

    private int CountList(string[] names)
    {
        var found = 0;
        foreach (var name in names)
        {
            found += Find(name) is null ? 0 : 1;
        }

        return found;
    }

    private Tool? Find(string name)
    {
        foreach (var tool in _list)
        {
            if (string.Equals(tool.Name, name, StringComparison.Ordinal))
            {
                return tool;
            }
        }

        return null;
    }
}
