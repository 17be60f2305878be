using BenchmarkDotNet.Attributes;
using SecureTools.Benchmarks.Common;

namespace SecureTools.Benchmarks.Tokens;

/// <summary>Minting and validating, beside the bare HMAC of what is signed: under a kept key, and by the one-shot call that sets its key up each time.</summary>
public class MintAndValidate
{
    private readonly TokenBinding _binding = new() { Tool = "pay_secured", Session = Bank.Session };
    private readonly ToolTokens _tokens = Bank.NewTokens();
    private readonly ToolTokens _legacy = Bank.NewTokens(LegacyTokenCodec.Python);
    private readonly ToolTokens _singleUse = new(new ToolTokensOptions
    {
        Keys = TokenKeyRing.Random(),
        Agent = Bank.Agent,
        Lifetime = TimeSpan.FromSeconds(1),
        ReplayStore = new InMemoryTokenReplayStore(capacity: 2_000_000),
    });
    private readonly string _token;
    private readonly string _legacyToken;
    private readonly KeptHash _kept;

    public MintAndValidate()
    {
        _token = _tokens.Mint(_binding);
        _legacyToken = _legacy.Mint(_binding);
        _kept = KeptHash.ForV2(_token);
    }

    [GlobalSetup]
    public void Check()
    {
        Func<ValueTask<TokenFailure>>[] checks = [Validate, ValidateLegacy, MintValidateAndClaim];
        foreach (var check in checks)
        {
            var failure = check().AsTask().GetAwaiter().GetResult();
            if (failure != TokenFailure.None)
            {
                throw new InvalidOperationException(failure.ToString());
            }
        }

        WarmUp.Once(GetType(), [.. checks.Select<Func<ValueTask<TokenFailure>>, Func<Task>>(check => () => check().AsTask())]);
    }

    [GlobalCleanup]
    public void Cleanup() => _kept.Dispose();

    [Benchmark(Baseline = true)]
    public int KeptHmac() => _kept.Compute();

    [Benchmark]
    public int OneShotHmac() => _kept.ComputeOnce();

    [Benchmark]
    public string Mint() => _tokens.Mint(_binding);

    [Benchmark]
    public ValueTask<TokenFailure> Validate() => _tokens.ValidateAsync(_token, _binding);

    [Benchmark]
    public string MintLegacy() => _legacy.Mint(_binding);

    [Benchmark]
    public ValueTask<TokenFailure> ValidateLegacy() => _legacy.ValidateAsync(_legacyToken, _binding);

    [Benchmark]
    public ValueTask<TokenFailure> MintValidateAndClaim() => _singleUse.ValidateAsync(_singleUse.Mint(_binding), _binding);
}
