using System.Text;
using BenchmarkDotNet.Attributes;
using SecureTools.Benchmarks.Dispatch;
using SecureTools.Benchmarks.Common;

namespace SecureTools.Benchmarks.Guards;

/// <summary>The same call with one layer of security more at a time; the token is minted once, and single use is not claimed.</summary>
public class SecurityLayers
{
    private static readonly byte[] _arguments = Encoding.UTF8.GetBytes(ThreeParameters.Json);
    private readonly Caller _caller = Bank.NewCaller();
    private readonly ToolTable _table;
    private readonly ToolTable _audited;
    private readonly AuditQueue _audit = new([new NullSink()]);
    private readonly string _securedToken;
    private readonly string _limitedToken;
    private readonly KeptHash _kept;

    public SecurityLayers()
    {
        var tokens = Bank.NewTokens();
        _table = Bank.NewTable(tokens);
        _audited = Bank.NewTable(tokens, _audit);
        _securedToken = tokens.Mint(new TokenBinding { Tool = "pay_secured", Session = Bank.Session });
        _limitedToken = tokens.Mint(new TokenBinding { Tool = "pay_limited", Session = Bank.Session });
        _kept = KeptHash.ForV2(_securedToken);
    }

    [GlobalSetup]
    public void Check()
    {
        Func<ValueTask<ToolResult>>[] layers = [Bind, Validate, Permissions, TrustAndSecondFactor, Token, RateLimit, AuditAndAllElse];
        foreach (var layer in layers)
        {
            var result = layer().AsTask().GetAwaiter().GetResult();
            if (!result.IsOk)
            {
                throw new InvalidOperationException(result.Code);
            }
        }

        WarmUp.Once(GetType(), [.. layers.Select<Func<ValueTask<ToolResult>>, Func<Task>>(layer => () => layer().AsTask())]);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _kept.Dispose();
        _audit.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public int KeptHmac() => _kept.Compute();

    [Benchmark]
    public ValueTask<ToolResult> Bind() => Call(_table, "pay_bound");

    [Benchmark]
    public ValueTask<ToolResult> Validate() => Call(_table, "pay_validated");

    [Benchmark]
    public ValueTask<ToolResult> Permissions() => Call(_table, "pay_permitted");

    [Benchmark]
    public ValueTask<ToolResult> TrustAndSecondFactor() => Call(_table, "pay_trusted");

    /// <summary>The least that a token can cost: what <see cref="Token"/> is judged by.</summary>
    [Benchmark]
    public ValueTask<ToolResult> TrustAfterKeptHmac()
    {
        _kept.Compute();
        return TrustAndSecondFactor();
    }

    [Benchmark]
    public ValueTask<ToolResult> Token() => Call(_table, "pay_secured", _securedToken);

    [Benchmark]
    public ValueTask<ToolResult> RateLimit() => Call(_table, "pay_limited", _limitedToken);

    [Benchmark]
    public ValueTask<ToolResult> AuditAndAllElse() => Call(_audited, "pay_limited", _limitedToken);

    private ValueTask<ToolResult> Call(ToolTable table, string tool, string? token = null) =>
        table.InvokeAsync(new ToolCall(tool) { Arguments = _arguments, Caller = _caller, Token = token });
}
