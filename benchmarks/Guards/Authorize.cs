using BenchmarkDotNet.Attributes;
using SecureTools.Benchmarks.Common;

namespace SecureTools.Benchmarks.Guards;

/// <summary>The guards alone, without call, arguments or result.</summary>
public class Authorize
{
    private readonly Caller _caller = Bank.NewCaller();
    private readonly ToolTable _table = Bank.NewTable();
    private readonly KeptHash _kept = new(90);
    private readonly ToolSlot _role;
    private readonly ToolSlot _permission;
    private readonly ToolSlot _trust;
    private readonly ToolSlot _secondFactor;
    private readonly ToolSlot _all;

    public Authorize()
    {
        _role = Slot("guarded_by_role");
        _permission = Slot("guarded_by_permission");
        _trust = Slot("guarded_by_trust");
        _secondFactor = Slot("guarded_by_second_factor");
        _all = Slot("guarded_by_all");
    }

    [GlobalCleanup]
    public void Cleanup() => _kept.Dispose();

    [Benchmark(Baseline = true)]
    public int KeptHmac() => _kept.Compute();

    [Benchmark]
    public bool Role() => IsAllowed(_role);

    [Benchmark]
    public bool Permission() => IsAllowed(_permission);

    [Benchmark]
    public bool Trust() => IsAllowed(_trust);

    [Benchmark]
    public bool SecondFactor() => IsAllowed(_secondFactor);

    [Benchmark]
    public bool AllFour() => IsAllowed(_all);

    private bool IsAllowed(ToolSlot slot) => _table.Authorize(slot, _caller).Status == ToolStatus.Ok;

    private ToolSlot Slot(string name)
    {
        var slot = _table.SlotOf(name)!;
        return IsAllowed(slot) ? slot : throw new InvalidOperationException(name);
    }
}
